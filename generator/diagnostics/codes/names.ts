import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Mistakes of names: what is not there, there twice, or taken. */
export const nameCodes = {
  "unknown-type": {
    severity: "error",
    description:
      "A field names a type that is neither basic nor defined in types/. Without its type nobody knows how many octets the field has, so everything behind it would be read from the wrong place.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no type ${name}.${suggestion(name, known)} Use a basic type, or define it in types/.`,
  },
  "duplicate-type": {
    severity: "error",
    description:
      "Types are known by their names in the whole protocol, whatever file they stand in. With two of one name, what a field means would depend on the order of the files.",
    message: ({ name }: { name: string }) => `The type ${name} is defined twice. Rename or remove one of the two.`,
  },
  "unused-type": {
    severity: "warning",
    description:
      "A type stands in types/, and no field, list or structure names it. It is a left-over, or the field that should name it names another.",
    message: ({ name }: { name: string }) => `No field uses the type ${name}. Use it or remove it.`,
  },
  "unknown-version": {
    severity: "error",
    description:
      "since, until and values per version name versions that protocol.yaml declares. A version that is not declared would never apply, and the field would silently be there or not.",
    message: ({ version, near, known }: { version: string; near: readonly string[]; known: readonly string[] }) =>
      `The protocol has no version ${version}.${suggestion(near.find((each) => each.startsWith(`${version}.`)) ?? version, near)} protocol.yaml declares ${known.join(", ")}.`,
  },
  "duplicate-version": {
    severity: "error",
    description:
      "A version's number tells versions apart in the schema, and its id names the module, the folder and the protocol on the command line. Both must be there once, over all protocols of the schema.",
    message: ({ name }: { name: string }) =>
      `${name} is declared twice. Every version has a number and an id of its own.`,
  },
  "empty-version-span": {
    severity: "error",
    description:
      "since names the first version that has something and until the last, both included. In the wrong order they leave no version, and what they limit would never be generated.",
    message: ({ since, until }: { since: string; until: string }) =>
      `No version lies between since ${since} and until ${until}. Exchange the two, or remove one.`,
  },
  "unknown-party": {
    severity: "error",
    description:
      "legs say who sends a request to whom, by the names of parties in protocol.yaml. They end up in the documentation of every message.",
    message: ({ party, near, known }: { party: string; near: readonly string[]; known: readonly string[] }) =>
      `The protocol has no party ${party}.${suggestion(party, near)} protocol.yaml declares ${known.join(", ")}.`,
  },
  "duplicate-leg": {
    severity: "error",
    description:
      "The same sender and receiver are listed twice for one operation. It changes nothing, so it is mostly another leg that was meant.",
    message: ({ leg }: { leg: string }) => `The leg ${leg} is listed twice. Remove one of the two.`,
  },
  "duplicate-operation": {
    severity: "error",
    description:
      "An operation's name becomes the names of its types and functions in every version. Two operations of one name would write the same file.",
    message: ({ name }: { name: string }) => `The operation ${name} is defined twice. Rename or remove one of the two.`,
  },
  "duplicate-message": {
    severity: "error",
    description:
      "Within a version, messages are told apart by their wire names: in wire JSON, on the command line, and in the type of a decoded message. Messages of different versions may share a name.",
    message: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two messages ${name}. Rename one, or limit them to versions by since and until.`,
  },
  "duplicate-id": {
    severity: "error",
    description:
      "A frame says by its command id which message it is. Two messages with one id in one version cannot be told apart by a decoder. Mind that 80000004 is decimal: the specification's 0x80000004 is another number.",
    message: ({ id, other, version }: { id: string; other: string; version: string }) =>
      `Version ${version} has two messages with the id ${id}; the other is ${other}. Give one of them its own id, or limit them to versions by since and until.`,
  },
  "response-without-name": {
    severity: "error",
    description:
      "A response needs a wire name and a command id. Where protocol.yaml says by responses: how they follow from the request's they may be left out, else every response states them.",
    message: ({ keys }: { keys: readonly ("name" | "id")[] }) =>
      `The response needs ${keys.map((key) => (key === "id" ? "an id" : "a name")).join(" and ")}. State it here, or let it follow from the request's by responses: in protocol.yaml.`,
  },
  "id-out-of-range": {
    severity: "error",
    description:
      "Command ids are written into the header's field with the role command. An id with more bits than that field would be cut, and another message would arrive.",
    message: ({ id, width, likely }: { id: string; width: number; likely: string | null }) =>
      likely === null
        ? `The id ${id} does not fit the header's command field of ${pluralize(width, "octet")}. Choose a smaller one.`
        : `The id ${id} is one of responses: none is left for that of this request. Did you mean ${likely}?`,
  },
  "decimal-id": {
    severity: "warning",
    description:
      "This command id is written in decimal digits, and most ids of the protocol in hexadecimal. Specifications print ids in hexadecimal, so mostly the 0x was left out: 80000004 is another number than 0x80000004, and no peer would know it.",
    message: ({ source, likely, meant }: { source: string; likely: string; meant: string }) =>
      `The id ${source} is decimal, and other ids are hexadecimal. Did you mean ${likely}? If not, write ${meant}, which is the same.`,
  },
  "duplicate-field": {
    severity: "error",
    description:
      "Fields of one message or structure are told apart by their names, which become properties and the keys of wire JSON. Fields of different versions may share a name.",
    message: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two fields ${name} here. Rename one, or limit them to versions by since and until.`,
  },
  "property-collision": {
    severity: "error",
    description:
      "Properties follow from wire names: underscores fall away, words begin with a capital. Two names that differ only in this become one property, and one value would overwrite the other.",
    message: ({ name, other, property }: { name: string; other: string; property: string }) =>
      `${name} and ${other} both become the property ${property}. Give one of them another by property:.`,
  },
  "reserved-property": {
    severity: "error",
    description:
      "Some properties are taken: name and sequenceId, which every message has, words of the language, and what every object has, such as constructor. A field of such a name gets another by property:.",
    message: ({ name, property }: { name: string; property: string }) =>
      `${name} becomes the property ${property}, which is taken. Choose another by property:.`,
  },
  "export-collision": {
    severity: "error",
    description:
      "Operations and types become exported types, functions and files. Two of one name, or one named like something that every protocol exports, would not compile.",
    message: ({ name, other }: { name: string; other: string }) =>
      `Two things would be exported as ${name}; the other is ${other}. Rename one of them.`,
  },
  "unusable-file-name": {
    severity: "error",
    description:
      "Version ids become folders and package exports; operations and types become files. A name that the output needs for something else would replace it, and a name that a file system cannot hold could not be checked out everywhere.",
    message: ({ name, path, problem }: { name: string; path: string; problem: string }) =>
      `${name.length > 64 ? `${name.slice(0, 64)}…` : name} would become ${path.length > 64 ? `${path.slice(0, 64)}…` : path}, but ${problem}. Choose another name.`,
  },
} as const;

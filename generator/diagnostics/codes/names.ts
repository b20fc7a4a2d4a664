import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Errors in names: unknown, duplicate or reserved. */
export const nameCodes = {
  "unknown-type": {
    severity: "error",
    description:
      "A field names a type that is neither a basic type nor defined in types/. Without the type, the size of the field and the offset of the next field are unknown.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no type ${name}.${suggestion(name, known)} Use a basic type, or define it in types/.`,
  },
  "duplicate-type": {
    severity: "error",
    description:
      "A type name is unique in a protocol, across all its files. With two types of one name, the meaning of a field would depend on the order of the files. The names of basic types are taken.",
    message: ({ name, isBasic }: { name: string; isBasic: boolean }) =>
      isBasic
        ? `${name} is a basic type. Give the new type another name.`
        : `The type ${name} is defined twice. Rename or remove one of the two.`,
  },
  "unused-type": {
    severity: "warning",
    description:
      "types/ defines a type that no field, list or structure uses. Either the type is left over, or a field names a wrong type.",
    message: ({ name }: { name: string }) => `No field uses the type ${name}. Use it or remove it.`,
  },
  "unknown-version": {
    severity: "error",
    description:
      "since, until and values per version name versions that protocol.yaml declares. A version that is not declared would never apply, and a field would be missing or present without a warning.",
    message: ({ version, near, known }: { version: string; near: readonly string[]; known: readonly string[] }) =>
      `The protocol has no version ${version}.${suggestion(near.find((each) => each.startsWith(`${version}.`)) ?? version, near)} protocol.yaml declares ${known.join(", ")}.`,
  },
  "duplicate-version": {
    severity: "error",
    description:
      "The number of a version identifies it in its protocol. The id names its module, its folder and the protocol on the command line, and is unique across all protocols of the schema.",
    message: ({ name }: { name: string }) => `${name} is declared twice. Give every version its own number and id.`,
  },
  "empty-version-span": {
    severity: "error",
    description:
      "since names the first version that has an item, until the last one; both are included. In the wrong order they match no version, and the item is never generated.",
    message: ({ since, until }: { since: string; until: string }) =>
      `No version is in the range from since ${since} to until ${until}. Swap the two, or remove one.`,
  },
  "unknown-party": {
    severity: "error",
    description:
      "legs list the sender and the receiver of a request, by the names of parties in protocol.yaml. They appear in the documentation of every message.",
    message: ({ party, near, known }: { party: string; near: readonly string[]; known: readonly string[] }) =>
      `The protocol has no party ${party}.${suggestion(party, near)} protocol.yaml declares ${known.join(", ")}.`,
  },
  "duplicate-leg": {
    severity: "error",
    description:
      "An operation lists the same sender and receiver twice. The second leg has no effect, so a different one was probably intended.",
    message: ({ leg }: { leg: string }) => `The leg ${leg} is listed twice. Remove one of the two.`,
  },
  "duplicate-operation": {
    severity: "error",
    description:
      "The name of an operation becomes the names of its types and functions in every version. Two operations of one name would write the same file.",
    message: ({ name }: { name: string }) => `The operation ${name} is defined twice. Rename or remove one of the two.`,
  },
  "duplicate-message": {
    severity: "error",
    description:
      "A wire name identifies a message within a version: in wire JSON, on the command line, and in the type of a decoded message. Messages of different versions may share a name.",
    message: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two messages named ${name}. Rename one, or limit them to different versions with since and until.`,
  },
  "duplicate-id": {
    severity: "error",
    description:
      "A decoder identifies a message by the command id of its frame. It cannot distinguish two messages of one version that have the same id. Note that 80000004 is decimal; 0x80000004 is a different number.",
    message: ({ id, other, version }: { id: string; other: string; version: string }) =>
      `Version ${version} has two messages with the id ${id}; the other is ${other}. Correct one of the ids, or limit the messages to different versions with since and until.`,
  },
  "response-without-name": {
    severity: "error",
    description:
      "A response needs a wire name and a command id. Omit them only if responses: in protocol.yaml derives them from those of the request.",
    message: ({ keys }: { keys: readonly ("name" | "id")[] }) =>
      `The response needs ${keys.map((key) => (key === "id" ? "an id" : "a name")).join(" and ")}. Add ${keys.length === 1 ? "it" : "them"} here, or derive names and ids with responses: in protocol.yaml.`,
  },
  "id-out-of-range": {
    severity: "error",
    description:
      "The header field with the role command holds the command id. An id with more bits than this field would be truncated and identify a different message.",
    message: ({ id, width, likely }: { id: string; width: number; likely: string | null }) =>
      likely === null
        ? `The id ${id} does not fit in the command field of the header, which has ${pluralize(width, "octet")}. Choose a smaller id.`
        : `The id ${id} is in the range of response ids, so the response to this request has no id. Did you mean ${likely}?`,
  },
  "decimal-id": {
    severity: "warning",
    description:
      "This command id is decimal, but most ids of the protocol are hexadecimal. Specifications print ids in hexadecimal, so 0x is probably missing: 80000004 and 0x80000004 are different numbers.",
    message: ({ source, likely, intended }: { source: string; likely: string; intended: string }) =>
      `The id ${source} is decimal, but other ids are hexadecimal. Did you mean ${likely}? If not, write ${intended}, which is the same number.`,
  },
  "duplicate-field": {
    severity: "error",
    description:
      "Field names are unique within a message or structure, because they become properties and the keys of wire JSON. Fields of different versions may share a name.",
    message: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two fields named ${name} here. Rename one, or limit them to different versions with since and until.`,
  },
  "property-collision": {
    severity: "error",
    description:
      "Property names are derived from wire names: underscores are removed, and words begin with a capital letter. Two names that differ only in this would become one property.",
    message: ({ name, other, property }: { name: string; other: string; property: string }) =>
      `${name} and ${other} both become the property ${property}. Set property: on one of them.`,
  },
  "reserved-property": {
    severity: "error",
    description:
      "Some property names are reserved: name and sequenceId of every message, reserved words of JavaScript, and properties of every object, such as constructor. Use property: to choose a different one.",
    message: ({ name, property }: { name: string; property: string }) =>
      `${name} becomes the property ${property}, which is reserved. Choose another one with property:.`,
  },
  "export-collision": {
    severity: "error",
    description:
      "Operations and types become exported types, functions and files. Two equal names, or a name that every protocol exports, would not compile.",
    message: ({ name, other }: { name: string; other: string }) =>
      `${name} is also exported by ${other}. Rename one of them.`,
  },
  "unusable-file-name": {
    severity: "error",
    description:
      "Version ids become folders and package exports; operations and types become files. Some names are reserved by the output, and file systems do not accept every name.",
    message: ({ name, path, problem }: { name: string; path: string; problem: string }) =>
      `${name.length > 64 ? `${name.slice(0, 64)}…` : name} would become ${path.length > 64 ? `${path.slice(0, 64)}…` : path}, but ${problem}. Choose another name.`,
  },
} as const;

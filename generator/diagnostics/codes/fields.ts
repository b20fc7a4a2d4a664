import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Mistakes of fields: widths, counters, defaults, marks, texts. */
export const fieldCodes = {
  "octets-missing": {
    severity: "error",
    description:
      "Integers, Octet Strings and Octets need a number of octets, from the field or from its type. Without it, nobody knows where the next field begins.",
    message: ({ name, key, version }: { name: string; key: string; version: string }) =>
      `Nothing says how many octets ${name} has in version ${version}. Add ${key}: to the field or to its type.`,
  },
  "octets-of-wrong-kind": {
    severity: "error",
    description:
      "Which octets a field may have depends on its type: integers have 1, 2, 4 or 8, texts a number, Octets also a counter's name or rest. Specifications that speak of bits need dividing by 8.",
    message: ({ name, expected, fromBits }: { name: string; expected: string; fromBits: number | null }) =>
      `The octets of ${name} must be ${expected}.${fromBits === null ? "" : ` Did you mean ${8 * fromBits} bits? Those are ${pluralize(fromBits, "octet")}.`}`,
  },
  "count-missing": {
    severity: "error",
    description:
      "A list needs the type of its elements (of:) and the field that holds how many there are (count:). A frame does not mark where a list ends.",
    message: ({ name, key, likely, instead }: CountMissing) =>
      instead === null
        ? `The list ${name} needs ${key}:. Add it${likely === null ? "" : `, such as ${key}: ${likely}`}.`
        : `The list ${name} needs ${key}:, and ${instead}: are those of an element. Write ${key}: ${likely ?? ""} instead.`,
  },
  "unknown-counter": {
    severity: "error",
    description:
      "The number of octets or elements is held by another field of the same message, by its wire name. There is no field of that name beside this one.",
    message: ({ name, counter, known }: { name: string; counter: string; known: readonly string[] }) =>
      `${name} is counted by ${counter}, and there is no such field here.${suggestion(counter, known)} Name a field that stands before it.`,
  },
  "counter-after-content": {
    severity: "error",
    description:
      "Who reads a frame from front to back must know how long something is before reading it. A counter behind what it counts comes too late.",
    message: ({ name, counter }: { name: string; counter: string }) =>
      `${counter} stands after ${name}, which it counts. Who reads the octets in order must know the count first: move it before.`,
  },
  "counter-of-wrong-type": {
    severity: "error",
    description:
      "A counter is computed by the encoder and believed by the decoder. So it is an Unsigned Integer of 1, 2 or 4 octets, and has neither a default nor a constant.",
    message: ({ name, counter }: { name: string; counter: string }) =>
      `${counter} cannot count ${name}: a counter is an Unsigned Integer of 1, 2 or 4 octets, without a default or constant.`,
  },
  "counter-shared": {
    severity: "error",
    description:
      "A counter is no property of the message, because it follows from what it counts. Where it counts two things of different lengths, no value would be right.",
    message: ({ counter, name, other }: { counter: string; name: string; other: string }) =>
      `${counter} counts both ${other} and ${name}. Give each a counter of its own.`,
  },
  "rest-not-last": {
    severity: "error",
    description:
      "Octets that take all that is left end where the frame ends. So they are the last field of a message, and no field of a structure, behind which there may be more.",
    message: ({ name }: { name: string }) =>
      `${name} takes all octets that are left, so nothing can stand behind it, and it can stand in no structure. Move it to the end of a message, or count it.`,
  },
  "field-absent": {
    severity: "error",
    description:
      "A field needs another, such as its counter, in every version that has it. In one version the other is not there, because of since or until.",
    message: ({ name, other, version }: { name: string; other: string; version: string }) =>
      `${name} needs ${other}, which version ${version} does not have. Limit it by since: or until: like ${other}, or give version ${version} that field.`,
  },
  "default-too-long": {
    severity: "error",
    description:
      "A default or constant that does not fit its field could never be written. Values per version help where a field has different octets in different versions.",
    message: ({ name, key, length, size }: { name: string; key: string; length: number; size: number }) =>
      `The ${key} of ${name} has ${pluralize(length, "octet")}, and the field has ${size}. ${length > size ? "Shorten it, or widen the field" : "Write all of them"}.`,
  },
  "default-of-wrong-type": {
    severity: "error",
    description:
      "A default or constant is a value of its field: an integer within the field's range, a quoted text, or hexadecimal text for Octets. Texts have one octet per character, so they hold no character above U+00FF.",
    message: ({ name, key, expected }: { name: string; key: string; expected: string }) =>
      `The ${key} of ${name} must be ${expected}.`,
  },
  "default-and-constant": {
    severity: "error",
    description:
      "A constant is the only value a field may hold, and the field is no property of the message. So there is nothing that a default could stand in for.",
    message: ({ name }: { name: string }) =>
      `${name} has a default and a constant. A constant needs no default: remove one.`,
  },
  "version-value-missing": {
    severity: "error",
    description:
      "A value per version must say something for every version that has the field. Nothing is inherited from the version before.",
    message: ({ key, version }: { key: string; version: string }) =>
      `${key} has values per version, and none for version ${version}, which has the field. Add it.`,
  },
  "cached-private": {
    severity: "error",
    description:
      "repeats: true lets a decoder keep the last values of a field in memory, to save time. What is personal or secret must not be kept beyond its frame.",
    message: ({ name, mark }: { name: string; mark: string }) =>
      `${name} is ${mark}, so its values must not be kept. Remove repeats: true.`,
  },
  "missing-translation": {
    severity: "error",
    description:
      "Every field and type is explained in English and in Chinese, because the texts become the documentation of the generated code. A field inherits them from its type.",
    message: ({ name, missing, type }: { name: string; missing: readonly ("en" | "zh")[]; type: string | null }) => {
      const languages = missing.map((key) => (key === "en" ? "English" : "Chinese"));
      const places = type === null ? "" : ` to it or to its type ${type}`;
      return `${name} is not explained in ${languages.join(" and ")}. Add ${missing.join(": and ")}:${places}.`;
    },
  },
  "unknown-condition-field": {
    severity: "error",
    description:
      "when: says which structure octets hold by the value of another field. That field is an integer of the same message, without a constant, of at most 4 octets.",
    message: ({ field, known }: { field: string; known: readonly string[] }) =>
      `when: names the field ${field}, and there is no such integer here.${suggestion(field, known)} Name an integer field of the same message.`,
  },
} as const;

/** A key that a list lacks. */
export interface CountMissing {
  readonly name: string;
  readonly key: string;
  readonly likely: string | null;
  /** The key that says it where it means something else. */
  readonly instead: string | null;
}

import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Errors in fields: sizes, counters, defaults, flags, descriptions. */
export const fieldCodes = {
  "octets-missing": {
    severity: "error",
    description:
      "Integers, Octet Strings and Octets need a size in octets, from the field or from its type. Without it, the offset of the next field is unknown.",
    message: ({ name, key, version }: { name: string; key: string; version: string }) =>
      `${name} has no size in version ${version}. Add ${key}: to the field or to its type.`,
  },
  "octets-of-wrong-kind": {
    severity: "error",
    description:
      "The type of a field decides which octets it may have. Integers have 1, 2, 4 or 8 octets. An Octet String has a number; Octets can also name a counter, or be rest. If the specification gives bits, divide them by 8.",
    message: ({ name, expected, fromBits }: { name: string; expected: string; fromBits: number | null }) =>
      `The octets of ${name} must be ${expected}.${fromBits === null ? "" : ` If ${8 * fromBits} is a number of bits, write ${fromBits}.`}`,
  },
  "count-missing": {
    severity: "error",
    description:
      "A list needs the type of its elements (of:) and the field that holds their number (count:). A frame does not mark the end of a list.",
    message: ({ name, key, likely, instead }: CountMissing) =>
      instead === null
        ? `The list ${name} needs ${key}:. Add it${likely === null ? "" : `, for example ${key}: ${likely}`}.`
        : `The list ${name} needs ${key}:, because ${instead}: sets the size of one element. Write ${key}: ${likely ?? ""} instead.`,
  },
  "unknown-counter": {
    severity: "error",
    description:
      "octets: or count: names the field that holds the number of octets or elements. It must be a field of the same message or structure, by its wire name.",
    message: ({ name, counter, known }: { name: string; counter: string; known: readonly string[] }) =>
      `The counter ${counter} of ${name} does not exist.${suggestion(counter, known)} Name a field that comes before ${name}.`,
  },
  "counter-after-content": {
    severity: "error",
    description:
      "A decoder reads a frame from start to end. It needs the counter before it reads the field that is counted.",
    message: ({ name, counter }: { name: string; counter: string }) =>
      `The counter ${counter} must come before ${name}, the field it counts. Move it up.`,
  },
  "counter-of-wrong-type": {
    severity: "error",
    description:
      "The encoder computes a counter, and the decoder relies on it. A counter is an Unsigned Integer of 1, 2 or 4 octets, without a default or a constant.",
    message: ({ name, counter }: { name: string; counter: string }) =>
      `${counter} cannot count ${name}. A counter must be an Unsigned Integer of 1, 2 or 4 octets, without a default or constant.`,
  },
  "counter-shared": {
    severity: "error",
    description:
      "A counter is not a property of the message: the encoder computes it from the field that it counts. If two fields of different lengths shared a counter, no value would be correct.",
    message: ({ counter, name, other }: { counter: string; name: string; other: string }) =>
      `${counter} counts both ${other} and ${name}. Give each its own counter.`,
  },
  "rest-not-last": {
    severity: "error",
    description:
      "octets: rest extends a field to the end of the frame. The field must be the last one of a message. A structure cannot contain it, because other fields may follow the structure.",
    message: ({ name }: { name: string }) =>
      `${name} takes all remaining octets, so it must be the last field of a message and cannot be in a structure. Move it to the end of a message, or give it a counter.`,
  },
  "field-absent": {
    severity: "error",
    description:
      "A field needs another field, such as its counter, in every version that has it. Because of since or until, one version lacks the other field.",
    message: ({ name, other, version }: { name: string; other: string; version: string }) =>
      `${name} needs ${other}, which version ${version} does not have. Limit it to the versions of ${other} with since: or until:, or add ${other} to version ${version}.`,
  },
  "default-too-long": {
    severity: "error",
    description:
      "A default or a constant must fit its field. If the field has different sizes in different versions, write one value per version.",
    message: ({ name, key, length, size }: { name: string; key: string; length: number; size: number }) =>
      `The ${key} of ${name} has ${pluralize(length, "octet")}, but the field has ${size}. ${length > size ? "Shorten it, or widen the field" : "Write every octet"}.`,
  },
  "default-of-wrong-type": {
    severity: "error",
    description:
      "A default or a constant is a value of its field: an integer in the range of the field, a quoted string, or hexadecimal digits for Octets. A string has one octet per character, so characters above U+00FF are invalid.",
    message: ({ name, key, expected }: { name: string; key: string; expected: string }) =>
      `The ${key} of ${name} must be ${expected}.`,
  },
  "default-and-constant": {
    severity: "error",
    description:
      "A constant is the only value that a field may hold, and the field is not a property of the message. A default would never be used.",
    message: ({ name }: { name: string }) => `${name} has both a default and a constant. Remove one of them.`,
  },
  "version-value-missing": {
    severity: "error",
    description:
      "Values per version need an entry for every version that has the field. A version does not inherit the value of an earlier one.",
    message: ({ key, version }: { key: string; version: string }) =>
      `${key} has no value for version ${version}, which has the field. Add one.`,
  },
  "cached-private": {
    severity: "error",
    description:
      "repeats: true allows a decoder to cache recent values of a field. Personal and secret values must not stay in memory after their frame.",
    message: ({ name, mark }: { name: string; mark: string }) =>
      `${name} is ${mark}, so its values must not be cached. Remove repeats: true.`,
  },
  "missing-translation": {
    severity: "error",
    description:
      "Every field and type needs a description in English and in Chinese. The descriptions become the documentation of the generated code. A field inherits them from its type.",
    message: ({ name, missing, type }: { name: string; missing: readonly ("en" | "zh")[]; type: string | null }) => {
      const languages = missing.map((key) => (key === "en" ? "English" : "Chinese"));
      const places = type === null ? "" : ` to it or to its type ${type}`;
      return `${name} has no ${languages.join(" or ")} description. Add ${missing.join(": and ")}:${places}.`;
    },
  },
  "unknown-condition-field": {
    severity: "error",
    description:
      "when: selects a structure by the value of another field. That field must be an integer of the same message, of at most 4 octets, without a constant.",
    message: ({ field, known }: { field: string; known: readonly string[] }) =>
      `when: names ${field}, which is not an integer field here.${suggestion(field, known)} Name an integer field of the same message.`,
  },
} as const;

/** A key that a list lacks. */
export interface CountMissing {
  readonly name: string;
  readonly key: string;
  readonly likely: string | null;
  /** The key whose value belongs to `key`; it has a different meaning for a list. */
  readonly instead: string | null;
}

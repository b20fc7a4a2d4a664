import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Errors in types: enumerations, packed integers, structures, choices, the header. */
export const typeCodes = {
  "type-of-two-kinds": {
    severity: "error",
    description:
      "A named type is a scalar (type), a structure (fields) or a choice of structures (by-octets). The three are encoded differently, so exactly one of the keys is required.",
    message: ({ name, keys }: { name: string; keys: string }) =>
      `${name} must have exactly one of type, fields and by-octets; it has ${keys}.`,
  },
  "misplaced-key": {
    severity: "error",
    description:
      "The key exists, but does not apply to this type: only lists have a count, only Octet Strings have padding, structures have no octets. Here the key would have no effect.",
    message: ({ key, kind, right, instead = null, fix = "Remove it" }: MisplacedKey) =>
      `${key} does not apply to ${kind}, only to ${right}. ${instead === null ? fix : `Write ${instead}: instead`}.`,
  },
  "value-of-two-kinds": {
    severity: "error",
    description:
      "An entry of an enumeration is a single value, a range of integers, or all strings with one prefix. With two of the keys, the entry is ambiguous.",
    message: ({ keys }: { keys: string }) =>
      `A value must have exactly one of value, range and prefix; this one has ${keys}.`,
  },
  "value-without-name": {
    severity: "error",
    description:
      "A single value becomes a key of a constant object in TypeScript, so it needs a name. Ranges and prefixes cover many values and have no name.",
    message: ({ value }: { value: string }) =>
      `The value ${value} needs a name, which is its key in TypeScript. Add name:.`,
  },
  "value-of-wrong-type": {
    severity: "error",
    description:
      "The values of an enumeration have its basic type: integers for integer types, quoted strings for Octet Strings. A value of another type never occurs on the wire.",
    message: ({ value, expected }: { value: string; expected: string }) =>
      `${value} is not a valid value here: it must be ${expected}.`,
  },
  "value-too-large": {
    severity: "error",
    description:
      "The octets of the type cannot hold this value, so no frame can carry it. Either a digit is wrong, or the type has fewer octets than in the specification.",
    message: ({ value, octets }: { value: string; octets: number }) =>
      `${value} does not fit in ${pluralize(octets, "octet")}. Correct the value or the octets.`,
  },
  "overlapping-values": {
    severity: "error",
    description:
      "Two entries of an enumeration include the same value in the same version, so its meaning would depend on their order. If a value differs between versions, use since and until.",
    message: ({ value, other, version, fix }: OverlappingValues) =>
      `${value === other ? `Duplicate value ${value}` : `${value} overlaps ${other}`} in version ${version}. ${fix ?? "Correct one of them, or limit them to different versions with since and until."}`,
  },
  "duplicate-value-name": {
    severity: "error",
    description:
      "Value names become keys of one constant object, so a later value would replace an earlier one. Values of different versions may share a name.",
    message: ({ name, version }: { name: string; version: string }) =>
      `Version ${version} has two values named ${name}. Rename one of them.`,
  },
  "parts-do-not-add-up": {
    severity: "error",
    description:
      "The parts of a packed integer are listed from the highest bit to the lowest and fill all its octets. With more or fewer bits, every part would be at the wrong position.",
    message: ({ name, bits, right }: { name: string; bits: number; right: number }) =>
      `The parts of ${name} have ${pluralize(bits, "bit")} in total, but its octets have ${right}. Correct the bits.`,
  },
  "part-range-wrong": {
    severity: "error",
    description:
      "A part of a packed integer may have a smaller range than its bits, such as 1 to 12 for a month. Packing checks the range; unpacking accepts every value.",
    message: ({ name, min, max, limit }: { name: string; min: number; max: number; limit: number }) =>
      `The range of ${name} is ${min} to ${max}, but its bits hold 0 to ${limit}. Correct min: or max:.`,
  },
  "digits-do-not-suffice": {
    severity: "error",
    description:
      "In the string form of a packed integer, every part has a fixed number of decimal digits. The largest value of the part must fit in them.",
    message: ({ name, digits, needed }: { name: string; digits: number; needed: number }) =>
      `${name} needs up to ${pluralize(needed, "digit")}, but has ${digits}. Write ${needed} instead.`,
  },
  "digits-missing": {
    severity: "error",
    description:
      "The string form of a packed integer is the decimal digits of all its parts, in order. It exists only if every part has digits:.",
    message: ({ name }: { name: string }) =>
      `${name} has no digits:, but other parts do. Add digits: to all parts, or remove it from all.`,
  },
  "recursive-structure": {
    severity: "error",
    description:
      "A structure that contains itself, directly, through others or through octets that hold it, has no end. No frame can hold it.",
    message: ({ name }: { name: string }) =>
      `The structure ${name} contains itself, so no frame can hold it. Name another type here.`,
  },
  "nesting-too-deep": {
    severity: "error",
    description:
      "Structures can be nested 200 levels deep. Decoding, encoding and printing recurse once per level, and deeper messages would overflow the stack.",
    message: ({ name, inner, max }: { name: string; inner: string; max: number }) =>
      `The structure ${name} has more than ${max} levels, because ${inner} has ${max}. Move the fields of some structures into the structures that contain them.`,
  },
  "choice-of-unequal": {
    severity: "error",
    description:
      "A choice selects a structure by the number of octets alone. All its structures must therefore have fixed, different sizes.",
    message: ({ name, problem }: { name: string; problem: string }) =>
      `by-octets cannot identify ${name}: ${problem}. List structures with fixed, different sizes.`,
  },
  "header-role-missing": {
    severity: "error",
    description:
      "A decoder needs the header fields that hold the length of the frame, the command and the sequence number. Without one of them it cannot split, identify or answer frames.",
    message: ({ role, likely }: { role: string; likely: string | null }) =>
      likely === null
        ? `No field of the header has the role ${role}. Add role: ${role} to the field that holds it.`
        : `No field of the header has the role ${role}, and ${likely} has neither a role nor a constant. Add role: ${role} to it.`,
  },
  "header-role-twice": {
    severity: "error",
    description:
      "Each role belongs to exactly one field of the header. With two, a decoder could not choose between them.",
    message: ({ role, missing }: { role: string; missing: string | null }) =>
      missing === null
        ? `Two fields of the header have the role ${role}. Remove one of the two.`
        : `Two fields of the header have the role ${role}, and no field has ${missing}. Change one of the two to role: ${missing}.`,
  },
  "header-field-useless": {
    severity: "error",
    description:
      "The encoder fills in the fields of the header, not the caller. A field with neither a role nor a constant has no value to encode.",
    message: ({ name }: { name: string }) =>
      `${name} has neither a role nor a constant, so it has no value. Add one of them.`,
  },
  "header-field-of-wrong-type": {
    severity: "error",
    description:
      "The length and the command must be Unsigned Integers of 1, 2 or 4 octets. The sequence must be an Unsigned Integer or a structure of fixed size. A decoder reads the header first, so other types are not possible.",
    message: ({ name, expected }: { name: string; expected: string }) => `${name} must be ${expected}.`,
  },
  "limits-too-small": {
    severity: "error",
    description:
      "limits are checked before a frame is read or stored. A message whose shortest frame exceeds them would always be rejected.",
    message: ({ name, octets, max }: { name: string; octets: number; max: number }) =>
      `${name} needs ${pluralize(octets, "octet")}, but limits allow ${max}. Set max-octets to at least ${octets} in protocol.yaml.`,
  },
  "unknown-structure": {
    severity: "error",
    description:
      "by-octets and contains name structures: types in types/ that have fields or by-octets. Octets cannot contain any other type.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no structure ${name}.${suggestion(name, known)} Name a type with fields or by-octets.`,
  },
} as const;

/** Two entries of an enumeration that include the same value. */
export interface OverlappingValues {
  readonly value: string;
  readonly other: string;
  readonly version: string;
  /** The exact fix, if there is one. */
  readonly fix: string | null;
}

/** A key that does not apply to the type or field that has it. */
export interface MisplacedKey {
  readonly key: string;
  readonly kind: string;
  /** The types or fields to which it applies. */
  readonly right: string;
  /** The intended key, if it is missing. */
  readonly instead?: string | null;
  /** The exact fix, if it is neither to remove the key nor to replace it. */
  readonly fix?: string;
}

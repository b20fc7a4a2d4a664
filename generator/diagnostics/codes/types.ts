import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Mistakes of types: enumerations, packed integers, structures, choices, the header. */
export const typeCodes = {
  "type-of-two-kinds": {
    severity: "error",
    description:
      "A named type is a scalar (type), a structure (fields) or a choice of structures (by-octets). The three are read and written in different ways, so exactly one of the keys must be there.",
    message: ({ name, keys }: { name: string; keys: string }) =>
      `${name} must have exactly one of type, fields and by-octets; it has ${keys}.`,
  },
  "misplaced-key": {
    severity: "error",
    description:
      "The key exists, but means nothing for this type: only lists have a count, only texts are padded, a structure has no octets of its own. It would be passed over without effect.",
    message: ({ key, kind, right, instead = null }: MisplacedKey) =>
      `${key} means nothing for ${kind}: it belongs to ${right}. ${instead === null ? "Remove it" : `Write ${instead}: instead`}.`,
  },
  "value-of-two-kinds": {
    severity: "error",
    description:
      "An entry of an enumeration is a single value, a range of integers, or all texts with one beginning. With two of them nobody knows which values it speaks of.",
    message: ({ keys }: { keys: string }) => `A value has exactly one of value, range and prefix; this has ${keys}.`,
  },
  "value-without-name": {
    severity: "error",
    description:
      "A single value becomes a key of a constant object in TypeScript, so it needs a name. Ranges and prefixes stand for many values and have none.",
    message: ({ value }: { value: string }) =>
      `The value ${value} needs a name, the key it has in TypeScript. Add name:.`,
  },
  "value-of-wrong-type": {
    severity: "error",
    description:
      "The values of an enumeration are of its basic type: integers for integers, quoted texts for Octet Strings. A value of the other kind would never be met on the wire.",
    message: ({ value, expected }: { value: string; expected: string }) =>
      `${value} is no value of this field: it must be ${expected}.`,
  },
  "value-too-large": {
    severity: "error",
    description:
      "The octets of the type cannot hold this value, so no frame can carry it. Either a digit is wrong, or the type has fewer octets than the specification gives it.",
    message: ({ value, octets }: { value: string; octets: number }) =>
      `${value} does not fit into ${pluralize(octets, "octet")}. Correct the value or the octets.`,
  },
  "overlapping-values": {
    severity: "error",
    description:
      "Two entries of an enumeration speak of the same value in the same version, so its meaning would depend on their order. Values that differ between versions are limited by since and until.",
    message: ({ value, other, version, remedy }: OverlappingValues) =>
      `In version ${version}, ${value} overlaps with ${other}. ${remedy ?? "Correct one, or limit them by since and until."}`,
  },
  "duplicate-value-name": {
    severity: "error",
    description:
      "Names of values become keys of one constant object, in which a later one would overwrite an earlier one. Values of different versions may share a name.",
    message: ({ name, version }: { name: string; version: string }) =>
      `In version ${version}, two values have the name ${name}. Rename one of them.`,
  },
  "parts-do-not-add-up": {
    severity: "error",
    description:
      "The parts of a packed integer are listed from the highest bit down and fill it to the last. Where they have more or fewer bits than its octets, every part would be read from the wrong place.",
    message: ({ name, bits, right }: { name: string; bits: number; right: number }) =>
      `The parts of ${name} have ${pluralize(bits, "bit")} together, and its octets have ${right}. Correct the bits.`,
  },
  "part-range-wrong": {
    severity: "error",
    description:
      "A part of a packed integer can have a range narrower than its bits, such as a month from 1 to 12. Whoever puts the integer together is held to it; taking it apart works for every value.",
    message: ({ name, min, max, limit }: { name: string; min: number; max: number; limit: number }) =>
      `${name} goes from ${min} to ${max}, and its bits hold 0 to ${limit}. Correct min: or max:.`,
  },
  "digits-do-not-suffice": {
    severity: "error",
    description:
      "In the text form of a packed integer every part has a fixed number of decimal digits. With too few, the greatest value of the part could not be written down.",
    message: ({ name, digits, needed }: { name: string; digits: number; needed: number }) =>
      `${name} can need ${pluralize(needed, "digit")}, and has ${digits}. Correct digits:.`,
  },
  "digits-missing": {
    severity: "error",
    description:
      "The text form of a packed integer is the decimal digits of all its parts, one behind the other. It exists only where every part says how many digits it has.",
    message: ({ name }: { name: string }) =>
      `${name} has no digits, and other parts have. Give digits to all or to none.`,
  },
  "recursive-structure": {
    severity: "error",
    description:
      "A structure that contains itself, also by way of others or of octets that hold it, would have no end. Frames of such a type cannot exist.",
    message: ({ name }: { name: string }) =>
      `The structure ${name} contains itself, which no frame has room for. Name another type here.`,
  },
  "nesting-too-deep": {
    severity: "error",
    description:
      "Structures can be nested 200 levels deep. Programs that decode, encode or print a message call themselves once per level, and deeper messages would exhaust their stack.",
    message: ({ name, inner, greatest }: { name: string; inner: string; greatest: number }) =>
      `The structure ${name} has more than ${greatest} levels, because ${inner} has ${greatest}. Put the fields of some structures into the structure around them.`,
  },
  "choice-of-unequal": {
    severity: "error",
    description:
      "A choice tells structures apart by the number of octets there are, and by nothing else. So all of them must have a fixed size, and no two the same.",
    message: ({ name, problem }: { name: string; problem: string }) =>
      `${name} cannot be told apart by octets: ${problem}. List structures of fixed and different sizes.`,
  },
  "header-role-missing": {
    severity: "error",
    description:
      "A decoder must know which field of the header is the length of the frame, which the command, and which the sequence number. Without one of them frames cannot be split, recognized or answered.",
    message: ({ role, likely }: { role: string; likely: string | null }) =>
      likely === null
        ? `No field of the header has the role ${role}. Say which one by role: ${role}.`
        : `No field of the header has the role ${role}, and ${likely} has neither a role nor a constant. Give it role: ${role}.`,
  },
  "header-role-twice": {
    severity: "error",
    description:
      "Each role belongs to one field of the header. With two, a reader would not know which of them to believe.",
    message: ({ role, missing }: { role: string; missing: string | null }) =>
      missing === null
        ? `Two fields of the header have the role ${role}. Remove one of the two.`
        : `Two fields of the header have the role ${role}, and none has ${missing}. Give one of the two role: ${missing}.`,
  },
  "header-field-useless": {
    severity: "error",
    description:
      "The fields of the header are filled in by the encoder, never by the caller. A field with neither a role nor a constant leaves it without a value to write.",
    message: ({ name }: { name: string }) =>
      `${name} has neither a role nor a constant, so nobody would know what to write. Give it one of them.`,
  },
  "header-field-of-wrong-type": {
    severity: "error",
    description:
      "The length and the command are unsigned integers of 1, 2 or 4 octets, and the sequence is an unsigned integer or a structure of fixed size. Other types cannot play their role, because the header is read before anything else is known.",
    message: ({ name, expected }: { name: string; expected: string }) => `${name} must be ${expected}.`,
  },
  "limits-too-small": {
    severity: "error",
    description:
      "limits are checked before a frame is read or kept. A message whose shortest frame is longer than they allow would always be refused.",
    message: ({ name, octets, max }: { name: string; octets: number; max: number }) =>
      `${name} needs ${pluralize(octets, "octet")}, and limits allow ${max}. Raise max-octets in protocol.yaml.`,
  },
  "unknown-structure": {
    severity: "error",
    description:
      "by-octets and contains name structures, which have fields and are defined in types/. Another type, or none, cannot be found inside octets.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no structure ${name}.${suggestion(name, known)} Name a type with fields or by-octets.`,
  },
} as const;

/** Two entries of an enumeration that speak of one value. */
export interface OverlappingValues {
  readonly value: string;
  readonly other: string;
  readonly version: string;
  /** What to do, where that can be said exactly. */
  readonly remedy: string | null;
}

/** A key that means nothing where it stands. */
export interface MisplacedKey {
  readonly key: string;
  readonly kind: string;
  /** What it belongs to. */
  readonly right: string;
  /** The key that was meant, where that is not there. */
  readonly instead?: string | null;
}

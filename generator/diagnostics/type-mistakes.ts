import { suggestion } from "./nearest-name.js";

/** Mistakes of types: enumerations, packed integers, structures, choices, the header. */
export const typeMistakes = {
  "type-of-two-kinds": {
    severity: "error",
    text: ({ name, keys }: { name: string; keys: string }) =>
      `${name} must have exactly one of type, fields and by-octets; it has ${keys}.`,
  },
  "misplaced-key": {
    severity: "error",
    text: ({ key, kind, right }: { key: string; kind: string; right: string }) =>
      `${key} means nothing for ${kind}: it belongs to ${right}. Remove it.`,
  },
  "value-of-two-kinds": {
    severity: "error",
    text: ({ keys }: { keys: string }) => `A value has exactly one of value, range and prefix; this has ${keys}.`,
  },
  "value-without-name": {
    severity: "error",
    text: ({ value }: { value: string }) => `The value ${value} needs a name, the key it has in TypeScript. Add name:.`,
  },
  "value-of-wrong-type": {
    severity: "error",
    text: ({ value, expected }: { value: string; expected: string }) =>
      `${value} is no value of this field: it must be ${expected}.`,
  },
  "value-too-large": {
    severity: "error",
    text: ({ value, octets }: { value: string; octets: number }) =>
      `${value} does not fit into ${octets} octets. Correct the value or the octets.`,
  },
  "overlapping-values": {
    severity: "error",
    text: ({ value, other, version }: { value: string; other: string; version: string }) =>
      `In version ${version}, ${value} overlaps with ${other}. Correct one, or limit them by since and until.`,
  },
  "duplicate-value-name": {
    severity: "error",
    text: ({ name, version }: { name: string; version: string }) =>
      `In version ${version}, two values have the name ${name}. Rename one of them.`,
  },
  "parts-do-not-add-up": {
    severity: "error",
    text: ({ name, bits, right }: { name: string; bits: number; right: number }) =>
      `The parts of ${name} have ${bits} bits together, and its octets have ${right}. Correct the bits.`,
  },
  "digits-do-not-suffice": {
    severity: "error",
    text: ({ name, digits, needed }: { name: string; digits: number; needed: number }) =>
      `${name} can need ${needed} digits, and has ${digits}. Correct digits:.`,
  },
  "digits-missing": {
    severity: "error",
    text: ({ name }: { name: string }) => `${name} has no digits, and other parts have. Give digits to all or to none.`,
  },
  "recursive-structure": {
    severity: "error",
    text: ({ name }: { name: string }) => `The structure ${name} contains itself. A frame has no room for that.`,
  },
  "choice-of-unequal": {
    severity: "error",
    text: ({ name, problem }: { name: string; problem: string }) =>
      `${name} cannot be told apart by octets: ${problem}. List structures of fixed and different sizes.`,
  },
  "header-role-missing": {
    severity: "error",
    text: ({ role }: { role: string }) =>
      `No field of the header has the role ${role}. Say which one by role: ${role}.`,
  },
  "header-role-twice": {
    severity: "error",
    text: ({ role }: { role: string }) => `Two fields of the header have the role ${role}. Remove one of the two.`,
  },
  "header-field-useless": {
    severity: "error",
    text: ({ name }: { name: string }) =>
      `${name} has neither a role nor a constant, so nobody would know what to write. Give it one of them.`,
  },
  "header-field-of-wrong-type": {
    severity: "error",
    text: ({ name, expected }: { name: string; expected: string }) => `${name} must be ${expected}.`,
  },
  "limits-too-small": {
    severity: "error",
    text: ({ name, octets, greatest }: { name: string; octets: number; greatest: number }) =>
      `${name} needs ${octets} octets, and limits allow ${greatest}. Raise greatest-octets in protocol.yaml.`,
  },
  "unknown-structure": {
    severity: "error",
    text: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no structure ${name}.${suggestion(name, known)} Name a type with fields or by-octets.`,
  },
} as const;

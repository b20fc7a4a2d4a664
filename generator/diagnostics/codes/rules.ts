import { suggestion } from "../did-you-mean.js";
import { pluralize } from "../words.js";

/** Mistakes of rules: their expressions, and what they name. */
export const ruleCodes = {
  "expression-syntax": {
    severity: "error",
    description:
      "A rule's require and when are expressions: comparisons of fields, joined by and, or and not. What stands here is not one; the marked place is the first that cannot be read.",
    message: ({ problem }: { problem: string }) => `This is no expression: ${problem}.`,
  },
  "expression-without-field": {
    severity: "error",
    description:
      "A rule says something about the values of a message. An expression that looks at no field holds always or never.",
    message: ({ expression }: { expression: string }) =>
      `${expression} looks at no field, so it says nothing about a message. Name a field in it.`,
  },
  "unknown-rule-field": {
    severity: "error",
    description:
      "An expression names the fields that stand beside the rule, by their wire names. A field of another message, such as the request, cannot be seen.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no field ${name} here.${suggestion(name, known)} Name a field of the same message or structure.`,
  },
  "unknown-value-name": {
    severity: "error",
    description:
      "A value of an enumeration is named as in values:, alone beside a field that has the enumeration, or behind the field's name and a dot. The version may matter: a value can be limited by since and until.",
    message: ({ name, type, known }: { name: string; type: string; known: readonly string[] }) =>
      `${type} has no value ${name}.${suggestion(name, known)} Known values: ${known.join(", ")}.`,
  },
  "unknown-function": {
    severity: "error",
    description:
      "Expressions have a few functions, and no schema adds any. So everybody can read every rule, and every expression has a value.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no function ${name}.${suggestion(name, known)} Known functions: ${known.join(", ")}.`,
  },
  "wrong-number-of-values": {
    severity: "error",
    description: "Every function of the language takes a fixed number of values. More or fewer have no meaning.",
    message: ({ name, expected, actual }: { name: string; expected: number; actual: number }) =>
      `The function ${name} takes ${pluralize(expected, "value")}, and ${actual} stand here.`,
  },
  "wrong-operand": {
    severity: "error",
    description:
      "Integers, texts, octets, lists and conditions are different things. Only like is compared with like, only integers have an order, and only conditions are joined.",
    message: ({ expected, actual }: { expected: string; actual: string }) =>
      `This must be ${expected}, and it is ${actual}. Put something else here.`,
  },
  "duplicate-rule": {
    severity: "error",
    description: "A finding names the rule by its id. Two rules of one message with one id could not be told apart.",
    message: ({ id }: { id: string }) => `Two rules here have the id ${id}. Rename one, or limit them to versions.`,
  },
} as const;

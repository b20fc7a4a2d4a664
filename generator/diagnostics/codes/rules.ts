import { suggestion } from "../did-you-mean.js";
import { pluralize } from "../words.js";

/** Errors in rules: their expressions, and the names in them. */
export const ruleCodes = {
  "expression-syntax": {
    severity: "error",
    description:
      "require and when of a rule are expressions: comparisons of fields, joined by and, or and not. The marked characters are the first that cannot be parsed.",
    message: ({ problem }: { problem: string }) => `Invalid expression: ${problem}.`,
  },
  "expression-without-field": {
    severity: "error",
    description: "A rule checks the values of a message. An expression without a field is always true or always false.",
    message: ({ expression }: { expression: string }) =>
      `${expression} uses no field, so it checks nothing. Name a field in it.`,
  },
  "unknown-rule-field": {
    severity: "error",
    description:
      "An expression uses fields of the message or structure that has the rule, by their wire names. It cannot use fields of other messages, such as the request.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no field ${name} here.${suggestion(name, known)} Name a field of the same message or structure.`,
  },
  "unknown-value-name": {
    severity: "error",
    description:
      "An expression names a value of an enumeration as in values:. The name is written alone if it is compared with a field of that enumeration, or after the field name and a dot. since and until may exclude a value from a version.",
    message: ({ name, type, known }: { name: string; type: string; known: readonly string[] }) =>
      `${type} has no value ${name}.${suggestion(name, known)} Known values: ${known.join(", ")}.`,
  },
  "unknown-function": {
    severity: "error",
    description:
      "Expressions have a fixed set of functions, and a schema cannot add any. This keeps rules readable, and every expression has a value.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no function ${name}.${suggestion(name, known)} Known functions: ${known.join(", ")}.`,
  },
  "wrong-number-of-values": {
    severity: "error",
    description: "Each function takes a fixed number of values. Pass exactly that number.",
    message: ({ name, expected, actual }: { name: string; expected: number; actual: number }) =>
      `The function ${name} takes ${pluralize(expected, "value")}, got ${actual}.`,
  },
  "wrong-operand": {
    severity: "error",
    description:
      "Integers, strings, octets, lists and conditions are different types. Only values of the same type can be compared, only integers have an order, and only conditions can be joined.",
    message: ({ expected, actual }: { expected: string; actual: string }) => `Expected ${expected}, got ${actual}.`,
  },
  "duplicate-rule": {
    severity: "error",
    description: "A finding names its rule by the id. Each rule of a message needs a different id.",
    message: ({ id }: { id: string }) =>
      `Two rules here have the id ${id}. Rename one, or limit them to different versions.`,
  },
} as const;

import { suggestion } from "../did-you-mean.js";

/** Mistakes of texts: what a content is bound to. */
export const textCodes = {
  "unknown-text-field": {
    severity: "error",
    description:
      "A content is bound to other fields of its message, such as the one that says its coding. They are named by their wire names.",
    message: ({ key, name, known }: { key: string; name: string; known: readonly string[] }) =>
      `${key}: names the field ${name}, and there is no such field here.${suggestion(name, known)} Name a field of the same message.`,
  },
  "wrong-text-field": {
    severity: "error",
    description:
      "Every field that belongs to a text has its own kind of value: the coding is an enumeration, the header indicator a number, the sender a text. Fields that count others or hold a constant are no properties and cannot be bound.",
    message: ({ key, name, expected }: { key: string; name: string; expected: string }) =>
      `${name} cannot be the ${key} of a text: it must be ${expected}. Name another field.`,
  },
  "text-twice": {
    severity: "error",
    description:
      "A message says one text. So the functions that are made for it need no name of a field, and everybody finds them.",
    message: ({ name }: { name: string }) =>
      `Another field of this message is a text already. Remove text: from ${name}.`,
  },
  "two-codings": {
    severity: "error",
    description:
      "All texts of a protocol share one table of codings. Two enumerations that give codings to the same numbers could contradict each other.",
    message: ({ name, other }: { name: string; other: string }) =>
      `This text has its coding from ${name}, and another one from ${other}. Use one enumeration for both.`,
  },
} as const;

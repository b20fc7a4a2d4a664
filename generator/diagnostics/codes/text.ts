import { suggestion } from "../did-you-mean.js";

/** Mistakes of texts: what a content is bound to. */
export const textMistakes = {
  "unknown-text-field": {
    severity: "error",
    meaning:
      "A content is bound to other fields of its message, such as the one that says its coding. They are named by their wire names.",
    text: ({ key, name, known }: { key: string; name: string; known: readonly string[] }) =>
      `${key}: names the field ${name}, and there is no such field here.${suggestion(name, known)} Name a field of the same message.`,
  },
  "wrong-text-field": {
    severity: "error",
    meaning:
      "Every field that belongs to a text has its own kind of value: the coding is an enumeration, the header indicator a number, the sender a text. Fields that count others or hold a constant are no properties and cannot be bound.",
    text: ({ key, name, expected }: { key: string; name: string; expected: string }) =>
      `${name} cannot be the ${key} of a text: it must be ${expected}. Name another field.`,
  },
  "text-twice": {
    severity: "error",
    meaning:
      "A message says one text. So the functions that are made for it need no name of a field, and everybody finds them.",
    text: ({ name }: { name: string }) => `Another field of this message is a text already. Remove text: from ${name}.`,
  },
  "two-codings": {
    severity: "error",
    meaning:
      "All texts of a protocol share one table of codings. Two enumerations that give codings to the same numbers could contradict each other.",
    text: ({ name, other }: { name: string; other: string }) =>
      `This text has its coding from ${name}, and another one from ${other}. Use one enumeration for both.`,
  },
} as const;

import { suggestion } from "../did-you-mean.js";

/** Errors in text bindings: the fields that a content refers to. */
export const textCodes = {
  "unknown-text-field": {
    severity: "error",
    description:
      "A content with text: refers to other fields of its message, such as the one that holds its coding. They are named by their wire names.",
    message: ({ key, name, known }: { key: string; name: string; known: readonly string[] }) =>
      `${key}: names ${name}, which is not a field here.${suggestion(name, known)} Name a field of the same message.`,
  },
  "wrong-text-field": {
    severity: "error",
    description:
      "Each key of text: needs a field of a certain type: the coding is an enumeration, the header indicator an integer, the sender a string. A counter or a constant is not a property of the message and cannot be used.",
    message: ({ key, name, expected }: { key: string; name: string; expected: string }) =>
      `${key}: cannot name ${name}. The field must be ${expected}. Name another field.`,
  },
  "text-twice": {
    severity: "error",
    description:
      "A message has at most one text. The generated functions are therefore named after the message, without a field name.",
    message: ({ name }: { name: string }) =>
      `Another field of this message already has text:. Remove text: from ${name}.`,
  },
  "two-codings": {
    severity: "error",
    description:
      "All texts of a protocol share one table of codings. Two enumerations could give the same number different codings.",
    message: ({ name, other }: { name: string; other: string }) =>
      `This text has its coding from ${name}, and another text from ${other}. Use one enumeration for both.`,
  },
} as const;

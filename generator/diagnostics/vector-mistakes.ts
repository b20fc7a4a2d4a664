import { suggestion } from "./nearest-name.js";

/** Mistakes of vectors: frames with their field values. */
export const vectorMistakes = {
  "vector-not-json": {
    severity: "error",
    text: ({ problem }: { problem: string }) => `This line is not a JSON object: ${problem}`,
  },
  "vector-incomplete": {
    severity: "error",
    text: ({ key, expected }: { key: string; expected: string }) => `A vector needs ${key}: ${expected}.`,
  },
  "vector-of-unknown-message": {
    severity: "error",
    text: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no message ${name} in this protocol.${suggestion(name, known)}`,
  },
  "vector-of-unknown-protocol": {
    severity: "error",
    text: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no version with the id ${name} here.${suggestion(name, known)} Known ids: ${known.join(", ")}.`,
  },
  "duplicate-vector": {
    severity: "error",
    text: ({ id }: { id: string }) => `The vector ${id} is there twice. Every vector has an id of its own.`,
  },
} as const;

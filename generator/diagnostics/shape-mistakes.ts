import { suggestion } from "./nearest-name.js";

/** Mistakes of form: what YAML and the schema language's JSON Schema can see. */
export const shapeMistakes = {
  "yaml-syntax": {
    severity: "error",
    text: ({ problem }: { problem: string }) => `This is not YAML: ${problem}`,
  },
  "unquoted-key": {
    severity: "error",
    text: ({ key }: { key: string }) => `YAML reads the key ${key} as a number. Put it in quotes.`,
  },
  "misplaced-file": {
    severity: "error",
    text: ({ file }: { file: string }) =>
      `${file} belongs to no protocol. A protocol's folder holds protocol.yaml, types/*.yaml, messages/*.yaml and vectors/*.jsonl.`,
  },
  "missing-key": {
    severity: "error",
    text: ({ key }: { key: string }) => `The key ${key} is missing. Add it.`,
  },
  "unknown-key": {
    severity: "error",
    text: ({ key, known }: { key: string; known: readonly string[] }) =>
      `There is no key ${key} here.${suggestion(key, known)} Known keys: ${known.join(", ")}.`,
  },
  "wrong-shape": {
    severity: "error",
    text: ({ expected, hint }: { expected: string; hint: string }) => `This must be ${expected}.${hint}`,
  },
  "unquoted-text": {
    severity: "error",
    text: ({ value }: { value: string }) =>
      `YAML reads ${value} as a number, and a text must stand here. Put it in quotes.`,
  },
  "unknown-value": {
    severity: "error",
    text: ({ value, known }: { value: string; known: readonly string[] }) =>
      `${value} cannot stand here.${suggestion(value, known)} Known values: ${known.join(", ")}.`,
  },
  "bad-name": {
    severity: "error",
    text: ({ name, rule }: { name: string; rule: string }) => `${name} does not fit here. Write ${rule}`,
  },
  "out-of-bounds": {
    severity: "error",
    text: ({ value, bound }: { value: string; bound: string }) => `${value} is out of bounds: it must be ${bound}.`,
  },
} as const;

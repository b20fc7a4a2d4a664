import { suggestion } from "./nearest-name.js";

/** Mistakes of fields: widths, counters, defaults, marks, texts. */
export const fieldMistakes = {
  "octets-missing": {
    severity: "error",
    text: ({ name, version }: { name: string; version: string }) =>
      `Nothing says how many octets ${name} has in version ${version}. Add octets: to the field or to its type.`,
  },
  "octets-of-wrong-kind": {
    severity: "error",
    text: ({ name, expected }: { name: string; expected: string }) => `The octets of ${name} must be ${expected}.`,
  },
  "count-missing": {
    severity: "error",
    text: ({ name, key }: { name: string; key: string }) => `The list ${name} needs ${key}:. Add it.`,
  },
  "unknown-counter": {
    severity: "error",
    text: ({ name, counter, known }: { name: string; counter: string; known: readonly string[] }) =>
      `${name} is counted by ${counter}, and there is no such field here.${suggestion(counter, known)} Name a field that stands before it.`,
  },
  "counter-after-content": {
    severity: "error",
    text: ({ name, counter }: { name: string; counter: string }) =>
      `${counter} stands after ${name}, which it counts. Who reads the octets in order must know the count first: move it before.`,
  },
  "counter-of-wrong-type": {
    severity: "error",
    text: ({ name, counter }: { name: string; counter: string }) =>
      `${counter} cannot count ${name}: a counter is an Unsigned Integer of 1, 2 or 4 octets, without a default or constant.`,
  },
  "counter-shared": {
    severity: "error",
    text: ({ counter, name, other }: { counter: string; name: string; other: string }) =>
      `${counter} counts both ${other} and ${name}. Give each a counter of its own.`,
  },
  "rest-not-last": {
    severity: "error",
    text: ({ name }: { name: string }) =>
      `${name} takes all octets that are left, so nothing can stand behind it, and it can stand in no structure.`,
  },
  "field-absent": {
    severity: "error",
    text: ({ name, other, version }: { name: string; other: string; version: string }) =>
      `${name} needs ${other}, which version ${version} does not have. Correct since and until of one of them.`,
  },
  "default-too-long": {
    severity: "error",
    text: ({ name, length, octets }: { name: string; length: number; octets: number }) =>
      `The default of ${name} has ${length} octets, and the field has ${octets}. Shorten it, or widen the field.`,
  },
  "default-of-wrong-type": {
    severity: "error",
    text: ({ name, expected }: { name: string; expected: string }) => `The default of ${name} must be ${expected}.`,
  },
  "default-and-constant": {
    severity: "error",
    text: ({ name }: { name: string }) =>
      `${name} has a default and a constant. A constant needs no default: remove one.`,
  },
  "version-value-missing": {
    severity: "error",
    text: ({ key, version }: { key: string; version: string }) =>
      `${key} has values per version, and none for version ${version}, which has the field. Add it.`,
  },
  "cached-private": {
    severity: "error",
    text: ({ name, mark }: { name: string; mark: string }) =>
      `${name} is ${mark}, so its values must not be kept. Remove repeats: true.`,
  },
  "missing-translation": {
    severity: "error",
    text: ({ name, language }: { name: string; language: string }) =>
      `${name} is not explained in ${language === "en" ? "English" : "Chinese"}. Add ${language}: to it or to its type.`,
  },
  "unknown-condition-field": {
    severity: "error",
    text: ({ field, known }: { field: string; known: readonly string[] }) =>
      `when: names the field ${field}, and there is no such integer here.${suggestion(field, known)} Name an integer field of the same message.`,
  },
} as const;

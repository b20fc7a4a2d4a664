import { type Change, message, types } from "../helpers/diagnose.js";

/* Changes of the sound schema in faulty-schemas/base, and what they report. */

/** The files of the sound schema. */
export const [PROTOCOL, LOGIN, NOTE, STAMP, STATUS, COMMON, PLACE, CODING] = [
  "protocol.yaml",
  "messages/login.yaml",
  "messages/note.yaml",
  "types/stamp.yaml",
  "types/status.yaml",
  "types/common.yaml",
  "types/place.yaml",
  "types/coding.yaml",
] as const;

/** The texts of a definition. */
export const EXPLAINED = ", en: T., zh: 型。";

/** Changes and the expected diagnostics. */
export type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

/** One change and the expected diagnostics. */
export type OneChange = readonly [
  what: string,
  file: string,
  before: string,
  after: string,
  reported: readonly string[],
];

/** Returns a type and a field that has it. */
export function type(definition: string): readonly Change[] {
  return [types(`Type: { ${definition}${EXPLAINED} }`), message(["name: A, type: Type"])];
}

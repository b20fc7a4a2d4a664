import type { DecodeError, Phrase } from "../wire/index.js";
import { decodeErrorAt, type DiagnosisCursor } from "./diagnosis-cursor.js";

/** The error of a tag without a case. `values` are the tags with a case. */
export function unknownCase(
  cursor: DiagnosisCursor,
  field: string,
  at: number,
  tag: number | string,
  values: readonly (number | string)[],
): DecodeError {
  const place = { field: cursor.path + field, offset: at - cursor.start };
  return decodeErrorAt(cursor, "unknown-case", place, casesInWords(values), tagInWords(tag));
}

/** The tags with a case, in words. */
export function casesInWords(values: readonly (number | string)[]): Phrase {
  const [first] = values;
  return values.length === 1 ? tagInWords(first) : ["one of %", values.map(formatTag).join(", ")];
}

/** A tag in words. */
export function tagInWords(tag: unknown): Phrase {
  return ["%", formatTag(tag)];
}

function formatTag(tag: unknown): string {
  return typeof tag === "string" ? JSON.stringify(tag) : String(tag);
}

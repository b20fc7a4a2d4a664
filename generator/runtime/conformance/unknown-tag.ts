import type { UnionLayout } from "../interpreter/index.js";

/** A tag without a case; null if every integer of the tag has one. */
export function unknownTag(tag: UnionLayout["tag"], cases: UnionLayout["cases"]): number | string | null {
  const known = new Set(cases.flatMap(({ values }) => values));
  if (tag.kind === "octet-string") return freeString(known, tag.octets);
  const values = 2 ** (8 * tag.octets);
  for (let value = 0; value < values; value++) if (!known.has(value)) return value;
  return null;
}

/** A string of at most `octets` characters that is not among the known ones. */
function freeString(known: ReadonlySet<number | string>, octets: number): string | null {
  for (let code = 0x3f; code <= 0xff; code++) {
    const string = String.fromCharCode(code).repeat(octets);
    if (!known.has(string)) return string;
  }
  return null;
}

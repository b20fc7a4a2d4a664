import { isJsonObject, type JsonObject, type JsonValue } from "../runtime/interpreter/index.js";

/** A way into a vector: keys of objects and indexes of lists. */
export type VectorPath = readonly (string | number)[];

/** A place where what a vector says is not what its frame holds. */
export interface Difference {
  readonly kind: "other" | "missing" | "unknown";
  readonly path: VectorPath;
  /** What the frame holds; undefined for a key that no frame has. */
  readonly expected: JsonValue | undefined;
  readonly found: unknown;
  /** The keys that exist where an unknown one is. */
  readonly known: readonly string[];
}

/** The differences between what a frame holds and what its vector says, in the order of the frame. */
export function differencesIn(expected: JsonValue, found: unknown, path: VectorPath = []): readonly Difference[] {
  if (isList(expected) && isList(found)) return listDifferences(expected, found, path);
  if (isJsonObject(expected) && isJsonObject(found)) return objectDifferences(expected, found, path);
  return expected === found ? [] : [{ kind: "other", path, expected, found, known: [] }];
}

function listDifferences(
  expected: readonly JsonValue[],
  found: readonly unknown[],
  path: VectorPath,
): readonly Difference[] {
  if (expected.length !== found.length) return [{ kind: "other", path, expected, found, known: [] }];
  return expected.flatMap((each, index) => differencesIn(each, found[index], [...path, index]));
}

function objectDifferences(expected: JsonObject, found: JsonObject, path: VectorPath): readonly Difference[] {
  const known = Object.keys(expected);
  const unknown = Object.keys(found).filter((key) => !known.includes(key));
  // A key that is misspelt is missing as well: one mistake.
  if (unknown.length > 0) {
    return unknown.map((key) => ({ kind: "unknown", path: [...path, key], expected: undefined, found: key, known }));
  }
  return known.flatMap((key) => {
    const value = expected[key] ?? null;
    if (Object.hasOwn(found, key)) return differencesIn(value, found[key], [...path, key]);
    return [{ kind: "missing", path: [...path, key], expected: value, found: undefined, known }] as const;
  });
}

function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

import { isJsonObject, type JsonObject, type JsonValue } from "../runtime/interpreter/index.js";

/** A path into a vector: keys of objects and indexes of lists. */
export type VectorPath = readonly (string | number)[];

/** A value of a vector that differs from its frame. */
export interface Difference {
  readonly kind: "other" | "missing" | "unknown";
  readonly path: VectorPath;
  /** The value in the frame; undefined for an unknown key. */
  readonly expected: JsonValue | undefined;
  readonly found: unknown;
  /** The keys that exist next to an unknown one. */
  readonly known: readonly string[];
}

/** Returns the differences between the values of a frame and of its vector, in the order of the frame. */
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
  // A misspelt key also leaves a key missing. Report only one of them.
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

import type { ErrorObject } from "ajv";
import { nearestName } from "../diagnostics/index.js";
import { knownKeys, REQUEST_KEYS } from "./schema-errors.js";

/**
 * Returns the missing keys that unknown keys replace, by the path of their object: exactly one key is missing there and
 * one is unknown, and the unknown one is similar to no other key and belongs to no other object.
 */
export function intendedKeys(errors: readonly ErrorObject[]): ReadonlyMap<string, string> {
  const missing = keysByObject(errors, "required", "missingProperty");
  const unknown = keysByObject(errors, "additionalProperties", "additionalProperty");
  const intended = new Map<string, string>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const key = onlyOf(missing.get(error.instancePath));
    const found = onlyOf(unknown.get(error.instancePath));
    if (key !== null && found !== null && isUnlikeAny(found, error)) intended.set(error.instancePath, key);
  }
  return intended;
}

function onlyOf([only, another]: readonly string[] = []): string | null {
  return another === undefined ? (only ?? null) : null;
}

function isUnlikeAny(key: string, error: ErrorObject): boolean {
  if (REQUEST_KEYS.includes(key) || !/^[\w-]+$/.test(key)) return false;
  return nearestName(key, knownKeys(error)) === null;
}

function keysByObject(errors: readonly ErrorObject[], keyword: string, parameter: string): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const error of errors) {
    if (error.keyword !== keyword) continue;
    const known = keys.get(error.instancePath) ?? [];
    known.push(String(Reflect.get(error.params, parameter)));
    keys.set(error.instancePath, known);
  }
  return keys;
}

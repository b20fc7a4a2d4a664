import { getProperty, isObject } from "../syntax/index.js";

/** Whether a value is an object with keys, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

/** The keys of an object; none of any other value. */
export function keysOf(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** The value inside another at a path; undefined if a step of it is not there. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (isObject(current) && Object.hasOwn(current, step) ? getProperty(current, step) : undefined),
    value,
  );
}

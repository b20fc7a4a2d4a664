import { isRecord } from "../load/index.js";
import { getProperty, isObject } from "../syntax/index.js";

/** Returns the keys of an object; empty for any other value. */
export function keysOf(value: unknown): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** Returns the value at a path inside another value; undefined if a step does not exist. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (isObject(current) && Object.hasOwn(current, step) ? getProperty(current, step) : undefined),
    value,
  );
}

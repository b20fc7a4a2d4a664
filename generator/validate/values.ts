import { isRecord } from "../load/index.js";
import { getProperty, isObject } from "../syntax/index.js";

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

/** Whether a value is an object or a list. */
export function isObject(value: unknown): value is object {
  return Object(value) === value;
}

/** Returns the part of a value under a key or index, or undefined. */
export function getProperty(value: unknown, step: string | number): unknown {
  return Reflect.get(Object(value), step);
}

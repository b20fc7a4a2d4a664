/** Whether a value has parts: an object or a list. */
export function isObject(value: unknown): value is object {
  return Object(value) === value;
}

/** The part of a value under a key or index; undefined where there is none. */
export function getProperty(value: unknown, step: string | number): unknown {
  return Reflect.get(Object(value), step);
}

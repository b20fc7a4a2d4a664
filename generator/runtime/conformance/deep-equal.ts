/** Whether two values are the same all the way down, keys in the same order, bytes byte by byte. */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return octetsEqual(one, other);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.join() === Object.keys(other).join() &&
    keys.every((key) => deepEqual(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

/** Whether two values of wire JSON are the same; the order of keys has no meaning. */
export function jsonEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && jsonEqual(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

/** Whether two arrays hold the same bytes. */
export function octetsEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, index) => octet === other[index]);
}

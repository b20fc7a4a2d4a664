/**
 * A value as JSON that keeps what several objects share: a list of objects, of which the first one is the value. In it, an
 * object in the place of another is `{ "$": index }`, and a bigint is `{ "$": "digits" }`.
 */
export type GraphJson = readonly unknown[];

/** Converts plain data to a list of its objects. */
export function toGraph(value: object): GraphJson {
  const indexes = new Map<object, number>();
  const nodes: unknown[] = [];
  const refer = (each: unknown): unknown => {
    if (typeof each === "bigint") return { $: String(each) };
    if (typeof each !== "object" || each === null) return each;
    return { $: indexes.get(each) ?? add(each) };
  };
  const add = (object: object): number => {
    const index = nodes.length;
    indexes.set(object, index);
    nodes.push(null);
    nodes[index] = Array.isArray(object)
      ? object.map(refer)
      : Object.fromEntries(Object.entries(object).map(([key, each]) => [key, refer(each)]));
    return index;
  };
  add(value);
  return nodes;
}

/** Converts a list of objects back to the value. */
export function fromGraph(nodes: GraphJson): unknown {
  const objects = nodes.map((node) => (Array.isArray(node) ? [] : {}));
  for (const [index, node] of nodes.entries()) {
    const target = objects[index] ?? {};
    for (const [key, each] of Object.entries(node ?? {})) Reflect.set(target, key, valueOf(each, objects));
  }
  return objects[0];
}

function valueOf(each: unknown, objects: readonly object[]): unknown {
  if (typeof each !== "object" || each === null) return each;
  const reference: unknown = Reflect.get(each, "$");
  return typeof reference === "number" ? objects[reference] : BigInt(String(reference));
}

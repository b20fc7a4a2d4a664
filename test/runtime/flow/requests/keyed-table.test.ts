import fc from "fast-check";
import { expect, test } from "vitest";
import { type Keyed, KeyedTable } from "../../../../generated/runtime/flow/requests/keyed-table.js";

/* A table of elements by key, compared with a Map. */

class Element implements Keyed<Element> {
  chained: Element | null = null;
  readonly key: number | string;

  constructor(key: number | string) {
    this.key = key;
  }
}

/** Numbers that share buckets, the last sequence number, and texts. */
const keys = fc.oneof(
  fc.nat({ max: 200 }),
  fc.nat({ max: 20 }).map((number) => 64 * number),
  fc.nat({ max: 20 }).map((number) => 0xffffffff - number),
  fc.string({ maxLength: 2 }),
);

test("holds the same elements as a Map", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), keys), { maxLength: 300 }), (steps) => {
      const table = new KeyedTable<Element>();
      const expected = new Map<number | string, Element>();
      const removed: boolean[] = [];
      for (const [isAdded, key] of steps) {
        const known = expected.get(key);
        expect(table.get(key)).toBe(known);
        if (known === undefined && isAdded) {
          const element = new Element(key);
          table.add(element);
          expected.set(key, element);
        } else if (known !== undefined) {
          removed.push(table.delete(known) && expected.delete(key) && known.chained === null);
        }
        expect(table.size).toBe(expected.size);
      }
      expect(removed).not.toContain(false);
      for (const [key, element] of expected) expect(table.get(key)).toBe(element);
    }),
  );
});

test("does not remove another element with the same key", () => {
  const table = new KeyedTable<Element>();
  table.add(new Element(7));
  expect(table.delete(new Element(7))).toBe(false);
  expect(table.delete(new Element(23))).toBe(false);
  expect(table.size).toBe(1);
});

test("is empty after clear", () => {
  const table = new KeyedTable<Element>();
  for (let key = 0; key < 100; key++) table.add(new Element(key));
  table.clear();
  expect([table.size, table.get(3)]).toEqual([0, undefined]);
});

import { beforeEach, describe, expect, test } from "vitest";
import { MemoryPartStore, Reassembler, type ReassemblerOptions } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { part } from "./part-of-two.js";

/* Senders that flood, and senders with unusual names. */

let now = 0;

beforeEach(() => {
  now = 1000;
});

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

describe("a sender that floods", () => {
  const other = part({ number: 1 }, { from: "other" });

  test.each([{ maxMessages: 100 }, { maxOctets: 100 * 265 }])("does not displace others: %j", async (bound) => {
    const to = reassembler({ store: new MemoryPartStore(bound) });
    await to.add(other);
    const dropped: string[] = [];
    for (let index = 0; index < 1000; index++) {
      const arrival = await to.add(
        part({ number: 1, reference: index % 256, text: `${index}`.padStart(3) }, { to: `${index}` }),
      );
      dropped.push(...arrival.dropped.map(({ from, to: receiver }) => `${from} ${receiver}`));
    }
    expect(dropped).toEqual(Array.from({ length: dropped.length }, (_, index) => `138 ${index}`));
    expect(dropped.length).toBe(901);
    expect((await to.add(part({ number: 2 }, { from: "other" }))).outcome.kind).toBe("complete");
  });

  test("with complete messages does not displace those of others", async () => {
    const to = reassembler({ store: new MemoryPartStore({ maxMessages: 10 }) });
    await to.add(other);
    await to.add(part({ number: 2 }, { from: "other" }));
    for (let reference = 0; reference < 100; reference++) {
      for (const number of [1, 2]) await to.add(part({ number, reference }));
    }
    expect((await to.add(other)).outcome.kind).toBe("duplicate");
  });

  test("gives up its own messages even if it holds only one more than another", async () => {
    const to = reassembler({ store: new MemoryPartStore({ maxMessages: 5 }) });
    const add = (from: string, reference: number) => to.add(part({ number: 1, reference }, { from }));
    for (const [from, reference] of [
      ["a", 1],
      ["a", 2],
      ["b", 1],
      ["b", 2],
      ["b", 3],
    ] as const)
      await add(from, reference);
    const { dropped } = await add("a", 3);
    expect(dropped.map(({ from, reference }) => [from, reference])).toEqual([["a", 1]]);
    const { dropped: next } = await add("b", 4);
    expect(next.map(({ from, reference }) => [from, reference])).toEqual([["b", 1]]);
  });

  test("among equals the oldest message goes first", async () => {
    const to = reassembler({ store: new MemoryPartStore({ maxMessages: 3 }) });
    const dropped: unknown[] = [];
    for (const from of ["a", "b", "c", "d", "e"]) {
      now++;
      const arrival = await to.add(part({ number: 1 }, { from }));
      dropped.push(...arrival.dropped.map((each) => each.from));
    }
    expect(dropped).toEqual(["a", "b"]);
  });

  test("gives up a message although another sender has an older one, if it takes more memory", async () => {
    // A part takes 256 bytes more than its content: the header of six bytes and the text.
    const to = reassembler({ store: new MemoryPartStore({ maxOctets: 3 * 263 + 299 - 1 }) });
    const dropped: unknown[] = [];
    for (const [from, length] of [
      ["a", 1],
      ["b", 1],
      ["c", 1],
      ["d", 37],
    ] as const) {
      now++;
      const arrival = await to.add(part({ number: 1, text: "x".repeat(length) }, { from }));
      dropped.push(...arrival.dropped.map((each) => each.from));
    }
    expect(dropped).toEqual(["d"]);
  });

  test("is found by comparing few of many senders", () => {
    const store = new MemoryPartStore({ maxMessages: 4999 });
    let readings = 0;
    const read = (time: number): number => {
      readings++;
      return time;
    };
    for (let index = 0; index < 5000; index++) {
      const name = `${index}`;
      const parts = [{ number: 1, part: other, time: 0 }];
      const message = { key: name, from: name, to: "106", reference: 7, total: 2, isDone: false, parts };
      store.update(name, () => ({
        message: Object.defineProperty({ ...message, since: index }, "since", { get: () => read(index) }),
        result: null,
      }));
    }
    readings = 0;
    expect(store.takeSurplus().map(({ from }) => from)).toEqual(["0"]);
    expect(readings).toBe(2 * 63);
  });
});

describe("keys", () => {
  const names = [
    undefined,
    null,
    "",
    "undefined",
    "null",
    1,
    "1",
    1n,
    true,
    "true",
    NaN,
    'a","b',
    "a|b",
    "a",
    '["number","1"]',
    "\ud800",
  ];
  const pairs = [
    ...names.map((from) => [from, "x"]),
    ...names.map((to) => ["y", to]),
    ["a", "b|c"],
    ["a|b", "c"],
    ['a","b', "c"],
    ["a", 'b","c'],
  ];

  test("of different senders and receivers differ", async () => {
    const store = new MemoryPartStore();
    const to = reassembler({ store });
    for (const [index, [from, receiver]] of pairs.entries()) {
      const { outcome } = await to.add(part({ number: 1, total: 3 }, { from, to: receiver }));
      expect([index, outcome.kind]).toEqual([index, "kept"]);
    }
    expect(store.messages).toBe(pairs.length);
    for (const [from, receiver] of pairs) {
      expect((await to.add(part({ number: 1, total: 3 }, { from, to: receiver }))).outcome.kind).toBe("duplicate");
    }
  });

  test.each([[{}], [[]], [Symbol("s")], [() => "a"]])("are not created from %s", async (from) => {
    await expect(reassembler().add(part({ number: 1 }, { from }))).rejects.toMatchObject({ code: "wrong-value" });
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import {
  MemoryPartStore,
  type MessagePart,
  parseUserDataHeader,
  Reassembler,
  type ReassemblerOptions,
  type StoredMessage,
} from "../../../../generated/runtime/text/index.js";
import { MessagesBySender } from "../../../../generated/runtime/text/parts/messages-by-sender.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { FailingStore } from "./failing-store.js";
import { part } from "./part-of-two.js";

/* Memory is not shared with the caller, and is freed. */

let now = 0;

beforeEach(() => {
  now = 1000;
});

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

describe("memory is not shared", () => {
  /** Overwrites all bytes of a value and of the values inside it. */
  function overwrite(value: unknown): void {
    if (value instanceof Uint8Array) value.fill(0);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(overwrite);
  }

  test("with a Buffer that is added, or with its other bytes besides the content", async () => {
    const to = reassembler();
    const first = { ...part({ number: 1 }), frame: Buffer.from("frame") };
    const given = { ...first, content: Buffer.from(first.content) };
    await to.add(given);
    overwrite(given);
    const { outcome } = await to.add(part({ number: 2 }));
    expect(outcome).toMatchObject({ message: { text: "<1><2>" } });
    if (outcome.kind !== "complete") throw new Error("It is not complete.");
    expect(Object.values(outcome.message.parts[0] ?? {})).toContainEqual(new Uint8Array(Buffer.from("frame")));
  });

  test("with returned values: a message, a duplicate, a conflict", async () => {
    const to = reassembler({ onConflict: "reject" });
    await to.add(part({ number: 1 }));
    overwrite((await to.add(part({ number: 1 }))).outcome);
    overwrite((await to.add(part({ number: 1, text: "other" }))).outcome);
    const { outcome } = await to.add(part({ number: 2 }));
    expect(outcome).toMatchObject({ message: { text: "<1><2>" } });
    overwrite(outcome);
    expect((await to.add(part({ number: 1 }))).outcome.kind).toBe("duplicate");
    overwrite((await to.add(part({ number: 2 }))).outcome);
    expect((await to.add(part({ number: 2 }))).outcome).toMatchObject({
      kind: "duplicate",
      first: part({ number: 2 }),
    });
  });

  test("with a message that a store returned and still keeps", async () => {
    const kept: StoredMessage[] = [];
    const store = new FailingStore();
    const takeUntil = store.takeUntil.bind(store);
    store.takeUntil = async (time) => {
      const taken = await takeUntil(time);
      kept.push(...taken);
      return taken;
    };
    const to = reassembler({ store });
    await to.add(part({ number: 1 }));
    overwrite(await to.end());
    expect(kept[0]?.parts[0]?.part.content).toEqual(part({ number: 1 }).content);
  });

  test("between a header and the Buffer it was read from", () => {
    const content = Buffer.from([3, 0x24, 1, 9, 0x61]);
    const { elements } = parseUserDataHeader(content);
    content.fill(0);
    expect(elements).toEqual([{ kind: "other", id: 0x24, octets: Uint8Array.of(9) }]);
  });

  test("with a part that is a class with getters, which is read once", async () => {
    const plain = part({ number: 1 });
    class Lazy implements MessagePart {
      reads = 0;
      get from(): string {
        this.reads++;
        return plain.from;
      }
      get to(): string {
        return plain.to;
      }
      get content(): Uint8Array {
        return plain.content;
      }
      get format(): number {
        return 0;
      }
      get headerIndicator(): number {
        return 1;
      }
      get id(): bigint {
        return 1n;
      }
    }
    const to = reassembler();
    const lazy = new Lazy();
    await to.add(lazy);
    expect(lazy.reads).toBe(1);
    expect((await to.add(part({ number: 2 }))).outcome).toMatchObject({
      message: { text: "<1><2>", ids: [1n, 2n] },
    });
  });
});

describe("messages in memory", () => {
  const parts = [{ number: 1, part: part({ number: 1 }), time: 0 }];
  const storedAt = (key: string, since: number): StoredMessage => {
    return { key, from: key, to: "106", reference: 7, total: 2, since, isDone: false, parts };
  };

  test("time out in any order of their arrival, also after others left", () => {
    const store = new MemoryPartStore();
    for (const [key, since] of [
      ["a", 10],
      ["b", 5],
      ["c", 1],
    ] as const) {
      store.update(key, () => ({ message: storedAt(key, since), result: null }));
    }
    const leaving = [0, 1, 5, 9, 10].map((time) => store.takeUntil(time).map(({ key }) => key));
    expect(leaving).toEqual([[], ["c"], ["b"], [], ["a"]]);
    for (const [key, since] of [
      ["d", 11],
      ["e", 12],
      ["d", 20],
    ] as const) {
      store.update(key, () => ({ message: storedAt(key, since), result: null }));
    }
    expect([12, 20].map((time) => store.takeUntil(time).map(({ key }) => key))).toEqual([["e"], ["d"]]);
  });

  test("are given up from the sender that takes most memory now", () => {
    const store = new MemoryPartStore({ maxMessages: 1 });
    const add = (from: string, key: string, since: number): void => {
      store.update(key, () => ({ message: { ...storedAt(key, since), from }, result: null }));
    };
    for (const key of ["a1", "a2", "a3", "a4"]) add("a", key, 1);
    expect(store.takeUntil(1)).toHaveLength(4);
    for (const key of ["b1", "b2"]) add("b", key, 3);
    for (const key of ["a5", "a6", "a7", "a8"]) add("a", key, 2);
    store.update("a9", () => ({ message: { ...storedAt("a9", 4), from: "a" }, result: null }));
    expect(store.takeUntil(2)).toHaveLength(4);
    expect(store.takeSurplus().map(({ key }) => key)).toEqual(["b1", "b2"]);
  });

  test("keep nothing after they are removed", () => {
    const kept = new MessagesBySender();
    for (const key of ["a", "b"]) kept.set(storedAt(key, 1), 300);
    for (const key of ["a", "b"]) kept.delete(key);
    const values: unknown[] = Object.values(kept).flat();
    const sizes = values.flatMap((value) => (value instanceof Map || value instanceof Set ? [value.size] : []));
    expect(sizes.length).toBeGreaterThan(2);
    expect(new Set(sizes)).toEqual(new Set([0]));
    expect(kept.oldestOfLargest()).toBeNull();
  });
});

test("long names and other bytes count towards the limit", async () => {
  const name = "n".repeat(20_000);
  const store = new MemoryPartStore({ maxOctets: 1_000_000 });
  const to = reassembler({ store });
  const dropped: number[] = [];
  for (let reference = 0; reference < 50; reference++) {
    const arrival = await to.add(part({ number: 1, reference }, { from: name, to: name }));
    dropped.push(...arrival.dropped.map((each) => each.reference));
  }
  expect(dropped.length).toBeGreaterThan(40);
  expect(store.octets).toBeLessThanOrEqual(1_000_000);
  const held = store.octets;
  await to.add(part({ number: 2, reference: 200 }, { frame: new Uint8Array(500), note: "n".repeat(1000) }));
  expect(store.octets - held).toBeGreaterThan(2500);
  await to.end();
  expect([store.octets, store.messages]).toEqual([0, 0]);
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  MemoryPartStore,
  type MessagePart,
  parseUserDataHeader,
  type PartStore,
  Reassembler,
  type ReassemblerOptions,
  setGb18030Decoder,
  type StoreChange,
  type StoredMessage,
} from "../../../../generated/runtime/text/index.js";
import { MessagesBySender } from "../../../../generated/runtime/text/parts/messages-by-sender.js";
import { textFormats } from "../../../helpers/text-formats.js";

/* Failing stores, clocks and decoders, shared memory, clocks that jump, and senders that flood. */

interface PartOf {
  readonly number: number;
  readonly total?: number;
  readonly reference?: number;
  readonly text?: string;
}

function part({ number, total = 2, reference = 7, text = `<${number}>` }: PartOf, more: object = {}): MessagePart {
  const content = Uint8Array.of(5, 0, 3, reference, total, number, ...Buffer.from(text));
  return { from: "138", to: "106", content, format: 0, headerIndicator: 1, msgId: BigInt(number), ...more };
}

let now = 0;

beforeEach(() => {
  now = 1000;
});

afterEach(() => setGb18030Decoder(null));

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

/** A memory store with one call that throws, before or after its effect. */
class FailingStore implements PartStore {
  readonly inner = new MemoryPartStore();
  fails: "update" | "updated" | "takeUntil" | "takeSurplus" | null = null;

  update<Result>(
    key: string,
    change: (message: StoredMessage | null) => StoreChange<MessagePart, Result>,
  ): Promise<Result> {
    return this.run("update", () => {
      const result = this.inner.update(key, change);
      this.pass("updated");
      return result;
    });
  }

  takeUntil(time: number): Promise<StoredMessage[]> {
    return this.run("takeUntil", () => this.inner.takeUntil(time));
  }

  takeSurplus(): Promise<StoredMessage[]> {
    return this.run("takeSurplus", () => this.inner.takeSurplus());
  }

  private async run<Result>(call: "update" | "takeUntil" | "takeSurplus", work: () => Result): Promise<Result> {
    await Promise.resolve();
    this.pass(call);
    return work();
  }

  private pass(call: FailingStore["fails"]): void {
    if (this.fails !== call) return;
    this.fails = null;
    throw new Error("disk");
  }
}

describe("a call that fails", () => {
  test.each(["update", "updated", "takeUntil"] as const)(
    "in %s of the store is repeated with the same part",
    async (call) => {
      const store = new FailingStore();
      const to = reassembler({ store });
      for (const [number, kind] of [
        [1, "kept"],
        [2, "complete"],
      ] as const) {
        store.fails = call;
        await expect(to.add(part({ number }))).rejects.toThrow("disk");
        expect(await to.add(part({ number }))).toMatchObject({ outcome: { kind }, dropped: [] });
        expect((await to.add(part({ number }))).outcome.kind).toBe("duplicate");
      }
      expect(await to.end()).toEqual([]);
    },
  );

  test("while the surplus is removed returns the outcome, and adds no part before it succeeds", async () => {
    const store = new FailingStore();
    const to = reassembler({ store });
    await to.add(part({ number: 1 }));
    store.fails = "takeSurplus";
    expect((await to.add(part({ number: 2 }))).outcome.kind).toBe("complete");
    store.fails = "takeSurplus";
    await expect(to.add(part({ number: 1, reference: 8 }))).rejects.toThrow("disk");
    expect(store.inner.messages).toBe(1);
    expect((await to.add(part({ number: 1, reference: 8 }))).outcome.kind).toBe("kept");
  });

  test("after messages timed out returns them from the next call", async () => {
    for (const next of ["add", "expire", "end"] as const) {
      const store = new FailingStore();
      const to = reassembler({ store });
      await to.add(part({ number: 1, reference: 1 }));
      now += 100;
      store.fails = "update";
      await expect(to.add(part({ number: 1 }))).rejects.toThrow("disk");
      const dropped = next === "add" ? (await to.add(part({ number: 1 }))).dropped : await to[next]();
      expect(dropped).toMatchObject([{ reason: "time-out", reference: 1, missing: [2] }]);
      expect((await to.end()).length).toBe(next === "add" ? 1 : 0);
    }
  });

  test.each(["update", "updated"] as const)("in %s returns a displaced message once", async (call) => {
    const store = new FailingStore();
    const to = reassembler({ store });
    await to.add(part({ number: 1, text: "old" }));
    store.fails = call;
    await expect(to.add(part({ number: 1, text: "new" }))).rejects.toThrow("disk");
    const { outcome, dropped } = await to.add(part({ number: 1, text: "new" }));
    expect(outcome).toEqual({ kind: "kept", missing: [2] });
    expect(dropped).toMatchObject([{ reason: "conflict", parts: [part({ number: 1, text: "old" })] }]);
    expect((await to.end()).length).toBe(1);
  });

  test("and is never repeated loses nothing: the message is returned at the end", async () => {
    const store = new FailingStore();
    const to = reassembler({ store });
    await to.add(part({ number: 1, text: "old" }));
    store.fails = "updated";
    await expect(to.add(part({ number: 1, text: "new" }))).rejects.toThrow("disk");
    store.fails = "updated";
    await expect(to.add(part({ number: 2 }))).rejects.toThrow("disk");
    expect(await to.end()).toMatchObject([
      { reason: "conflict", missing: [2] },
      { reason: "end", missing: [], msgIds: [1n, 2n] },
    ]);
  });

  test("in a decoder keeps the message as it was", async () => {
    const gb = { format: 15 };
    const to = reassembler();
    await to.add(part({ number: 1 }, gb));
    setGb18030Decoder(() => {
      throw new RangeError("decoder");
    });
    await expect(to.add(part({ number: 2 }, gb))).rejects.toThrow("decoder");
    await expect(to.add(part({ number: 1, total: 1 }, gb))).rejects.toThrow("decoder");
    setGb18030Decoder(null);
    expect((await to.add(part({ number: 2 }, gb))).outcome).toMatchObject({ message: { text: "<1><2>" } });
    expect((await to.add(part({ number: 2 }, gb))).outcome.kind).toBe("duplicate");
  });

  test("of the clock changes nothing", async () => {
    let error: Error | null = null;
    const clock = (): number => {
      if (error !== null) throw error;
      return now;
    };
    const to = reassembler({ now: clock });
    await to.add(part({ number: 1 }));
    error = new Error("clock");
    await expect(to.add(part({ number: 2 }))).rejects.toThrow("clock");
    await expect(to.expire()).rejects.toThrow("clock");
    error = null;
    expect((await to.add(part({ number: 2 }))).outcome.kind).toBe("complete");
  });

  test("at the same time as others loses nothing", async () => {
    const store = new FailingStore();
    const to = reassembler({ store });
    store.fails = "updated";
    const parts = [1, 2, 3, 4].map((number) => part({ number, total: 4 }));
    const first = await Promise.allSettled(parts.map((each) => to.add(each)));
    const failed = parts.filter((_, index) => first[index]?.status === "rejected");
    expect(failed.length).toBe(1);
    const again = await Promise.all(failed.map((each) => to.add(each)));
    const outcomes = [...first.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])), ...again];
    const texts = outcomes.flatMap(({ outcome }) => (outcome.kind === "complete" ? [outcome.message.text] : []));
    expect(texts).toEqual(["<1><2><3><4>"]);
    expect(await to.end()).toEqual([]);
  });
});

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
      get msgId(): bigint {
        return 1n;
      }
    }
    const to = reassembler();
    const lazy = new Lazy();
    await to.add(lazy);
    expect(lazy.reads).toBe(1);
    expect((await to.add(part({ number: 2 }))).outcome).toMatchObject({
      message: { text: "<1><2>", msgIds: [1n, 2n] },
    });
  });
});

describe("a clock that jumps", () => {
  test("forward and back lets messages expire after the time-out", async () => {
    const to = reassembler();
    now += 1e9;
    await to.add(part({ number: 1, reference: 1 }));
    now -= 1e9;
    await to.add(part({ number: 1, reference: 2 }));
    now += 99;
    expect(await to.expire()).toEqual([]);
    now += 1;
    expect((await to.expire()).map(({ reference }) => reference)).toEqual([1, 2]);
  });

  test("forward and back still joins parts", async () => {
    const to = reassembler();
    now += 1e9;
    await to.add(part({ number: 1 }));
    now -= 1e9;
    expect((await to.add(part({ number: 2 }))).outcome.kind).toBe("complete");
    now += 50;
    expect((await to.add(part({ number: 2 }))).outcome.kind).toBe("duplicate");
  });

  test.each([1e12, -1e12, 0])("to %d for one reading gives up nothing", async (wrong) => {
    const readings: number[] = [];
    const to = reassembler({ now: () => readings.shift() ?? now });
    await to.add(part({ number: 1 }));
    readings.push(wrong);
    expect(await to.expire()).toEqual([]);
    now += 99;
    expect(await to.expire()).toEqual([]);
    now += 1;
    expect((await to.expire()).length).toBe(1);
  });

  test("back for a while and then forward again does not count the time twice", async () => {
    now = 1_000_000;
    const to = reassembler();
    await to.add(part({ number: 1 }));
    now = 0;
    expect(await to.expire()).toEqual([]);
    now = 1_000_050;
    expect(await to.expire()).toEqual([]);
    now += 50;
    expect((await to.expire()).length).toBe(1);
  });

  test("back and then on in small steps still counts the time before", async () => {
    const to = reassembler();
    await to.add(part({ number: 1 }));
    const expired: number[] = [];
    for (const time of [950, 1000, 1049, 1050]) {
      now = time;
      expired.push((await to.expire()).length);
    }
    expect(expired).toEqual([0, 0, 0, 1]);
  });

  test("repeatedly does not keep a message forever", async () => {
    const to = reassembler();
    await to.add(part({ number: 1 }));
    for (let jump = 0; jump < 10; jump++) {
      now -= 1000;
      await to.expire();
      now += 10;
      const dropped = await to.expire();
      expect(dropped.length).toBe(jump === 9 ? 1 : 0);
    }
  });

  test.each([NaN, Infinity, -Infinity, 1e300, "1000", 1000n, undefined, null])("to %s is an error", async (time) => {
    const to: Reassembler = Reflect.construct(Reassembler, [textFormats, { now: () => time, timeOut: 100 }]);
    await expect(to.add(part({ number: 1 }))).rejects.toMatchObject({ name: "TextError", code: "wrong-time" });
  });

  test("to negative times is accepted", async () => {
    now = -500;
    const to = reassembler();
    await to.add(part({ number: 1 }));
    now += 100;
    expect((await to.expire()).length).toBe(1);
  });

  test("does not block the messages of another reassembler on the same store", async () => {
    const store = new MemoryPartStore();
    await reassembler({ store, now: () => 1e9 }).add(part({ number: 1, reference: 1 }));
    const to = reassembler({ store });
    await to.add(part({ number: 1, reference: 2 }));
    now += 100;
    expect((await to.expire()).map(({ reference }) => reference)).toEqual([2]);
  });
});

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
      const parts = [{ number: 1, part: other }];
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

describe("messages in memory", () => {
  const parts = [{ number: 1, part: part({ number: 1 }) }];
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

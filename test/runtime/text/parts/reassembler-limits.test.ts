import { beforeEach, describe, expect, test } from "vitest";
import { MemoryPartStore, Reassembler, type ReassemblerOptions } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { route, part, addAll } from "./part-of-three.js";

/* Messages that wait too long or take too much memory are given up and returned. */

let now = 0;

beforeEach(() => {
  now = 1000;
});

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

describe("time-out", () => {
  test("returns an incomplete message with its missing parts", async () => {
    const to = reassembler();
    await addAll(to, part({ number: 3 }), part({ number: 1 }));
    now += 99;
    expect(await to.expire()).toEqual([]);
    now += 1;
    expect(await to.expire()).toEqual([
      {
        reason: "time-out",
        ...route,
        reference: 7,
        total: 3,
        missing: [2],
        parts: [part({ number: 1 }), part({ number: 3 })],
        ids: [1n, 3n],
        times: [now - 100, now - 100],
      },
    ]);
    expect(await to.expire()).toEqual([]);
  });

  test("starts at the first part, and is checked with every part", async () => {
    const to = reassembler();
    await to.add(part({ number: 1 }));
    now += 60;
    await to.add(part({ number: 2 }));
    now += 60;
    const { outcome, dropped } = await to.add(part({ number: 3 }));
    expect(outcome).toEqual({ kind: "kept", missing: [1, 2] });
    expect(dropped).toMatchObject([{ reason: "time-out", missing: [3] }]);
  });

  test("works if the clock is set back", async () => {
    const to = reassembler();
    await to.add(part({ number: 1 }));
    now -= 500;
    await to.add(part({ number: 2 }));
    now += 600;
    expect(await to.expire()).toMatchObject([{ missing: [3] }]);
  });

  test("requires a clock that returns a time", async () => {
    const to = reassembler();
    now = NaN;
    await expect(to.add(part({ number: 1 }))).rejects.toThrow(
      "Clock: expected a finite number of milliseconds, got NaN.",
    );
    now = 1000;
    expect((await to.add(part({ number: 1 }))).outcome.kind).toBe("kept");
  });

  test("is ten minutes of the platform's clock by default", () => {
    expect(new Reassembler(textFormats).timeOut).toBe(600_000);
    expect(() => new Reassembler(textFormats, { timeOut: -1 })).toThrow("Time-out: expected an integer from 0");
  });
});

describe("memory is limited", () => {
  test("by messages: the oldest is given up and returned", async () => {
    const store = new MemoryPartStore({ maxMessages: 2 });
    const to = reassembler({ store });
    const references = [1, 2, 3].map((reference) => part({ number: 1, reference }));
    const { outcome, dropped } = await addAll(to, ...references);
    expect(outcome.kind).toBe("kept");
    expect(dropped).toMatchObject([{ reason: "surplus", reference: 1 }]);
    expect(store.messages).toBe(2);
  });

  test("by bytes, with 256 more for each part", async () => {
    const store = new MemoryPartStore({ maxOctets: 3 * 256 + 50 });
    const to = reassembler({ store });
    await addAll(
      to,
      part({ number: 1, reference: 1 }),
      part({ number: 2, reference: 1 }),
      part({ number: 1, reference: 2 }),
    );
    expect(store.octets).toBe(3 * (256 + 9));
    const { dropped } = await to.add(part({ number: 2, reference: 2 }));
    expect(dropped).toMatchObject([{ reason: "surplus", reference: 1, ids: [1n, 2n] }]);
    expect(store.octets).toBe(2 * (256 + 9));
  });

  test("and messages that are only kept to recognize duplicates are removed first, without a report", async () => {
    const store = new MemoryPartStore({ maxMessages: 2 });
    const to = reassembler({ store });
    await to.add(part({ number: 1, reference: 1 }));
    await addAll(to, part({ number: 1, total: 2 }), part({ number: 2, total: 2 }));
    const { dropped } = await to.add(part({ number: 1, reference: 3 }));
    expect(dropped).toEqual([]);
    expect(store.messages).toBe(2);
    expect((await to.end()).map(({ reference }) => reference)).toEqual([1, 3]);
    expect([store.messages, store.octets]).toEqual([0, 0]);
  });

  test("and every part is returned if the limit is zero", async () => {
    const to = reassembler({ store: new MemoryPartStore({ maxMessages: 0 }) });
    expect(await to.add(part({ number: 1 }))).toMatchObject({ dropped: [{ reason: "surplus", ids: [1n] }] });
  });

  test("and freed in every case", async () => {
    const store = new MemoryPartStore();
    const to = reassembler({ store });
    for (const number of [1, 1, 2, 3, 1, 2]) await to.add(part({ number }));
    await addAll(to, part({ number: 1, text: "a" }), part({ number: 1, text: "ab" }), part({ number: 2, text: "c" }));
    now += 100;
    await to.expire();
    expect([store.messages, store.octets]).toEqual([0, 0]);
  });

  test("by valid numbers", () => {
    expect(() => new MemoryPartStore({ maxMessages: -1 })).toThrow("Maximum messages: expected an integer from 0");
    expect(() => new MemoryPartStore({ maxOctets: 0.5 })).toThrow("Maximum bytes: expected an integer from 0");
  });
});

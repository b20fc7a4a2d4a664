import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Reassembler, type ReassemblerOptions, setGb18030Decoder } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { FailingStore } from "./failing-store.js";
import { part } from "./part-of-two.js";

/* Stores, decoders and clocks that fail in a call: nothing is lost. */

let now = 0;

beforeEach(() => {
  now = 1000;
});

afterEach(() => setGb18030Decoder(null));

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
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
      { reason: "end", missing: [], ids: [1n, 2n] },
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

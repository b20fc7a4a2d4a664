import { beforeEach, describe, expect, test } from "vitest";
import { MemoryPartStore, Reassembler, type ReassemblerOptions } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { part } from "./part-of-two.js";

/* Clocks that jump. */

let now = 0;

beforeEach(() => {
  now = 1000;
});

function reassembler(options: ReassemblerOptions = {}): Reassembler {
  return new Reassembler(textFormats, { now: () => now, timeOut: 100, ...options });
}

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

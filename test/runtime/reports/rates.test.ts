import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callMethod } from "../../helpers/values/call.js";
import { countedUp, countedUpDigits, keyOfText, MemoryRateStore } from "../../../generated/runtime/reports/index.js";

describe("a rate store in memory", () => {
  test("lets a burst pass, then spreads requests by their weight", () => {
    const store = new MemoryRateStore({ perSecond: 10, burst: 3 });
    expect([1, 1, 1, 1, 2].map((weight) => store.take("a", weight, 1000))).toEqual([0, 0, 0, 100, 300]);
    expect(store.take("b", 3, 1000)).toBe(0);
    expect(store.take("a", 1, 1300)).toBe(100);
    expect(store.take("a", 3, 10_000)).toBe(0);
  });

  test("ignores that the clock is set back", () => {
    const store = new MemoryRateStore({ perSecond: 10, burst: 1 });
    expect([store.take("a", 1, 5000), store.take("a", 1, 0), store.take("a", 1, 0)]).toEqual([0, 100, 200]);
  });

  test("never exceeds the rate, in any window", () => {
    const requests = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 400 })));
    fc.assert(
      fc.property(
        requests,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 20 }),
        (list, perSecond, burst) => {
          const store = new MemoryRateStore({ perSecond, burst });
          let now = 0;
          const sent = list.map(([weight, pause]) => {
            now += pause;
            return { weight, at: now + store.take("a", weight, now) };
          });
          for (let from = 0; from < sent.length; from++) {
            let sum = 0;
            for (const { weight, at } of sent.slice(from)) {
              sum += weight;
              const first = sent[from];
              const allowed = burst + ((at - (first?.at ?? 0) + 1) * perSecond) / 1000 + (first?.weight ?? 0);
              expect(sum).toBeLessThanOrEqual(allowed + 1e-6);
            }
          }
        },
      ),
    );
  });

  test("forgets keys that limit nothing", () => {
    const store = new MemoryRateStore({ perSecond: 1000 });
    for (let index = 0; index < 5000; index++) store.take(`key ${index}`, 1, index * 10);
    expect(store.size).toBeLessThan(1001);
  });

  test.each([
    [undefined, "Options of a store: expected an object, got undefined."],
    [{ perSecond: 0 }, "Requests per second: expected a positive number, got 0."],
    [{ perSecond: 1, burst: "2" }, "Burst: expected a positive number, got a string."],
  ])("rejects the options %j", (options, message) => {
    expect(() => Reflect.construct(MemoryRateStore, [options])).toThrow(expect.objectContaining({ message }));
  });

  test("rejects wrong arguments", () => {
    const store = new MemoryRateStore({ perSecond: 1 });
    for (const values of [
      [1, 1, 1],
      ["a", 0, 1],
      ["a", 1, NaN],
      ["a", -1, 1],
    ]) {
      expect(() => callMethod(store, "take", ...values)).toThrow(expect.objectContaining({ code: "wrong-value" }));
    }
  });
});

describe("identifiers", () => {
  test.each([
    [0xaaaa_0001n, 3, [0xaaaa_0001n, 0xaaaa_0002n, 0xaaaa_0003n]],
    [0xaaaa_fffen, 4, [0xaaaa_fffen, 0xaaaa_ffffn, 0xaaaa_0000n, 0xaaaa_0001n]],
    [0xffff_ffff_ffff_ffffn, 2, [0xffff_ffff_ffff_ffffn, 0xffff_ffff_ffff_0000n]],
    [5, 1, [5n]],
    [5, 0, []],
  ])("count up from %s", (first, count, expected) => {
    expect(countedUp(first, count, { bits: 16, min: 0, max: 0xffff })).toEqual(expected);
  });

  test.each([
    ["0100610116170000999998", 6, ["999998", "999999", "000000"]],
    ["0009", 4, ["0009", "0010", "0011"]],
    ["98", 2, ["98", "99", "00"]],
  ])("of digits count up from %s in the last %d", (first, digits, expected) => {
    const before = first.slice(0, -digits);
    expect(countedUpDigits(first, 3, digits)).toEqual(expected.map((last) => before + last));
  });

  test("wrap to the first value of the part", () => {
    expect(countedUp(0x18n, 4, { bits: 4, min: 1, max: 9 })).toEqual([0x18n, 0x19n, 0x11n, 0x12n]);
  });

  test.each([
    ["0012", null, "12"],
    [" 7 ", null, "7"],
    ["0x7", null, null],
    ["", null, null],
    [undefined, null, null],
    ["12", { digits: 2, parse: () => 99n }, "99"],
    ["123", { digits: 2, parse: () => 99n }, "123"],
    [
      "12",
      {
        digits: 2,
        parse: () => {
          throw new Error("range");
        },
      },
      null,
    ],
  ])("in the text %j are keys", (text, form, key) => expect(keyOfText(text, form)).toBe(key));
});

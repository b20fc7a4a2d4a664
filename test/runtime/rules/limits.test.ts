import { describe as group, expect, test } from "vitest";
import {
  areZeros,
  describe,
  digitOctets,
  fixedOctets,
  integerOctets,
  packedDigitOctets,
  isDigits,
  isSameDigest,
  numberIn,
  octetIn,
  partOf,
  secretOctets,
  textOctets,
} from "../../../generated/runtime/rules/index.js";
import { toHex } from "../../../generated/runtime/wire/index.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The functions of rules, descriptions and digests, just inside and just outside their limits. */

const context = { protocol: "edge10", title: "EDGE 1.0", messageName: "M" };

/** Calls a function with values of any type, as a program in JavaScript can. */
function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): unknown {
  return Reflect.apply(fn, null, values);
}

group("what rules ask", () => {
  test("returns a value for every position and count", () => {
    expect([0, 1, 4, 5, -1].map((position) => partOf("abcd", position, 2))).toEqual(["", "ab", "d", "", ""]);
    expect([partOf("abcd", 0, 9), partOf("abcd", -1, 9), partOf("abcd", 2, -3)]).toEqual(["", "", ""]);
    expect([-1, 0, 1, 9].map((count) => partOf("abcd", 2, count))).toEqual(["", "", "b", "bcd"]);
    expect([0, 1, 2, 3].map((position) => octetIn(Uint8Array.of(7, 8), position))).toEqual([-1, 7, 8, -1]);
  });

  test("parses as many digits as a number can hold exactly", () => {
    expect(["", "0", "12", " 1", "1 ", "-1", "1e3"].map(isDigits)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(["", "7", "x", " 7", "9".repeat(15), "1".repeat(16)].map(numberIn)).toEqual([
      -1,
      7,
      -1,
      -1,
      10 ** 15 - 1,
      -1,
    ]);
    expect([[], [0, 0], [0, 1]].map((octets) => areZeros(Uint8Array.from(octets)))).toEqual([true, true, false]);
  });
});

test("describes values by themselves, by their range and by their prefix", () => {
  const values = [
    { value: 1, name: "ONE", en: "one", zh: "一" },
    { value: "MA:1", name: "MA1", en: "itself", zh: "自己" },
    { first: 3, last: 5, en: "some", zh: "几个" },
    { prefix: "MA:", en: "begins", zh: "开头" },
  ];
  const reported = (value: unknown): unknown => call(describe, values, value, "en");
  expect([1, 2, 3, 4, 5, 6].map(reported)).toEqual(["one", null, "some", "some", "some", null]);
  expect(["MA:1", "MA:2", "MA:", "MA", "XMA:", "4", "1"].map(reported)).toEqual([
    "itself",
    "begins",
    "begins",
    null,
    null,
    null,
    null,
  ]);
  expect([undefined, null, 4n].map(reported)).toEqual([null, null, null]);
  expect(call(describe, values, "MA:9", "zh")).toBe("开头");
});

group("what digests are made of", () => {
  test("are strings of characters up to U+00FF", () => {
    expect(toHex(secretOctets(context, "S", "a\u00ff"))).toBe("61ff");
    expect(errorOf(() => secretOctets(context, "S", "a\u0100"))).toMatchObject({ code: "wrong-character" });
    expect(errorOf(() => call(secretOctets, context, "S", 7))).toMatchObject({ code: "wrong-type" });
    expect(errorOf(() => call(secretOctets, context, "S", null))).toMatchObject({ code: "wrong-type" });
    expect(toHex(textOctets(context, "F", "\u00ff", 2, "octets"))).toBe("ff00");
    expect(toHex(textOctets(context, "F", "ab", 2, "text"))).toBe("6162");
    expect(errorOf(() => textOctets(context, "F", "abc", 2, "text"))).toMatchObject({ code: "too-long" });
    expect(errorOf(() => call(textOctets, context, "F", 7, 2, "text"))).toMatchObject({ code: "wrong-character" });
    expect(errorOf(() => call(textOctets, context, "F", "ab", 2, "x"))).toMatchObject({ code: "wrong-type" });
  });

  test("are digits, two in each byte or one character each", () => {
    const octets = (value: unknown, form: string): unknown => call(packedDigitOctets, context, "F f", value, 2, form);
    expect(octets("0129", "octets")).toEqual(Uint8Array.of(0x01, 0x29));
    expect(octets("0129", "digits")).toEqual(Uint8Array.of(0x30, 0x31, 0x32, 0x39));
    expect(errorOf(() => octets("0129", "text"))).toMatchObject({ code: "wrong-type", messageName: "M" });
    expect(errorOf(() => octets("012", "octets"))).toMatchObject({ code: "wrong-type", field: "F", property: "f" });
    expect(errorOf(() => octets("012x", "digits"))).toMatchObject({ code: "wrong-type", field: "F" });
    expect(errorOf(() => octets(129, "digits"))).toMatchObject({ code: "wrong-type", field: "F" });
  });

  test("are integers that fit", () => {
    const octets = (value: unknown, form: string): unknown => call(integerOctets, context, "F", value, 2, false, form);
    expect([octets(0xffff, "octets"), octets(0xffffn, "octets")]).toEqual([
      Uint8Array.of(255, 255),
      Uint8Array.of(255, 255),
    ]);
    expect(octets(2 ** 32 - 1, "four-octets")).toEqual(Uint8Array.of(255, 255, 255, 255));
    expect(octets(10, "digits")).toEqual(Uint8Array.of(0x31, 0x30));
    for (const [value, form, code] of [
      [0x10000, "octets", "out-of-range"],
      [2 ** 32, "four-octets", "out-of-range"],
      [-1, "digits", "wrong-type"],
      [-1n, "digits", "wrong-type"],
      [0.5, "digits", "wrong-type"],
      [2 ** 53, "digits", "wrong-type"],
      ["1", "digits", "wrong-type"],
      [1, "x", "wrong-type"],
    ] as const) {
      expect(errorOf(() => octets(value, form))).toMatchObject({ code, field: "F" });
    }
    expect(digitOctets(context, "F", 7n, 2)).toEqual(Uint8Array.of(0x30, 0x37));
    expect(digitOctets(context, "F", 99, 2)).toEqual(Uint8Array.of(0x39, 0x39));
    expect(errorOf(() => digitOctets(context, "F", 100, 2))).toMatchObject({ code: "out-of-range" });
  });

  test("are bytes of the right size, compared byte by byte", () => {
    const two = Uint8Array.of(1, 0);
    expect(fixedOctets(context, "F", two, 2)).toBe(two);
    for (const other of [Uint8Array.of(1), { length: 2 }, [1, 0], null]) {
      expect(errorOf(() => call(fixedOctets, context, "F", other, 2))).toMatchObject({ code: "wrong-type" });
    }
    const others = [
      two.slice(),
      Uint8Array.of(1, 1),
      Uint8Array.of(0, 0),
      Uint8Array.of(1),
      Uint8Array.of(1, 0, 0),
      [1, 0],
    ];
    expect(others.map((other) => call(isSameDigest, two, other))).toEqual([true, false, false, false, false, false]);
  });
});

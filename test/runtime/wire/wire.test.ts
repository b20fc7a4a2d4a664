import { describe, expect, test } from "vitest";
import {
  countOf,
  readOctetString,
  sizeOfEach,
  sizeOfCString,
  writeInt8,
  writeInt16,
  writeInt32,
  writeInt64,
  writeUint8,
  writeUint16,
  writeUint32,
  writeUint64,
  endOfEach,
  endOfCString,
  fromHex,
  padLeft,
  readBoundedCString,
  readCString,
  toHex,
  dataViewOf,
  writeEachOf,
  writeOctets,
  writeOctetString,
  writeOctetStrings,
  writeCString,
  writeZeros,
} from "../../../generated/runtime/wire/index.js";

/* The lowest layer alone: an invalid value is not written, and the writer returns 1. */

/** Calls a function with values of any type, as a program in JavaScript can. */
function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): unknown {
  return Reflect.apply(fn, null, values);
}

type Values = readonly (number | bigint)[];

const INTEGERS: readonly (readonly [fn: (...values: never[]) => unknown, inside: Values, outside: Values])[] = [
  [writeUint8, [0, 255], [-1, 256]],
  [writeUint16, [0, 65_535], [-1, 65_536]],
  [writeUint32, [0, 4_294_967_295], [-1, 4_294_967_296]],
  [writeUint64, [0n, 2n ** 64n - 1n], [-1n, 2n ** 64n]],
  [writeInt8, [-128, 127], [-129, 128]],
  [writeInt16, [-32_768, 32_767], [-32_769, 32_768]],
  [writeInt32, [-2_147_483_648, 2_147_483_647], [-2_147_483_649, 2_147_483_648]],
  [writeInt64, [-(2n ** 63n), 2n ** 63n - 1n], [-(2n ** 63n) - 1n, 2n ** 63n]],
];

describe.each(INTEGERS)("%o", (fn, inside, outside) => {
  const fresh = (): DataView => dataViewOf(new Uint8Array(8).fill(0xa5));
  const read = fn.name.replace("write", "get").replace(/(Uint|Int)64/, "Big$164");

  test.each(inside)("writes %s", (value) => {
    for (const littleEndian of [false, true]) {
      const view = fresh();
      expect(call(fn, view, 0, value, littleEndian)).toBe(0);
      expect(Reflect.apply(Reflect.get(view, read), view, [0, littleEndian])).toBe(value);
    }
  });

  test.each([...outside, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1", null, undefined, true, {}, [], Symbol("x")])(
    "does not write %s",
    (value) => {
      const view = fresh();
      expect(call(fn, view, 0, value)).toBe(1);
      expect(toHex(new Uint8Array(view.buffer))).toBe("a5".repeat(8));
    },
  );

  test("does not accept a number instead of a bigint, or the reverse", () => {
    const other = typeof inside[0] === "bigint" ? 1 : 1n;
    expect(call(fn, fresh(), 0, other)).toBe(1);
  });
});

describe("strings", () => {
  test.each([1, null, undefined, ["a"], { length: 1 }, new String("a")])("%s is not a string", (value) => {
    const octets = new Uint8Array(8);
    expect(call(writeCString, octets, 0, value, 8)).toBe(1);
    expect(call(writeOctetString, octets, 0, value, 8)).toBe(1);
    expect(call(sizeOfCString, value)).toBeNaN();
    expect(toHex(octets)).toBe("00".repeat(8));
  });

  test("end with a NUL, within their maximum size and within the bytes", () => {
    const octets = new Uint8Array(8).fill(0x61);
    expect(writeCString(octets, 0, "abc", 4)).toBe(0);
    expect(toHex(octets)).toBe("6162630061616161");
    expect(writeCString(octets, 0, "abcd", 4)).toBe(1);
    const view = dataViewOf(octets);
    expect(endOfCString(view, 0, 4, 8)).toBe(4);
    expect(endOfCString(view, 0, 3, 8)).toBe(Infinity);
    expect(endOfCString(view, 0, 4, 3)).toBe(Infinity);
    expect(endOfCString(view, 4, 9, 8)).toBe(Infinity);
    expect(readCString(view, 0)).toBe("abc");
    expect(writeCString(octets, 4, "wxy", 9)).toBe(0);
    expect(toHex(octets)).toBe("6162630077787900");
    expect(writeCString(octets, 4, "wxyz", 9)).toBe(1);
    expect(writeCString(octets, 5, "wxyz", 9)).toBe(1);
    expect(toHex(octets)).toBe("6162630077787900");
  });

  test.each(["", "a", "seven77", "eight888", "nine99999", "a number of 20 chars", "twenty-four characters .."])(
    "are read up to their NUL, at any distance from the end: %j",
    (text) => {
      const octets = new TextEncoder().encode(`${text}\0`);
      for (const more of [0, 1, 7, 8, 40]) {
        const longer = new Uint8Array(octets.length + more).fill(0x62);
        longer.set(octets);
        const view = dataViewOf(longer);
        expect(readCString(view, 0)).toBe(text);
        expect(readBoundedCString(view, 0, octets.length, longer.length)).toBe(text);
        expect(readBoundedCString(view, 0, octets.length + 30, longer.length)).toBe(text);
        expect(readBoundedCString(view, 0, octets.length - 1, longer.length)).toBeNull();
        expect(readBoundedCString(view, 0, octets.length + 30, octets.length - 1)).toBeNull();
      }
    },
  );

  test("of any size fill no stack", () => {
    const octets = new Uint8Array(100_001).fill(0x61);
    octets[100_000] = 0;
    expect(readBoundedCString(dataViewOf(octets), 0, 100_001, octets.length)).toHaveLength(100_000);
    expect(readCString(dataViewOf(octets), 0)).toHaveLength(100_000);
  });

  test("without a NUL are not read", () => {
    const view = dataViewOf(new Uint8Array(64).fill(0x61));
    for (let max = 1; max <= 64; max++) expect(readBoundedCString(view, 0, max, 64)).toBeNull();
    for (let at = 0; at <= 64; at++) expect(readBoundedCString(view, at, 80, 64)).toBeNull();
  });

  test("are padded on the left if they are short and not empty; other values are returned unchanged", () => {
    expect(["", "1", "123", "1234"].map((text) => padLeft(text, 3, "0"))).toEqual(["", "001", "123", "1234"]);
    expect([undefined, null, 7].map((value) => call(padLeft, value, 3, "0"))).toEqual([undefined, null, 7]);
  });

  test("of fixed size are written over zeros, and exactly their range is filled", () => {
    const octets = new Uint8Array(40);
    for (let length = 0; length <= 33; length++) {
      octets.fill(0xff);
      writeZeros(dataViewOf(octets), 3, 3 + length);
      expect(toHex(octets)).toBe("ff".repeat(3) + "00".repeat(length) + "ff".repeat(37 - length));
    }
    expect(writeOctetString(octets, 4, "ab", 4)).toBe(0);
    expect(toHex(octets.subarray(0, 9))).toBe("ffffff006162000000");
    expect(writeOctetStrings(octets, dataViewOf(octets), 1, ["c", "", "de"], 3, 2)).toBe(0);
    expect(toHex(octets.subarray(0, 9))).toBe("ff6300000064650000");
  });

  test.each(["abcde", "a\u0000", "\u0100", "a\u0100", "\u0000", "\uffff\u0001"])(
    "%j is not a string of at most 4 bytes",
    (text) => {
      const octets = new Uint8Array(6);
      expect(writeOctetString(octets, 1, text, 4)).not.toBe(0);
      expect(octets[0]).toBe(0);
      expect(octets[5]).toBe(0);
    },
  );

  test("of fixed size are read up to the last byte", () => {
    const octets = new Uint8Array(2).fill(0xff);
    expect(readOctetString(dataViewOf(octets), 0, 1)).toBe("\u00ff");
  });
});

describe("lists", () => {
  test("end after their last element, and at Infinity if they do not fit", () => {
    const three = (from: number): number => from + 3;
    expect(endOfEach(0, 9, 3, three)).toBe(9);
    expect(endOfEach(0, 9, 4, three)).toBe(Infinity);
    expect(endOfEach(0, 8, 3, three)).toBe(Infinity);
    expect(endOfEach(0, 0, 0, three)).toBe(0);
  });

  test("that claim four billion elements take no time", () => {
    let asked = 0;
    const one = (from: number): number => {
      asked++;
      return from + 1;
    };
    expect(endOfEach(0, 100, 2 ** 32 - 1, one)).toBe(Infinity);
    expect(asked).toBe(100);
  });

  test("with elements that have grown do not overwrite the bytes after them", () => {
    const octets = new Uint8Array(6);
    const size = (element: number): number => element;
    const write = (element: number, at: number, to: number): number => {
      octets.fill(element, at, to);
      return 0;
    };
    expect(writeEachOf(1, 5, [1, 3], 2, size, write)).toBe(0);
    expect(toHex(octets)).toBe("000103030300");
    octets.fill(0);
    expect(writeEachOf(1, 5, [1, 4], 2, size, write)).toBe(1);
    expect(toHex(octets)).toBe("000100000000");
    expect(writeEachOf(1, 5, [1, 2], 2, size, write)).toBe(1);
    expect(writeEachOf(1, 5, [1, Number.NaN], 2, size, write)).toBe(1);
    expect(writeEachOf(1, 5, [1, 3], 2, size, () => 1)).toBe(1);
  });

  test.each([null, undefined, "ab", { length: 2 }])("do not include %s", (value) => {
    expect(call(countOf, value)).toBeNaN();
    expect(call(sizeOfEach, value, call(countOf, value), () => 1)).toBeNaN();
  });
});

test("bytes of a different length, and other values, are not written", () => {
  const octets = new Uint8Array(4);
  for (const value of [Uint8Array.of(1), Uint8Array.of(1, 2, 3), [1, 2], "12", null, undefined]) {
    expect(call(writeOctets, octets, 0, value, 2)).toBe(1);
  }
  expect(toHex(octets)).toBe("00000000");
  expect(writeOctets(octets, 1, Uint8Array.of(7, 8), 2)).toBe(0);
  expect(toHex(octets)).toBe("00070800");
});

test("hexadecimal consists of pairs of digits", () => {
  expect(fromHex("00fFa5")).toEqual(Uint8Array.of(0, 255, 165));
  for (const text of ["0", "0g", "00 ", "0x00", "\u0660\u0660"]) expect(fromHex(text)).toBe(null);
});

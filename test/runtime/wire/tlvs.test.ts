import { describe, expect, test } from "vitest";
import {
  dataViewOf,
  fitsTailString,
  measureTailString,
  readTailString,
  sizeOfEachTlv,
  sizeOfTlvs,
  tagsOf,
  type TlvHead,
  toHex,
  unsignedAt,
  writeTailString,
  writeTlvs,
} from "../../../generator/runtime/wire/index.js";
import { call } from "../../helpers/values/call.js";

const head: TlvHead = { tagOctets: 2, lengthOctets: 2, littleEndian: false };
const bytes = (...octets: number[]): Uint8Array => Uint8Array.from(octets);

describe("unsignedAt and tagsOf", () => {
  test.each([
    [1, false, 0x81],
    [2, false, 0x8182],
    [4, false, 0x81828384],
    [1, true, 0x81],
    [2, true, 0x8281],
    [4, true, 0x84838281],
  ])("read an integer of %d bytes, little-endian: %s", (width, littleEndian, value) => {
    expect(unsignedAt(dataViewOf(bytes(0x81, 0x82, 0x83, 0x84)), 0, width, littleEndian)).toBe(value);
  });

  test("return the tags in wire order, with repetitions", () => {
    const octets = bytes(9, 1, 2, 0, 1, 0xff, 1, 1, 0, 0, 1, 2, 0, 0, 9);
    expect(tagsOf(dataViewOf(octets), 1, 14, head)).toEqual([0x0102, 0x0101, 0x0102]);
    expect(tagsOf(dataViewOf(octets), 1, 1, head)).toEqual([]);
    const small: TlvHead = { tagOctets: 1, lengthOctets: 1, littleEndian: true };
    expect(tagsOf(dataViewOf(bytes(5, 2, 0, 0, 6, 0)), 0, 6, small)).toEqual([5, 6]);
  });
});

describe("sizeOfTlvs and sizeOfEachTlv", () => {
  test("return the size with heads", () => {
    expect(sizeOfTlvs([], 4)).toBe(0);
    expect(
      sizeOfTlvs(
        [
          { tag: 1, octets: bytes(1, 2) },
          { tag: 2, octets: bytes() },
        ],
        4,
      ),
    ).toBe(10);
    expect(sizeOfEachTlv(["a", "bc"], 4, (text) => text.length)).toBe(11);
  });

  test.each([
    ["undefined", undefined],
    ["an object", { length: 1 }],
    ["an element without bytes", [{ tag: 1 }]],
    ["an element that is null", [null]],
    ["a string as bytes", [{ tag: 1, octets: "00" }]],
    ["a hole", new Array(1)],
  ])("return NaN for %s", (_, others) => {
    expect(call(sizeOfTlvs, others, 4)()).toBeNaN();
  });

  test("end at the first invalid value, and before a list that no frame can hold", () => {
    const holes = Object.assign([], { length: 4_000_000_000 });
    expect(sizeOfTlvs(holes, 0)).toBeNaN();
    expect(sizeOfEachTlv(holes, 4, () => 2)).toBeGreaterThan(2 ** 32);
  });
});

describe("writeTlvs", () => {
  const write = (others: unknown, size = 12, format = head): [unknown, string] => {
    const octets = new Uint8Array(size).fill(0xa5);
    return [call(writeTlvs, octets, dataViewOf(octets), 1, others, size - 1, format)(), toHex(octets)];
  };

  test("writes them one after another, and returns the offset after the last", () => {
    const others = [
      { tag: 0x0102, octets: bytes(7, 8) },
      { tag: 0xffff, octets: bytes() },
    ];
    expect(write(others)).toEqual([11, "a5010200020708ffff0000a5"]);
    const little: TlvHead = { tagOctets: 1, lengthOctets: 4, littleEndian: true };
    expect(write([{ tag: 3, octets: bytes(9) }], 8, little)).toEqual([7, "a5030100000009a5"]);
    expect(write([])).toEqual([1, "a5".repeat(12)]);
  });

  test.each([
    ["a tag that is too large", [{ tag: 0x10000, octets: bytes() }]],
    ["a negative tag", [{ tag: -1, octets: bytes() }]],
    ["a tag that is a string", [{ tag: "1", octets: bytes() }]],
    ["bytes that are none", [{ tag: 1, octets: "00" }]],
    ["an object", { length: 1 }],
    ["undefined", undefined],
  ])("returns NaN for %s", (_, others) => {
    expect(write(others)[0]).toBeNaN();
  });

  test("returns NaN for a value that is longer than the length can state", () => {
    const small: TlvHead = { tagOctets: 1, lengthOctets: 1, littleEndian: false };
    expect(write([{ tag: 1, octets: new Uint8Array(255) }], 300, small)[0]).toBe(258);
    expect(write([{ tag: 1, octets: new Uint8Array(256) }], 300, small)[0]).toBeNaN();
  });

  test("writes nothing at or after the end", () => {
    for (let size = 2; size < 12; size++) {
      const [end, octets] = write(
        [
          { tag: 0x0102, octets: bytes(7, 8) },
          { tag: 1, octets: bytes() },
        ],
        size,
      );
      expect(end).toBeNaN();
      expect(octets.slice(-2)).toBe("a5");
    }
  });
});

describe("strings at the end of a TLV", () => {
  const latin = "aÿ";

  test.each<[unknown, number, boolean, number]>([
    ["", 0, false, 0],
    ["", 1, true, 1],
    [latin, 2, false, 2],
    [latin, 3, true, 3],
    [latin, 1, false, NaN],
    [latin, 2, true, NaN],
    ["\u0000", 9, false, NaN],
    ["\u0100", 9, true, NaN],
    [undefined, 9, false, NaN],
    [5, 9, false, NaN],
  ])("measureTailString returns for %j of at most %d, terminated: %s: %d", (value, max, terminated, size) => {
    expect(call(measureTailString, value, max, terminated)()).toBe(size);
  });

  test("writeTailString fills the range", () => {
    const octets = new Uint8Array(6).fill(0xa5);
    expect(writeTailString(octets, 1, latin, 5)).toBe(0);
    expect(toHex(octets)).toBe("a561ff0000a5");
    expect(readTailString(dataViewOf(octets), 1, 5)).toBe(latin);
    expect(readTailString(dataViewOf(octets), 1, 3)).toBe(latin);
  });

  test.each(["aaaaa", "\u0000", "\u0100", 5, undefined, null])("writeTailString rejects %j", (value) => {
    const octets = new Uint8Array(6).fill(0xa5);
    expect(call(writeTailString, octets, 1, value, 5)()).not.toBe(0);
    expect(octets[0]).toBe(0xa5);
    expect(octets[5]).toBe(0xa5);
  });

  test.each<[string, number, boolean, boolean]>([
    ["", 0, false, true],
    ["61", 1, false, true],
    ["6100ff", 3, false, true],
    ["6161", 1, false, false],
    ["", 1, true, true],
    ["00", 1, true, true],
    ["6100", 2, true, true],
    ["61", 2, true, true],
    ["6161", 2, true, false],
    ["616100", 2, true, false],
    ["610000", 9, true, false],
    ["00ff", 9, true, false],
  ])("fitsTailString returns for %s of at most %d, terminated: %s: %s", (hex, max, terminated, fits) => {
    const octets = Uint8Array.from([0xa5, ...Buffer.from(hex, "hex"), 0]);
    expect(fitsTailString(dataViewOf(octets), 1, octets.length - 1, max, terminated)).toBe(fits);
  });
});

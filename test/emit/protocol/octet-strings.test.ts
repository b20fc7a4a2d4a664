import { describe, expect, test } from "vitest";
import * as strings20 from "../../../generated/cmpp20/octet-strings.js";
import * as strings30 from "../../../generated/cmpp30/octet-strings.js";
import {
  createStringCache,
  toHex,
  dataViewOf,
  writeOctetString,
  writeOctetStrings,
} from "../../../generated/runtime/wire/index.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";

/* The readers of every width, with every length: each byte has a separate line of code, so each is tested. */

/** Calls a function with values of any type, as a program in JavaScript can. */
function call(module: object, name: string, ...values: readonly unknown[]): unknown {
  return Reflect.apply(functionOf(module, name), null, values);
}

function widthsOf(module: object, start: string): number[] {
  return Object.keys(module).flatMap((name) => (name.startsWith(start) ? [Number(name.slice(start.length))] : []));
}

function textOf(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(0xff - (index % 0x80))).join("");
}

/** Bytes with other content around a field. */
function poisoned(width: number): { readonly octets: Uint8Array; readonly view: DataView } {
  const octets = new Uint8Array(width + 2).fill(0xa5);
  return { octets, view: dataViewOf(octets) };
}

const modules = [
  ["cmpp20", strings20],
  ["cmpp30", strings30],
] as const;

describe.each(modules)("%s", (_, module) => {
  test.each(widthsOf(module, "readOctetString").filter(Number.isInteger))(
    "%d bytes hold strings of any length",
    (width) => {
      for (let length = 0; length <= width; length++) {
        const { octets, view } = poisoned(width);
        const text = textOf(length);
        octets.fill(0, 1, width + 1);
        expect(writeOctetString(octets, 1, text, width)).toBe(0);
        const padded = Buffer.concat([Buffer.from(text, "latin1"), Buffer.alloc(width - length)]).toString("hex");
        expect(toHex(octets)).toBe(`a5${padded}a5`);
        expect(call(module, `readOctetString${width}`, view, 1)).toBe(text);
        // Bytes after a NUL are not data.
        if (length < width - 1) octets[width] = 0x41;
        expect(call(module, `readOctetString${width}`, view, 1)).toBe(text);
      }
    },
  );

  test.each(widthsOf(module, "readCachedOctetString"))("cached strings of %d bytes are never wrong", (width) => {
    const known = createStringCache(Math.ceil(width / 4));
    for (let times = 0; times < 3; times++) {
      for (let length = 0; length <= width; length++) {
        for (const last of ["a", "b"]) {
          const { octets, view } = poisoned(width);
          const text = (textOf(length) + last).slice(0, width);
          octets.fill(0, 1, width + 1);
          writeOctetString(octets, 1, text, width);
          expect(call(module, `readCachedOctetString${width}`, view, 1, known)).toBe(text);
        }
      }
    }
    known.misses = -2;
    const { octets, view } = poisoned(width);
    octets.fill(0, 1, width + 1);
    writeOctetString(octets, 1, "z", width);
    // The first two reads cache nothing; then the string is cached and found.
    const states = [
      [-1, false],
      [0, false],
      [1, true],
      [0, true],
    ] as const;
    for (const [misses, isKept] of states) {
      expect(call(module, `readCachedOctetString${width}`, view, 1, known)).toBe("z");
      expect([known.misses, known.strings.includes("z")]).toEqual([misses, isKept]);
    }
  });

  test.each(widthsOf(module, "readCachedOctetString"))(
    "cached strings of %d bytes that differ in one byte are distinguished",
    (width) => {
      const known = createStringCache(Math.ceil(width / 4));
      const { octets, view } = poisoned(width);
      for (let round = 0; round < 2; round++) {
        for (let at = 0; at < width; at++) {
          octets.fill(0x61, 1, width + 1);
          for (let octet = 1; octet < 256; octet++) {
            octets[1 + at] = octet;
            known.misses = 0;
            const text = "a".repeat(at) + String.fromCharCode(octet) + "a".repeat(width - at - 1);
            expect(call(module, `readCachedOctetString${width}`, view, 1, known)).toBe(text);
          }
        }
      }
    },
  );

  test.each(widthsOf(module, "readOctetStrings"))("lists of strings of %d bytes", (width) => {
    for (const count of [0, 1, 2, 5]) {
      const { octets, view } = poisoned(width * count);
      const texts = Array.from({ length: count }, (_unused, index) => textOf(index % (width + 1)));
      expect(writeOctetStrings(octets, view, 1, texts, count, width)).toBe(0);
      expect([octets[0], octets[width * count + 1]]).toEqual([0xa5, 0xa5]);
      expect(call(module, `readOctetStrings${width}`, view, 1, count)).toEqual(texts);
      // The counted number of elements, even if the list has changed.
      expect(writeOctetStrings(octets, view, 1, [...texts, "x"], count, width)).toBe(0);
      expect(octets[width * count + 1]).toBe(0xa5);
      const holes = Array.from({ length: count }, () => "1").toSpliced(0, 1);
      expect(writeOctetStrings(octets, view, 1, holes, count, width)).toBe(count === 0 ? 0 : 1);
    }
  });
});

describe("strings", () => {
  test("are rejected if they are too long, contain a NUL or a character above U+00FF, or are not strings", () => {
    const { octets } = poisoned(8);
    for (const value of [
      textOf(9),
      1,
      null,
      undefined,
      ["a"],
      new String("a"),
      "\u0000",
      "a\u0000",
      "\u0100",
      "\ud83d",
    ]) {
      expect(Reflect.apply(writeOctetString, null, [octets, 1, value, 8])).not.toBe(0);
    }
    expect([octets[0], octets[9]]).toEqual([0xa5, 0xa5]);
  });
});

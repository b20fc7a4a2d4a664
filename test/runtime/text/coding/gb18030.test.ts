import { createMultibyteDecoder, createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import iconv from "iconv-lite";
import { afterEach, describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import { decodeText, encodeText, setGb18030Decoder } from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* GB18030 and GBK, compared with other implementations, and without a decoder. */

afterEach(() => setGb18030Decoder(null));

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

/*
 * GB18030 against two other implementations, for all of Unicode. Editions of the standard differ in a few characters; the
 * platform implements the edition of 2022, or that of 2005 as specified by WHATWG.
 */

/** Private characters whose bytes the 2022 edition reassigned: the platform decodes other characters there now. */
const PRIVATE = [0xe78d, 0xe78e, 0xe78f, 0xe790, 0xe791, 0xe792, 0xe793, 0xe794, 0xe795, 0xe796].concat([
  0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864,
]);

/** The characters that have those bytes now; older editions encode them in four bytes, and GBK lacks them. */
const MOVED = [0xfe10, 0xfe11, 0xfe12, 0xfe13, 0xfe14, 0xfe15, 0xfe16, 0xfe17, 0xfe18, 0xfe19].concat([
  0x9fb4, 0x9fb5, 0x9fb6, 0x9fb7, 0x9fb8, 0x9fb9, 0x9fba, 0x9fbb,
]);

/** A character without an encoding. */
const NOWHERE = 0xe5e5;

const EURO = 0x20ac;

/** A private character that iconv-lite encodes in three bytes as GBK. */
const THREE_OCTETS = 0xe7c7;

describe("GB18030 equals other implementations, except for the listed characters", () => {
  type Encoder = (text: string) => Uint8Array;

  function attempt(encode: Encoder, text: string): string {
    try {
      return toHex(encode(text));
    } catch {
      return "none";
    }
  }

  /** The code points that two encoders treat differently; whole blocks are compared first, for speed. */
  function differences(ours: Encoder, theirs: Encoder, max: number): number[] {
    const found: number[] = [];
    for (let start = 0; start <= max; start += 0x100) {
      if (start >= 0xd800 && start <= 0xdfff) continue;
      const block = Array.from({ length: 0x100 }, (_, index) => String.fromCodePoint(start + index));
      const whole = attempt(ours, block.join(""));
      if (whole !== "none" && whole === attempt(theirs, block.join(""))) continue;
      for (const character of block) {
        if (attempt(ours, character) !== attempt(theirs, character)) found.push(character.codePointAt(0) ?? 0);
      }
    }
    return found;
  }

  /** Encodes the characters of GBK, like an encoder of GBK. */
  function asGbk(text: string): Uint8Array {
    const octets = encodeText(text, "gb18030");
    if (Array.from(text).some((character) => encodeText(character, "gb18030").length > 2))
      throw new Error("not in GBK");
    return octets;
  }

  const throwing = (encoding: string) => (text: string) => {
    const octets = iconv.encode(text, encoding);
    if (octets.includes(0x3f) && text !== "?" && text.length === 1) throw new Error("replaced");
    return octets;
  };
  const ours: Encoder = (text) => encodeText(text, "gb18030");
  const sorted = (...points: number[]): number[] => points.sort((a, b) => a - b);

  test("encoding, against @exodus/bytes", () => {
    expect(differences(ours, createMultibyteEncoder("gb18030"), 0x10ffff)).toEqual(PRIVATE);
    expect(differences(asGbk, createMultibyteEncoder("gbk"), 0xffff)).toEqual(sorted(EURO, ...PRIVATE));
  });

  test("encoding, against iconv-lite", () => {
    expect(differences(ours, throwing("gb18030"), 0x10ffff)).toEqual(sorted(...MOVED, ...PRIVATE, NOWHERE));
    expect(differences(asGbk, throwing("gbk"), 0xffff)).toEqual(sorted(EURO, ...MOVED, ...PRIVATE, THREE_OCTETS));
  });

  test("decoding all characters of two bytes, against both", () => {
    const theirs = createMultibyteDecoder("gb18030");
    const differing: number[] = [];
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        if (second === 0x7f) continue;
        const octets = Uint8Array.of(first, second);
        const text = decodeText(octets, "gb18030");
        expect(theirs(octets)).toBe(text);
        if (iconv.decode(octets, "gb18030") !== text) differing.push(text.codePointAt(0) ?? 0);
      }
    }
    expect(sorted(...differing)).toEqual(sorted(...MOVED));
  });

  test("every character of Unicode that can be encoded decodes to itself", () => {
    const lost: number[] = [];
    for (let point = 0; point <= 0x10ffff; point += 0x100) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      for (let index = 0; index < 0x100; index += point < 0x10000 ? 1 : 0x40) {
        const text = String.fromCodePoint(point + index);
        if (
          attempt((each) => encodeText(decodeText(encodeText(each, "gb18030"), "gb18030"), "ucs2"), text) === "none"
        ) {
          lost.push(point + index);
        }
      }
    }
    expect(lost).toEqual(sorted(NOWHERE, ...PRIVATE));
  });
});

describe("a platform without GB18030", () => {
  test("is reported, with the fix", () => {
    const platform = globalThis.TextDecoder;
    try {
      Reflect.deleteProperty(globalThis, "TextDecoder");
      expect(() => decodeText(Uint8Array.of(0xc4, 0xe3), "gb18030")).toThrow(
        "GB18030: expected a platform with GB18030, or a decoder set by setGb18030Decoder, got no TextDecoder.",
      );
      Reflect.set(globalThis, "TextDecoder", function none() {
        throw new RangeError("unknown label");
      });
      expect(textErrorOf(() => encodeText("你", "gb18030"))).toMatchObject({ code: "no-decoder" });
      expect(encodeText("a", "gb18030")).toEqual(Uint8Array.of(0x61));
      expect(decodeText(encodeText("你", "ucs2"), "ucs2")).toBe("你");
    } finally {
      Reflect.set(globalThis, "TextDecoder", platform);
    }
  });

  test("accepts a decoder, and derives the encoder from it", () => {
    setGb18030Decoder((octets) => iconv.decode(octets, "gb18030"));
    expect(decodeText(octetsOf("c4e3fe59"), "gb18030")).toBe("你\ue81e");
    expect(toHex(encodeText("你\ue81e", "gb18030"))).toBe("c4e3fe59");
    setGb18030Decoder(createMultibyteDecoder("gb18030"));
    expect(toHex(encodeText("你\u9fb4😀", "gb18030"))).toBe("c4e3fe599439fc36");
    setGb18030Decoder(null);
    expect(toHex(encodeText("你", "gb18030"))).toBe("c4e3");
  });

  test("rejects a decoder that lacks characters", () => {
    setGb18030Decoder(() => "?");
    expect(textErrorOf(() => encodeText("你", "gb18030"))).toMatchObject({ code: "no-decoder" });
  });
});

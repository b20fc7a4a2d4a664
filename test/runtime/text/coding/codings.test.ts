import { createMultibyteDecoder, createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import iconv from "iconv-lite";
import { afterEach, describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import {
  chooseFormat,
  codingOf,
  decodeFormat,
  decodeText,
  encodeFormat,
  encodeText,
  isTextError,
  setGb18030Decoder,
  type TextCoding,
  type TextFormats,
} from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Encoding and decoding of text, character by character, and errors with their offset. */

const formats: TextFormats = {
  formats: [
    { format: 0, coding: "ascii", maxOctets: 159 },
    { format: 3, coding: "sim" },
    { format: 4, coding: "binary" },
    { format: 8, coding: "ucs2" },
    { format: 15, coding: "gb18030" },
  ],
  maxOctets: 140,
};

afterEach(() => setGb18030Decoder(null));

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

describe("encoded text decodes to the same text", () => {
  test.each<[TextCoding, string, string]>([
    ["ascii", "Hi~\0", "48697e00"],
    ["ucs2", "你a", "4f600061"],
    ["ucs2", "😀", "d83dde00"],
    ["ucs2", "\ud83da\ude00", "d83d0061de00"],
    ["ucs2", "\ufeff", "feff"],
    ["gb18030", "a你€", "61c4e3a2e3"],
    ["gb18030", "镕㐀", "e9468139ee39"],
    ["gb18030", "😀", "9439fc36"],
    ["gb18030", "\ufeff\uffff", "843195338431a439"],
    ["ascii", "", ""],
    ["ucs2", "", ""],
    ["gb18030", "", ""],
  ])("as %s: %j", (coding, text, hex) => {
    expect(toHex(encodeText(text, coding))).toBe(hex);
    expect(decodeText(octetsOf(hex), coding)).toBe(text);
  });

  test("as UCS2, for any bytes: every code unit is kept", () => {
    const all = new Uint8Array(0x20000).map((_, index) => (index % 2 === 0 ? index >> 9 : (index >> 1) & 0xff));
    expect(encodeText(decodeText(all, "ucs2"), "ucs2")).toEqual(all);
  });

  test("from the middle of a buffer", () => {
    const memory = octetsOf("ffff4f600061ffff");
    expect(decodeText(memory.subarray(2, 6), "ucs2")).toBe("你a");
    expect(decodeText(octetsOf("ffc4e3ff").subarray(1, 3), "gb18030")).toBe("你");
  });
});

describe("a character that a coding lacks is reported with its index", () => {
  test.each<[TextCoding, string, number, number]>([
    ["ascii", "caf\u00e9", 3, 0xe9],
    ["ascii", "\x80", 0, 0x80],
    ["ascii", "ab😀", 2, 0x1f600],
    ["gb18030", "a\ud800b", 1, 0xd800],
    ["gb18030", "😀\udc00", 2, 0xdc00],
    ["gb18030", "\ue5e5", 0, 0xe5e5],
  ])("%s: %j", (coding, text, index, codePoint) => {
    expect(textErrorOf(() => encodeText(text, coding))).toMatchObject({
      code: "not-encodable",
      index,
      codePoint,
      offset: null,
    });
  });

  test("in words", () => {
    expect(() => encodeText("1€", "ascii")).toThrow(
      "ASCII at character 1: expected a character up to U+007F, got U+20AC.",
    );
    expect(() => encodeText("😀\udc00", "gb18030")).toThrow("GB18030 at character 2");
  });
});

describe("invalid bytes are reported with their offset", () => {
  test.each<[TextCoding, string, string, number]>([
    ["ascii", "6180", "not-decodable", 1],
    ["ucs2", "4f6000", "cut-character", 2],
    ["ucs2", "4f", "cut-character", 0],
    ["gb18030", "61ff62", "not-decodable", 1],
    ["gb18030", "c4e3c4", "cut-character", 2],
    ["gb18030", "8130", "cut-character", 0],
    ["gb18030", "6181308130813081", "cut-character", 5],
    ["gb18030", "817f", "not-decodable", 0],
    ["gb18030", "8120", "not-decodable", 0],
    ["gb18030", "c4e381ff", "not-decodable", 2],
    ["gb18030", "81302081", "not-decodable", 0],
    ["gb18030", "81308120", "not-decodable", 0],
    ["gb18030", "8431a530", "not-decodable", 0],
    ["gb18030", "e3329a36", "not-decodable", 0],
    ["gb18030", "fe39fe39", "not-decodable", 0],
  ])("%s: %s", (coding, hex, code, offset) => {
    expect(textErrorOf(() => decodeText(octetsOf(hex), coding))).toMatchObject({ code, offset, index: null });
    expect(() => decodeText(octetsOf(hex).subarray(0, offset), coding)).not.toThrow();
  });

  test("any two bytes decode as GB18030 without replacement characters, or throw a TextError", () => {
    const textOrNone = (octets: Uint8Array): string | null => {
      try {
        return decodeText(octets, "gb18030");
      } catch (error) {
        if (isTextError(error)) return null;
        throw error;
      }
    };
    const all = Array.from({ length: 0x10000 }, (_, index) => textOrNone(Uint8Array.of(index >> 8, index & 0xff)));
    const texts = all.filter((text) => text !== null);
    expect(texts.length).toBe(129 * 129 + 23_940);
    expect(texts.join("")).not.toContain("\ufffd");
  });
});

describe("a format that is not for text", () => {
  test("is not decoded, and cannot be encoded", () => {
    for (const format of [3, 4, 9, 245]) {
      expect(decodeFormat(formats, Uint8Array.of(1, 2), format)).toBeNull();
      expect(textErrorOf(() => encodeFormat(formats, "a", format))).toMatchObject({ code: "no-text" });
    }
    expect(() => encodeFormat(formats, "a", 4)).toThrow("Format 4: expected a text format, got binary.");
    expect(() => encodeFormat(formats, "a", 9)).toThrow("an unknown format");
    expect(() => encodeText("a", "sim")).toThrow('Coding: expected ascii, ucs2 or gb18030, got "sim".');
    expect(() => decodeText(Uint8Array.of(1), "binary")).toThrow('got "binary"');
  });

  test("may be added to the table", () => {
    const more: TextFormats = { ...formats, formats: [...formats.formats, { format: 25, coding: "ucs2" }] };
    expect(decodeFormat(more, octetsOf("4f60"), 25)).toBe("你");
    expect(codingOf(more, 25)).toBe("ucs2");
    expect(codingOf(formats, 25)).toBeNull();
  });
});

describe("chooseFormat", () => {
  test.each<[string, boolean, number]>([
    ["", false, 0],
    ["plain ~", true, 0],
    ["你好", false, 8],
    ["café", false, 8],
    ["你好", true, 15],
    ["你好😀", true, 8],
    ["朱镕基", true, 15],
    ["\u3400", true, 8],
    ["\ud800", true, 8],
  ])("for %j, with the option gb %s", (text, gb, format) => {
    expect(chooseFormat(formats, text, { gb })).toBe(format);
    expect(decodeFormat(formats, encodeFormat(formats, text, format), format)).toBe(text);
  });

  test("throws if a protocol has no such format", () => {
    const poor: TextFormats = { formats: [{ format: 0, coding: "ascii" }], maxOctets: 140 };
    expect(() => chooseFormat(poor, "你")).toThrow("Format: expected a format for ucs2, got none in the protocol.");
  });
});

test.each([null, undefined, 7, {}, []])("%j is neither a string nor bytes", (value) => {
  const calls = [encodeText, decodeText].map((fn) => () => Reflect.apply(fn, null, [value, "ucs2"]));
  for (const call of calls) expect(textErrorOf(call)).toMatchObject({ code: "wrong-value" });
});

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

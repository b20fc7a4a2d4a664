import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import {
  chooseFormat,
  codingOf,
  decodeFormat,
  decodeText,
  encodeFormat,
  encodeText,
  gsm7,
  isTextError,
  latin1,
  type TextCoding,
  type TextFormats,
} from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Encoding and decoding of text, character by character, and errors with their offset. */

const formats: TextFormats = {
  formats: [
    { format: 0, coding: "ascii", maxOctets: 160, maxOctetsWithHeader: 159 },
    { format: 3, coding: "sim" },
    { format: 4, coding: "binary" },
    { format: 8, coding: "ucs2" },
    { format: 15, coding: "gb18030" },
  ],
  maxOctets: 140,
};

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
    expect(() => encodeText("a", "sim")).toThrow('Coding: expected a coding for text, got "sim".');
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

  test.each<[string, number]>([
    ["hello @ €", 0],
    ["back`tick", 8],
    ["ça", 8],
    ["é", 0],
    ["你", 8],
  ])("for %j, if the default format is GSM 03.38", (text, format) => {
    const table: TextFormats = {
      formats: [
        { format: 4, coding: "binary" },
        { format: 0, coding: gsm7 },
        { format: 1, coding: "ascii" },
        { format: 3, coding: latin1 },
        { format: 8, coding: "ucs2" },
      ],
      maxOctets: 140,
    };
    expect(chooseFormat(table, text)).toBe(format);
    expect(decodeFormat(table, encodeFormat(table, text, format), format)).toBe(text);
  });

  test.each<[string, number]>([
    ["café", 0],
    ["€", 8],
  ])("for %j, if the default format is Latin 1", (text, format) => {
    const table: TextFormats = {
      formats: [
        { format: 0, coding: latin1 },
        { format: 8, coding: "ucs2" },
      ],
      maxOctets: 140,
    };
    expect(chooseFormat(table, text)).toBe(format);
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

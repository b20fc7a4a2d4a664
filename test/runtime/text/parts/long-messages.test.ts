import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import {
  concatenationOf,
  decodeFormat,
  joinParts,
  readContent,
  splitMessage,
  type SplitOptions,
  type SplitPart,
} from "../../../../generated/runtime/text/index.js";
import { randomIntegers } from "../../../helpers/random.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* A text that is too long for one content is split into several, each with a header that identifies the part. */

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

function split(text: string, options: Partial<SplitOptions> = {}): SplitPart[] {
  return splitMessage(textFormats, text, { reference: 0x2e, ...options });
}

const sizes = (parts: readonly SplitPart[]): number[] => parts.map(({ content }) => content.length);

describe("a short text is one content without a header", () => {
  test.each<[string, Partial<SplitOptions>, number, number]>([
    ["", {}, 0, 0],
    ["a".repeat(160), {}, 0, 160],
    ["a".repeat(140), { maxOctets: 140 }, 0, 140],
    ["你".repeat(80), { maxOctets: 160 }, 8, 160],
    ["你".repeat(70), {}, 8, 140],
    ["你".repeat(70), { format: 15 }, 15, 140],
    ["😀".repeat(35), {}, 8, 140],
    ["你".repeat(60), { reserve: { first: 10, last: 10 } }, 8, 120],
  ])("%j", (text, options, format, octets) => {
    const parts = split(text, options);
    expect(parts).toMatchObject([{ text, format, headerIndicator: 0, total: 1, number: 1 }]);
    expect(sizes(parts)).toEqual([octets]);
  });
});

describe("a long text fills its parts", () => {
  test.each<[string, string, Partial<SplitOptions>, number[]]>([
    ["ASCII", "a".repeat(161), {}, [159, 14]],
    ["ASCII, two full parts", "a".repeat(306), {}, [159, 159]],
    ["ASCII, a reference of two bytes", "a".repeat(304), { referenceSize: 2 }, [159, 159]],
    ["ASCII, a gateway that takes 140", "a".repeat(160), { maxOctets: 140, maxOctetsWithHeader: 140 }, [140, 32]],
    ["ASCII, a gateway that takes 140 with a header", "a".repeat(300), { maxOctetsWithHeader: 140 }, [140, 140, 38]],
    ["UCS2", "你".repeat(71), {}, [140, 14]],
    ["UCS2, a reference of two bytes", "你".repeat(71), { referenceSize: 2 }, [139, 17]],
    ["GB", "你".repeat(71), { format: 15 }, [140, 14]],
    ["GB, a reference of two bytes", "你".repeat(71), { format: 15, referenceSize: 2 }, [139, 17]],
    ["GB, after a character of one byte", `a${"你".repeat(70)}`, { format: 15 }, [139, 14]],
    ["GB, four bytes", "😀".repeat(40), { format: 15 }, [138, 34]],
    ["surrogates", "你好😀".repeat(30), {}, [138, 114]],
    ["halves of surrogates", "\ud83d".repeat(71), {}, [140, 14]],
    ["a signature before it", "你".repeat(80), { reserve: { first: 20 } }, [120, 52]],
    ["a signature after the text", "你".repeat(124), { reserve: { last: 20 } }, [140, 120]],
    ["a signature that needs another part", "你".repeat(134), { reserve: { last: 20 } }, [140, 138, 8]],
    ["a signature that no longer fits in one content", "你".repeat(66), { reserve: { last: 20 } }, [136, 8]],
  ])("%s", (_, text, options, octets) => {
    const parts = split(text, options);
    expect(sizes(parts)).toEqual(octets);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.map(({ total, number, headerIndicator }) => [total, number, headerIndicator])).toEqual(
      octets.map((_, index) => [octets.length, index + 1, 1]),
    );
  });

  test("with the header of the specification", () => {
    const [first, second] = split("你".repeat(71));
    expect(toHex(first?.content.subarray(0, 8) ?? new Uint8Array(0))).toBe("0500032e02014f60");
    expect(toHex(second?.content ?? new Uint8Array(0))).toBe("0500032e02024f604f604f604f60");
    const [long] = split("你".repeat(71), { reference: 0xabcd, referenceSize: 2 });
    expect(toHex(long?.content.subarray(0, 9) ?? new Uint8Array(0))).toBe("060804abcd02014f60");
  });
});

// Emoji of several characters are not compared: the calculator keeps them together, which takes space and helps no handset.
describe("as UCS2, it is what sms-segments-calculator counts", () => {
  const random = randomIntegers(5);
  const pieces = ["你好", "😀", "a", "é", "𠀀", "，"];
  const texts = Array.from({ length: 200 }, () =>
    Array.from({ length: 1 + random(150) }, () => pieces[random(pieces.length)]).join(""),
  );

  test("for thirty times two characters and an emoji: 132 and 108 bytes after the headers", () => {
    expect(sizes(split("你好😀".repeat(30))).map((octets) => octets - 6)).toEqual([132, 108]);
  });

  test("for random texts", () => {
    for (const text of texts) {
      const { segments } = new SegmentedMessage(text, "UCS-2");
      const theirs = segments.map((segment) => segment.messageSizeInBits() / 8);
      const ours = split(text, { format: 8 }).map(
        ({ content, headerIndicator }) => content.length - 6 * headerIndicator,
      );
      expect(ours).toEqual(theirs);
    }
  });
});

describe("throws for a text that cannot be split:", () => {
  test.each<[string, string, Partial<SplitOptions>, string]>([
    ["more than 255 parts", "a".repeat(153 * 255 + 1), {}, "too-many-parts"],
    ["no room in the first part", "你".repeat(80), { reserve: { first: 134 } }, "no-room"],
    ["no room in the last part", "你".repeat(80), { reserve: { last: 133 } }, "no-room"],
    ["a reserve without space for four bytes", "😀".repeat(80), { reserve: { last: 131 } }, "no-room"],
    ["a reference too large", "a", { reference: 256 }, "wrong-value"],
    ["a reference too large", "a", { reference: 65_536, referenceSize: 2 }, "wrong-value"],
    ["a negative reserve", "a", { reserve: { first: -1 } }, "wrong-value"],
    ["a format without text", "a", { format: 4 }, "no-text"],
    ["a format nobody knows", "a", { format: 9 }, "no-text"],
    ["a character that the coding lacks", "é", { format: 0 }, "not-encodable"],
  ])("%s", (_, text, options, code) => {
    expect(textErrorOf(() => split(text, options))).toMatchObject({ code });
  });

  test("more than 255 parts", () => {
    expect(split("a".repeat(153 * 255)).length).toBe(255);
    expect(() => split("a".repeat(153 * 255 + 1))).toThrow("Message: expected at most 255 parts, got 256.");
  });
});

describe("random texts are restored from their parts, and no part cuts a character", () => {
  const random = randomIntegers(11);
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? "";

  test.each([
    ["ascii", 0, ["a", "Z", " ", "~"]],
    ["ucs2", 8, ["a", "你", "😀", "é", "\ud83d", "\udc00"]],
    ["gb18030", 15, ["a", "你", "😀", "é", "㐀", "镕"]],
  ] as const)("%s", (_, format, characters) => {
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random(400) }, () => pick(characters)).join("");
      const reserve = { first: random(60), last: random(60) };
      const referenceSize = random(2) === 0 ? 1 : 2;
      const parts = split(text, { format, reserve, referenceSize });
      expect(joinParts(textFormats, parts)).toMatchObject({ text, error: null });
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const { content, headerIndicator, number, total, text: own } of parts) {
        const { header, text: read } = readContent(textFormats, content, format, headerIndicator);
        expect(read).toBe(own);
        const free = (number === 1 ? reserve.first : 0) + (number === total ? reserve.last : 0);
        expect(content.length + free).toBeLessThanOrEqual(format === 0 ? (total === 1 ? 160 : 159) : 140);
        expect(header === null ? null : concatenationOf(header.elements)).toEqual(
          total === 1 ? null : { kind: "concatenation", referenceSize, reference: 0x2e, total, number },
        );
      }
    }
  });
});

describe("joinParts reads parts", () => {
  const part = (hex: string, format: number) => ({
    content: octetsOf(`0500032e0201${hex}`),
    format,
    headerIndicator: 0x40,
  });

  test("each in its own format", () => {
    expect(joinParts(textFormats, [part("4f60", 8), part("6162", 0), part("bac3", 15)])).toMatchObject({
      text: "你ab好",
      octets: octetsOf("4f606162bac3"),
      error: null,
    });
  });

  test("together if a character was cut between them", () => {
    expect(joinParts(textFormats, [part("4f", 8), part("60597d", 8)]).text).toBe("你好");
    expect(joinParts(textFormats, [part("d83d", 8), part("de00", 8)]).text).toBe("😀");
    expect(joinParts(textFormats, [part("c4", 15), part("e3", 15)]).text).toBe("你");
  });

  test("as bytes if one does not hold text", () => {
    expect(joinParts(textFormats, [part("4f60", 8), part("0102", 4)])).toEqual({
      octets: octetsOf("4f600102"),
      text: null,
      error: null,
      errorPart: null,
      deviations: [[], []],
    });
  });

  test("as bytes with the error if they are invalid text", () => {
    expect(joinParts(textFormats, [part("61", 0), part("6280", 0)])).toMatchObject({
      octets: octetsOf("616280"),
      text: null,
      error: { code: "not-decodable", offset: 7 },
      errorPart: 1,
    });
  });

  test("alone if they have no header", () => {
    const content = octetsOf("0500");
    expect(readContent(textFormats, content, 8, 0)).toEqual({
      header: null,
      octets: content,
      coding: "ucs2",
      text: "\u0500",
      deviations: [],
    });
    expect(readContent(textFormats, content, 245, 0)).toMatchObject({ coding: null, text: null });
    expect(decodeFormat(textFormats, content, 8)).toBe("\u0500");
  });
});

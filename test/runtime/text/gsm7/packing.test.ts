import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import {
  decodeText,
  encodeText,
  gsm7,
  gsm7Packed,
  joinParts,
  packSeptets,
  readContent,
  type TextFormats,
  unpackSeptets,
} from "../../../../generated/runtime/text/index.js";
import { lacksPerl, linesOfPerl } from "../../../helpers/processes/perl.js";
import { randomIntegers } from "../../../helpers/random.js";
import { textErrorOf } from "../../../helpers/values/errors.js";
import { gsm7Text, octetsOf } from "./gsm7-texts.js";

/* Eight septets in seven bytes, with fill before and after them. */

const packed = (text: string): string => toHex(encodeText(text, "gsm7-packed"));

/** Septets without a carriage return at the end, which packing may double. */
const septets = fc.uint8Array({ max: 0x7f, maxLength: 40 }).filter((each) => each.at(-1) !== 0x0d);

describe("septets", () => {
  test.each([
    ["", ""],
    ["1", "31"],
    ["12345678", "31d98c56b3dd70"],
    ["hellohello", "e8329bfd4697d9ec37"],
  ])("%j is packed to %s", (text, hex) => {
    expect(packed(text)).toBe(hex);
    expect(decodeText(octetsOf(hex), "gsm7-packed")).toBe(text);
  });

  test.skipIf(lacksPerl)("are packed as Perl packs bits (skipped if Perl is not installed)", () => {
    const random = randomIntegers(3);
    const cases = Array.from({ length: 200 }, (_, index) => ({
      headerSize: index % 9,
      // No fill at the end: the last septet is not a carriage return, and seven bits are never left over.
      octets: Uint8Array.from({ length: random(40) }, () => 0x20 + random(0x60)),
    })).filter(({ headerSize, octets }) => toBits(octets, headerSize) % 8 !== 1);
    const lines = cases.map(({ headerSize, octets }) => `${(56 - headerSize) % 7} ${toHex(octets)}`);
    const script = `for my $line (split /,/, "${lines.join(",")}") {
      my ($fill, $hex) = split / /, $line;
      my $bits = "0" x $fill . join "", map { substr unpack("b8", chr hex), 0, 7 } ($hex // "") =~ /../g;
      print unpack("H*", pack "b*", $bits), "\\n";
    }`;
    expect(cases.map(({ headerSize, octets }) => toHex(packSeptets(octets, headerSize)))).toEqual(linesOfPerl(script));
  });

  test("are restored by their number after a header of any size", () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 0x7f }), fc.nat({ max: 20 }), (all, headerSize) => {
        const octets = packSeptets(all, headerSize);
        expect(unpackSeptets(octets, { headerSize, septets: all.length })).toEqual(Uint8Array.from(all));
      }),
    );
  });

  test("are restored without their number, unless the last one is a carriage return", () => {
    fc.assert(
      fc.property(septets, fc.nat({ max: 20 }), (all, headerSize) => {
        expect(unpackSeptets(packSeptets(all, headerSize), { headerSize })).toEqual(Uint8Array.from(all));
      }),
    );
  });

  test("begin on a septet boundary after a header", () => {
    expect(toHex(packSeptets(octetsOf("59"), 6))).toBe("b2");
    expect(toHex(packSeptets(octetsOf("59"), 7))).toBe("59");
    expect(toHex(packSeptets(octetsOf("5959"), 1))).toBe("40360b");
  });

  test("are not more than the bytes hold, and not bytes above 0x7f", () => {
    expect(textErrorOf(() => unpackSeptets(octetsOf("3131"), { septets: 3 }))).toMatchObject({
      message: "Number of septets: expected an integer from 0 to 2, got 3.",
    });
    expect(textErrorOf(() => packSeptets(octetsOf("6180")))).toMatchObject({ code: "not-decodable", offset: 1 });
    expect(textErrorOf(() => packSeptets(octetsOf("61"), -1))).toMatchObject({ code: "wrong-value" });
    expect(unpackSeptets(new Uint8Array(0), { headerSize: 6 })).toEqual(new Uint8Array(0));
  });
});

function toBits(octets: Uint8Array, headerSize: number): number {
  return ((56 - headerSize) % 7) + 7 * octets.length;
}

describe("seven spare bits at the end", () => {
  test("are a carriage return, which is not part of the text", () => {
    expect(packed("1234567")).toBe("31d98c56b3dd1a");
    expect(decodeText(octetsOf("31d98c56b3dd1a"), "gsm7-packed")).toBe("1234567");
    expect(packed("1234567@")).toBe("31d98c56b3dd00");
    expect(decodeText(octetsOf("31d98c56b3dd00"), "gsm7-packed")).toBe("1234567@");
  });

  test("are not there if fewer bits are left", () => {
    expect(decodeText(encodeText("123456@", "gsm7-packed"), "gsm7-packed")).toBe("123456@");
    expect(decodeText(encodeText("12345\r", "gsm7-packed"), "gsm7-packed")).toBe("12345\r");
  });

  test("double a carriage return that ends with the last byte, as the specification says", () => {
    expect(packed("1234567\r")).toBe("31d98c56b3dd1a0d");
    expect(decodeText(octetsOf("31d98c56b3dd1a0d"), "gsm7-packed")).toBe("1234567\r\r");
  });
});

test("random texts are restored, unless they end with a carriage return", () => {
  fc.assert(
    fc.property(gsm7Text(), (text) => {
      const read = decodeText(encodeText(text, "gsm7-packed"), "gsm7-packed");
      expect(text.endsWith("\r") ? [text, `${text}\r`] : [text]).toContain(read);
    }),
  );
});

describe("an error has the offset of the byte in which its character begins", () => {
  test.each([
    ["an escape at the end", "3132331b", "cut-character", 2],
    ["an escape before an unknown septet", "31323334353637381b41", "not-decodable", 7],
  ])("%s", (_, hex, code, offset) => {
    expect(textErrorOf(() => decodeText(packSeptets(octetsOf(hex)), "gsm7-packed"))).toMatchObject({ code, offset });
  });
});

describe("a content", () => {
  const formats: TextFormats = {
    formats: [
      { format: 0, coding: gsm7 },
      { format: 1, coding: gsm7Packed },
    ],
    maxOctets: 140,
  };
  const header = octetsOf("050003070201");
  const part = (hex: string, number: number, total = 2) => {
    const own = Uint8Array.from([...header.subarray(0, 4), total, number]);
    return { content: Uint8Array.from([...own, ...packSeptets(octetsOf(hex), 6)]), format: 1, headerIndicator: 1 };
  };
  const codesOf = (content: Uint8Array, indicator = 0) =>
    readContent(formats, content, 1, indicator).deviations.map(({ code, offset, actual }) => [code, offset, actual]);

  test("is read with its deviations", () => {
    const zeros = octetsOf("31d98c56b3dd00");
    expect(readContent(formats, zeros, 1, 0).text).toBe("1234567");
    expect(codesOf(zeros)).toEqual([["zero-fill", 6, "00"]]);
    expect(readContent(formats, octetsOf("31d98c56b3dd1a"), 1, 0)).toMatchObject({ text: "1234567", deviations: [] });
    const cut = packSeptets(octetsOf("3132331b"));
    expect(readContent(formats, cut, 1, 0).text).toBe("123");
    expect(codesOf(cut)).toEqual([["cut-character", 2, "1b"]]);
    expect(readContent(formats, octetsOf("61621b"), 0, 0)).toMatchObject({
      text: "ab",
      deviations: [{ code: "cut-character", offset: 2, actual: "1b" }],
    });
  });

  test("after a header has offsets from the start of the content", () => {
    const { content } = part("31321b41", 1, 1);
    expect(textErrorOf(() => readContent(formats, content, 1, 1))).toMatchObject({ code: "not-decodable", offset: 7 });
    const cut = part("31323334351b", 1, 1).content;
    expect(readContent(formats, cut, 1, 1).text).toBe("12345");
    expect(codesOf(cut, 1)).toEqual([["cut-character", 10, "1b"]]);
  });

  test("is joined, also if an escape was separated from its septet", () => {
    expect(joinParts(formats, [part("611b", 1), part("6562", 2)])).toMatchObject({
      text: "a€b",
      octets: octetsOf("611b6562"),
      deviations: [[], []],
    });
    expect(joinParts(formats, [part("611b", 1), part("4142", 2)])).toMatchObject({
      text: "aAB",
      deviations: [[{ code: "cut-character", offset: 7 }], []],
    });
    const { error, errorPart } = joinParts(formats, [part("61", 1), part("621b4163", 2)]);
    expect([error?.code, error?.offset, errorPart]).toEqual(["not-decodable", 7, 1]);
  });

  test("of a full part keeps its last septet, unless the next part begins with a character that did not fit", () => {
    const full = (last: string) => part("61".repeat(152) + last, 1);
    const textOf = (last: string, next: string) => joinParts(formats, [full(last), part(next, 2)]).text?.slice(150);
    expect(full("40").content.length).toBe(140);
    expect(textOf("00", "62")).toBe("aa@b");
    expect(textOf("00", "1b65")).toBe("aa€");
    expect(readContent(formats, full("00").content, 1, 1).text?.slice(150)).toBe("aa@");
    // A carriage return does not fit at the end of a full part, so packing it adds a byte.
    const octets = packSeptets(octetsOf("61".repeat(152)), 6);
    const filled = { ...full("00"), content: Uint8Array.from([...header, ...octets]) };
    expect(filled.content.length).toBe(140);
    expect(readContent(formats, filled.content, 1, 1).text).toBe("a".repeat(152));
    expect(joinParts(formats, [filled, part("0062", 2)]).text).toBe(`${"a".repeat(152)}@b`);
    expect(joinParts(formats, [filled, part("1b65", 2)]).text).toBe(`${"a".repeat(152)}€`);
    expect(joinParts(formats, [filled, part("0a", 2)]).text).toBe(`${"a".repeat(152)}\r\n`);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import { decodeText, encodeText, isTextError } from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";
import { lacksPerl, linesOfPerl } from "../../../helpers/processes/perl.js";
import { EXTENDED, gsm7Text, octetsOf, PLAIN } from "./gsm7-texts.js";

/* GSM 03.38, one byte per septet. */

/** The text of bytes, or null. */
function textOrNull(octets: Uint8Array): string | null {
  try {
    return decodeText(octets, "gsm7");
  } catch (error) {
    if (isTextError(error)) return null;
    throw error;
  }
}

describe("the alphabet", () => {
  test("has 127 characters, and 10 after an escape", () => {
    const plain = Array.from({ length: 0x80 }, (_, septet) => textOrNull(Uint8Array.of(septet)) ?? "");
    const extended = Array.from({ length: 0x80 }, (_, septet) => textOrNull(Uint8Array.of(0x1b, septet)) ?? "");
    expect(plain.join("")).toBe(PLAIN);
    expect(extended.join("")).toBe(EXTENDED);
  });

  test.skipIf(lacksPerl)("is that of Perl (skipped if Perl is not installed)", () => {
    const script = `for my $escape ("", "\\x1b") { for my $septet (0 .. 127) {
      my $octets = $escape . chr($septet);
      my $text = eval { decode("gsm0338", $octets, Encode::FB_CROAK) };
      print defined $text ? join(" ", map { ord } split //, $text) : "none", "\\n";
    } }`;
    const expected = linesOfPerl(script).map((line) =>
      line === "none" ? null : String.fromCodePoint(...line.split(" ").map(Number)),
    );
    const found = ["", "1b"].flatMap((escape) =>
      Array.from({ length: 0x80 }, (_, septet) => {
        return textOrNull(octetsOf(escape + septet.toString(16).padStart(2, "0")));
      }),
    );
    expect(found).toEqual(expected);
    expect(expected.filter((each) => each !== null).length).toBe(137);
  });

  test("encodes each character to the bytes that decode to it", () => {
    for (const character of PLAIN + EXTENDED) {
      const octets = encodeText(character, "gsm7");
      expect(decodeText(octets, "gsm7")).toBe(character);
      expect(octets.length).toBe(EXTENDED.includes(character) ? 2 : 1);
    }
  });
});

test("random texts are restored", () => {
  fc.assert(
    fc.property(gsm7Text(), (text) => {
      expect(decodeText(encodeText(text, "gsm7"), "gsm7")).toBe(text);
    }),
  );
});

test("random bytes are restored, or reported with the place of the first error", () => {
  fc.assert(
    fc.property(fc.uint8Array({ max: 0x80 }), (octets) => {
      const end = textOrNull(octets) === null ? textErrorOf(() => decodeText(octets, "gsm7")).offset : octets.length;
      const valid = octets.subarray(0, end ?? -1);
      expect(toHex(encodeText(decodeText(valid, "gsm7"), "gsm7"))).toBe(toHex(valid));
    }),
  );
});

describe("a text", () => {
  test.each([
    ["@", "00"],
    ["€1", "1b6531"],
    ["a@b", "610062"],
    ["[x]", "1b3c781b3e"],
    ["Ça va ?\r\n", "0961207661203f0d0a"],
    ["", ""],
  ])("%j is %s", (text, hex) => {
    expect(toHex(encodeText(text, "gsm7"))).toBe(hex);
    expect(decodeText(octetsOf(hex), "gsm7")).toBe(text);
  });

  test.each([
    ["a你b", 1, 0x4f60],
    ["ç", 0, 0xe7],
    ["`", 0, 0x60],
    ["\x1b", 0, 0x1b],
    ["ab😀", 2, 0x1f600],
    ["1\ud83d", 1, 0xd83d],
  ])("%j is not replaced but reported", (text, index, codePoint) => {
    const error = textErrorOf(() => encodeText(text, "gsm7"));
    expect(error).toMatchObject({ code: "not-encodable", index, codePoint, expected: "a character of GSM 03.38" });
  });
});

describe("invalid bytes are reported with their offset", () => {
  test.each([
    ["61621b", "cut-character", 2, "GSM 03.38 at offset 2: expected 2 bytes, got 1."],
    ["611b41", "not-decodable", 1, "GSM 03.38 at offset 1: expected a character of GSM 03.38, got 1b41."],
    ["1b1b", "not-decodable", 0, "GSM 03.38 at offset 0: expected a character of GSM 03.38, got 1b1b."],
    ["1be5", "not-decodable", 0, "GSM 03.38 at offset 0: expected a character of GSM 03.38, got 1be5."],
    ["6180", "not-decodable", 1, "GSM 03.38 at offset 1: expected a byte up to 0x7f, got 0x80."],
  ])("%s", (hex, code, offset, message) => {
    expect(textErrorOf(() => decodeText(octetsOf(hex), "gsm7"))).toMatchObject({ code, offset, message });
  });
});

import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText, encodeText, isTextError } from "../../../../generated/runtime/text/index.js";
import { lacksPerl, linesOfPerl } from "../../../helpers/processes/perl.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Latin 1, Cyrillic and Hebrew, compared with decoders of other authors. */

const CODINGS = ["latin1", "iso-8859-5", "iso-8859-8"] as const;

const OCTETS = Array.from({ length: 256 }, (_, octet) => octet);

/** The character of a byte, or null. */
function characterOf(octet: number, coding: (typeof CODINGS)[number]): string | null {
  try {
    return decodeText(Uint8Array.of(octet), coding);
  } catch (error) {
    if (isTextError(error)) return null;
    throw error;
  }
}

/** The bytes of a string, or null. */
function octetsOrNull(text: string, coding: (typeof CODINGS)[number]): Uint8Array | null {
  try {
    return encodeText(text, coding);
  } catch (error) {
    if (isTextError(error)) return null;
    throw error;
  }
}

describe.each(CODINGS)("%s", (coding) => {
  test.skipIf(lacksPerl)("has the characters of Perl (skipped if Perl is not installed)", () => {
    const name = coding === "latin1" ? "iso-8859-1" : coding;
    const script = `for my $octet (0 .. 255) {
      my $octets = chr $octet;
      my $text = eval { decode("${name}", $octets, Encode::FB_CROAK) };
      print defined $text ? ord $text : "none", "\\n";
    }`;
    const expected = linesOfPerl(script).map((line) => (line === "none" ? null : String.fromCharCode(Number(line))));
    expect(OCTETS.map((octet) => characterOf(octet, coding))).toEqual(expected);
  });

  test("has the characters of iconv-lite", () => {
    const expected = OCTETS.map((octet) => iconv.decode(Buffer.of(octet), coding));
    expect(OCTETS.map((octet) => characterOf(octet, coding) ?? "\ufffd")).toEqual(expected);
  });

  test("encodes each character to its byte, and no other one", () => {
    const characters = OCTETS.map((octet) => characterOf(octet, coding));
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    const encoded = units.flatMap((text) => {
      const octets = octetsOrNull(text, coding);
      return octets === null ? [] : [[text, ...octets]];
    });
    const expected = characters.flatMap((text, octet) => (text === null ? [] : [[text, octet]]));
    expect(encoded).toEqual(expected.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
  });
});

describe("errors have their place", () => {
  test.each([
    ["latin1", "caf\u00e9 €", 5, "ISO 8859-1 at character 5: expected a character of ISO 8859-1, got U+20AC."],
    ["iso-8859-5", "Привет é", 7, "ISO 8859-5 at character 7: expected a character of ISO 8859-5, got U+00E9."],
    ["iso-8859-8", "שלום 😀", 5, "ISO 8859-8 at character 5: expected a character of ISO 8859-8, got U+1F600."],
  ] as const)("of %s in %j", (coding, text, index, message) => {
    expect(textErrorOf(() => encodeText(text, coding))).toMatchObject({ code: "not-encodable", index, message });
  });

  test("of a byte without a character", () => {
    expect(textErrorOf(() => decodeText(Uint8Array.of(0x61, 0xa1), "iso-8859-8"))).toMatchObject({
      code: "not-decodable",
      offset: 1,
      message: "ISO 8859-8 at offset 1: expected a character of ISO 8859-8, got 0xa1.",
    });
  });
});

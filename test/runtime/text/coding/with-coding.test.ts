import { describe, expect, test } from "vitest";
import {
  chooseFormat,
  codingOf,
  decodeFormat,
  gsm7,
  joinParts,
  latin1,
  readContent,
  splitMessage,
  type TextFormats,
  withCoding,
} from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";
import { textFormats } from "../../../helpers/text-formats.js";

/* Ranges of formats, and formats that have another coding on one connection. */

const smpp: TextFormats = {
  formats: [
    { format: 0xf0, last: 0xf7, coding: latin1 },
    { format: 0, coding: gsm7 },
    { format: 0xf2, coding: "ucs2" },
    { format: 0xf4, coding: "binary" },
    { format: 8, coding: "ucs2" },
  ],
  maxOctets: 140,
  maxSeptets: 160,
};

describe("a range", () => {
  test("has one coding, except for formats with an entry of their own", () => {
    const codings = [0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf7, 0xf8].map((format) => codingOf(smpp, format));
    expect(codings).toEqual([null, "latin1", "latin1", "ucs2", "latin1", "binary", "latin1", null]);
  });

  test("is chosen by its first format", () => {
    expect(chooseFormat(smpp, "é")).toBe(0xf0);
  });

  test("has the limits of its entry", () => {
    const limited = { ...smpp, formats: [{ format: 1, last: 3, coding: "ascii" as const, maxOctets: 5 }] };
    const sizes = [2, 3].map((format) => splitMessage(limited, "abcde", { reference: 1, format })[0]?.content.length);
    expect(sizes).toEqual([5, 5]);
    expect(splitMessage(limited, "abcdef", { reference: 1, format: 3 })[0]?.content.length).toBe(12);
  });
});

describe("another coding", () => {
  test("takes the place of the old one", () => {
    const formats = withCoding(textFormats, 0, "gsm7");
    expect(formats.formats.map(({ format }) => format)).toEqual([0, 3, 4, 8, 15]);
    expect(codingOf(formats, 0)).toBe("gsm7");
    expect(codingOf(textFormats, 0)).toBe("ascii");
    // The limits of ASCII do not apply: 160 septets are 140 bytes.
    expect(splitMessage(formats, "a".repeat(160), { reference: 1 }).length).toBe(1);
    expect(splitMessage(formats, "a".repeat(307), { reference: 1 }).length).toBe(3);
  });

  test("is added for a new format, or for one of a range", () => {
    expect(codingOf(withCoding(smpp, 25, "ucs2"), 25)).toBe("ucs2");
    const formats = withCoding(smpp, 0xf1, "iso-8859-5");
    expect([0xf0, 0xf1, 0xf3].map((format) => codingOf(formats, format))).toEqual(["latin1", "iso-8859-5", "latin1"]);
    expect(codingOf(withCoding(smpp, 0xf0, "binary"), 0xf0)).toBe("binary");
  });

  test("must be known", () => {
    const wrong = (coding: string) => () => Reflect.apply(withCoding, null, [textFormats, 0, coding]);
    expect(textErrorOf(wrong("utf-8"))).toMatchObject({
      code: "no-text",
      message: 'Coding: expected ascii, ucs2, gb18030, binary, sim or a codec of smswire/text, got "utf-8".',
    });
    expect(textErrorOf(() => withCoding(textFormats, -1, "ascii"))).toMatchObject({ code: "wrong-value" });
  });

  test("is an option of functions that have a table", () => {
    const formats = withCoding(textFormats, 0, "latin1");
    const octets = Uint8Array.of(0x61, 0xe9);
    expect(readContent(textFormats, octets, 0, 0, { formats }).text).toBe("aé");
    expect(joinParts(textFormats, [{ content: octets, format: 0, headerIndicator: 0 }], { formats }).text).toBe("aé");
    expect(splitMessage(textFormats, "aé", { reference: 1, formats })[0]).toMatchObject({ format: 0, content: octets });
    expect(chooseFormat(textFormats, "aé", { formats })).toBe(0);
    expect(decodeFormat(formats, octets, 0)).toBe("aé");
  });

  test("of a table without a codec is an error that names the codecs", () => {
    const wrong = { formats: [{ format: 0, coding: "gsm7" }], maxOctets: 140 };
    const error = textErrorOf(() => Reflect.apply(decodeFormat, null, [wrong, Uint8Array.of(1), 0]));
    expect(error.message).toBe(
      'Coding: expected ascii, ucs2, gb18030, binary, sim or a codec of smswire/text, got "gsm7".',
    );
  });
});

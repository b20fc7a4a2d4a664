import { describe, expect, test } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import {
  formatUserDataHeader,
  hasUserDataHeader,
  type InformationElement,
  parseUserDataHeader,
  readContent,
} from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* User data headers of parts. */

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

describe("a user data header", () => {
  test.each<[string, string, InformationElement[]]>([
    ["of nothing", "00", []],
    [
      "8-bit reference",
      "0500032e0201",
      [{ kind: "concatenation", referenceSize: 1, reference: 46, total: 2, number: 1 }],
    ],
    [
      "16-bit reference",
      "060804abcd0302",
      [{ kind: "concatenation", referenceSize: 2, reference: 0xabcd, total: 3, number: 2 }],
    ],
    ["16-bit ports", "0605040b8423f0", [{ kind: "ports", portSize: 2, destination: 2948, source: 9200 }]],
    ["8-bit ports", "040402f0f1", [{ kind: "ports", portSize: 1, destination: 0xf0, source: 0xf1 }]],
    [
      "both",
      "0b0003ba01010504158a0000",
      [
        { kind: "concatenation", referenceSize: 1, reference: 0xba, total: 1, number: 1 },
        { kind: "ports", portSize: 2, destination: 0x158a, source: 0 },
      ],
    ],
    ["an empty unknown element", "027000", [{ kind: "other", id: 0x70, octets: new Uint8Array(0) }]],
    ["a reference of the wrong size", "0400020102", [{ kind: "other", id: 0, octets: Uint8Array.of(1, 2) }]],
  ])("with %s is encoded and parsed", (_, hex, elements) => {
    const content = octetsOf(`${hex}6162`);
    const header = parseUserDataHeader(content);
    expect(header).toEqual({ size: content.length - 2, elements });
    expect(toHex(formatUserDataHeader(header.elements))).toBe(hex);
    const read = readContent(textFormats, content, 0, 1);
    expect(read).toMatchObject({ header, coding: "ascii", text: "ab" });
  });

  test.each([
    ["longer than the content", "0500032e02", 0],
    ["of an empty content", "", 0],
    ["with an element longer than it", "0300052e02", 1],
    ["with an element without length", "0600032e020105", 6],
  ])("%s is an error", (_, hex, offset) => {
    expect(textErrorOf(() => parseUserDataHeader(octetsOf(hex)))).toMatchObject({ code: "wrong-header", offset });
  });

  test("in words", () => {
    expect(() => parseUserDataHeader(octetsOf("0500032e02"))).toThrow(
      "User data header at offset 0: expected at least 6 bytes of content, got 5.",
    );
    expect(() => parseUserDataHeader(octetsOf("0300052e02"))).toThrow(
      "expected an element that ends by offset 4, got one that ends at offset 8.",
    );
  });

  test.each([
    ["a reference", { kind: "concatenation", referenceSize: 1, reference: 256, total: 1, number: 1 }],
    ["a number above the total", { kind: "concatenation", referenceSize: 1, reference: 1, total: 3, number: 5 }],
    ["a port", { kind: "ports", portSize: 2, destination: 65_536, source: 0 }],
    ["an id", { kind: "other", id: 256, octets: new Uint8Array(0) }],
    ["bytes", { kind: "other", id: 1, octets: new Uint8Array(256) }],
    ["the header", { kind: "other", id: 1, octets: new Uint8Array(254) }],
  ] satisfies [string, InformationElement][])("is not written where %s is too large", (_, element) => {
    expect(textErrorOf(() => formatUserDataHeader([element]))).toMatchObject({ code: "wrong-value" });
  });

  test("is present if bit 0 or bit 6 of the indicator is set", () => {
    const set = Array.from({ length: 256 }, (_, indicator) => indicator).filter(hasUserDataHeader);
    expect(set.length).toBe(192);
    expect([1, 0x40, 0x41, 0xff].every(hasUserDataHeader)).toBe(true);
    expect([0, 2, 0x80].some(hasUserDataHeader)).toBe(false);
  });
});

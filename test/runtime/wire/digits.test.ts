import { expect, test } from "vitest";
import {
  countDigitPairs,
  dataViewOf,
  fitsDigits,
  fromHex,
  holdsDigits,
  readDigits,
  toHex,
  writeDigits,
} from "../../../generated/runtime/wire/index.js";
import { call } from "../../helpers/values/call.js";

/* Decimal digits, two in each byte. */

test("exactly the bytes whose hexadecimal digits are decimal hold two digits", () => {
  for (let octet = 0; octet < 256; octet++) {
    const view = dataViewOf(Uint8Array.of(0x12, octet));
    const isDecimal = /^[0-9]{2}$/.test(toHex(Uint8Array.of(octet)));
    expect(holdsDigits(view, 0, 2)).toBe(isDecimal);
    expect(holdsDigits(view, 1, 1)).toBe(isDecimal);
    expect(countDigitPairs(view, 0, 2)).toBe(isDecimal ? 2 : 1);
  }
});

test("no bytes are no digits", () => {
  const view = dataViewOf(Uint8Array.of(0xff));
  expect([holdsDigits(view, 0, 0), countDigitPairs(view, 0, 0), readDigits(view, 0, 0)]).toEqual([true, 0, ""]);
});

test("reading and writing keep digits", () => {
  const digits = "01006101161700012345";
  const octets = new Uint8Array(12).fill(0xee);
  expect(writeDigits(octets, 1, digits, 10)).toBe(0);
  expect(toHex(octets)).toBe(`ee${digits}ee`);
  expect(readDigits(dataViewOf(octets), 1, 10)).toBe(digits);
  expect(readDigits(dataViewOf(fromHex("00990900") ?? new Uint8Array(0)), 0, 4)).toBe("00990900");
});

test.each([
  "",
  "1",
  "123",
  "12345",
  "12/4",
  ":234",
  "123a",
  "\u066012",
  "12\uff124",
  1234,
  null,
  undefined,
  ["1", "2"],
])("%j are not four digits", (value) => {
  expect(call(fitsDigits, value, 2)()).toBe(false);
  expect(call(writeDigits, new Uint8Array(2), 0, value, 2)()).not.toBe(0);
});

test("every string of two characters is written if and only if both are digits", () => {
  const octets = new Uint8Array(1);
  for (let code = 0; code < 0x180; code++) {
    const character = String.fromCharCode(code);
    const isDigit = /[0-9]/.test(character);
    for (const text of [`${character}5`, `5${character}`]) {
      expect(fitsDigits(text, 1)).toBe(isDigit);
      expect(writeDigits(octets, 0, text, 1) === 0).toBe(isDigit);
    }
  }
});

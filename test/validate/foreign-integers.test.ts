import { expect, test } from "vitest";
import { compileChanged, message } from "../helpers/diagnose.js";

/* Integers in other notations: one diagnostic names the notation, and the schema is sound after its fix. */

const LOGIN = "messages/login.yaml";
const STATUS = "types/status.yaml";

function reported(file: string, before: string, after: string): string[] {
  return compileChanged([file, before, after]).diagnostics.map(({ code, message: words }) => `${code}: ${words}`);
}

const wrong = (expected: string, found: string, right: string): string =>
  `wrong-shape: Expected ${expected}, got ${found}. Write ${right}.`;
const OCTETS = "an integer, a string or an object";

test.each([
  [STATUS, "octets: 1", "octets: 010", wrong(OCTETS, "010 with a leading zero", "10")],
  [STATUS, "octets: 1", "octets: 1.0", wrong(OCTETS, "1.0 with a decimal point", "1")],
  [
    STATUS,
    "octets: 1",
    "octets: 1 // one",
    wrong(OCTETS, "1 // one with a comment; a comment begins with a space and #", "1"),
  ],
  [STATUS, "octets: 1", "octets: 0b1", wrong(OCTETS, "0b1 in binary", "1")],
  [LOGIN, "id: 0x00000001", "id: 0X101", wrong("an integer", "0X101 with a capital X", "0x101")],
  [LOGIN, "id: 0x00000001", "id: -0x15", wrong("an integer", "-0x15 with a minus before 0x", "0x15")],
  [LOGIN, "id: 0x00000001", "id: 0x0000_0011", wrong("an integer", "0x0000_0011 with underscores", "0x00000011")],
  [LOGIN, "id: 0x00000001", "id: 0o4", wrong("an integer", "0o4 in octal", "4")],
  [LOGIN, "id: 0x00000001", "id: +4", wrong("an integer", "+4 with a plus", "4")],
  ["types/stamp.yaml", "bits: 5", "bits: 0o5", wrong("an integer", "0o5 in octal", "5")],
  ["types/common.yaml", '"1.0": 21', '"1.0": 021', wrong("an integer or a string", "021 with a leading zero", "21")],
  ["protocol.yaml", "max-octets: 1024", "max-octets: 1K", wrong("an integer", "1K in kilobytes", "1024")],
  [STATUS, "value: 0", "value: 00", "value-of-wrong-type: 00 is not a valid value here: it must be the integer 0."],
])("%s: %s as %s", (file, before, after, expected) => {
  expect(reported(file, before, after)).toEqual([expected]);
});

test.each([
  ["0X1", "must be an integer from 0 to 255, not 0X1 with a capital X. Write 0x1."],
  ["01", "must be an integer from 0 to 255, not 01 with a leading zero. Write 1."],
])("a default of %s", (source, words) => {
  const { diagnostics } = compileChanged(message([`name: A, type: Unsigned Integer, octets: 1, default: ${source}`]));
  expect(diagnostics.map((each) => each.message)).toEqual([`The default of A ${words}`]);
});

test.each([
  [
    "type: Unsigned Integer, octets: 1, default: 0.5",
    "Expected an integer, got a number with a fraction. Write an integer.",
  ],
  [
    "type: Unsigned Integer, octets: 1, default: .inf",
    "Expected an integer, got a number that is not finite. Write an integer.",
  ],
  ["type: Unsigned Integer, octets: 1, default: true", "Expected an integer, got a boolean. Write an integer."],
  [
    "type: Status, default: 0.5",
    'Expected an integer or a string, got a number with a fraction. Write an integer, or quote it for a field of strings: "0.5".',
  ],
])("proposes quotes for a default only if it can be a string: %s", (field, words) => {
  const { diagnostics } = compileChanged(message([`name: A, ${field}`]));
  expect(diagnostics.map((each) => each.message)).toEqual([words]);
});

test("leaves a decimal id with leading zeros to the check of ids", () => {
  expect(reported(LOGIN, "id: 0x00000001", "id: 00000015")).toEqual([
    expect.stringMatching(/^decimal-id: .*0x00000015/),
  ]);
});

test("does not take text for an integer", () => {
  expect(reported(STATUS, "octets: 1", "octets: 1 # 4 bytes")).toEqual([]);
  const text = message(['name: A, type: Octet String, octets: 4, default: "007"']);
  expect(compileChanged(text).diagnostics).toEqual([]);
});

test("names the notation in Chinese too", () => {
  const { diagnostics } = compileChanged([STATUS, "octets: 1", "octets: 0b1"]);
  expect(diagnostics.map(({ zh }) => zh)).toEqual(["应为整数、字符串或对象，实为0b1（用二进制）。请写1。"]);
});

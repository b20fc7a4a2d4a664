import { describe, expect, test } from "vitest";
import { changesBetween } from "../../../generated/runtime/versions/change.js";
import { convertContent } from "../../../generated/runtime/versions/convert-values.js";
import { decodeTerminate } from "../../../generated/cmpp30/messages/terminate.js";

describe("the structure in a byte field", () => {
  const value = Uint8Array.of(1, 2);
  const convert = () => Uint8Array.of(3);

  test("is decoded and encoded again", () => {
    const log = changesBetween("Old", "New");
    const decode = (octets: Uint8Array) => [...octets];
    const sum = (numbers: number[]) => Uint8Array.of(numbers.reduce((one, other) => one + other, 0));
    expect(convertContent(log, ["A", "a"], value, { decode, convert: sum })).toEqual(Uint8Array.of(3));
    expect(log.changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([["converted", value, Uint8Array.of(3)]]);
  });

  test("is kept if its decoder throws a DecodeError", () => {
    const log = changesBetween("Old", "New");
    expect(convertContent(log, ["A", "a"], value, { decode: decodeTerminate, convert })).toBe(value);
    expect(log.changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([["kept", value, value]]);
  });

  test("lets other errors pass", () => {
    const decode = () => {
      throw new RangeError("no");
    };
    expect(() => convertContent(changesBetween("Old", "New"), ["A", "a"], value, { decode, convert })).toThrow(
      RangeError,
    );
  });
});

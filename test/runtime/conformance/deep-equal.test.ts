import { describe, expect, test } from "vitest";
import { deepEqual, jsonEqual, octetsEqual } from "../../../generated/runtime/conformance/deep-equal.js";

describe("jsonEqual", () => {
  test.each([
    [1, 1],
    [null, null],
    [{}, {}],
    [
      { a: 1, b: { c: "x" } },
      { b: { c: "x" }, a: 1 },
    ],
    [
      [1, [2]],
      [1, [2]],
    ],
  ])("accepts %j and %j", (one, other) => expect(jsonEqual(one, other)).toBe(true));

  test.each([
    [1, 2],
    [1, "1"],
    [null, {}],
    [{}, null],
    ["a", { 0: "a" }],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [[1], { 0: 1 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])("rejects %j and %j", (one, other) => {
    expect(jsonEqual(one, other)).toBe(false);
    expect(jsonEqual(other, one)).toBe(false);
  });
});

describe("deepEqual", () => {
  const message = (octets: readonly number[]): object => ({ name: "A", content: Uint8Array.from(octets), list: [1n] });

  test("compares bytes and lists by value", () => {
    expect(deepEqual(message([1, 2]), message([1, 2]))).toBe(true);
    expect(deepEqual(message([1, 2]), message([1, 3]))).toBe(false);
    expect(deepEqual(message([1, 2]), message([1]))).toBe(false);
  });

  test("compares the order of keys, and numbers by identity", () => {
    expect(deepEqual({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
    expect(deepEqual(Number.NaN, Number.NaN)).toBe(true);
    expect(deepEqual(0, -0)).toBe(false);
  });
});

test("octetsEqual compares lengths and bytes", () => {
  expect(octetsEqual(Uint8Array.of(1), Uint8Array.of(1))).toBe(true);
  expect(octetsEqual(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
  expect(octetsEqual(Uint8Array.of(1), Uint8Array.of(2))).toBe(false);
});

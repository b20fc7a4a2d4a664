import { expect, test } from "vitest";
import { maskTlvs } from "../../../generator/runtime/rules/index.js";
import { call } from "../../helpers/values/call.js";

test("masks the values of TLVs, and keeps their tags and sizes", () => {
  const others = [
    { tag: 0x1400, octets: Uint8Array.of(1, 2) },
    { tag: 5, octets: new Uint8Array(0) },
  ];
  expect(maskTlvs(others)).toEqual([
    { tag: 0x1400, octets: Uint8Array.of(0x2a, 0x2a) },
    { tag: 5, octets: new Uint8Array(0) },
  ]);
  expect(others[0]?.octets).toEqual(Uint8Array.of(1, 2));
  expect(maskTlvs(undefined)).toBeUndefined();
});

test("masks values of a wrong type completely", () => {
  const masked = { tag: 0, octets: new Uint8Array(0) };
  expect(call(maskTlvs, [null, 5, { octets: "secret" }, { tag: "secret" }])()).toEqual([
    masked,
    masked,
    { tag: undefined, octets: new Uint8Array(0) },
    masked,
  ]);
  expect(call(maskTlvs, "secret")()).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { completeSizes } from "../../../generator/runtime/conformance/complete-sizes.js";
import type { FieldLayout, MessageLayout } from "../../../generator/runtime/interpreter/index.js";
import { frameOf, response, submit, submitOf } from "../../helpers/values/tlv-layouts.js";

/* The sizes at which a message can end. */

const rest: FieldLayout = { kind: "octets", name: "Rest", property: "rest", octets: "rest", maxOctets: 9 };

describe("completeSizes", () => {
  const sizesOf = (layout: MessageLayout, octets: Uint8Array): number[] => {
    const isComplete = completeSizes(layout, octets);
    return Array.from({ length: octets.length + 1 }, (_, size) => size).filter((size) => isComplete(size));
  };

  test("are the ends of TLVs", () => {
    expect(sizesOf(submit, submitOf("0101 0002 0005 1400 0000"))).toEqual([9, 15, 19]);
    expect(sizesOf(submit, submitOf(""))).toEqual([9]);
  });

  test("are that of the header, too, if the body is optional", () => {
    expect(sizesOf(response, frameOf(2, "6100 0109 0000"))).toEqual([6, 8, 12]);
    expect(sizesOf(response, frameOf(2, ""))).toEqual([6]);
  });

  test("are all inside a last field that takes all remaining bytes", () => {
    const ends: MessageLayout = {
      ...submit,
      fields: [...submit.fields.slice(0, 2), { kind: "structure", name: "End", property: "end", fields: [rest] }],
    };
    expect(sizesOf(ends, frameOf(1, "05 6100 0102"))).toEqual([9, 10, 11]);
    const fixed = { ...submit, fields: submit.fields.slice(0, 1) };
    expect(sizesOf(fixed, frameOf(1, "05"))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import {
  addChange,
  type ChangeKind,
  changesBetween,
  explainChange,
} from "../../../generated/runtime/versions/change.js";

const CASES: readonly (readonly [ChangeKind, from: unknown, to: unknown, en: string, zh: string])[] = [
  ["lost", 1, undefined, "New has no such field", "New没有此字段"],
  [
    "invented",
    undefined,
    "",
    "Old has no such field, so it has its default or is empty",
    "Old没有此字段，因此取默认值或留空",
  ],
  ["shortened", "ab", "a", "the field has at most 1 byte in New", "New的此字段至多1字节"],
  ["shortened", [1, 2, 3], [1, 2], "the field has at most 2 elements in New", "New的此字段至多2个元素"],
  ["padded", Uint8Array.of(1), Uint8Array.of(1, 0), "the field has 2 bytes in New", "New的此字段为2字节"],
  [
    "limited",
    300n,
    255,
    "300 does not fit the field in New, whose limit is 255",
    "New的此字段容纳不下300，极限值为255",
  ],
  [
    "other-default",
    32,
    48,
    "it had the default of Old, and has the default of New",
    "原为Old的默认值，改为New的默认值",
  ],
  ["unknown-value", 2, 2, "New does not define the value", "New未定义该值"],
  [
    "outdated-digest",
    Uint8Array.of(1),
    Uint8Array.of(1),
    "New computes it from other bytes; compute it again",
    "New计算它所用的字节不同；请重新计算",
  ],
  ["converted", Uint8Array.of(1), Uint8Array.of(1, 0), "its structure has 2 bytes in New", "其中的结构在New中为2字节"],
  [
    "kept",
    Uint8Array.of(1),
    Uint8Array.of(1),
    "it holds no structure that Old defines, so the bytes were kept",
    "其中没有Old定义的结构，因此字节保持不变",
  ],
];

describe("a change", () => {
  test.each(CASES)("%s has a reason in both languages", (kind, from, to, en, zh) => {
    const log = changesBetween("Old", "New");
    addChange(log, kind, ["Some_Field[2].Key", "someField[2].key"], { from, to });
    const [change] = log.changes;
    if (change === undefined) throw new Error("The change is missing.");
    expect(change).toEqual({
      kind,
      field: "Some_Field[2].Key",
      property: "someField[2].key",
      from,
      to,
      reason: en,
    });
    expect(explainChange(change, "en")).toBe(`Some_Field[2].Key (someField[2].key): ${en}.`);
    expect(explainChange(change, "zh")).toBe(`Some_Field[2].Key（someField[2].key）：${zh}。`);
  });

  test("of another copy of the runtime keeps its English reason", () => {
    const log = changesBetween("Old", "New");
    addChange(log, "lost", ["key", "key"], { from: 1, to: undefined });
    const copy = structuredClone(log.changes[0]);
    if (copy === undefined) throw new Error("The change is missing.");
    expect(explainChange(copy, "zh")).toBe("key：New has no such field。");
    expect(explainChange(copy, "en")).toBe("key: New has no such field.");
  });

  test("does not show strings and bytes in its reason", () => {
    const log = changesBetween("Old", "New");
    addChange(log, "shortened", ["Number", "number"], { from: "13800138000", to: "138" });
    expect(log.changes[0]?.reason).not.toContain("138");
  });
});

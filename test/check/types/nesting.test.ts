import { describe, expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";

/* Structures inside structures: as a field, as elements of a list, or in the octets of a field. */

const KIND = "name: Kind, type: Unsigned Integer, octets: 1, en: A., zh: 甲。";

/** Returns a structure whose octets hold a structure or a choice. */
function holder(name: string, held: string): string {
  const octets = `name: Body, type: Octets, octets: 4, contains: [{ type: ${held}, when: { Kind: 1 } }], en: A., zh: 甲。`;
  return `${name}: { en: A., zh: 甲。, fields: [{ ${KIND} }, { ${octets} }] }`;
}

describe("a structure that contains itself", () => {
  test("is reported at the content of octets", () => {
    const reported = reportedOf(types(holder("Loop", "Loop")), message(["name: Loop, type: Loop"]));
    expect(reported).toEqual(["types/more.yaml:2:161 recursive-structure"]);
  });

  test("is reported once through a choice and another structure", () => {
    const choice = "Either: { en: A., zh: 甲。, by-octets: [Point, Loop] }";
    const list = `Loop: { en: A., zh: 甲。, fields: [{ name: Inner, type: Inner, en: A., zh: 甲。 }] }`;
    const reported = reportedOf(types(choice, list, holder("Inner", "Either")), message(["name: Loop, type: Loop"]));
    expect(reported).toEqual(["types/more.yaml:3:57 recursive-structure < types/more.yaml:4"]);
  });

  test("is found after thousands of others without a deep stack", () => {
    const reported = reportedOf(types(...chain(2500, "Level_0")), message(["name: Outer, type: Level_0"]));
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatch(/^types\/more\.yaml:2:\d+ recursive-structure/);
  });
});

describe("nested structures", () => {
  test("may have 200 levels", () => {
    expect(reportedOf(types(...chain(200, "Number")), message(["name: Outer, type: Level_0"]))).toEqual([]);
  });

  test.each([201, 2500])("are reported once, at level 201, if they have %s levels", (depth) => {
    const reported = reportedOf(types(...chain(depth, "Number")), message(["name: Outer, type: Level_0"]));
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatch(new RegExp(`^types/more\\.yaml:${depth - 199}:\\d+ nesting-too-deep$`));
  });

  test("count the content of octets", () => {
    const levels = Array.from({ length: 200 }, (_, level) =>
      holder(`Level_${level}`, level === 199 ? "Place" : `Level_${level + 1}`),
    );
    const reported = reportedOf(types(...levels), message(["name: Outer, type: Level_0"]));
    expect(reported.map((line) => line.split(" ")[1])).toEqual(["nesting-too-deep"]);
  });
});

/** Returns `count` structures, each in the one before it. The last one contains another type. */
function chain(count: number, last: string): string[] {
  return Array.from({ length: count }, (_, level) => {
    const inner = level === count - 1 ? last : `Level_${level + 1}`;
    return `Level_${level}: { en: A., zh: 甲。, fields: [{ name: Inner, type: ${inner}, en: A., zh: 甲。 }] }`;
  });
}

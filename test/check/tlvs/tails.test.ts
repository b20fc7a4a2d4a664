import { describe, expect, test } from "vitest";
import { type Change, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Values that take the remaining octets, and keys of TLVs elsewhere. The fields of the message Say begin in line 9. */

const SAY = "messages/say.yaml";
const MORE = "types/more.yaml";

/** A structure S whose last field is in line 6. */
function structure(last: string, ...before: readonly string[]): Change {
  const fields = [...before, last].map((each) => `    - { ${each}, en: F., zh: 值。 }`);
  return types("S:", "  en: S.", "  zh: 结。", "  fields:", ...fields);
}

const REST = "name: D, type: Octets, octets: rest";
const NATURAL = "name: D, type: Octet String, octets: 4, natural: true";
const OPTIONAL = "name: D, type: C-Octet String, max-octets: 4, terminator: optional";
const COUNT = "name: N, type: Unsigned Integer, octets: 1";

describe("a structure that takes the remaining octets", () => {
  test.each([REST, NATURAL, OPTIONAL])("by %s may be the last field of a message", (last) => {
    expect(reportedOf(structure(last), message(["name: A, type: S"]))).toEqual([]);
  });

  test.each([REST, NATURAL, OPTIONAL])("by %s is reported before another field", (last) => {
    const reported = reportedOf(structure(last), message(["name: A, type: S", "name: B, type: Octets, octets: 1"]));
    expect(reported).toEqual([`${SAY}:9:24 rest-not-last < ${SAY}:10`]);
  });

  test("may be the last field of another one, and content", () => {
    const outer = types("T:", "  en: T.", "  zh: 结。", "  fields: [{ name: B, type: S, en: B., zh: 值。 }]");
    const fields = [
      COUNT,
      "name: K, type: Unsigned Integer, octets: 1",
      "name: C, type: Octets, octets: N, contains: [{ type: S, when: { K: 1 } }]",
    ];
    const [file, before, text] = structure(REST);
    const both: Change = [file, before, text + outer[2].replace("types:\n", "")];
    expect(reportedOf(both, message([...fields, "name: A, type: T"]))).toEqual([]);
  });

  test("is reported in a list", () => {
    const list = message([COUNT, "name: L, type: List, of: S, count: N"]);
    expect(reportedOf(structure(REST), list)).toEqual([`${SAY}:10:34 rest-not-last`]);
    expect(wordsOf(structure(REST), list)).toEqual([
      "An element of L takes all remaining octets, so no other one can follow it. Name a type whose size is known.",
    ]);
  });

  test("is reported as a case of a union", () => {
    const tag = "{ name: Kind, type: Unsigned Integer, octets: 1, en: K., zh: 类。 }";
    const union = types("U:", "  en: U.", "  zh: 联。", `  case: ${tag}`, "  of: { 1: S, 2: Point }");
    const [file, before, text] = structure(REST);
    const both: Change = [file, before, text + union[2].replace("types:\n", "")];
    expect(reportedOf(both, message(["name: A, type: U"]))).toEqual([`${MORE}:11:14 rest-not-last`]);
    expect(wordsOf(both, message(["name: A, type: U"]))).toEqual([
      "S takes all remaining octets, so it cannot be a case of a union. Name a structure whose fields have an end of their own.",
    ]);
  });

  test("is reported in a choice, whose structures have fixed sizes", () => {
    const choice = types("C:", "  en: C.", "  zh: 选。", "  by-octets: [S, Point]");
    const [file, before, text] = structure(REST);
    const both: Change = [file, before, text + choice[2].replace("types:\n", "")];
    const fields = [COUNT, "name: D, type: Octets, octets: N, contains: [{ type: C, when: { K: 1 } }]"];
    const reported = reportedOf(both, message(["name: K, type: Unsigned Integer, octets: 1", ...fields]));
    expect(reported).toEqual([`${MORE}:10:17 choice-of-unequal < ${MORE}:6`]);
  });

  test.each([
    [REST, `${MORE}:6:42 rest-not-last < ${MORE}:7`],
    [NATURAL, `${MORE}:6:51 rest-not-last < ${MORE}:7`],
    [OPTIONAL, `${MORE}:6:57 rest-not-last < ${MORE}:7`],
  ])("is reported once if %s is not its last field", (first, reported) => {
    const changes = [structure("name: E, type: Octets, octets: 1", first), message(["name: A, type: S"])];
    expect(reportedOf(...changes)).toEqual([reported]);
  });
});

describe("a key of TLVs", () => {
  test.each([
    [[message([NATURAL])], `${SAY}:9:49 misplaced-key`],
    [[message([OPTIONAL])], `${SAY}:9:55 misplaced-key`],
    [[message(["name: A, type: Mark"])], `${SAY}:9:24 misplaced-key`],
    [[message([COUNT, "name: A, type: List, of: Mark, count: N"])], `${SAY}:10:34 misplaced-key`],
    [[message(["name: A, type: Octets, octets: 1, tag: 1"])], `${SAY}:9:43 misplaced-key`],
    [[message(["name: A, type: Octets, octets: 1, several: true"])], `${SAY}:9:43 misplaced-key`],
    [
      [structure("name: A, type: Octets, octets: rest, max-octets: 3"), message(["name: A, type: S"])],
      `${MORE}:6:48 misplaced-key`,
    ],
  ] as const)("is reported in a field: %s", (changes, reported) => {
    expect(reportedOf(...changes)).toEqual([reported]);
  });

  test.each(["tag: 1", "several: true", "natural: true"])("is reported in a type: %s", (key) => {
    const type = types(`T: { type: Octet String, octets: 1, ${key}, en: T., zh: 类。 }`);
    expect(reportedOf(type, message(["name: A, type: T"]))).toEqual([`${MORE}:2:39 misplaced-key`]);
  });

  test.each(["default: 1", "constant: 1", "repeats: true", "count: N"])("has none of fields: %s", (key) => {
    const tlv: Change = ["types/tlvs.yaml", "", `tlvs:\n  T: { tag: 1, type: Point, ${key} }\n`];
    const [file, before, text] = message(["name: A, type: Point"]);
    const reported = reportedOf(tlv, [file, before, `${text}  tlvs: [T]\n`]);
    expect(reported).toEqual(["types/tlvs.yaml:2:29 misplaced-key"]);
  });

  test("is reported with its place", () => {
    expect(wordsOf(message(["name: A, type: Octets, octets: 1, tag: 1"]))).toEqual([
      "tag does not apply to a field, only to TLVs. Remove it.",
    ]);
    expect(wordsOf(message(["name: A, type: Mark"]))).toEqual([
      "Mark does not apply to a field, only to TLVs. Remove it.",
    ]);
  });
});

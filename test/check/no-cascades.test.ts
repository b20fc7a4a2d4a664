import { expect, test } from "vitest";
import { nearestName } from "../../generator/diagnostics/index.js";
import { readExamples, readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Errors that many places follow, and fixes that fit their diagnostics. */

const language = readLanguage();
const demo = new Map(
  [...readExamples()].flatMap(([path, text]) =>
    path.startsWith("base/") ? [[path.replace("base/", "demo/"), text] as const] : [],
  ),
);
const cmpp = readFolder("schema", (path) => path.startsWith("cmpp/"));

/** Returns the diagnostics of a schema after one change. A file whose new text is null is removed. */
function reportedOf(
  sources: ReadonlyMap<string, string>,
  file: string,
  before: string,
  after: string | null,
): string[] {
  const text = sources.get(file) ?? "";
  expect(text).toContain(before);
  const rest = [...sources].filter(([path]) => path !== file);
  const changed = after === null ? rest : [...rest, [file, text.replace(before, after)] as const];
  const { diagnostics } = compile({ protocols: new Map(changed), language }, sharedCache());
  return diagnostics.map(({ code, message, range }) => `${range.file}:${range.start.line} ${code}: ${message}`);
}

const NOTE = "demo/messages/note.yaml";

test("suggests the nearest version, and the later one of two", () => {
  expect(nearestName("4.0", ["2.0", "3.0"])).toBe("3.0");
  expect(nearestName("1.0", ["3.0", "2.0"])).toBe("2.0");
  expect(nearestName("5.0", ["4.0", "6.0"])).toBe("6.0");
  expect(nearestName("Nane", ["Name", "Nano"])).toBe("Name");
});

test("suggests the only name with a beginning", () => {
  expect(nearestName("big", ["big-endian", "little-endian"])).toBe("big-endian");
  expect(nearestName("Regist", ["Registered", "Registration"])).toBe(null);
  expect(nearestName("re", ["reserved"])).toBe(null);
  const [reported, ...others] = reportedOf(demo, "demo/protocol.yaml", "big-endian", "big");
  expect(others).toEqual([]);
  expect(reported).toContain("Did you mean big-endian?");
});

test("reports a file without the line types: once", () => {
  expect(reportedOf(demo, "demo/types/common.yaml", "types:\n", "")).toEqual([
    "demo/types/common.yaml:1 missing-key: One of the keys types or tlvs is missing. Add it.",
  ]);
});

test("reports an invalid type name once, however the type is used", () => {
  const reported = reportedOf(demo, "demo/types/common.yaml", "  Point:", "  Po-int:");
  expect(reported.map((each) => each.split(":", 2).join(":"))).toEqual(["demo/types/common.yaml:3 bad-name"]);
});

test("reports a missing message once for the vectors of a version", () => {
  const reported = reportedOf(cmpp, "cmpp/messages/query.yaml", "", null).filter(
    (each) => !each.includes("unused-type"),
  );
  expect(reported).toHaveLength(2);
  expect(reported[0]).toMatch(
    /cmpp20\.jsonl:\d+ vector-of-unknown-message: There is no message CMPP_QUERY in this version, but \d+ vectors name it\. Correct/,
  );
});

test("reports a missing operation once for the flow that names it", () => {
  const [first, ...others] = reportedOf(cmpp, "cmpp/messages/submit.yaml", "", null);
  expect(others).toEqual([]);
  expect(first).toMatch(/flow\.yaml:52 unknown-operation: There is no operation Submit\./);
});

test("reports a rule that names a field of other versions once, with its id and the fix", () => {
  const rules =
    "  rules: [{ id: both, require: Mark_2 > 1, when: Mark_2 < 4 and Mark_2 != 2, en: R., zh: 则。 }]\nresponse:";
  const field = '- { name: Mark_2, type: Unsigned Integer, octets: 1, since: "2.0", en: M., zh: 标。 }';
  expect(reportedOf(demo, NOTE, "response:", `    ${field}\n${rules}`)).toEqual([
    `${NOTE}:15 field-absent: The rule both needs Mark_2, which version 1.0 does not have. Limit it to the versions of Mark_2 with since: or until:, or add Mark_2 to version 1.0.`,
  ]);
});

test.each([
  ["en: Leaves a note.", "en:", "The operation Note has no English description. Add en:."],
  ["response:\n", "response:\n  zh:\n", "The response has no Chinese description. Add zh:."],
  [", en: Its mark.", ", en:", "Mark has no English description. Add en:."],
  [
    "{ name: Alphabet, type: Alphabet }",
    "{ name: Alphabet, type: Alphabet, zh: }",
    "Alphabet has no Chinese description. Add zh: to it or to its type Alphabet.",
  ],
  [
    "response:\n",
    "  rules: [{ id: some, require: Size > 1, en: , zh: 则。 }]\nresponse:\n",
    "The rule some has no English description. Add en:.",
  ],
])("reports a missing description with the part that needs it: %j", (before, after, words) => {
  const [reported, ...others] = reportedOf(demo, NOTE, before, after);
  expect(others).toEqual([]);
  expect(reported).toContain(`missing-translation: ${words}`);
});

test("reports octets of a list whose elements cannot have them", () => {
  const list = (of: string, key: string): string =>
    `    - { name: Count, type: Unsigned Integer, octets: 1, en: C., zh: 数。 }\n    - { name: All, type: List, of: ${of}, count: Count, ${key}, en: A., zh: 全。 }\nresponse:`;
  expect(reportedOf(demo, NOTE, "response:", list("Point", "octets: 4"))).toEqual([
    `${NOTE}:15 misplaced-key: octets does not apply to List of Point, only to integers, Octet String, Digits and Octets. Remove it.`,
  ]);
  expect(reportedOf(demo, NOTE, "response:", list("Octet String", "octets: 4"))).toEqual([]);
  expect(reportedOf(demo, NOTE, "response:", list("C-Octet String", "max-octets: 4"))).toEqual([]);
});

test("suggests how to write a range around a value of its file", () => {
  const before = "{ range: 1..9,";
  const split = (value: number): string =>
    reportedOf(
      demo,
      "demo/types/status.yaml",
      before,
      `{ value: ${value}, name: lost, en: L., zh: 丢。 }\n      - ${before}`,
    ).join();
  expect(split(4)).toContain("Write the range as 1..3 and 5..9, or limit one of them with since and until.");
  expect(split(1)).toContain("Write the range as 2..9, or limit");
  expect(split(9)).toContain("Write the range as 1..8, or limit");
});

test("reports a value in quotes once, and not the rules that name it", () => {
  const reported = reportedOf(
    cmpp,
    "cmpp/types/delivery.yaml",
    "value: 1, name: statusReport",
    'value: "1", name: statusReport',
  );
  expect(reported.map((each) => each.split(" ", 2).join(" "))).toEqual([
    expect.stringMatching(/^cmpp\/types\/delivery\.yaml:\d+ value-of-wrong-type:$/),
  ]);
});

test("reports a field of the header's structure, and not the header", () => {
  const synthetic = readFolder("test/fixtures", (path) => path.startsWith("synthetic/"));
  const file = "synthetic/types/types.yaml";
  const reported = reportedOf(synthetic, file, "Node, type: Unsigned Integer", "Node, type: uint32");
  expect(reported.map((each) => each.split(" ", 2).join(" "))).toEqual(["synthetic/types/types.yaml:7 unknown-type:"]);
});

import { describe, expect, test } from "vitest";
import { base, type Change, reportedOf } from "./reported.js";

/* Each error of form in TLVs is reported once, and causes no other one. */

const [LOGIN, TLVS] = ["messages/login.yaml", "types/tlvs.yaml"];

const MORE = {
  "demo/types/tlvs.yaml": `tlvs:
  Reference: { tag: 0x0001, type: Unsigned Integer, octets: 2, en: A reference., zh: 引用号。 }
  Remark:
    tag: 0x0002
    type: Octets
    octets: rest
    several: true
    en: A remark.
    zh: 备注。
`,
};
const LISTS: Change = [
  LOGIN,
  "response:\n",
  `  tlvs:
    - Reference
    - { name: Remark, required: true }
  rules:
    - { id: referenced, require: has(tlvs.Reference) and count(tlvs.Remark) >= 1, en: R., zh: 则。 }
response:
`,
];
const LINE = 1 + (base.get(`demo/${LOGIN}`)?.split("\n").indexOf("response:") ?? 0);

const reported = (...changes: readonly Change[]): string[] => reportedOf([LISTS, ...changes], MORE);

test("the schema is sound", () => {
  expect(reported()).toEqual([]);
});

describe("an error of form has one diagnostic", () => {
  const CASES: readonly (readonly [what: string, change: Change, reported: string])[] = [
    ["a tag in quotes", [TLVS, "tag: 0x0001", 'tag: "0x0001"'], `${TLVS}:2 wrong-shape`],
    ["a tag in another notation", [TLVS, "tag: 0x0001", "tag: 0001"], `${TLVS}:2 wrong-shape`],
    ["a tag below 0", [TLVS, "tag: 0x0001", "tag: -1"], `${TLVS}:2 out-of-bounds`],
    ["a missing tag", [TLVS, "    tag: 0x0002\n", ""], `${TLVS}:3 missing-key`],
    ["a misspelt tag", [TLVS, "    tag: 0x0002\n", "    tga: 0x0002\n"], `${TLVS}:4 unknown-key`],
    ["a missing type", [TLVS, "type: Unsigned Integer, ", ""], `${TLVS}:2 missing-key`],
    ["a misspelt name", [TLVS, "  Remark:", "  Re-mark:"], `${TLVS}:3 bad-name`],
    ["several that is no condition", [TLVS, "several: true", "several: 2"], `${TLVS}:7 wrong-shape`],
    ["a misspelt key", [TLVS, "several: true", "sevral: true"], `${TLVS}:7 unknown-key`],
    ["octets of another type", [TLVS, "octets: rest", "octets: []"], `${TLVS}:6 wrong-shape`],
    ["a terminator that is none", [TLVS, "octets: rest", "terminator: none"], `${TLVS}:6 unknown-value`],
    ["a version without quotes", [TLVS, "octets: rest", "since: 1.0\n    octets: rest"], `${TLVS}:6 unquoted-text`],
    ["an empty description", [TLVS, "en: A remark.", "en:"], `${TLVS}:8 missing-translation`],
    ["a key of fields", [TLVS, "octets: 2", "octets: 2, default: 0"], `${TLVS}:2 misplaced-key`],
    ["the section of types", [TLVS, "tlvs:\n", "tlv:\n"], `${TLVS}:1 unknown-key`],
    [
      "a list that is a name",
      [LOGIN, "  tlvs:\n    - Reference\n    - { name: Remark, required: true }\n", "  tlvs: Reference\n"],
      `${LOGIN}:${LINE} wrong-shape`,
    ],
    ["a misspelt list", [LOGIN, "  tlvs:\n", "  tlv:\n"], `${LOGIN}:${LINE} unknown-key`],
    ["an entry that is a number", [LOGIN, "- Reference", "- 0x0001"], `${LOGIN}:${LINE + 1} bad-name`],
    ["an entry that is no name", [LOGIN, "- Reference", "- Re ference"], `${LOGIN}:${LINE + 1} bad-name`],
    ["an entry without a name", [LOGIN, "name: Remark, ", ""], `${LOGIN}:${LINE + 2} missing-key`],
    ["an entry with a misspelt key", [LOGIN, "required: true", "requred: true"], `${LOGIN}:${LINE + 2} unknown-key`],
    ["an entry with a tag", [LOGIN, "required: true", "tag: 2"], `${LOGIN}:${LINE + 2} unknown-key`],
    ["the octets of tags", ["protocol.yaml", "tlv: { tag: 2", "tlv: { tag: 3"], "protocol.yaml:17 unknown-value"],
    ["missing octets of lengths", ["protocol.yaml", ", length: 2 }", " }"], "protocol.yaml:17 missing-key"],
    ["octets of tags alone", ["protocol.yaml", "tlv: { tag: 2, length: 2 }", "tlv: 2"], "protocol.yaml:17 wrong-shape"],
  ];

  test.each(CASES)("%s", (_, change, expected) => {
    expect(reported(change)).toEqual([expected]);
  });
});

test("a list next to a request belongs in it", () => {
  const [file] = LISTS;
  const moved: Change = [file, "response:\n", "tlvs: [Reference, Remark]\nresponse:\n"];
  expect(reportedOf([moved], MORE)).toEqual([`${LOGIN}:${LINE} unknown-key`]);
});

test("a file of TLVs among the messages is misplaced, and read", () => {
  const { "demo/types/tlvs.yaml": text } = MORE;
  expect(reportedOf([LISTS], { "demo/messages/tlvs.yaml": text })).toEqual(["messages/tlvs.yaml:1 misplaced-file"]);
});

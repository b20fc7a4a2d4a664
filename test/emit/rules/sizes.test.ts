import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invariant } from "../../../generator/diagnostics/index.js";
import { octetsInWords } from "../../../generator/tables/index.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { hexOf, octetsOf } from "../../helpers/compile/relay.js";
import { brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { protocolText } from "../../helpers/protocol-text.js";

/* Strings whose sizes the specification lists: other sizes are read and written, and `check` reports them. */

const TEXTS = "en: A field., zh: 字段。";

const FILES = new Map([
  [
    "times/protocol.yaml",
    protocolText({
      name: "Times",
      en: "A protocol.",
      zh: "协议。",
      id: "times1",
      maxOctets: 300,
      more: "tlv: { tag: 2, length: 2 }\n",
    }),
  ],
  [
    "times/types/types.yaml",
    `types:
  Time: { type: C-Octet String, max-octets: 17, sizes: [1, 17], en: A time., zh: 时间。 }
  Span:
    en: Two times.
    zh: 两个时间。
    fields: [{ name: First, type: Time }, { name: Last, type: Time, sizes: [17] }]
tlvs:
  End: { tag: 1, type: Time }
  Codes: { tag: 2, type: Octet String, octets: 4, natural: true, sizes: [2, 4], several: true, ${TEXTS} }
`,
  ],
  [
    "times/messages/plan.yaml",
    `operation: Plan
en: Plans.
zh: 计划。
legs: [Client -> Server]
request:
  name: PLAN
  id: 0x00000001
  section: "4.2"
  fields:
    - { name: When, type: Time }
    - { name: Day, type: Octet String, octets: 8, sizes: [0, 8], ${TEXTS} }
    - { name: Any, type: Time, sizes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] }
    - { name: Count, type: Unsigned Integer, octets: 1, ${TEXTS} }
    - { name: Others, type: List, of: Time, count: Count, ${TEXTS} }
    - { name: Mark, type: Octet String, octets: 3, sizes: [3], constant: "ab", ${TEXTS} }
    - { name: Span, type: Span, ${TEXTS} }
  tlvs: [End, Codes]
`,
  ],
]);

const TIME = "2607011200000000".slice(0, 16);

let compiled: CompiledPackage;
let module: object;

beforeAll(async () => {
  compiled = await compilePackage(FILES);
  module = await compiled.load("times1");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

const RIGHT = { sequenceId: 1, when: "", day: "", any: "1", others: ["", TIME], span: { first: "", last: TIME } };

/** The rules that a message breaks, which both interpreters of rules find. */
function broken(fields: object): readonly string[] {
  const message = call("createPlan", { ...RIGHT, ...fields });
  const frame = octetsOf(hexOf(call("encode", message)));
  expect(call("decode", frame)).toEqual(message);
  const found = brokenByCode(module, Object(message));
  expect(found).toEqual(brokenByTree(invariant(compiled.protocols[0], "A protocol"), frame));
  return found.map(({ rule, fields: names }) => `${rule} ${names.join()}`);
}

describe("a string with listed sizes", () => {
  test.each([
    ["that it has", {}, []],
    ["that it has, all in use", { when: TIME, day: "20260701" }, []],
    ["of which it has none", { when: "1" }, ["size-as-printed When"]],
    ["in characters", { day: "2026" }, ["size-as-printed Day"]],
    ["in a list", { others: ["", "12", TIME] }, ["size-as-printed Others"]],
    ["in a TLV", { tlvs: { end: "12" } }, ["size-as-printed tlvs.End"]],
    ["in a TLV that has one of them", { tlvs: { end: TIME, codes: ["12", "1234"] } }, []],
    ["in one of several TLVs", { tlvs: { codes: ["12", "123"] } }, ["size-as-printed tlvs.Codes"]],
    ["in a structure", { span: { first: "1", last: "" } }, ["size-as-printed Span.First", "size-as-printed Span.Last"]],
  ])("%s", (_what, fields, expected) => {
    expect(broken(fields)).toEqual(expected);
  });

  test("states them in its finding", () => {
    const [finding, other] = Object(call("check", call("createPlan", { ...RIGHT, when: "1", others: ["2"] })));
    expect(finding).toEqual({
      rule: "size-as-printed",
      severity: "error",
      fields: ["When"],
      en: "When has 1 or 17 octets with the terminating NUL.",
      zh: "When为1或17字节（包括结束符）。",
      section: "4.2",
    });
    expect(other).toMatchObject({
      en: "Each element of Others has 1 or 17 octets with the terminating NUL.",
      zh: "Others的每个元素为1或17字节（包括结束符）。",
    });
  });

  test("states them in its documentation", () => {
    const [message] = invariant(compiled.protocols[0], "A protocol").messages;
    const words = (message?.fields ?? []).map((field) => octetsInWords(field, "byte"));
    expect(words.slice(0, 2)).toEqual([
      "1 or 17 bytes with the terminating NUL at offset 12",
      "8 bytes, 0 or 8 characters",
    ]);
    expect(words[4]).toBe("Count times 1 or 17 bytes with the terminating NUL");
  });
});

import { expect, test } from "vitest";
import { type Change, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { EXPLAINED } from "../cases.js";

/* Receipts after small changes of a sound one; valid changes have no diagnostics. */

const VALUES = "values: [{ value: AB, name: ab, en: A., zh: 甲。 }]";

/** A structure with one field, and the types of fields. */
function report(field = "name: State, type: Code"): Change {
  return types(
    `Code: { type: Octet String, octets: 2, ${VALUES}${EXPLAINED} }`,
    `Plain: { type: Octet String, octets: 2${EXPLAINED} }`,
    `Flag: { type: Unsigned Integer, octets: 1, values: [{ value: 1, name: one, en: A., zh: 甲。 }]${EXPLAINED} }`,
    `Report: { fields: [{ ${field}${EXPLAINED} }]${EXPLAINED} }`,
  );
}

const CONTAINS = "contains: [{ type: Report, when: { Kind: 1 } }]";

/** A message whose field Text, in line 11, has a receipt. It uses all types. */
function receipt(keys: string, contains = CONTAINS): Change {
  return message([
    "name: Kind, type: Flag",
    "name: Size, type: Unsigned Integer, octets: 1",
    `name: Text, type: Octets, octets: Size, receipt: { reader: readText, keys: [id, stat], ${keys} }, ${contains}`,
    "name: Mark, type: Plain",
    "name: Code, type: Code",
    "name: Copy, type: Report",
  ]);
}

const STRUCTURE_WITHOUT_STATE = /State is not a field of Report of type Octet String with values:/;

test("accepts a receipt with a state, and one of text alone", () => {
  expect(reportedOf(report(), receipt("state-key: stat, state: State"))).toEqual([]);
  expect(reportedOf(report(), receipt("state-key: stat, when: { Kind: 1 }", "secret: true"))).toEqual([]);
});

test.each([
  ["a state-key that is not a key", "state-key: err, state: State", CONTAINS, /err is not one of keys:/],
  ["no state", "state-key: stat", CONTAINS, /state: is missing/],
  ["an unknown state", "state-key: stat, state: Stat", CONTAINS, /Stat is not a field of Report/],
  [
    "a state without a structure",
    "state-key: stat, state: State, when: { Kind: 1 }",
    "secret: true",
    /needs contains:/,
  ],
  ["neither a condition nor a structure", "state-key: stat", "secret: true", /it has no condition/],
])("rejects a receipt with %s", (_, keys, contains, words) => {
  expect(wordsOf(report(), receipt(keys, contains))).toEqual([expect.stringMatching(words)]);
});

test.each(["since", "until"])("rejects %s in a receipt: the field has it", (key) => {
  expect(wordsOf(report(), receipt(`state-key: stat, state: State, ${key}: "1.0"`))).toEqual([
    expect.stringContaining(key),
  ]);
});

test.each(["name: State, type: Plain", "name: State, type: Flag"])("rejects a state that is a field of %s", (field) => {
  const reported = wordsOf(report(field), receipt("state-key: stat, state: State"));
  expect(reported).toEqual([expect.stringMatching(STRUCTURE_WITHOUT_STATE)]);
});

test.each([
  ["the type of the state", report("name: State, type: Nope"), CONTAINS, ["types/more.yaml:5:43 unknown-type"]],
  ["the name of the state", report("name: 5, type: Code"), CONTAINS, ["types/more.yaml:5:30 bad-name"]],
  ["the structure", report(), "contains: [{ type: 5, when: { Kind: 1 } }]", ["messages/say.yaml:11:148 unquoted-text"]],
])("reports only an error in %s, and not the state that it hides", (_, changed, contains, reported) => {
  expect(reportedOf(changed, receipt("state-key: stat, state: State", contains))).toEqual(reported);
});

test("rejects a receipt in a structure", () => {
  const inner = "receipt: { reader: readInner, keys: [id], state-key: id, when: { Kind: 1 } }";
  const reported = reportedOf(
    report(`name: State, type: Octets, octets: 2, ${inner}`),
    receipt("state-key: stat, when: { Kind: 1 }", "secret: true"),
  );
  expect(reported).toContain("types/more.yaml:5:62 misplaced-key");
});

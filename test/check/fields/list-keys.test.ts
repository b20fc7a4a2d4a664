import { expect, test } from "vitest";
import { message, reportedOf, wordsOf } from "../../helpers/diagnose.js";

/* Lists that name their counter with octets: instead of count:, or lack other keys. */

const COUNTER = "name: C, type: Unsigned Integer, octets: 1";

test("reports only the counter of a list of C-Octet Strings that is named by octets:", () => {
  const list = message([COUNTER, "name: A, type: List, of: C-Octet String, max-octets: 3, octets: C"]);
  expect(reportedOf(list)).toEqual(["messages/say.yaml:10:65 count-missing"]);
});

test("reports the missing type of elements and the counter that is named by octets:, each with its own fix", () => {
  const words = wordsOf(message([COUNTER, "name: A, type: List, octets: C"]));
  expect(words.filter((text) => text.includes(" of:"))).toEqual(["The list A needs of:. Add it."]);
  expect(words.filter((text) => text.includes(" count:"))).toEqual([
    "The list A needs count:, because octets: sets the size of one element. Write count: C instead.",
  ]);
});

test.each([
  ["octets: 3", "Write max-octets: instead."],
  ["max-octets: 3, octets: 3", "Remove it."],
])("says what to do with the octets of a C-Octet String with %s", (keys, fix) => {
  const [words, ...others] = wordsOf(message([`name: A, type: C-Octet String, ${keys}`]));
  expect(others).toEqual([]);
  expect(words).toContain(fix);
});

test("reports the missing counter and the octets of a list with octets: rest separately", () => {
  const list = message(["name: A, type: List, of: Octet String, octets: rest"]);
  expect(reportedOf(list)).toEqual([
    "messages/say.yaml:9:15 count-missing",
    "messages/say.yaml:9:56 octets-of-wrong-kind",
  ]);
});

test.each(["type: C-Octet String", "type: List, of: C-Octet String, count: C"])(
  "requires the maximum octets of a C-Octet String: %s",
  (keys) => {
    expect(reportedOf(message([COUNTER, `name: A, ${keys}`]))).toEqual(["messages/say.yaml:10:15 octets-missing"]);
  },
);

test("suggests the nearest integer before a list as its counter", () => {
  const before = ["name: B, type: Unsigned Integer, octets: 1", COUNTER, "name: S, type: Integer, octets: 1"];
  const [words] = wordsOf(message([...before, "name: A, type: List, of: Octet String, octets: 3"]));
  expect(words).toBe("The list A needs count:. Add it, for example count: C.");
});

test.each([
  ["zzzzzz: 5", ["messages/say.yaml:10:59 unknown-key"]],
  ["count: Nope", ["messages/say.yaml:10:66 unknown-counter"]],
])("does not require a key that %s may be intended for", (key, reported) => {
  const list = message([COUNTER, `name: A, type: List, of: Octet String, octets: 3, ${key}`]);
  expect(reportedOf(list)).toEqual(reported);
});

test.each(["type: Point, octets: 3", "type: List, of: Point, count: C, octets: 3"])("rejects octets of %s", (keys) => {
  expect(reportedOf(message([COUNTER, `name: A, ${keys}`]))).toEqual([expect.stringContaining(" misplaced-key")]);
});

import { expect, test } from "vitest";
import { reportedOf } from "./reported.js";

/* Errors of form in a union. The rest of the union stays known, so that no field that uses it is reported. */

const DOCS = "en: A., zh: 甲。";
const TAG = `{ name: Kind, type: Unsigned Integer, octets: 1, ${DOCS} }`;

/** Returns what is reported about a union with this tag and these cases, which a message uses. */
function reported(tag: string, of: string): string[] {
  return reportedOf([], {
    "demo/types/shape.yaml": `types:
  Shape: { ${DOCS}, case: ${tag}, of: ${of} }
  Dot: { ${DOCS}, fields: [{ name: X, type: Unsigned Integer, octets: 2, ${DOCS} }] }
`,
    "demo/messages/draw.yaml": `operation: Draw
en: Draws.
zh: 绘制。
legs: [Client -> Server]
request:
  name: Draw
  id: 0x00000077
  fields: [{ name: Shape, type: Shape, ${DOCS} }]
`,
  });
}

test.each<readonly [what: string, tag: string, of: string, code: string]>([
  ["nothing wrong", TAG, "{ 1: Dot }", ""],
  ["a tag with a key of other fields", TAG.replace("octets: 1", "octets: 1, constant: 1"), "{ 1: Dot }", "unknown-key"],
  ["a tag with a wrong name", TAG.replace("Kind", "The Kind"), "{ 1: Dot }", "bad-name"],
  ["a tag without a name", TAG.replace("name: Kind, ", ""), "{ 1: Dot }", "missing-key"],
  ["a tag without a type", TAG.replace("type: Unsigned Integer, ", ""), "{ 1: Dot }", "missing-key"],
  ["a tag that is a name", "Kind", "{ 1: Dot }", "wrong-shape"],
  ["a case that is a number", TAG, "{ 1: Dot, 2: 3 }", "unquoted-text"],
  ["a case that is a list", TAG, "{ 1: [Dot] }", "wrong-shape"],
  ["cases in a list", TAG, "[Dot]", "wrong-shape"],
])("reports %s once", (_, tag, of, code) => {
  const expected = code === "" ? [] : [`types/shape.yaml:2 ${code}`];
  expect(reported(tag, of)).toEqual(expected);
});

import { expect, test } from "vitest";
import { message, reportedOf } from "../helpers/diagnose.js";

/* Two fields with the same name: other checks examine both of them. */

test("a rule about a name of two fields is not reported if the type of one is unknown", () => {
  const fields = ["name: A, type: Octet String, octets: 2", "name: A, type: Nope"];
  expect(reportedOf(message(fields, ["A == 1"]))).toEqual([
    "messages/say.yaml:10:15 duplicate-field < messages/say.yaml:9",
    "messages/say.yaml:10:24 unknown-type",
  ]);
  const [text] = fields;
  expect(reportedOf(message(text === undefined ? [] : [text], ["A == 1"]))).toEqual([
    expect.stringContaining("wrong-operand"),
  ]);
});

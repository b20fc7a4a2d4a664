import { expect, test } from "vitest";
import { message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { type Case, EXPLAINED } from "../cases.js";

/* Values of enumerations without octets: the fields that use the type give them. */

const values = (value: string, more = ""): ReturnType<typeof types> =>
  types(`Type: { type: Unsigned Integer${EXPLAINED}, values: [{ ${value}, name: a${more}, en: A., zh: 甲。 }] }`);
const REPORTED = "types/more.yaml:2:69 value-too-large < messages/say.yaml:9";

const CASES: readonly Case[] = [
  ["a value that fits", [values("value: 255"), message(["name: A, type: Type, octets: 1"])], []],
  ["a value that does not fit", [values("value: 256"), message(["name: A, type: Type, octets: 1"])], [REPORTED]],
  ["a range that does not fit", [values("range: 9..65536"), message(["name: A, type: Type, octets: 2"])], [REPORTED]],
  [
    "a value that fits one of two fields",
    [values("value: 256"), message(["name: A, type: Type, octets: 1", "name: B, type: Type, octets: 4"])],
    [],
  ],
  [
    "a value that does not fit the elements of a list",
    [
      values("value: 256"),
      message(["name: N, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, octets: 1, count: N"]),
    ],
    ["types/more.yaml:2:69 value-too-large < messages/say.yaml:10"],
  ],
  [
    "a value that does not fit the octets of one version",
    [values("value: 256"), message(['name: A, type: Type, octets: { "1.0": 1, "2.0": 4 }'])],
    [REPORTED],
  ],
  [
    "a value of the version in which it fits",
    [values("value: 256", ', since: "2.0"'), message(['name: A, type: Type, octets: { "1.0": 1, "2.0": 4 }'])],
    [],
  ],
  [
    "a field with octets that no integer has",
    [values("value: 256000000000"), message(["name: A, type: Type, octets: 3"])],
    ["messages/say.yaml:9:38 octets-of-wrong-kind"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test("names the octets of the field", () => {
  expect(wordsOf(values("value: 256"), message(["name: A, type: Type, octets: 1"]))).toEqual([
    "256 does not fit in 1 octet. Correct the value or the octets.",
  ]);
});

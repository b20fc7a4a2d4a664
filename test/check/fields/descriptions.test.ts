import { expect, test } from "vitest";
import { type Change, message, reportedOf, types } from "../../helpers/diagnose.js";
import type { Case } from "../cases.js";

/* Descriptions that a field lacks or has from its type, with the expected diagnostics and their places. */

/** Returns a message with one field, and without further descriptions. */
function unexplained(field: string): Change {
  const [path, before, text] = message(["name: C, type: Unsigned Integer, octets: 1"]);
  return [path, before, `${text}    - ${field}\n`];
}

const CASES: readonly Case[] = [
  [
    "elements without a description",
    [types("Type: { type: Octet String, octets: 3 }"), unexplained("{ name: A, type: List, of: Type, count: C }")],
    ["messages/say.yaml:10:15 missing-translation < types/more.yaml:2"],
  ],
  [
    "elements of a type with an English description",
    [
      types("Type: { type: Octet String, octets: 3, en: T. }"),
      unexplained("{ name: A, type: List, of: Type, count: C }"),
    ],
    ["types/more.yaml:2:3 missing-translation < messages/say.yaml:10"],
  ],
  [
    "an enumeration with an English description",
    [
      types("Type: { type: Unsigned Integer, octets: 1, en: X., values: [{ value: 1, name: a, en: A., zh: 甲。 }] }"),
      unexplained("{ name: A, type: Type }"),
    ],
    ["types/more.yaml:2:3 missing-translation"],
  ],
  [
    "a field with a Chinese description",
    [unexplained("{ name: A, type: Integer, octets: 1, zh: 值。 }")],
    ["messages/say.yaml:10:15 missing-translation"],
  ],
  [
    "a field of an unknown type without a description",
    [unexplained("{ name: A, type: Zebra }")],
    ["messages/say.yaml:10:24 unknown-type"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

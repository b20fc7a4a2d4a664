import { expect, test } from "vitest";
import { message, reportedOf } from "../../helpers/diagnose.js";
import type { Case } from "../cases.js";

/* Values in the conditions of choices at their limits, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "a condition above one octet",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 1000 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < messages/say.yaml:9"],
  ],
  [
    "a negative condition on an unsigned integer",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 4",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: -1 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < messages/say.yaml:9"],
  ],
  [
    "a condition above the maximum of a signed integer",
    [
      message([
        "name: K, type: Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 128 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < messages/say.yaml:9"],
  ],
  [
    "the minimum and maximum condition of a signed integer",
    [
      message([
        "name: K, type: Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: -128 } }, { type: Point, when: { K: 127 } }]",
      ]),
    ],
    [],
  ],
  [
    "the minimum and maximum condition of two octets",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 2",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 0 } }, { type: Point, when: { K: 65535 } }]",
      ]),
    ],
    [],
  ],
  [
    "a condition above the octets of a type",
    [
      message([
        "name: K, type: Status",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 256 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < types/status.yaml:4"],
  ],
  [
    "a condition of two structures",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 1 } }, { type: Area, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:11:115 overlapping-values < messages/say.yaml:11"],
  ],
  [
    "a condition on a short string",
    [
      message([
        "name: K, type: Octet String, octets: 4",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:77 unknown-condition-field"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

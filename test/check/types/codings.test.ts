import { expect, test } from "vitest";
import { reportedOf, wordsOf } from "../../helpers/diagnose.js";
import { type Case, CODING } from "../cases.js";

/* Codings of septets and of other alphabets, and the limits of their contents. */

const SEPTETS: Case[1][number] = [CODING, "content-octets: 140", "content-octets: 140\n    content-septets: 160"];

const CASES: readonly Case[] = [
  [
    "content-septets of a type and of one value",
    [SEPTETS, [CODING, "coding: ucs2,", "coding: gsm7, content-septets: 100,"]],
    [],
  ],
  ["packed septets", [SEPTETS, [CODING, "coding: ucs2,", "coding: gsm7-packed,"]], []],
  ["other alphabets", [[CODING, "coding: ucs2,", "coding: iso-8859-5, content-octets: 70,"]], []],
  [
    "septets without content-septets",
    [[CODING, "coding: ucs2,", "coding: gsm7,"]],
    ["types/coding.yaml:2:3 missing-key"],
  ],
  ["a coding of a range", [[CODING, "{ value: 8, name: ucs2,", "{ range: 8..9, "]], []],
  ["a range in hexadecimal", [[CODING, "{ value: 8, name: ucs2,", "{ range: 0xF0..0xf3, "]], []],
  ["a range of which one end is hexadecimal", [[CODING, "{ value: 8, name: ucs2,", "{ range: 240..0xf3, "]], []],
  [
    "a range in hexadecimal that overlaps",
    [[CODING, "{ value: 8, name: ucs2,", "{ range: 0x0..0x3, "]],
    ["types/coding.yaml:10:18 overlapping-values < types/coding.yaml:9"],
  ],
  [
    "a range in hexadecimal that is reversed",
    [[CODING, "{ value: 8, name: ucs2,", "{ range: 0x11..16, "]],
    ["types/coding.yaml:10:18 value-of-wrong-type"],
  ],
  [
    "a range in hexadecimal that is too large",
    [[CODING, "{ value: 8, name: ucs2,", "{ range: 0xf0..0x100, "]],
    ["types/coding.yaml:10:18 value-too-large < types/coding.yaml:4"],
  ],
  ...["0Xf0..0xf3", "0xf0..f3", "0x..0x3", "0xf0-0xf3"].map((range): Case => [
    `a range written as ${range}`,
    [[CODING, "{ value: 8, name: ucs2,", `{ range: ${range}, `]],
    ["types/coding.yaml:10:18 bad-name"],
  ]),
  ["content-septets without septets", [SEPTETS], ["types/coding.yaml:8:5 misplaced-key"]],
  [
    "content-septets of a coding of octets",
    [
      SEPTETS,
      [CODING, "coding: ucs2,", "coding: latin1, content-septets: 9,"],
      [CODING, "coding: ascii,", "coding: gsm7,"],
    ],
    ["types/coding.yaml:11:49 misplaced-key"],
  ],
  [
    "content-octets of a coding of septets",
    [SEPTETS, [CODING, "coding: ucs2,", "coding: gsm7, content-octets: 9,"]],
    ["types/coding.yaml:11:47 misplaced-key"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test("says which values may have a limit", () => {
  const words = wordsOf(SEPTETS, [CODING, "coding: ucs2,", "coding: gsm7, content-octets: 9,"]);
  expect(words).toEqual([
    "content-octets does not apply to this value, only to integers with a coding that is limited in octets. Remove it.",
  ]);
});

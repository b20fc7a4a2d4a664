import { expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";
import { EXPLAINED, type Case } from "../cases.js";

/* Repeats of personal and secret fields, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "repeats of a type, of a personal field",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true${EXPLAINED} }`),
      message(["name: A, type: Type, personal: number"]),
    ],
    ["messages/say.yaml:9:24 cached-private < types/more.yaml:2"],
  ],
  [
    "repeats of a personal type",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true, personal: number${EXPLAINED} }`),
      message(["name: A, type: Type"]),
    ],
    ["messages/say.yaml:9:24 cached-private < types/more.yaml:2 < types/more.yaml:2"],
  ],
  [
    "repeats of a secret field",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true, secret: true${EXPLAINED} }`),
      message(["name: A, type: Type, secret: true, repeats: true"]),
    ],
    ["messages/say.yaml:9:44 cached-private"],
  ],
  [
    "repeats of personal elements",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true, personal: number${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, count: C"]),
    ],
    ["messages/say.yaml:10:34 cached-private < types/more.yaml:2 < types/more.yaml:2"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

import { expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";
import type { Case } from "../cases.js";

/* Listed sizes of strings, with the expected diagnostics and their places. */

const TIME = types("Time: { type: C-Octet String, max-octets: 17, sizes: [1, 17], en: T., zh: 时。 }");

const CASES: readonly Case[] = [
  ["the limits of a C-Octet String", [message(["name: A, type: C-Octet String, max-octets: 17, sizes: [1, 17]"])], []],
  [
    "no octets of a C-Octet String",
    [message(["name: A, type: C-Octet String, max-octets: 17, sizes: [0, 17]"])],
    ["messages/say.yaml:9:64 sizes-out-of-range < messages/say.yaml:9"],
  ],
  ["the limits of an Octet String", [message(["name: A, type: Octet String, octets: 4, sizes: [0, 4]"])], []],
  [
    "a character too many of an Octet String",
    [message(["name: A, type: Octet String, octets: 4, sizes: [5]"])],
    ["messages/say.yaml:9:57 sizes-out-of-range < messages/say.yaml:9"],
  ],
  ["sizes of a type", [TIME, message(["name: A, type: Time"])], []],
  [
    "sizes of a type in a smaller field",
    [TIME, message(["name: A, type: Time, max-octets: 16"])],
    ["types/more.yaml:2:60 sizes-out-of-range < messages/say.yaml:9"],
  ],
  [
    "a size that is too large for a TLV",
    [
      [
        "types/tlvs.yaml",
        "",
        "tlvs:\n  A: { tag: 1, type: C-Octet String, max-octets: 16, sizes: [1, 17], en: A., zh: 甲。 }\n",
      ],
      ["messages/say.yaml", "", `${message(["name: B, type: Unsigned Integer, octets: 1"])[2]}  tlvs: [A]\n`],
    ],
    ["types/tlvs.yaml:2:65 sizes-out-of-range < types/tlvs.yaml:2"],
  ],
  [
    "sizes of the elements of a list",
    [
      TIME,
      message(["name: N, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Time, count: N, sizes: [18]"]),
    ],
    ["messages/say.yaml:10:58 sizes-out-of-range < types/more.yaml:2"],
  ],
  [
    "sizes of octets",
    [message(["name: A, type: Octets, octets: 4, sizes: [4]"])],
    ["messages/say.yaml:9:43 misplaced-key"],
  ],
  [
    "sizes of a list of integers",
    [
      message([
        "name: N, type: Unsigned Integer, octets: 1",
        "name: A, type: List, of: Integer, octets: 2, count: N, sizes: [4]",
      ]),
    ],
    ["messages/say.yaml:10:64 misplaced-key"],
  ],
  [
    "sizes of an integer type",
    [types("Kind: { type: Integer, octets: 2, sizes: [2], en: K., zh: 类。 }"), message(["name: A, type: Kind"])],
    ["types/more.yaml:2:37 misplaced-key"],
  ],
  [
    "one size twice",
    [message(["name: A, type: Octet String, octets: 4, sizes: [4, 4]"])],
    ["messages/say.yaml:9:56 out-of-bounds"],
  ],
  [
    "no sizes",
    [message(["name: A, type: Octet String, octets: 4, sizes: []"])],
    ["messages/say.yaml:9:56 out-of-bounds"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

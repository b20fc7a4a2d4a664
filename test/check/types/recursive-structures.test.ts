import { expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";
import { PLACE, type Case } from "../cases.js";

/* Structures that contain themselves, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "a structure with another one that contains itself",
    [
      types(
        "A:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: P, type: Point }, { name: F, type: B }]",
        "B:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: N, type: Integer, octets: 1, en: N., zh: 数。 }, { name: F, type: B }]",
      ),
      message(["name: A, type: A"]),
    ],
    ["types/more.yaml:9:86 recursive-structure"],
  ],
  [
    "two structures that contain each other, after others",
    [
      types(
        "A:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: N, type: Integer, octets: 1, en: N., zh: 数。 }, { name: P, type: Point }, { name: F, type: B }]",
        "B:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: P, type: Point }, { name: F, type: A }]",
      ),
      message(["name: A, type: A"]),
    ],
    ["types/more.yaml:5:112 recursive-structure < types/more.yaml:9"],
  ],
  [
    "a choice of a structure with a structure that contains itself",
    [
      [
        PLACE,
        "- { name: Center, type: Point, en",
        "- { name: More, type: B, en: M., zh: 多。 }\n      - { name: Center, type: Point, en",
      ],
      types("B:", "  en: S.", "  zh: 结。", "  fields: [{ name: F, type: B }]"),
    ],
    ["types/more.yaml:5:31 recursive-structure"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

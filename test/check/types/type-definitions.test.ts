import { expect, test } from "vitest";
import { CODING, COMMON, LOGIN, PLACE, STAMP, STATUS, type OneChange } from "../cases.js";
import { reportedOf } from "../../helpers/diagnose.js";

/* Packed parts, values and choices after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const CASES: readonly OneChange[] = [
  [
    "a part whose minimum is its maximum",
    STAMP,
    "bits: 5, digits: 2, en: Day",
    "bits: 5, digits: 2, min: 31, en: Day",
    [],
  ],
  [
    "a part whose maximum is the largest value of its bits",
    STAMP,
    "bits: 5, digits: 2, en: Day",
    "bits: 5, digits: 2, min: 1, max: 31, en: Day",
    [],
  ],
  ["a part of one value", STAMP, "bits: 5, digits: 2, en: Day", "bits: 5, digits: 2, min: 7, max: 7, en: Day", []],
  [
    "a minimum that the bits cannot hold",
    STAMP,
    "bits: 5, digits: 2, en: Day",
    "bits: 5, digits: 2, min: 32, en: Day",
    ["types/stamp.yaml:8:47 part-range-wrong"],
  ],
  ["more digits than necessary", STAMP, "bits: 5, digits: 2, en: Day", "bits: 5, digits: 3, en: Day", []],
  [
    "an enumeration that is also packed",
    STAMP,
    "packed:",
    "values: [{ value: 1, name: one, en: One., zh: 一。 }]\n    packed:",
    ["types/stamp.yaml:8:5 misplaced-key"],
  ],
  [
    "packed parts of an Octet String",
    STAMP,
    "type: Unsigned Integer",
    "type: Octet String",
    ["types/stamp.yaml:7:5 misplaced-key"],
  ],
  [
    "packed parts of a signed integer",
    STAMP,
    "type: Unsigned Integer",
    "type: Integer",
    ["types/stamp.yaml:7:5 misplaced-key"],
  ],
  [
    "rules of a scalar",
    STATUS,
    "values:",
    "rules: [{ id: x, require: 1 == 1, en: R., zh: 则。 }]\n    values:",
    ["types/status.yaml:7:5 misplaced-key"],
  ],
  ["values of octets", STATUS, "type: Unsigned Integer", "type: Octets", ["types/status.yaml:7:5 misplaced-key"]],
  [
    "values of a version that is not declared",
    COMMON,
    '"2.0": 32',
    '"2.1": 32',
    ["types/common.yaml:2:54 unknown-version"],
  ],
  [
    "a version without its value",
    COMMON,
    '{ "1.0": 21, "2.0": 32 }',
    '{ "1.0": 21 }',
    ["types/common.yaml:2:41 version-value-missing < messages/login.yaml:9"],
  ],
  ["adjacent values", STATUS, "1..9", "1..1", []],
  [
    "values that overlap in one integer",
    STATUS,
    "1..9",
    "0..9",
    ["types/status.yaml:9:18 overlapping-values < types/status.yaml:8"],
  ],
  ["a range in the wrong order", STATUS, "1..9", "9..1", ["types/status.yaml:9:18 value-of-wrong-type"]],
  ["the maximum value", STATUS, "1..9", "1..255", []],
  [
    "a value above the maximum",
    STATUS,
    "1..9",
    "1..256",
    ["types/status.yaml:9:18 value-too-large < types/status.yaml:4"],
  ],
  [
    "a choice of structures with the same size",
    PLACE,
    "Center, type: Point, en: Its center., zh: 中心。 }\n",
    "Center, type: Unsigned Integer, octets: 2, en: C., zh: 中。 }\n",
    ["types/place.yaml:5:24 choice-of-unequal < types/common.yaml:3 < types/place.yaml:6"],
  ],
  [
    "a structure that does not exist",
    PLACE,
    "[Point, Area]",
    "[Point, Aria]",
    ["types/place.yaml:5:24 unknown-structure"],
  ],
  [
    "a choice in a choice",
    PLACE,
    "[Point, Area]",
    "[Point, Place]",
    ["types/place.yaml:5:24 unknown-structure < types/place.yaml:2"],
  ],
  [
    "a choice as the type of a field",
    LOGIN,
    "User, type: Number",
    "User, type: Place",
    ["messages/login.yaml:9:27 misplaced-key < types/place.yaml:2"],
  ],
  [
    "a type without a Chinese description",
    COMMON,
    ", zh: 号码。",
    "",
    ["types/common.yaml:2:3 missing-translation < messages/login.yaml:9"],
  ],
  [
    "a coding without a value",
    CODING,
    "{ value: 1, name: latin, coding: ascii,",
    "{ name: latin, coding: ascii,",
    ["types/coding.yaml:18:43 value-of-two-kinds"],
  ],
  [
    "a value below the minimum",
    STATUS,
    "value: 0",
    "value: -1",
    ["types/status.yaml:8:18 value-too-large < types/status.yaml:4"],
  ],
  [
    "an integer of three octets",
    LOGIN,
    "Place_Kind, type: Unsigned Integer, octets: 1",
    "Place_Kind, type: Unsigned Integer, octets: 3",
    ["messages/login.yaml:10:59 octets-of-wrong-kind"],
  ],
  [
    "a type that is not used",
    STATUS,
    "types:\n",
    "types:\n  Spare: { type: Unsigned Integer, octets: 1, en: S., zh: 备。 }\n",
    ["types/status.yaml:2:3 unused-type"],
  ],
  [
    "a coding of a range",
    STATUS,
    "{ range: 1..9,",
    "{ range: 1..9, coding: ascii,",
    ["types/status.yaml:2:3 missing-key"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});

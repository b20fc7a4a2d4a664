import { expect, test } from "vitest";
import { LOGIN, NOTE, type OneChange } from "../cases.js";
import { message, reportedOf } from "../../helpers/diagnose.js";

/* Texts, counters and conditions after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const CASES: readonly OneChange[] = [
  [
    "a text whose coding is a string",
    NOTE,
    "coding: Coding, from",
    "coding: Title, from",
    ["messages/note.yaml:12:65 wrong-text-field"],
  ],
  [
    "a text whose coding is an integer",
    NOTE,
    "coding: Coding, from",
    "coding: Size, from",
    ["messages/note.yaml:12:65 wrong-text-field"],
  ],
  [
    "a text whose receiver is an integer",
    NOTE,
    "from: Title",
    "from: Title, to: Size",
    ["messages/note.yaml:12:90 wrong-text-field"],
  ],
  [
    "a text whose sender is a counter",
    NOTE,
    "from: Title",
    "from: Size",
    ["messages/note.yaml:12:79 wrong-text-field"],
  ],
  [
    "a text whose coding is absent",
    NOTE,
    "coding: Coding, from",
    "coding: Codin, from",
    ["messages/note.yaml:12:65 unknown-text-field"],
  ],
  [
    "a counter that is a string",
    NOTE,
    "octets: Size, text",
    "octets: Title, text",
    [
      "messages/note.yaml:12:43 counter-of-wrong-type < messages/note.yaml:10",
      "messages/note.yaml:12:80 wrong-text-field",
    ],
  ],
  [
    "a counter of 4 octets",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    "Size, type: Unsigned Integer, octets: 4",
    [],
  ],
  [
    "a counter of 8 octets",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    "Size, type: Unsigned Integer, octets: 8",
    ["messages/note.yaml:11:53 counter-of-wrong-type < messages/note.yaml:12"],
  ],
  [
    "a counter with a default",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    "Size, type: Unsigned Integer, octets: 1, default: 0",
    ["messages/note.yaml:11:56 counter-of-wrong-type < messages/note.yaml:12"],
  ],
  [
    "a counter that can be negative",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    "Size, type: Integer, octets: 1",
    ["messages/note.yaml:11:27 counter-of-wrong-type < messages/note.yaml:12"],
  ],
  [
    "a counter of octets that counts itself",
    NOTE,
    "octets: Size, text",
    "octets: Text, text",
    [
      "messages/note.yaml:12:43 counter-after-content < messages/note.yaml:12",
      "messages/note.yaml:12:43 counter-of-wrong-type < messages/note.yaml:12",
    ],
  ],
  [
    "a counter without octets",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    "Size, type: Unsigned Integer",
    ["messages/note.yaml:11:15 octets-missing"],
  ],
  [
    "a counter of an unknown type",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    "Size, type: Unheard",
    ["messages/note.yaml:11:27 unknown-type"],
  ],
  [
    "a condition on a field that does not exist",
    LOGIN,
    "when: { Place_Kind: 1 }",
    "when: { Place_Knd: 1 }",
    ["messages/login.yaml:12:92 unknown-condition-field"],
  ],
  [
    "rest before another field",
    NOTE,
    "octets: Size, text",
    "octets: rest, text",
    ["messages/note.yaml:12:43 rest-not-last < messages/note.yaml:13"],
  ],
  [
    "a counter of another version",
    NOTE,
    "Size, type: Unsigned Integer, octets: 1",
    'Size, since: "2.0", type: Unsigned Integer, octets: 1',
    ["messages/note.yaml:12:43 field-absent < messages/note.yaml:11"],
  ],
  [
    "a list without count",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: List, of: Number",
    ["messages/note.yaml:13:15 count-missing"],
  ],
  [
    "a list without of",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: List, count: Coding",
    ["messages/note.yaml:13:15 count-missing"],
  ],
  [
    "a list that is counted by an enumeration",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: List, of: Number, count: Coding",
    [],
  ],
  [
    "a counter of two fields",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: Size",
    ["messages/note.yaml:13:43 counter-shared < messages/note.yaml:12 < messages/note.yaml:11"],
  ],
  [
    "a text whose coding is an enumeration without codings",
    NOTE,
    "name: Coding, type: Coding }",
    "name: Coding, type: Status }",
    ["messages/note.yaml:12:65 wrong-text-field"],
  ],
  [
    "a second text",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 4, text: { coding: Coding }",
    ["messages/note.yaml:13:46 text-twice"],
  ],
  [
    "two enumerations of codings",
    NOTE,
    "text: { coding: Coding },",
    "text: { coding: Alphabet },",
    ["messages/note.yaml:18:65 two-codings < messages/note.yaml:12"],
  ],
  [
    "a coding of a text that only another version has",
    NOTE,
    "name: Coding, type: Coding }",
    'name: Coding, type: Coding, since: "2.0" }',
    ["messages/note.yaml:12:65 field-absent"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});

test("reports only the octets of an integer in a condition if an integer cannot have them", () => {
  const kind = "Place_Kind, type: Unsigned Integer, octets:";
  const reported = reportedOf(
    [LOGIN, `${kind} 1`, `${kind} 3`],
    [LOGIN, "{ Place_Kind: 1 }", "{ Place_Kind: 16777216 }"],
  );
  expect(reported).toEqual(["messages/login.yaml:10:59 octets-of-wrong-kind"]);
});

test("accepts a C-Octet String as the receiver of a text", () => {
  const title = "Title, type: Octet String, octets: 10";
  const reported = reportedOf(
    [NOTE, title, "Title, type: C-Octet String, max-octets: 10"],
    [NOTE, "from: Title", "to: Title"],
  );
  expect(reported).toEqual([]);
});

test("reports an unknown counter at each field that names it, and one of another version as absent", () => {
  const unknown = message(["name: A, type: Octets, octets: X", "name: B, type: Octets, octets: X"]);
  expect(reportedOf(unknown)).toEqual([
    "messages/say.yaml:9:40 unknown-counter",
    "messages/say.yaml:10:40 unknown-counter",
  ]);
  const absent = message([
    'name: C, since: "2.0", type: Unsigned Integer, octets: 1',
    "name: A, type: Octets, octets: C",
  ]);
  expect(reportedOf(absent)).toEqual(["messages/say.yaml:10:40 field-absent < messages/say.yaml:9"]);
});

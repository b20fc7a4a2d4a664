import { expect, test } from "vitest";
import { NOTE, type OneChange } from "../cases.js";
import { reportedOf, wordsOf } from "../../helpers/diagnose.js";

/* Identifiers of texts after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const CASES: readonly OneChange[] = [
  [
    "a text whose identifier is an integer of another size",
    NOTE,
    "from: Title }, en: The note., zh: 留言。 }\n    - { name: Mark, type: Octets, octets: 4",
    "from: Title, identifier: Mark }, en: The note., zh: 留言。 }\n    - { name: Mark, type: Integer, octets: 2",
    [],
  ],
  ["a text whose identifier is octets", NOTE, "from: Title", "from: Title, identifier: Mark", []],
  ["a text whose identifier is a string", NOTE, "from: Title", "identifier: Title", []],
  ["a text whose identifier is the sequence", NOTE, "from: Title", "from: Title, identifier: sequence", []],
  [
    "a text whose identifier is the sender",
    NOTE,
    "from: Title",
    "from: Title, identifier: Title",
    ["messages/note.yaml:12:98 wrong-text-field"],
  ],
  [
    "a text whose identifier is the text",
    NOTE,
    "from: Title",
    "from: Title, identifier: Text",
    ["messages/note.yaml:12:98 wrong-text-field"],
  ],
  [
    "a text whose identifier is a counter",
    NOTE,
    "from: Title",
    "from: Title, identifier: Size",
    ["messages/note.yaml:12:98 wrong-text-field"],
  ],
  [
    "a text whose identifier is a structure",
    NOTE,
    "from: Title }, en: The note., zh: 留言。 }\n    - { name: Mark, type: Octets, octets: 4",
    "from: Title, identifier: Mark }, en: The note., zh: 留言。 }\n    - { name: Mark, type: Point",
    ["messages/note.yaml:12:98 wrong-text-field"],
  ],
  [
    "a text whose identifier is the sequence, and a field has that name",
    NOTE,
    "from: Title }, en: The note., zh: 留言。 }\n    - { name: Mark,",
    "from: Title, identifier: sequence }, en: The note., zh: 留言。 }\n    - { name: sequence,",
    ["messages/note.yaml:12:98 wrong-text-field"],
  ],
  [
    "a text whose identifier is misspelt",
    NOTE,
    "from: Title",
    "from: Title, identifier: sequnce",
    ["messages/note.yaml:12:98 unknown-text-field"],
  ],
  [
    "a text whose sender is the sequence",
    NOTE,
    "from: Title",
    "from: sequence",
    ["messages/note.yaml:12:79 unknown-text-field"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});

test("names the word for the sequence of the header in messages about an identifier", () => {
  const identifier = (name: string) => wordsOf([NOTE, "from: Title", `from: Title, identifier: ${name}`]);
  expect(identifier("sequnce")).toEqual([
    "identifier: names sequnce, which is not a field here. Did you mean sequence? Name a field of the same message.",
  ]);
  expect(identifier("Size")).toEqual([
    "identifier: cannot name Size. The field must be an integer, a string or octets. Name another field.",
  ]);
});

import { expect, test } from "vitest";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { COMMON, LOGIN, NOTE, type OneChange } from "./cases.js";
import { reportedOf } from "../helpers/diagnose.js";

/* Small changes of the sound schema in faulty-schemas/base, with the expected diagnostics; valid changes have none. */

const language = readLanguage();
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

const CASES: readonly OneChange[] = [
  [
    "a field of an unknown type",
    LOGIN,
    "User, type: Number",
    "User, type: Numbr",
    ["messages/login.yaml:9:27 unknown-type"],
  ],
  [
    "a default that is just short enough",
    NOTE,
    "Title, type: Octet String, octets: 10",
    "Title, type: Octet String, octets: 10, default: abcdefghij",
    [],
  ],
  [
    "a default that is one octet too long",
    NOTE,
    "Title, type: Octet String, octets: 10",
    "Title, type: Octet String, octets: 10, default: abcdefghijk",
    ["messages/note.yaml:10:63 default-too-long"],
  ],
  [
    "the maximum default",
    LOGIN,
    "Place_Kind, type: Unsigned Integer, octets: 1",
    "Place_Kind, type: Unsigned Integer, octets: 1, default: 255",
    [],
  ],
  [
    "a default above the maximum",
    LOGIN,
    "Place_Kind, type: Unsigned Integer, octets: 1",
    "Place_Kind, type: Unsigned Integer, octets: 1, default: 256",
    ["messages/login.yaml:10:71 default-of-wrong-type"],
  ],
  [
    "the minimum default",
    LOGIN,
    "Place_Kind, type: Unsigned Integer, octets: 1",
    "Place_Kind, type: Integer, octets: 1, default: -128",
    [],
  ],
  [
    "a default below the minimum",
    LOGIN,
    "Place_Kind, type: Unsigned Integer, octets: 1",
    "Place_Kind, type: Integer, octets: 1, default: -129",
    ["messages/login.yaml:10:62 default-of-wrong-type"],
  ],
  [
    "a default of octets",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 4, default: 00ff00ff",
    [],
  ],
  [
    "a default with too few octets",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 4, default: 00ff",
    ["messages/note.yaml:13:55 default-too-long"],
  ],
  [
    "a default that is not hexadecimal",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 4, default: hello",
    ["messages/note.yaml:13:55 default-of-wrong-type"],
  ],
  [
    "a default that is not a value of the enumeration",
    LOGIN,
    "Status, type: Status",
    "Status, type: Status, default: 77",
    [],
  ],
  [
    "fields with the same name",
    NOTE,
    "name: Title",
    "name: Mark",
    ["messages/note.yaml:12:79 unknown-text-field", "messages/note.yaml:13:15 duplicate-field < messages/note.yaml:10"],
  ],
  [
    "fields with the same property",
    NOTE,
    "name: Title",
    "name: mark",
    [
      "messages/note.yaml:12:79 unknown-text-field",
      "messages/note.yaml:13:15 property-collision < messages/note.yaml:10",
    ],
  ],
  [
    "a field with the name of a property of every message",
    NOTE,
    "name: Title",
    "name: Name",
    ["messages/note.yaml:10:15 reserved-property", "messages/note.yaml:12:79 unknown-text-field"],
  ],
  [
    "a field with the name of a property of every object",
    NOTE,
    "name: Mark",
    "name: Constructor",
    ["messages/note.yaml:13:15 reserved-property"],
  ],
  [
    "a field of a structure with such a name",
    COMMON,
    "name: X",
    "name: Constructor",
    ["types/common.yaml:7:17 reserved-property"],
  ],
  [
    "a type that gives its fields a reserved property",
    COMMON,
    "{ type: Octet String",
    "{ property: constructor, type: Octet String",
    ["messages/login.yaml:9:15 reserved-property"],
  ],
  [
    "a field without a description",
    NOTE,
    ", en: Its mark., zh: 标记。",
    "",
    ["messages/note.yaml:13:15 missing-translation"],
  ],
  ["a field without a Chinese description", NOTE, ", zh: 标记。", "", ["messages/note.yaml:13:15 missing-translation"]],
  [
    "a list of an unknown type",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: List, of: Unheard, count: Coding",
    ["messages/note.yaml:13:37 unknown-type"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});

test("marks octets to the end of a message", () => {
  const { protocols } = compile({
    protocols: new Map(base.map(([path, text]) => [path.replace("base", "demo"), text])),
    language,
  });
  const wires = protocols.map(({ messages }) => messages.flatMap(({ fields }) => fields.map(({ wire }) => wire)));
  const octets = wires.map((all) => all.flatMap((wire) => (wire.kind === "octets" ? [wire.octets] : [])));
  const read = octets.map((all) => all.map((each) => (typeof each === "object" ? each.name : each)));
  expect(read).toEqual([
    ["Place_Length", "Size", 4, "rest"],
    ["Place_Length", "Size", 4, "rest"],
  ]);
});

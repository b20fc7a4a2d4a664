import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { compile } from "../../../generator/pipeline.js";
import { sharedCache } from "../../helpers/shared-cache.js";
import { type Change, base, language, reportedOf } from "./reported.js";

/* An error of form removes the smallest part around it: the rest is checked, and no further errors follow. */

const SEND = [
  "operation: Send",
  "en: Sends a text.",
  "zh: 发送文本。",
  "legs: [Client -> Server, Client]",
  "request:",
  "  name: Send",
  "  id: 0x00000002",
  "  fields:",
  "    - { name: A, type: Unsigned Integer, octets: [1], en: A., zh: 甲。 }",
  "    - { name: B, type: Numbr }",
  "    - { name: C, type: Octet String, octets: 2, section: 7.10, default: long, en: C., zh: 丙。 }",
  "    - { nam: D, type: Unsigned Integer, octets: 1, en: D., zh: 丁。 }",
  "    - { name: E, type: Octets, octets: D, en: E., zh: 戊。 }",
  "    - { name: F, type: Unsigned Integer, octets: 1, constant: 256, en: F., zh: 己。 }",
  "  rules:",
  "    - { id: Wrong, require: A == 1, en: R., zh: 则。 }",
  "    - { id: right, require: F == , en: R., zh: 则。 }",
  "    - { id: unclear, require: D == 1 and A == 2, en: R., zh: 则。 }",
  "response:",
  "  fields:",
  "    - { name: Status, type: Staus }",
  "",
].join("\n");

describe("many errors", () => {
  const changes: readonly Change[] = [
    ["protocol.yaml", "byte-order: big-endian", "byte-order: middle-endian"],
    ["protocol.yaml", "role: length", "role: size"],
    ["types/status.yaml", "name: ok", "name: Ok"],
    ["types/stamp.yaml", "bits: 6, digits: 2", "bits: 6, digits: 1"],
    ["messages/login.yaml", "octets: Place_Length,", "octets: Place_Lenth,"],
  ];
  const reported = [
    "messages/login.yaml:12 unknown-counter",
    "messages/send.yaml:4 bad-name",
    "messages/send.yaml:9 wrong-shape",
    "messages/send.yaml:10 unknown-type",
    "messages/send.yaml:11 unquoted-text",
    "messages/send.yaml:11 default-too-long",
    "messages/send.yaml:12 unknown-key",
    "messages/send.yaml:14 default-of-wrong-type",
    "messages/send.yaml:16 bad-name",
    "messages/send.yaml:17 expression-syntax",
    "messages/send.yaml:21 unknown-type",
    "protocol.yaml:7 unknown-value",
    "protocol.yaml:14 unknown-value",
    "types/stamp.yaml:10 digits-do-not-suffice",
    "types/status.yaml:8 bad-name",
  ];

  test("of form and of meaning have one diagnostic each, in the order of lines", () => {
    expect(reportedOf(changes, { "demo/messages/send.yaml": SEND })).toEqual(reported);
  });

  test("are the same for any order of the files", () => {
    const reversed = Object.fromEntries([...base].toReversed());
    expect(reportedOf(changes, { ...reversed, "demo/messages/send.yaml": SEND })).toEqual(reported);
  });
});

test("reports an unknown key with the other errors of its field, except a key that it may replace", () => {
  const fields = (...lines: readonly string[]): string => SEND.replace(/ {4}- [^]*/, lines.join("\n") + "\n");
  const reported = (line: string): string[] =>
    reportedOf([], { "demo/messages/send.yaml": fields(`    - { name: A, type: ${line} }`).replace(", Client]", "]") });
  expect(reported("Unsigned Integer, octets: 1, en: A., zh: 甲。, qqq: 1")).toEqual([
    "messages/send.yaml:9 unknown-key",
  ]);
  const two = ["messages/send.yaml:9 missing-translation", "messages/send.yaml:9 unknown-key"];
  expect(reported("Unsigned Integer, octets: 1, zh: 甲。, qqq: 1")).toEqual(two);
  expect(reported("Unsigned Integer, octets: 1, zh: 甲。, qqq: A.")).toEqual([two[1]]);
  expect(reported("Unsigned Integer, en: A., zh: 甲。, qqq: 1")).toEqual([two[1]]);
  expect(reported("List, of: Number, en: A., zh: 甲。, qqq: 1")).toEqual([two[1]]);
  expect(reported("Numbr, octets: 1, en: A., zh: 甲。, qqq: 1").sort()).toEqual([
    "messages/send.yaml:9 unknown-key",
    "messages/send.yaml:9 unknown-type",
  ]);
});

test("reports a copied file once, and then only the differences", () => {
  const login = base.get("demo/messages/login.yaml") ?? "";
  const copy = (text: string): string[] => reportedOf([], { "demo/messages/other.yaml": text });
  expect(copy(login)).toEqual(["messages/other.yaml:1 duplicate-operation"]);
  const other = login.replace("id: 0x00000001", "id: 0x00000007");
  expect(copy(other)).toContain("messages/other.yaml:6 duplicate-message");
});

const NOTE = "messages/note.yaml";

describe("a value in the wrong notation is read as intended", () => {
  const field = (keys: string): Change => [NOTE, "{ name: Mark,", `{ ${keys} }\n    - { name: Mark,`];

  test.each([
    [
      "a version without quotes",
      'name: Extra, type: Number, since: 2.0, until: "1.0"',
      ["unquoted-text", "empty-version-span"],
    ],
    [
      "an id in quotes",
      'name: Extra, type: Octet String, octets: "4", default: abcde, en: N., zh: 新。',
      ["wrong-shape", "default-too-long"],
    ],
  ])("%s", (_, keys, codes) => {
    const found = reportedOf([field(keys)]).map((each) => each.split(" ")[1]);
    expect(new Set(found)).toEqual(new Set(codes));
    expect(found).toHaveLength(codes.length);
  });
});

test("drops a file that is not an object", () => {
  const more = { "demo/messages/empty.yaml": "[]\n", "demo/types/empty.yaml": "Text\n" };
  expect(reportedOf([], more)).toEqual(["messages/empty.yaml:1 wrong-shape", "types/empty.yaml:1 wrong-shape"]);
});

type Path = readonly (string | number)[];

/** Returns every path into a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsIn(Reflect.get(value, step), [...path, step]))];
}

test("reports a list in a list once, at any place", () => {
  const several = [...base].flatMap(([file, text]) =>
    pathsIn(parse(text)).flatMap((path) => {
      const document = parseDocument(text);
      document.setIn(path, [[]]);
      const protocols = new Map([...base, [file, document.toString()]]);
      const { diagnostics } = compile({ protocols, language }, sharedCache());
      return diagnostics.length === 1
        ? []
        : [`${file} ${path.join(".")}: ${diagnostics.map(({ code }) => code).join()}`];
    }),
  );
  // For a list of names that is too short and has no name, both errors are reported.
  expect(several).toEqual(["demo/types/place.yaml types.Place.by-octets: out-of-bounds,wrong-shape"]);
});

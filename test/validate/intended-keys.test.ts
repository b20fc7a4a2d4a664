import { expect, test } from "vitest";
import { type Change, compileChanged } from "../helpers/diagnose.js";

/* Keys of other words: one diagnostic at the key, not at the object that lacks the right one. */

const NOTE = "messages/note.yaml";
const PROTOCOL = "protocol.yaml";

function reported(...changes: readonly Change[]): string[] {
  return compileChanged(...changes).diagnostics.map(({ code, range: { file, start }, message }) => {
    return `${file.replace("demo/", "")}:${start.line} ${code}: ${message}`;
  });
}

test.each<readonly [Change, string]>([
  [
    [PROTOCOL, "byte-order: big-endian", "endian: big-endian"],
    "protocol.yaml:7 unknown-key: There is no key endian here, and byte-order is missing. Did you mean byte-order?",
  ],
  [
    [PROTOCOL, "parties:", "party:"],
    "protocol.yaml:8 unknown-key: There is no key party here, and parties is missing. Did you mean parties?",
  ],
  [
    [NOTE, "  name: Note", "  title: Note"],
    "messages/note.yaml:6 unknown-key: There is no key title here, and name is missing. Did you mean name?",
  ],
])("takes the only unknown key for the only missing one: %j", (change, expected) => {
  expect(reported(change)).toEqual([expected]);
});

test("reports both keys if two are missing", () => {
  const both = reported([NOTE, "  name: Note\n  id: 0x00000009", "  title: Note"]);
  expect(both.map((each) => each.split(":")[1])).toEqual(["5 missing-key", "5 missing-key", "6 unknown-key"]);
});

test("reports fields next to an empty response, and not that it is empty", () => {
  const { diagnostics } = compileChanged([NOTE, "response:\n  fields:", "response:\nfields:"]);
  expect(diagnostics.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual(["15 unknown-key"]);
});

test("reports an empty response without such keys", () => {
  const text = "response:\n  fields:\n    - { name: Alphabet, type: Alphabet }\n";
  const rest =
    "    - { name: Coding, type: Coding }\n    - { name: Echo, type: Octets, octets: rest, text: { coding: Coding }, en: The note., zh: 留言。 }\n";
  const { diagnostics } = compileChanged([NOTE, text + rest, "response:\n"]);
  expect(diagnostics.map(({ code, range }) => `${range.start.line} ${code}`)).toContain("14 wrong-shape");
});

test("reports the missing line types:, even if the file has one other key", () => {
  const types = "types/stamp.yaml";
  expect(reported([types, "types:", "Minute:"])).toEqual([
    expect.stringMatching(/^types\/stamp\.yaml:\d+ missing-key: /),
  ]);
});

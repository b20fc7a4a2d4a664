import { expect, test } from "vitest";
import { type Change, reportedOf } from "../../helpers/diagnose.js";

/* Other ids under which peers send messages, with the expected diagnostics and their places. */

function withIds(name: string, id: string, others: string): Change {
  const text = `operation: ${name}
en: M.
zh: 多。
legs: [Client -> Server]
request: { name: ${name}, id: ${id}, also-ids: ${others} }
`;
  return [`messages/${name.toLowerCase()}.yaml`, "", text];
}

test.each<readonly [string, readonly Change[], readonly string[]]>([
  ["other ids", [withIds("More", "0x00000021", "[0x00000077, 0x00000078]")], []],
  ["the id of another message", [withIds("More", "0x00000021", "[0x00000009]")], []],
  [
    "the id of the message itself",
    [withIds("More", "0x00000021", "[0x00000021]")],
    ["messages/more.yaml:5:51 duplicate-id < messages/more.yaml:5"],
  ],
  [
    "an id of two messages",
    [withIds("More", "0x00000021", "[0x00000077]"), withIds("Other", "0x00000022", "[0x00000077]")],
    ["messages/other.yaml:5:52 duplicate-id < messages/more.yaml:5"],
  ],
  [
    "an id twice",
    [withIds("More", "0x00000021", "[0x00000077, 0x00000077]")],
    ["messages/more.yaml:5:50 out-of-bounds"],
  ],
  [
    "an id that is too large",
    [withIds("More", "0x00000021", "[0x100000000]")],
    ["messages/more.yaml:5:51 out-of-bounds"],
  ],
  ["no ids", [withIds("More", "0x00000021", "[]")], ["messages/more.yaml:5:50 out-of-bounds"]],
])("%s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test("another id must fit the command of the header", () => {
  const narrow: Change = [
    "protocol.yaml",
    "name: Command, type: Unsigned Integer, octets: 4",
    "name: Command, type: Unsigned Integer, octets: 1",
  ];
  const found = reportedOf(narrow, withIds("More", "0x21", "[0x1ff]"));
  expect(found.filter((each) => each.includes("more.yaml"))).toEqual([
    "messages/more.yaml:5:45 id-out-of-range < protocol.yaml:15",
  ]);
});

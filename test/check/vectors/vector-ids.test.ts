import { expect, test } from "vitest";
import { type Change, reportedOf, wordsOf } from "../../helpers/diagnose.js";

/* Command ids of vectors that differ from those of their messages. */

const MARK: Change = [
  "messages/mark.yaml",
  "",
  [
    "operation: Mark",
    "en: Marks something.",
    "zh: 标记。",
    "legs: [Client -> Server]",
    "request:",
    "  name: Mark",
    "  id: 0x00000012",
    "  fields: []",
    "response:",
    "  fields: []",
    "",
  ].join("\n"),
];

/** Vectors of messages without a body, each with its message and command id. */
function vectors(...frames: readonly (readonly [message: string, id: string])[]): Change {
  const lines = frames.map(([message, id], index) =>
    JSON.stringify({
      id: `frame-${index}`,
      protocol: "demo20",
      message,
      command_id: `0x${id}`,
      sequence_id: 1,
      fields: {},
      frame: `0000000c${id}00000001`,
      source: "elsewhere",
    }),
  );
  return ["vectors/mark.jsonl", "", `${lines.join("\n")}\n`];
}

test("reports the byte order if all command ids of several messages are reversed", () => {
  const changes = [
    MARK,
    ["protocol.yaml", "big-endian", "little-endian"],
    vectors(["Mark", "00000012"], ["Mark_Resp", "80000012"]),
  ] as const;
  expect(reportedOf(...changes)).toEqual(["protocol.yaml:7:13 vector-of-other-id < vectors/mark.jsonl:1"]);
  expect(wordsOf(...changes)[0]).toContain("All command ids have the reverse octet order.");
});

test("reports a single wrong response at the message, and not the offset of all responses", () => {
  const changes = [MARK, vectors(["Mark_Resp", "80000013"], ["Mark_Resp", "80000013"])];
  expect(reportedOf(...changes)).toEqual(["messages/mark.yaml:9:1 vector-of-other-id < vectors/mark.jsonl:1"]);
});

test("reports a request and a response with its own id, if both are wrong", () => {
  const [file, before, text] = MARK;
  const withId: Change = [file, before, text.replace("response:\n", "response:\n  id: 0x80000012\n")];
  const frames = vectors(
    ...["13", "13"].map((id) => ["Mark", `000000${id}`] as const),
    ...["14", "14"].map((id) => ["Mark_Resp", `800000${id}`] as const),
  );
  expect(reportedOf(withId, frames)).toEqual([
    "messages/mark.yaml:7:7 vector-of-other-id < vectors/mark.jsonl:1",
    "messages/mark.yaml:10:7 vector-of-other-id < vectors/mark.jsonl:3",
  ]);
});

import { expect, test } from "vitest";
import { type Change, message, reportedOf, wordsOf } from "../helpers/diagnose.js";

/* Vectors whose message, field, protocol or size is wrong: each error is reported once, at its place. */

const [PROTOCOL, NOTE] = ["protocol.yaml", "messages/note.yaml"] as const;

/** A vector of version 2.0 by default. */
function vector(id: string, name: string, frame: string, fields: object = {}, protocol = "demo20"): string {
  const head = { id, protocol, message: name, command_id: "0x00000002", sequence_id: 1 };
  return `${JSON.stringify({ ...head, fields, frame, source: "elsewhere" })}\n`;
}

function vectors(...lines: readonly string[]): Change {
  return ["vectors/v.jsonl", "", lines.join("")];
}

/** A frame of zeros, and after it a body in hexadecimal. */
function frame(octets: number, body = ""): string {
  const size = octets + body.length / 2;
  return `${size.toString(16).padStart(8, "0")}0000000200000001`.padEnd(2 * octets, "0") + body;
}

const CASES: readonly (readonly [what: string, changes: readonly Change[], reported: readonly string[]])[] = [
  [
    "vectors",
    [
      message(["name: A, type: Octet String, octets: 4"]),
      vectors(vector("a", "Say", frame(16), { A: "" }), vector("b", "Say", frame(16), { A: "" })),
    ],
    [],
  ],
  [
    "vectors of a text with an end",
    [
      message(["name: A, type: C-Octet String, max-octets: 4"]),
      vectors(
        vector("a", "Say", frame(12, "4100"), { A: "A" }),
        vector("b", "Say", frame(12, "41424300"), { A: "ABC" }),
      ),
    ],
    [],
  ],
  [
    "vectors of a list of texts with an end",
    [
      message([
        "name: C, type: Unsigned Integer, octets: 1",
        "name: A, type: List, of: C-Octet String, count: C, max-octets: 4",
      ]),
      vectors(
        vector("a", "Say", frame(12, "0100"), { C: 1, A: [""] }),
        vector("b", "Say", frame(12, "01414200"), { C: 1, A: ["AB"] }),
      ),
    ],
    [],
  ],
  [
    "a vector with a counter of 4 octets",
    [
      message(["name: C, type: Unsigned Integer, octets: 4", "name: A, type: Octets, octets: C"]),
      vectors(vector("a", "Say", "00000012000000020000000100000002abcd", { C: 2, A: { hex: "abcd" } })),
    ],
    [],
  ],
  [
    "a vector with a wrong counter of 4 octets",
    [
      message(["name: C, type: Unsigned Integer, octets: 4", "name: A, type: Octets, octets: C"]),
      vectors(vector("a", "Say", "00000012000000020000000100000003abcd")),
    ],
    ["vectors/v.jsonl:1:109 vector-of-other-size < messages/say.yaml:6"],
  ],
  [
    "two vectors of three that were cut",
    [
      message(["name: A, type: Octet String, octets: 4"]),
      vectors(vector("a", "Say", frame(15)), vector("b", "Say", frame(14)), vector("c", "Say", frame(16))),
    ],
    [
      "vectors/v.jsonl:1:109 vector-of-other-size < messages/say.yaml:6",
      "vectors/v.jsonl:2:109 vector-of-other-size < messages/say.yaml:6",
    ],
  ],
  [
    "a vector that was cut",
    [message(["name: A, type: Octet String, octets: 4"]), vectors(vector("a", "Say", frame(15)))],
    ["vectors/v.jsonl:1:109 vector-of-other-size < messages/say.yaml:6"],
  ],
  [
    "a vector that fits the octets of another version",
    [message(["name: A, type: Octet String, octets: 21"]), vectors(vector("a", "Say", frame(44)))],
    ["messages/say.yaml:9:46 vector-of-other-size < vectors/v.jsonl:1"],
  ],
  [
    "two vectors of three that fit the octets of another version",
    [
      message(["name: A, type: Octet String, octets: 21"]),
      vectors(vector("a", "Say", frame(44)), vector("b", "Say", frame(33)), vector("c", "Say", frame(44))),
    ],
    [
      "vectors/v.jsonl:1:109 vector-of-other-size < messages/say.yaml:6",
      "vectors/v.jsonl:3:109 vector-of-other-size < messages/say.yaml:6",
    ],
  ],
  [
    "vectors of an unknown message",
    [
      message(["name: A, type: Octet String, octets: 4"]),
      vectors(vector("a", "Zebra", frame(16)), vector("b", "Zebra", frame(16))),
    ],
    ["vectors/v.jsonl:1:41 vector-of-unknown-message"],
  ],
  [
    "a vector of a misspelt message",
    [message(["name: A, type: Octet String, octets: 4"]), vectors(vector("a", "Sai", frame(16)))],
    ["vectors/v.jsonl:1:41 vector-of-unknown-message"],
  ],
  [
    "a message that is misspelt for two vectors",
    [
      message(["name: A, type: Octet String, octets: 4"]),
      vectors(vector("a", "Sai", frame(16)), vector("b", "Sai", frame(16))),
    ],
    ["messages/say.yaml:6:9 vector-of-unknown-message < vectors/v.jsonl:1"],
  ],
  [
    "a response whose request is misspelt for two vectors",
    [vectors(vector("a", "Note_Rezp", frame(16)), vector("b", "Note_Rezp", frame(16)))],
    ["messages/note.yaml:6:9 vector-of-unknown-message < vectors/v.jsonl:1"],
  ],
  [
    "a response that is misspelt for two vectors",
    [
      [NOTE, "response:", "response:\n  name: Answer"],
      vectors(vector("a", "Answr", frame(16)), vector("b", "Answr", frame(16))),
    ],
    ["messages/note.yaml:15:9 vector-of-unknown-message < vectors/v.jsonl:1"],
  ],
  [
    "a field that is misspelt for two vectors",
    [vectors(vector("a", "Note_Resp", frame(16), { Ecco: "" }), vector("b", "Note_Resp", frame(16), { Ecco: "" }))],
    ["messages/note.yaml:18:15 vector-of-unknown-field < vectors/v.jsonl:1"],
  ],
  [
    "a vector of an unknown protocol",
    [vectors(vector("a", "Note_Resp", frame(16), {}, "demo30"))],
    ["vectors/v.jsonl:1:22 vector-of-unknown-protocol"],
  ],
  [
    "an id that is invalid, and a vector of it",
    [[PROTOCOL, "id: demo20", "id: 2demo"], vectors(vector("a", "Note", frame(16)))],
    ["protocol.yaml:6:27 bad-name"],
  ],
  [
    "a version that is invalid, and a vector of it",
    [[PROTOCOL, '{ version: "2.0", id: demo20 }', "demo20"], vectors(vector("a", "Note", frame(16)))],
    ["protocol.yaml:6:5 wrong-shape"],
  ],
];

test.each(CASES)("%s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

const VERSIONS = 'versions:\n  - { version: "1.0", id: demo10 }\n  - { version: "2.0", id: demo20 }\n';

test.each([
  ["id: demo20", "id: 5"],
  ["id: demo20", "id: [demo20]"],
  ["id: demo20", "idd: demo20"],
  ['{ version: "2.0", id: demo20 }', "5"],
  [VERSIONS, "versions: 5\n"],
  [VERSIONS, "versions: [5]\n"],
  ["versions:", "version:"],
])("reports only %j if the versions of vectors are not known: %j", (before, after) => {
  const reported = reportedOf([PROTOCOL, before, after], vectors(vector("a", "Note", frame(16))));
  expect(reported).toEqual([expect.stringMatching(/^protocol\.yaml:[456]:/)]);
});

test("does not take ids that read the same in both octet orders for reversed ones", () => {
  const [say, note] = ["0x02000002", "0x09000009"];
  const own = message(["name: A, type: Octet String, octets: 4"]);
  const lines = [
    [say, "Say", 16],
    [note, "Mark", 12],
  ] as const;
  const frameOf = (id: string, octets: number): string =>
    `${octets.toString(16).padStart(8, "0")}${id.slice(2)}00000001`.padEnd(2 * octets, "0");
  const all = lines.map(([id, name, octets]) => {
    const fields = name === "Say" ? { A: "" } : {};
    const head = { id: name, protocol: "demo20", message: name, command_id: id, sequence_id: 1 };
    return `${JSON.stringify({ ...head, fields, frame: frameOf(id, octets), source: "elsewhere" })}\n`;
  });
  const other =
    "operation: Mark\nen: M.\nzh: 标。\nlegs: [Client -> Server]\nrequest:\n  name: Mark\n  id: 0x09000009\n  fields: []\n";
  const changes = [
    own,
    ["messages/say.yaml", "id: 0x00000002", `id: ${say}`],
    ["messages/mark.yaml", "", other],
    vectors(...all),
  ] as const;
  expect(reportedOf(...changes)).toEqual([]);
});

test("does not take one reversed id for the octet order of all", () => {
  const reversed = "000000100200000000000001".padEnd(32, "0");
  const changes = [
    message(["name: A, type: Octet String, octets: 4"]),
    vectors(vector("a", "Say", reversed, { A: "" })),
  ] as const;
  expect(wordsOf(...changes).filter((text) => text.includes("reverse octet order"))).toEqual([]);
  expect(reportedOf(...changes).join("\n")).toMatch(/^\S+ vector-of-other-id/);
});

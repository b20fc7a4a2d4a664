import { expect, test } from "vitest";
import { compileChanged } from "../helpers/diagnose.js";

/* Frames in other notations. */

const FRAME = "0000000f8000000100000001000000";

function reported(frame: string): string[] {
  const vector = {
    id: "login",
    protocol: "demo10",
    message: "Login_Resp",
    command_id: "0x80000001",
    sequence_id: 1,
    fields: { Stamp: 0, Status: 0 },
    frame,
    source: "another implementation",
  };
  const { diagnostics } = compileChanged(["vectors/demo.jsonl", "", `${JSON.stringify(vector)}\n`]);
  return diagnostics.map(({ code, range, message }) => `${range.start.column} ${code} ${message}`);
}

const found = (character: string): string => `Expected hexadecimal digits in lower case, found ${character}.`;

test.each([
  ["a blank", "0000000f 8000000100000001000000", `149 vector-frame-digits ${found("a blank")} Write ${FRAME}.`],
  ["a prefix", `0x${FRAME}`, `142 vector-frame-digits ${found("x")} Write ${FRAME}.`],
  ["a capital", FRAME.replace("f", "F"), `148 vector-frame-digits ${found("F")} Write ${FRAME}.`],
  ["colons", "0000000f:80000001:00000001:000000", `149 vector-frame-digits ${found(":")} Write ${FRAME}.`],
  ["another letter", FRAME.replace("0", "O"), `141 vector-frame-digits ${found("O")} Correct the frame.`],
  [
    "half an octet",
    FRAME.slice(1),
    "140 vector-frame-digits The frame has 29 digits, which is odd, but an octet has two. Add the missing digit.",
  ],
])("reports %s at its place, with the right frame", (_, frame, expected) => {
  expect(reported(frame)).toEqual([expected]);
});

test("accepts the right frame", () => {
  expect(reported(FRAME)).toEqual([]);
});

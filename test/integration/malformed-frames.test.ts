import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../generated/runtime/wire/index.js";
import { type ModuleId, modules, protocols } from "../helpers/protocols.js";

/* Malformed frames of real peers, and their expected results. */

interface Malformed {
  readonly id: string;
  readonly protocol: ModuleId;
  readonly frame: string;
  readonly expect: "reject" | "reject-or-tolerate" | "incomplete" | "unknown";
}

const lines = readFileSync(join(import.meta.dirname, "..", "fixtures", "malformed.jsonl"), "utf8")
  .trim()
  .split("\n");
const malformed: readonly Malformed[] = lines.map((line) => JSON.parse(line));

function answerTo({ protocol, frame }: Malformed): string {
  const decoded = modules[protocol].tryDecode(fromHex(frame) ?? new Uint8Array(0));
  if (decoded.ok) return decoded.message.name === "unknown" ? "unknown" : "accept";
  return decoded.error.code === "truncated" ? "incomplete" : "reject";
}

describe("a malformed frame has the expected result", () => {
  // If both results are allowed, the codec is strict.
  test.each(malformed)("$id", (line) => {
    expect(answerTo(line)).toBe(line.expect === "reject-or-tolerate" ? "reject" : line.expect);
  });

  test.each(malformed.filter((line) => line.expect === "unknown"))(
    "$id is encoded to the same octets",
    ({ protocol, frame }) => {
      const id = protocol === "cmpp20" ? "cmpp20" : "cmpp30";
      expect(toHex(protocols[id].recode(fromHex(frame) ?? new Uint8Array(0)))).toBe(frame);
    },
  );
});

test("a frame of another protocol throws an error with a code, and no other exception", () => {
  const mismatched = [
    "GET / HTTP/1.1\r\n\r\n",
    "SSH-2.0-OpenSSH_9.2\r\n",
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
    "",
  ];
  for (const text of mismatched) {
    const decoded = protocols.cmpp30.tryDecode(new TextEncoder().encode(text));
    expect(decoded.ok).toBe(false);
  }
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../generated/runtime/octets/index.js";
import { protocols } from "./protocols.js";

/* Frames that real peers send by mistake, and what must become of them. */

interface Malformed {
  readonly id: string;
  readonly protocol: "cmpp20" | "cmpp30";
  readonly frame: string;
  readonly expect: "reject" | "reject-or-tolerate" | "incomplete" | "unknown";
}

const lines = readFileSync(join(import.meta.dirname, "fixtures", "malformed.jsonl"), "utf8")
  .trim()
  .split("\n");
const malformed: readonly Malformed[] = lines.map((line) => JSON.parse(line));

describe("a malformed frame is answered as it should be", () => {
  test.each(malformed)("$id", ({ protocol, frame, expect: expected }) => {
    const octets = fromHex(frame) ?? new Uint8Array(0);
    const decoded = protocols[protocol].tryDecode(octets);
    switch (expected) {
      case "unknown":
        expect(decoded).toMatchObject({ ok: true, message: { name: "unknown" } });
        expect(decoded.ok && toHex(protocols[protocol].recode(octets))).toBe(frame);
        break;
      case "incomplete":
        expect(decoded).toMatchObject({ ok: false, error: { code: "truncated" } });
        break;
      default:
        expect(decoded.ok).toBe(false);
        expect(decoded).not.toMatchObject({ error: { code: "truncated" } });
    }
  });
});

test("a frame of another protocol gives a coded error, never another exception", () => {
  const strangers = [
    "GET / HTTP/1.1\r\n\r\n",
    "SSH-2.0-OpenSSH_9.2\r\n",
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
    "",
  ];
  for (const text of strangers) {
    const decoded = protocols.cmpp30.tryDecode(new TextEncoder().encode(text));
    expect(decoded.ok).toBe(false);
  }
});

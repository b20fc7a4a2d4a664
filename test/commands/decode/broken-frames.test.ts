import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFrameSpans } from "../../../generated/runtime/interpreter/index.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";
import { described } from "./described.js";
import { moduleOf, protocolIds, protocols } from "../../helpers/protocols.js";
import { readLines } from "../../helpers/values/vector-frames.js";
import { rowsOf, frameOf } from "./shown-rows.js";

/* Broken frames in the output of `decode` without --json. */

describe("decode shows a broken frame up to the error, and reports its octet", () => {
  function expectError(id: "cmpp20" | "cmpp30", frame: Uint8Array): void {
    const { text, isSound } = described(protocols[id], frame, "en");
    const { error, spans } = readFrameSpans(protocols[id].layouts, frame);
    expect(isSound).toBe(false);
    expect(text.replace(/^! .*: (?=CMPP)/m, "! ").replace(/ \(\w[\w[\]]*\) at/, " at")).toContain(
      `\n! ${error?.message}`,
    );
    const rows = rowsOf(text);
    const marked = rows.filter(({ mark }) => mark === "!");
    expect(marked).toHaveLength(1);
    const [{ offset, octets } = { offset: -1, octets: 0 }] = marked;
    expect(error?.offset).toBeGreaterThanOrEqual(offset);
    expect(error?.offset).toBeLessThanOrEqual(offset + octets);
    const read = spans.filter(({ layout }) => layout.kind !== "list" && layout.kind !== "structure");
    expect(rows.length).toBeGreaterThanOrEqual(read.length);
  }

  test("reports octets of another protocol, and what they look like", () => {
    const { text } = described(protocols.cmpp30, new TextEncoder().encode("GET / HTTP/1.1"), "en");
    expect(text.split("\n").slice(-2)).toEqual([
      "! Invalid frame length: CMPP 3.0 Total_Length at offset 0: expected 12 to 8578, got 1195725856.",
      "! The bytes begin like an HTTP request.",
    ]);
  });

  test("reports malformed frames of real peers", () => {
    const path = join(import.meta.dirname, "..", "..", "fixtures", "malformed.jsonl");
    const rejected = readLines(path).filter(({ expect: wanted }) => wanted !== "unknown");
    for (const { protocol, frame } of rejected) {
      const octets = fromHex(frame) ?? new Uint8Array(0);
      const { text, isSound } = described(moduleOf(protocol), octets, "en");
      expect(text).toMatch(/^!/m);
      expect(isSound).toBe(false);
    }
    expect(rejected.length).toBeGreaterThan(8);
  });

  test("reports a frame that is cut at any octet", () => {
    for (const id of protocolIds) {
      for (const message of ["CMPP_SUBMIT", "CMPP_DELIVER", "CMPP_SUBMIT_RESP"]) {
        const frame = fromHex(frameOf(id, message)) ?? new Uint8Array(0);
        expect(frame.length).toBeGreaterThan(12);
        for (let length = 1; length < frame.length; length++) expectError(id, frame.slice(0, length));
      }
    }
  });

  test("reports counts and lengths that contradict the frame", () => {
    const frame = fromHex(frameOf("cmpp30", "CMPP_SUBMIT")) ?? new Uint8Array(0);
    for (const [at, value] of [
      [3, 5],
      [1, 9],
      [140, 200],
      [140, 0],
      [174, 255],
      [174, 0],
    ] as const) {
      const broken = frame.slice();
      broken[at] = value;
      const { text, isSound } = described(protocols.cmpp30, broken, "en");
      expect(isSound).toBe(false);
      expect(rowsOf(text).filter(({ mark }) => mark === "!").length).toBeGreaterThan(0);
    }
  });
});

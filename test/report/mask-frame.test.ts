import { describe, expect, test } from "vitest";
import { maskFrame, type ReportRow, reportFrame } from "../../generator/report/index.js";
import { moduleIds, moduleOf } from "../helpers/protocols.js";
import { submit, login } from "../helpers/flow/raw-client.js";
import { vectorFrames } from "../helpers/values/vector-frames.js";

/* Frames with nothing secret or personal in them. */

const cmpp30 = moduleOf("cmpp30");

const textOf = (octets: Uint8Array): string => Buffer.from(octets).toString("latin1");

function leaves(rows: readonly ReportRow[]): readonly ReportRow[] {
  return rows.flatMap((row) => (row.children.length === 0 ? [row] : leaves(row.children)));
}

test("numbers keep seven characters, contents and secrets none", async () => {
  const { encode, decode } = await import("../../generated/cmpp30/index.js");
  const content = new TextEncoder().encode("the code is 4711");
  const message = submit(2, { destTerminalId: ["13800138000"], msgFmt: 0, msgContent: content });
  const masked = maskFrame(cmpp30, encode(message));
  expect(decode(masked)).toMatchObject({
    destTerminalId: ["138****8000"],
    msgContent: new Uint8Array(content.length).fill(0x2a),
  });
  expect(decode(maskFrame(cmpp30, encode(login())))).toMatchObject({
    authenticatorSource: new Uint8Array(16).fill(0x2a),
    sourceAddr: "900001",
  });
});

test("bytes that cannot be read are hidden, and the original stays", async () => {
  const { encode } = await import("../../generated/cmpp30/index.js");
  const frame = encode(submit(2, { destTerminalId: ["13800138000"] }));
  const before = Buffer.from(frame).toString("hex");
  for (let size = 12; size < frame.length; size++) {
    const cut = frame.slice(0, size);
    new DataView(cut.buffer).setUint32(0, size);
    expect(textOf(maskFrame(cmpp30, cut))).not.toContain("13800138000");
  }
  expect(Buffer.from(frame).toString("hex")).toBe(before);
});

describe.each(moduleIds)("the vectors of %s", (id) => {
  const protocol = moduleOf(id);
  test("stay valid, and keep sizes and all other fields", () => {
    for (const frame of vectorFrames(id)) {
      const before = reportFrame(protocol, frame, "en");
      const after = reportFrame(protocol, maskFrame(protocol, frame), "en");
      expect(after.error).toBe(before.error);
      const [old, now] = [leaves(before.rows), leaves(after.rows)];
      expect(now.map(({ path }) => path)).toEqual(old.map(({ path }) => path));
      const changed = now.filter(({ value }, index) => value !== old[index]?.value);
      expect(changed.filter(({ privacy, path, value }) => privacy === undefined && !isIn(value, path))).toEqual([]);
      const open = now.filter(({ privacy, value }) => privacy === "secret" && /[^"*]/.test(value));
      expect(open).toEqual([]);
    }
  });
});

/** A value of a list or structure that is personal as a whole. */
function isIn(value: string, path: string): boolean {
  return value.includes("*") && /[.[]/.test(path);
}

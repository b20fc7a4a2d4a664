import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check, decodeSubmit, decodeTolerant, encodeSubmit } from "../../../generated/smgp13/index.js";
import * as smgp303 from "../../../generated/smgp303/index.js";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";

/* Frames of SMGP that peers send: strings in TLVs of other sizes, and surplus bytes after the fields. */

const octetsOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);

/** The beginning of a Submit of SMSGate, up to its last TLV; the octets of the length are missing. */
const START = [
  "000000021b46734c060102000000000000000000003030303030303030000000000000000000000000000000000000000000",
  "0000000000000000000000000000313030383600000000000000000000000000000000000000000000000000000000000000",
  "000000000000013133383030303038303030000000000000000000002464666138656236612d616439662d343635342d3934",
  "66612d6631313437313865643035610000000000000000000100010000020001000004000100000500010000140001010007",
  "0001000009000101000a000101000b000100000c000100",
].join("");

/** A Submit whose MServiceID has these bytes. */
function submitWith(serviceId: string): Uint8Array {
  const octets = octetsOf(`00000000${START}0012${(serviceId.length / 2).toString(16).padStart(4, "0")}${serviceId}`);
  new DataView(octets.buffer).setUint32(0, octets.length);
  return octets;
}

describe("MServiceID", () => {
  // SMSGate ends the string with a NUL; the specification prints 21 bytes; other peers send the characters only.
  test.each([
    ["characters and a NUL", "41424300"],
    ["characters only", "414243"],
    ["21 bytes", `414243${"00".repeat(18)}`],
  ])("of %s is read, and written without zeros", (_, serviceId) => {
    const frame = submitWith(serviceId);
    const submit = decodeSubmit(frame);
    expect(submit.tlvs).toMatchObject({ mServiceId: "ABC", others: [{ tag: 0x14, octets: Uint8Array.of(1) }] });
    expect(check(submit)).toEqual([]);
    expect(decodeTolerant(frame)).toMatchObject({ message: submit, deviations: [] });
    expect(toHex(encodeSubmit(submit))).toBe(toHex(submitWith("414243")));
  });

  test("of more than 21 bytes stays bytes, and is written as it was", () => {
    const frame = submitWith("41".repeat(22));
    const submit = decodeSubmit(frame);
    expect(submit.tlvs?.mServiceId).toBeUndefined();
    expect(submit.tlvs?.others?.map(({ tag }) => tag)).toEqual([0x14, 0x12]);
    expect(check(submit).map(({ rule }) => rule)).toEqual(["service-given", "tlv-octets"]);
    expect(toHex(encodeSubmit(submit))).toBe(toHex(frame));
  });
});

test("bytes after the fields that are too few for a TLV are an error, or a deviation in tolerant reading", () => {
  const path = join(import.meta.dirname, "..", "..", "fixtures", "malformed.jsonl");
  const lines: { readonly protocol: string; readonly frame: string }[] = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const frames = lines.filter(({ protocol }) => protocol === "smgp303").map(({ frame }) => octetsOf(frame));
  expect(frames).toHaveLength(1);
  for (const frame of frames) {
    expect(() => smgp303.decode(frame)).toThrow("SMGP 3.0.3 Submit tlvs at offset 237: expected 4 bytes, got 2.");
    const { message, deviations } = smgp303.decodeTolerant(frame);
    expect(deviations).toMatchObject([{ code: "surplus-octets", offset: 237 }]);
    expect(message).toMatchObject({ name: "Submit", destTermId: ["18000009086"], tlvs: null });
  }
});

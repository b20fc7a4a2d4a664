import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";
import { protocols } from "../../helpers/protocols.js";
import { readLines } from "../../helpers/values/vector-frames.js";

/* Frames of real traffic are not part of the repository. SMSWIRE_FOUND names a folder with found.jsonl. */

const folder = process.env["SMSWIRE_FOUND"];
const found = folder === undefined ? [] : readLines(join(folder, "found.jsonl"));

describe.skipIf(folder === undefined)("captured frames (SMSWIRE_FOUND names their folder)", () => {
  test.each(found)("$id", ({ protocol, frame }) => {
    const { decode, recode, checkPadding, frameToJson, jsonToFrame } =
      protocols[protocol === "cmpp20" ? "cmpp20" : "cmpp30"];
    const octets = fromHex(frame) ?? new Uint8Array(0);
    const message = decode(octets);
    expect(message.name).not.toBe("unknown");
    if (checkPadding(octets).length > 0) return;
    expect(toHex(recode(octets))).toBe(frame);
    expect(toHex(jsonToFrame(frameToJson(octets)))).toBe(frame);
  });
});

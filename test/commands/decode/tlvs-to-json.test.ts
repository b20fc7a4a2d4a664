import { describe, expect, test } from "vitest";
import { jsonPrinter } from "../../../generator/commands/decode/frame-to-json.js";
import { safeJson } from "../../../generator/diagnostics/index.js";
import { type ProtocolLayout, readJson } from "../../../generator/runtime/interpreter/index.js";
import { toHex } from "../../../generator/runtime/wire/index.js";
import { randomIntegers } from "../../helpers/random.js";
import { block, frameOf, layouts, response, submit, submitOf } from "../../helpers/values/tlv-layouts.js";
import { randomTlvFrame, randomTlvMessage } from "../../properties/tlv-octets.js";

/* Compares the printer of `decode --json` with the interpreter: it prints the same TLVs, or nothing. */

function interpreted(all: ProtocolLayout, frame: Uint8Array): string | null {
  try {
    return safeJson(readJson(all, frame));
  } catch {
    return null;
  }
}

test.each([
  "",
  "0101 0002 0005",
  "0104 0002 6162 0105 0003 610062 0106 0002 ff00 0103 0004 61000000",
  "0109 0000 010a 0002 0207 010a 0001 02 010b 0003 056100",
  "010b 0001 05 1400 0002 3137 0101 0001 05 0101 0002 0005 0109 0000 0109 0000",
])("prints TLVs like the interpreter: %s", (tlvs) => {
  const text = jsonPrinter(layouts)(toHex(submitOf(tlvs)));
  expect(text).toBe(interpreted(layouts, submitOf(tlvs)));
  expect(text).not.toBeNull();
});

test.each(["00", "0101 0003 0005", "0101 00"])("leaves TLVs that do not end with the frame to it: %s", (tlvs) => {
  expect(jsonPrinter(layouts)(toHex(submitOf(tlvs)))).toBeNull();
});

test("leaves a message to it whose body has only TLVs, and may be absent", () => {
  const only = { ...response, fields: [block] };
  expect(jsonPrinter({ ...layouts, messages: [only] })(toHex(frameOf(2, "")))).toBeNull();
  const always = { ...submit, fields: [block] };
  const text = jsonPrinter({ ...layouts, messages: [always] })(toHex(frameOf(1, "")));
  expect(text).toMatch(/"fields":\{\}\}$/);
});

describe.each([1, 2, 3])("random TLVs, seed %d", (seed) => {
  test("are printed like the interpreter prints them, or not at all", () => {
    const random = randomIntegers(seed);
    let printed = 0;
    for (let count = 0; count < 100; count++) {
      const message = randomTlvMessage(random);
      const print = jsonPrinter(message.layouts);
      for (let frames = 0; frames < 30; frames++) {
        const frame = randomTlvFrame(message, random);
        const text = print(toHex(frame));
        if (text === null) continue;
        printed++;
        if (text !== interpreted(message.layouts, frame)) throw new Error(`${toHex(frame)} is printed as ${text}`);
      }
    }
    expect(printed).toBeGreaterThan(500);
  });
});

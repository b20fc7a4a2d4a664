import { describe, expect, test } from "vitest";
import { frameWriter } from "../../../generator/commands/encode/json-to-frame.js";
import {
  isJsonObject,
  type ProtocolLayout,
  readJson,
  writeJson,
} from "../../../generator/runtime/interpreter/index.js";
import { toHex } from "../../../generator/runtime/wire/index.js";
import { randomIntegers } from "../../helpers/random.js";
import { layouts, submitOf } from "../../helpers/values/tlv-layouts.js";
import { randomTlvFrame, randomTlvMessage } from "../../properties/tlv-octets.js";

/* Compares the writer of `encode` with the interpreter: it writes the same TLVs, or nothing. */

function interpreted(all: ProtocolLayout, json: unknown): string | null {
  try {
    return toHex(writeJson(all, json));
  } catch {
    return null;
  }
}

function submitJson(tlvs: unknown): object {
  return { message: "SUBMIT", sequence_id: 7, fields: { Kind: 5, To: "a", ...(tlvs === undefined ? {} : { tlvs }) } };
}

test.each<[unknown, string]>([
  [undefined, ""],
  [null, ""],
  [[], ""],
  [[{ alert: true }, { count: 5 }, { "0x1400": { hex: "3137" } }], "0109 0000 0101 0002 0005 1400 0002 3137"],
  [[{ msg_id: "ab" }, { link: "ab" }, { text: "ab" }], "0104 0003 616200 0105 0002 6162 0106 0003 616200"],
  [[{ count: 5 }, { count: 6 }, { count: { hex: "" } }], "0101 0002 0005 0101 0002 0006 0101 0000"],
  [[{ point: { east: 5, hex: "a" } }, { "0x010b": { hex: "05" } }], "010b 0003 056100 010b 0001 05"],
])("writes TLVs like the interpreter: %j", (tlvs, octets) => {
  expect(frameWriter(layouts)(submitJson(tlvs))).toBe(toHex(submitOf(octets)));
  expect(interpreted(layouts, submitJson(tlvs))).toBe(toHex(submitOf(octets)));
});

test.each([
  { count: 5 },
  [5],
  [{}],
  [{ alert: true, count: 5 }],
  [{ missing: 5 }],
  [{ alert: false }],
  [{ count: "5" }],
  [{ link: "aaaaaaa" }],
  [{ "0x1400": 5 }],
  [{ "0x10000": { hex: "" } }],
  [{ payload: { hex: "00".repeat(65_536) } }],
])("leaves invalid TLVs to the interpreter, which rejects them", (tlvs) => {
  expect(frameWriter(layouts)(submitJson(tlvs))).toBeNull();
  expect(interpreted(layouts, submitJson(tlvs))).toBeNull();
});

const STRANGE: readonly unknown[] = [5, "a", "\u0000", null, true, {}, [], { hex: "00" }, { hex: "0" }, { hex: 5 }];

/** TLVs with one value that is changed, removed or repeated. */
function mutated(tlvs: readonly unknown[], random: (below: number) => number): readonly unknown[] {
  const at = random(tlvs.length || 1);
  const tlv = tlvs[at];
  const changed = isJsonObject(tlv)
    ? Object.fromEntries(Object.keys(tlv).map((key) => [key, STRANGE[random(STRANGE.length)]]))
    : STRANGE[random(STRANGE.length)];
  return [...tlvs.slice(0, at), ...[[], [changed], [tlv, tlv], [tlv]][random(4)]!, ...tlvs.slice(at + 1)];
}

describe.each([1, 2, 3])("random TLVs, seed %d", (seed) => {
  test("are written like the interpreter writes them, or not at all", () => {
    const random = randomIntegers(seed);
    let written = 0;
    for (let count = 0; count < 100; count++) {
      const message = randomTlvMessage(random);
      const write = frameWriter(message.layouts);
      for (let frames = 0; frames < 30; frames++) {
        const json = readJson(message.layouts, randomTlvFrame(message, random));
        const fields = Object(json["fields"]);
        const tlvs: readonly unknown[] = Array.from(fields.tlvs ?? []);
        const changed = { ...json, fields: { ...fields, tlvs: random(2) === 0 ? tlvs : mutated(tlvs, random) } };
        const frame = write(changed);
        if (frame === null) continue;
        written++;
        if (frame !== interpreted(message.layouts, changed)) {
          throw new Error(`${JSON.stringify(changed)} is written as ${frame}`);
        }
      }
    }
    expect(written).toBeGreaterThan(500);
  });
});

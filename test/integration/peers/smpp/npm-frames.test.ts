import fc from "fast-check";
import smpp from "smpp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toHex } from "../../../../generated/runtime/wire/index.js";
import * as smpp34 from "../../../../generated/smpp34/index.js";
import * as smpp50 from "../../../../generated/smpp50/index.js";
import { functionOf } from "../../../helpers/compile/emitted-functions.js";
import { recordOf, sevenBits, tlvsOf, toPeer, withBytes } from "./peer-values.js";
import { arbitraryMessage } from "../../../helpers/values/arbitrary-message.js";

/*
 * npm smpp reads random frames of this project, and this project reads its frames. SMSWIRE_SMPP=<seed>,<frames> tries
 * other frames, and more of each message.
 */

const [SEED = 1, FRAMES = 60] = (process.env["SMSWIRE_SMPP"] ?? "").split(",").filter(Boolean).map(Number);

/** The encoder of a module, for messages that are made of layouts. */
const frameBy = (module: object) => (message: object) => {
  const frame: unknown = Reflect.apply(functionOf(module, "encode"), null, [message]);
  return frame instanceof Uint8Array ? frame : new Uint8Array(0);
};

const versions = {
  smpp34: { ...smpp34, frameOf: frameBy(smpp34) },
  smpp50: { ...smpp50, frameOf: frameBy(smpp50) },
};

/** TLVs that npm smpp reads or writes in another form than the specification. */
const MISREAD_TLVS: Readonly<Record<string, string>> = {
  alert_on_message_delivery: "It reads and writes one byte, even if the TLV has none: the byte after it.",
  source_telematics_id: "It takes two bytes; the specification has one.",
  dest_addr_np_country: "It takes four bytes; the specification has 1 to 5.",
  broadcast_area_success: "It keeps only the last; the specification has one for each area.",
};

/* npm smpp makes dates of times, and strings of contents, with losses; a time "R" even throws. The bytes are compared. */
beforeAll(() => {
  for (const filter of [smpp.filters.time, smpp.filters.message])
    vi.spyOn(filter, "decode").mockImplementation((value) => value);
});
afterAll(() => vi.restoreAllMocks());

/** A message in wire JSON, without the TLVs that npm smpp misreads. */
function jsonOf(json: object, isKept: (tag: string) => boolean): Record<string, unknown> {
  const whole = recordOf(json);
  const fields = recordOf(whole["fields"]);
  const tlvs = tlvsOf(fields).filter(([tag]) => !(tag in MISREAD_TLVS) && isKept(tag));
  const { tlvs: _, ...others } = fields;
  return {
    ...whole,
    fields: tlvs.length === 0 ? others : { ...others, tlvs: tlvs.map(([tag, value]) => ({ [tag]: value })) },
  };
}

/** The fields of a frame that npm smpp read, without its header. */
function fieldsOf(pdu: object): Record<string, unknown> {
  const header = ["command", "command_length", "command_id", "command_status", "sequence_number"];
  return Object.fromEntries(Object.entries(pdu).filter(([name]) => !header.includes(name)));
}

describe.each(Object.entries(versions))("%s", (_id, version) => {
  const layouts = version.layouts.messages;

  test("npm smpp has a definition of each message", () => {
    expect(layouts.filter(({ name }) => !(name in smpp.commands)).map(({ name }) => name)).toEqual([]);
  });

  test.each(layouts.map((layout) => [layout.name, layout] as const))("npm smpp reads %s", (name, layout) => {
    fc.assert(
      fc.property(arbitraryMessage(layout), (message) => {
        const json = jsonOf(version.frameToJson(version.frameOf(message)), () => true);
        const frame = version.jsonToFrame(json);
        const pdu = new smpp.PDU(Buffer.from(frame));
        const found = fieldsOf(pdu);
        const expected = toPeer(name, recordOf(json["fields"]));
        expect([pdu.command, pdu.command_status, pdu.sequence_number]).toEqual([
          name,
          json["status"],
          json["sequence_id"],
        ]);
        expect(withBytes(found)).toEqual(sevenBits(expected, found));
      }),
      { numRuns: FRAMES, seed: SEED },
    );
  });

  test.each(layouts.map((layout) => [layout.name, layout] as const))("npm smpp writes %s", (name, layout) => {
    fc.assert(
      fc.property(arbitraryMessage(layout), (message) => {
        // It writes no body with an error, and no TLV that it has no definition of.
        const json = jsonOf(version.frameToJson(version.frameOf(message)), (tag) => !tag.startsWith("0x"));
        const whole = { ...json, status: 0 };
        const pdu = new smpp.PDU(name, {
          ...toPeer(name, recordOf(json["fields"])),
          sequence_number: json["sequence_id"],
        });
        const frame = pdu.toBuffer();
        expect(toHex(frame)).toBe(toHex(version.jsonToFrame(whole)));
        expect(version.frameToJson(frame)).toEqual(whole);
      }),
      { numRuns: FRAMES, seed: SEED },
    );
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { compileMailing, type Mailing } from "../../helpers/compile/mailing.js";

/* Unions as values of TLVs: a tag without a case keeps the TLV as bytes. */

let mailing: Mailing;

beforeAll(async () => {
  mailing = await compileMailing();
});

afterAll(() => mailing?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => mailing.call(name, ...values);

const RECEIVERS = [
  { destFlag: 2, dlName: "List1" },
  { destFlag: 1, destAddrTon: 9, destinationAddr: "13900000" },
];
const MOMENT = { kind: "AT", seconds: 60 };

function response(tlvs: object | null): object {
  return { name: "submit_multi_resp", sequenceId: 1, unsuccessSme: [], schedules: [], tlvs };
}

function frameOf(message: object): Uint8Array {
  const frame = call("encode", message);
  if (frame instanceof Uint8Array) return frame;
  throw new Error("The message has no frame.");
}

/** The frame of a response with one TLV. */
function frameWith(tag: number, octets: readonly number[]): Uint8Array {
  return frameOf(response({ others: [{ tag, octets: Uint8Array.from(octets) }] }));
}

describe("a union in a TLV", () => {
  test("is decoded to what was encoded", () => {
    const message = response({ receiver: RECEIVERS, schedule: MOMENT });
    expect(call("decode", frameOf(message))).toMatchObject(message);
  });

  test.each([
    ["an unknown tag", 0x0101, [3, 1, 0x31, 0]],
    ["no tag", 0x0101, []],
    ["a case that is too short", 0x0101, [1, 1]],
    ["a byte after the case", 0x0101, [2, 0x31, 0, 0]],
    ["an unknown tag before a case of fixed size", 0x0102, [0x58, 0, 0, 0, 0, 0, 0]],
    ["a case of fixed size that is too short", 0x0102, [0x41, 0x54, 0, 0, 0, 0]],
  ])("stays bytes with %s", (_, tag, octets) => {
    const frame = frameWith(tag, octets);
    const decoded = call("decode", frame);
    expect(decoded).toMatchObject({ tlvs: { others: [{ tag, octets: Uint8Array.from(octets) }] } });
    expect(call("encode", decoded)).toEqual(frame);
    expect(brokenByCode(mailing.module, Object(decoded)).map(({ rule }) => rule)).toEqual(["tlv-octets"]);
  });

  test("is checked by the rules of its structures", () => {
    const message = response({ receiver: RECEIVERS });
    const broken = brokenByCode(mailing.module, message);
    expect(broken).toMatchObject([{ rule: "known-type", fields: ["tlvs.receiver[1].dest_addr_ton"] }]);
    expect(brokenByTree(mailing.protocol, frameOf(message))).toEqual(broken);
  });

  test("is masked by the marks of its structures", () => {
    const schedule = { kind: "IN", hours: 1, code: Uint8Array.of(1, 2) };
    expect(call("redact", response({ receiver: RECEIVERS, schedule }))).toMatchObject({
      tlvs: {
        receiver: [RECEIVERS[0], { destFlag: 1, destAddrTon: 9, destinationAddr: "********" }],
        schedule: { kind: "IN", hours: 1, code: new Uint8Array(2).fill(0x2a) },
      },
    });
  });

  test("is rejected by the encoder if its tag has no case", () => {
    expect(() => call("encode", response({ schedule: { kind: "X", seconds: 1 } }))).toThrow(/tlvs\.schedule\.kind/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileMailing, type Mailing, REQUEST } from "../../helpers/compile/mailing.js";
import { brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The rules of the structure that a tag selects, and its personal and secret fields. */

let mailing: Mailing;

beforeAll(async () => {
  mailing = await compileMailing();
});

afterAll(() => mailing?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => mailing.call(name, ...values);

const BROKEN = { destFlag: 1, destAddrTon: 7, destinationAddr: "55512345" };
const RECEIVERS = [{ destFlag: 2, dlName: "a" }, BROKEN];

describe("the rules of a case", () => {
  test("are checked in a list of unions, by both engines", () => {
    const message = { ...REQUEST, destAddress: RECEIVERS };
    const findings = brokenByCode(mailing.module, message);
    expect(findings).toMatchObject([
      { rule: "known-type", fields: ["dest_address[1].dest_addr_ton"], properties: ["destAddress[1].destAddrTon"] },
    ]);
    const frame = call("encode", message);
    expect(frame instanceof Uint8Array && brokenByTree(mailing.protocol, frame)).toEqual(findings);
  });

  test("are checked in a union inside a structure", () => {
    const message = {
      name: "submit_multi_resp",
      sequenceId: 1,
      unsuccessSme: [{ receiver: BROKEN, error: 1 }],
      schedules: [],
      tlvs: null,
    };
    const findings = brokenByCode(mailing.module, message);
    expect(findings.map(({ fields }) => fields)).toEqual([["unsuccess_sme[0].receiver.dest_addr_ton"]]);
    const frame = call("encode", message);
    expect(frame instanceof Uint8Array && brokenByTree(mailing.protocol, frame)).toEqual(findings);
  });

  test("do not hold for other cases, and need an object", () => {
    expect(call("checkDestAddress", RECEIVERS[0])).toEqual([]);
    expect(call("checkDestAddress", { destFlag: 9 })).toEqual([]);
    expect(errorOf(() => call("checkDestAddress", null))).toMatchObject({
      code: "wrong-type",
      messageName: "Dest_Address",
    });
  });
});

describe("redaction", () => {
  test("masks the fields of the case that the tag selects", () => {
    expect(call("redactDestAddress", BROKEN)).toStrictEqual({ ...BROKEN, destinationAddr: "********" });
    expect(call("redactDestAddress", RECEIVERS[0])).toStrictEqual(RECEIVERS[0]);
    const delay = { kind: "", hours: 1, code: Uint8Array.of(1, 2) };
    expect(call("redactSchedule", delay)).toStrictEqual({ ...delay, code: Uint8Array.of(0x2a, 0x2a) });
    expect(errorOf(() => call("redactSchedule", 5))).toMatchObject({ code: "wrong-type" });
  });

  test("of a message masks its unions, in lists and in structures", () => {
    const request = {
      ...REQUEST,
      destAddress: RECEIVERS,
      schedule: { kind: "IN", hours: 1, code: Uint8Array.of(1, 2) },
    };
    const masked = { ...request.schedule, code: Uint8Array.of(0x2a, 0x2a) };
    const receivers = [RECEIVERS[0], { ...BROKEN, destinationAddr: "********" }];
    expect(call("redact", request)).toStrictEqual({ ...request, schedule: masked, destAddress: receivers });
    const response = {
      name: "submit_multi_resp",
      sequenceId: 1,
      unsuccessSme: [{ receiver: BROKEN, error: 1 }],
      tlvs: null,
    };
    expect(call("redact", { ...response, schedules: [request.schedule] })).toStrictEqual({
      ...response,
      unsuccessSme: [{ receiver: receivers[1], error: 1 }],
      schedules: [masked],
    });
  });
});

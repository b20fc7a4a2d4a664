import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { errorOf } from "../../helpers/values/errors.js";

/* Responses to frames that cannot be decoded. */

const { replyTo } = cmpp30;

/** The error of a frame that consists of a header and one byte too many or too few. */
function rejectedFrame(commandId: number, sequenceId = 7): cmpp30.DecodeError {
  const octets = new Uint8Array(13);
  const view = new DataView(octets.buffer);
  view.setUint32(0, 14);
  view.setUint32(4, commandId);
  view.setUint32(8, sequenceId);
  const decoded = cmpp30.tryDecode(octets);
  if (decoded.ok) throw new Error("The frame is valid.");
  return decoded.error;
}

const ROUTE = { routeId: 0, gatewayPort: 0, result: 1, userType: 0 };
const COUNTERS = { mtTlMsg: 0, mtTlusr: 0, mtScs: 0, mtWt: 0, mtFl: 0, moScs: 0, moWt: 0, moFl: 0 };

/** What a gateway must say in the response to each request. */
const FIELDS = {
  CMPP_CONNECT: { status: 1 },
  CMPP_TERMINATE: {},
  CMPP_SUBMIT: { result: 4 },
  CMPP_DELIVER: { result: 4 },
  CMPP_QUERY: COUNTERS,
  CMPP_CANCEL: { successId: 1 },
  CMPP_ACTIVE_TEST: {},
  CMPP_FWD: { result: 4 },
  CMPP_MT_ROUTE_UPDATE: { result: 1, routeId: 0 },
  CMPP_MO_ROUTE_UPDATE: { result: 1, routeId: 0 },
  CMPP_PUSH_MT_ROUTE_UPDATE: { result: 1 },
  CMPP_PUSH_MO_ROUTE_UPDATE: { result: 1 },
  CMPP_MT_ROUTE: ROUTE,
} as const;

describe("a rejected frame", () => {
  test("is answered with its sequence, and empty identifiers", () => {
    const response = replyTo(rejectedFrame(4), { CMPP_SUBMIT: { result: 4 } });
    expect(response).toEqual({ name: "CMPP_SUBMIT_RESP", sequenceId: 7, msgId: 0n, result: 4 });
    const own = replyTo(rejectedFrame(5, 2 ** 32 - 1), { CMPP_DELIVER: { result: 4, msgId: 9n } });
    expect(own).toEqual({ name: "CMPP_DELIVER_RESP", sequenceId: 2 ** 32 - 1, msgId: 9n, result: 4 });
    const connect = replyTo(rejectedFrame(1), { CMPP_CONNECT: { status: 1 } });
    expect(connect).toMatchObject({ status: 1, authenticatorIsmg: new Uint8Array(16), version: 0x30 });
  });

  test("of every listed request is answered with a frame that decodes to the same message", () => {
    for (const { commandId, name } of cmpp30.layouts.messages) {
      const response = replyTo(rejectedFrame(commandId), FIELDS);
      expect(response?.name ?? null).toBe(name in FIELDS ? `${name}_RESP` : null);
      expect(response && cmpp30.decode(cmpp30.encode(response))).toEqual(response);
    }
  });

  test("is not answered if it is a response, unknown, not listed, or without a header", () => {
    const fields = { CMPP_SUBMIT: { result: 4 } };
    for (const commandId of [0x80000004, 0x80000005, 0, 3, 5, 0xffffffff, -1, NaN]) {
      expect(replyTo({ commandId, sequenceId: 7 }, fields)).toBe(null);
    }
    const short = errorOf(() => cmpp30.decode(new Uint8Array(11)));
    expect(cmpp30.isDecodeError(short) && replyTo(short, fields)).toBe(null);
    expect(replyTo({ commandId: 4, sequenceId: null }, fields)).toBe(null);
    expect(replyTo({ commandId: 4, sequenceId: { node: 1 } }, fields)).toBe(null);
    expect(replyTo({ commandId: null, sequenceId: 7 }, fields)).toBe(null);
  });

  test("is answered from its header, too, and in the other version", () => {
    const header = cmpp20.readHeader(Uint8Array.of(0, 0, 0, 12, 0, 0, 0, 4, 0, 0, 0, 9));
    const response = cmpp20.replyTo(header, { CMPP_SUBMIT: { result: 4 } });
    expect(response && cmpp20.encode(response)).toHaveLength(21);
  });

  test("needs a result: encoding names a missing one", () => {
    const response = functionOf(cmpp30, "replyTo");
    const missing = Reflect.apply(response, null, [rejectedFrame(4), { CMPP_SUBMIT: {} }]);
    expect(errorOf(() => Reflect.apply(cmpp30.encode, null, [missing]))).toMatchObject({
      code: "wrong-type",
      field: "Result",
    });
  });

  test("with wrong arguments throws an EncodeError", () => {
    const call = (...values: readonly unknown[]) =>
      errorOf(() => Reflect.apply(functionOf(cmpp30, "replyTo"), null, values));
    for (const value of [null, undefined, 4, "CMPP_SUBMIT"]) {
      const wrong = { name: "EncodeError", code: "wrong-type" };
      expect(call(value, {})).toMatchObject({ ...wrong, field: "rejected" });
      expect(call(rejectedFrame(4), value)).toMatchObject({ ...wrong, field: "fields" });
      const field = { ...wrong, field: "fields.CMPP_SUBMIT" };
      expect(call(rejectedFrame(4), { CMPP_SUBMIT: value })).toMatchObject(field);
    }
  });

  test("has a typed response", () => {
    const response: cmpp30.SubmitResp | cmpp30.DeliverResp | null = replyTo(rejectedFrame(4), {
      CMPP_SUBMIT: { result: 4 },
      CMPP_DELIVER: { result: 4 },
    });
    expect(response?.result).toBe(4);
  });
});

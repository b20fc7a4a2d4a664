import { describe, expect, test } from "vitest";
import { explainDeviation, isDecodeError, toHex } from "../../../generated/runtime/index.js";
import { protocols } from "../../helpers/protocols.js";
import { bytes, deliver30, report60in30, resized } from "../../helpers/values/deviating-frames.js";
import { LONG_EXAMPLES } from "./long-examples.js";
import { REJECTED } from "./rejected-examples.js";
import { SHORT_EXAMPLES } from "./short-examples.js";

test.each([...SHORT_EXAMPLES, ...LONG_EXAMPLES])("$id: $title", ({ id, frame, message, deviations, surplus = "" }) => {
  const read = protocols[id].decodeTolerant(frame);
  expect(read.message).toMatchObject(message);
  expect(Object.keys(read.message)).toEqual(expect.arrayContaining(Object.keys(message)));
  expect(read.deviations.map((deviation) => explainDeviation(deviation, "en"))).toEqual(deviations);
  expect(toHex(read.surplus)).toBe(surplus);
  expect(protocols[id].tryDecode(frame).ok).toBe(false);
});

describe("rejects", () => {
  test.each(REJECTED)("$id: $title", ({ id, frame, error }) => {
    let thrown: unknown;
    try {
      protocols[id].decodeTolerant(frame);
    } catch (caught) {
      thrown = caught;
    }
    expect(isDecodeError(thrown) ? `${thrown.code} ${thrown.message}` : thrown).toBe(error);
  });
});

test("an unknown command is read as by strict decoding", () => {
  const frame = bytes("0000000e 00000077 00000001 abcd");
  const { message, deviations } = protocols.cmpp30.decodeTolerant(frame);
  expect(message).toEqual(protocols.cmpp30.decode(frame));
  expect(deviations).toEqual([]);
});

test("a complete message can be encoded; one with missing fields is not complete", () => {
  const { decodeTolerant, encode, isComplete } = protocols.cmpp30;
  const { message } = decodeTolerant(resized(deliver30, bytes("00")));
  expect(isComplete(message) && toHex(encode(message))).toBe(toHex(deliver30));
  expect(isComplete(decodeTolerant(resized(deliver30, -20)).message)).toBe(false);
});

test("a field that is not there is missing, too, as in a copy by JSON", () => {
  const { decodeTolerant, isComplete } = protocols.cmpp30;
  const { message } = decodeTolerant(bytes("0000000c 80000004 00000007"));
  const { message: unknown } = decodeTolerant(bytes("0000000e 00000077 00000001 abcd"));
  const check = (value: unknown): unknown => Reflect.apply(isComplete, null, [value]);
  expect(check(JSON.parse(JSON.stringify(message)))).toBe(false);
  for (const value of [null, [], {}, new Uint8Array(3), { name: "CMPP_SUBMIT_RESP", msgId: 0n, result: 0 }]) {
    expect(check(value)).toBe(false);
  }
  expect([isComplete(message), isComplete(unknown)]).toEqual([false, true]);
});

test("a response in the width of another version is complete, and can be encoded", () => {
  const { decodeTolerant, encodeSubmitResp, isComplete } = protocols.cmpp30;
  const { message } = decodeTolerant(bytes("00000015 80000004 00000007 0000000000000005 08"));
  if (message.name !== "CMPP_SUBMIT_RESP") throw new Error(message.name);
  expect(message.result).toBe(8);
  expect(isComplete(message) && encodeSubmitResp(message)).toHaveLength(24);
});

test("a request without all its fields can be answered, and its status report read", () => {
  const { decodeTolerant, readStatusReport, reply, statusReportOf } = protocols.cmpp30;
  const { message } = decodeTolerant(resized(report60in30, -20));
  if (message.name !== "CMPP_DELIVER") throw new Error(message.name);
  expect(message.linkId).toBe(undefined);
  expect(statusReportOf(message)?.stat).toBe("DELIVRD");
  expect(readStatusReport(message)?.state).toBe("DELIVRD");
  expect(reply(message, { msgId: 5n, result: 0 }).sequenceId).toBe(3);
});

test("surplus bytes that may be part of a wider field are an error: a result of 8 must not become 0", () => {
  const frame = bytes("00000019 80000004 00000007 0000000000000005 00000008 00");
  expect(() => protocols.cmpp20.decodeTolerant(frame)).toThrow(
    expect.objectContaining({
      code: "ambiguous",
      commandId: 0x80000004,
      sequenceId: 7,
      actual: "the layout of CMPP 2.0 and the layout of CMPP 3.0",
    }),
  );
});

test("surplus bytes that are too few for another layout are a deviation", () => {
  const frame = bytes("00000017 80000004 00000007 0000000000000005 08 0000");
  const { message, deviations, surplus } = protocols.cmpp20.decodeTolerant(frame);
  expect(message).toMatchObject({ result: 8 });
  expect(deviations).toMatchObject([{ code: "surplus-octets", offset: 21 }]);
  expect(toHex(surplus)).toBe("0000");
});

test("the bytes of a message and the surplus do not share memory with the frame that deviates", () => {
  const frame = resized(deliver30, bytes("07"));
  const { message, surplus } = protocols.cmpp30.decodeTolerant(frame);
  frame.fill(0xff);
  expect(message).toMatchObject({ msgContent: bytes("4f60597d") });
  expect(toHex(surplus)).toBe("07");
});

test("arguments of the wrong type are DecodeErrors", () => {
  for (const value of [null, undefined, "0c", [], 7, {}]) {
    expect(() => Reflect.apply(protocols.cmpp30.decodeTolerant, null, [value])).toThrow(
      expect.objectContaining({ name: "DecodeError", code: "wrong-memory" }),
    );
  }
});

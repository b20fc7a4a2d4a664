import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import { minMessage } from "../../generated/runtime/conformance/boundaries.js";
import { isEncodeError, dataViewOf } from "../../generated/runtime/wire/index.js";
import { writeFrame } from "../../generated/runtime/interpreter/index.js";
import { checkHostileValues, hostileSubject, type HostileSubject } from "../helpers/values/check-hostile-values.js";
import { errorOf } from "../helpers/values/errors.js";
import { resizableBuffer, resize } from "../helpers/values/hostile-value.js";
import { protocolIds, protocols } from "../helpers/protocols.js";
import { vectorFrames } from "../helpers/values/vector-frames.js";

/*
 * For any value of a property, the result is a frame or an EncodeError, the same from both engines, and no octet
 * outside the frame is written.
 */

/** Calls a function like a program in JavaScript, with any values. */
function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): unknown {
  return Reflect.apply(fn, null, values);
}

const submit = cmpp30.createSubmit({
  sequenceId: 1,
  serviceId: "HELP",
  feeUserType: 2,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "10",
  srcId: "1065900001",
  destTerminalId: ["13800138000"],
  msgContent: Uint8Array.of(1, 2, 3),
});

describe.each(protocolIds)("messages of %s", (id) => {
  const { layouts, encode, encodeInto, sizeOf, decode } = protocols[id];
  const seen = new Set<string>();

  test.each(layouts.messages.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
    const general: HostileSubject = hostileSubject(
      {
        layout,
        sizeOf: (message) => Number(call(sizeOf, message)),
        encode: (message) => octetsOf(call(encode, message)),
        encodeInto: (message, octets, view, start) => Number(call(encodeInto, message, octets, view, start)),
        decode,
      },
      seen,
    );
    const frame = vectorFrames(id).find((each) => dataViewOf(each).getUint32(4) === layout.commandId);
    const message = decode(frame ?? writeFrame(layout, minMessage(layout)));
    expect(checkHostileValues(general, message).slice(0, 5)).toEqual([]);
  });

  test("an unknown message", () => {
    const unknown = { name: "unknown", sequenceId: 1, commandId: 0x77, body: Uint8Array.of(1, 2, 3) };
    const subject: HostileSubject = {
      fields: ["commandId", "sequenceId", "body"].map((property) => ({
        kind: "octets",
        octets: "rest",
        name: property,
        property,
      })),
      sizeOf: (message) => Number(call(sizeOf, message)),
      encode: (message) => octetsOf(call(encode, message)),
      encodeInto: (message, octets, view, start) => Number(call(encodeInto, message, octets, view, start)),
      decode: (frame) => {
        expect(dataViewOf(frame).getUint32(0)).toBe(frame.length);
        return frame;
      },
    };
    expect(checkHostileValues(subject, unknown).slice(0, 5)).toEqual([]);
  });
});

function octetsOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("These are no octets.");
}

test("a structure", () => {
  const report = { msgId: 1n, stat: "DELIVRD", submitTime: "1", doneTime: "1", destTerminalId: "1", smscSequence: 1 };
  const subject: HostileSubject = {
    fields: Object.keys(report).map((property) => ({ kind: "octets", octets: "rest", name: property, property })),
    sizeOf: (value) => Number(call(cmpp30.sizeOfMtStatusReport71, value)),
    encode: (value) => octetsOf(call(cmpp30.encodeMtStatusReport71, value)),
    encodeInto: (value, octets, view, start) =>
      Number(call(cmpp30.encodeMtStatusReport71Into, value, octets, view, start)),
    decode: cmpp30.decodeMtStatusReport71,
  };
  expect(checkHostileValues(subject, report).slice(0, 5)).toEqual([]);
});

describe("an error that a value throws", () => {
  test.each([cmpp30.encode, cmpp30.encodeSubmit, cmpp30.sizeOf, cmpp30.sizeOfSubmit])("is the cause: %o", (encode) => {
    const thrown = new Error("no");
    const message = Object.defineProperty({ ...submit }, "destTerminalId", {
      get: () => {
        throw thrown;
      },
    });
    const error = errorOf(() => call(encode, message));
    expect(isEncodeError(error)).toBe(true);
    expect(error).toMatchObject({ code: "unreadable", field: "Dest_terminal_Id", messageName: "CMPP_SUBMIT" });
    expect(error).toHaveProperty("cause", thrown);
  });

  test("is the cause also if it is thrown only once", () => {
    const thrown = new Error("once");
    let times = 0;
    const message = Object.defineProperty({ ...submit }, "linkId", {
      get: () => {
        if (times++ === 0) throw thrown;
        return "";
      },
    });
    const error = errorOf(() =>
      cmpp30.encodeSubmitInto(message, new Uint8Array(300), dataViewOf(new Uint8Array(300)), 0),
    );
    expect(isEncodeError(error)).toBe(true);
    const octets = new Uint8Array(300);
    times = 0;
    expect(errorOf(() => cmpp30.encodeSubmitInto(message, octets, dataViewOf(octets), 0))).toMatchObject({
      code: "unreadable",
      field: null,
      cause: thrown,
    });
  });

  test("is the cause also if it is an EncodeError of another message", () => {
    const thrown = errorOf(() => cmpp30.encode({ ...submit, linkId: "x".repeat(21) }));
    const deliver = { name: "CMPP_CANCEL", sequenceId: 1 } as const;
    const message = Object.defineProperty({ ...deliver, msgId: 1n }, "msgId", {
      get: () => {
        throw thrown;
      },
    });
    const error = errorOf(() => cmpp30.encode(message));
    expect(error).toMatchObject({ code: "unreadable", field: "Msg_Id", messageName: "CMPP_CANCEL", cause: thrown });
  });

  test("is the cause for the name of a message", () => {
    const thrown = new Error("nameless");
    const message = Object.defineProperty({ ...submit }, "name", {
      get: () => {
        throw thrown;
      },
    });
    for (const encode of [cmpp30.encode, cmpp30.sizeOf]) {
      expect(errorOf(() => call(encode, message))).toMatchObject({ code: "unreadable", field: "name", cause: thrown });
    }
  });
});

test("rejects a message that changes while it is written", () => {
  let times = 0;
  const names = ["CMPP_SUBMIT", "CMPP_ACTIVE_TEST"];
  const message = Object.defineProperty({ ...submit }, "name", { get: () => names[times++] });
  expect(errorOf(() => cmpp30.encode(message))).toMatchObject({ code: "unreadable" });
});

test("writes minus zero as zero", () => {
  const frame = cmpp30.encode({ ...submit, msgLevel: -0 });
  expect(frame).toEqual(cmpp30.encode({ ...submit, msgLevel: 0 }));
  const layout = cmpp30.layouts.messages.find(({ name }) => name === "CMPP_SUBMIT");
  if (layout === undefined) throw new Error("There is no layout.");
  expect(writeFrame(layout, { ...submit, msgLevel: -0 })).toEqual(frame);
});

test("writes to growable and shared memory like to any other", () => {
  const expected = cmpp30.encode(submit);
  for (const buffer of [resizableBuffer(300, 600), new SharedArrayBuffer(300)]) {
    const octets = new Uint8Array(buffer);
    expect(cmpp30.encodeInto(submit, octets, dataViewOf(octets), 7)).toBe(7 + expected.length);
    expect(octets.slice(7, 7 + expected.length)).toEqual(expected);
    expect(cmpp30.decodeFrom(octets, dataViewOf(octets), 7, 7 + expected.length)).toEqual(submit);
  }
});

test("rejects transferred memory", () => {
  const buffer = resizableBuffer(300, 300);
  const octets = new Uint8Array(buffer, 10, 280);
  const view = new DataView(buffer, 10, 280);
  resize(buffer, 5);
  expect(isEncodeError(errorOf(() => cmpp30.encodeInto(submit, octets, view, 0)))).toBe(true);
  expect(errorOf(() => cmpp30.decodeFrom(octets, view, 0, 12))).toMatchObject({ name: "DecodeError" });
});

describe("hostile wire JSON", () => {
  const json = cmpp30.frameToJson(cmpp30.encode(submit));
  const parsed = (extra: string): unknown => JSON.parse(`{${extra},${JSON.stringify(json).slice(1)}`);

  test.each([
    ["a prototype", parsed('"__proto__": {"polluted": true}'), "unknown-field"],
    ["a constructor", parsed('"constructor": {"prototype": {"polluted": true}}'), "unknown-field"],
    [
      "a prototype among the fields",
      { ...json, fields: JSON.parse('{"__proto__": {"polluted": true}}') },
      "unknown-field",
    ],
    ["an inherited name as a field", { ...json, fields: { toString: "x" } }, "unknown-field"],
    ["an inherited name as a message", { ...json, message: "toString" }, "unknown-message"],
    ["a message that is an object", { ...json, message: {} }, "unknown-message"],
    ["a bigint as a protocol", { ...json, protocol: 1n }, "contradiction"],
    ["an object as a count", { ...json, fields: { ...fieldsOf(json), DestUsr_tl: {} } }, "contradiction"],
    ["a Proxy that throws", new Proxy({}, { get: () => JSON.parse("{") }), "unreadable"],
    ["a list", [], "wrong-type"],
    ["a text", "x", "wrong-type"],
  ])("rejects %s", (_, value, code) => {
    expect(errorOf(() => cmpp30.jsonToFrame(value))).toMatchObject({ name: "EncodeError", code });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("rejects a field that contains itself", () => {
    const circle: Record<string, unknown> = {};
    circle["Msg_Id"] = circle;
    expect(errorOf(() => cmpp30.jsonToFrame({ ...json, fields: circle }))).toMatchObject({ name: "EncodeError" });
  });
});

function fieldsOf(json: object): object {
  const fields: unknown = Reflect.get(json, "fields");
  return typeof fields === "object" && fields !== null ? fields : {};
}

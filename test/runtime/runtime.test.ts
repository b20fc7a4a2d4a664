import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../generated/cmpp20/index.js";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import { isDecodeError, isEncodeError, toHex, dataViewOf } from "../../generated/runtime/wire/index.js";
import { call } from "../helpers/values/call.js";
import { errorOf } from "../helpers/values/errors.js";
import { submit } from "../helpers/values/submit.js";

/* Edge cases of memory, errors, defaults and responses. */

describe("errors", () => {
  test("state protocol, message, field, offset, and expected and actual value", () => {
    const frame = cmpp30.encode(submit);
    frame[206] = 140;
    const error = errorOf(() => cmpp30.decode(frame));
    expect(error).toMatchObject({
      name: "DecodeError",
      code: "beyond-body",
      protocol: "cmpp30",
      messageName: "CMPP_SUBMIT",
      field: "Msg_Content",
      offset: 207,
      expected: "140 bytes",
      actual: "23",
    });
    expect(String(error)).toBe(
      "DecodeError: CMPP 3.0 CMPP_SUBMIT Msg_Content at offset 207: expected 140 bytes, got 23.",
    );
  });

  test("name the element of a list", () => {
    const error = errorOf(() => cmpp30.encode({ ...submit, destTerminalId: ["1", "2".repeat(33)] }));
    expect(error).toMatchObject({
      code: "too-long",
      field: "Dest_terminal_Id[1]",
      offset: null,
      expected: "at most 32 bytes",
    });
  });

  test("never contain a value, which may be personal or secret", () => {
    const secret = "13800138000".repeat(4);
    expect(String(errorOf(() => cmpp30.encode({ ...submit, feeTerminalId: secret })))).not.toContain("1380");
  });

  test("are distinguished by their code, also from a different copy of the runtime", () => {
    const foreign = Object.assign(new Error(""), { name: "DecodeError", code: "truncated" });
    expect([isDecodeError(foreign), isEncodeError(foreign)]).toEqual([true, false]);
    const nameless = Object.assign(new Error(""), { name: "DecodeError" });
    for (const value of [new Error(""), nameless, null, "DecodeError", { name: "DecodeError", code: "x" }]) {
      expect([isDecodeError(value), isEncodeError(value)]).toEqual([false, false]);
    }
  });

  test("are thrown for a different message than the expected one", () => {
    expect(errorOf(() => cmpp30.decodeCancel(cmpp30.encode(submit)))).toMatchObject({
      code: "wrong-command",
      field: "Command_Id",
      offset: 4,
      expected: "0x00000007",
      actual: "0x00000004",
    });
  });

  test.each([null, undefined, 1, "CMPP_SUBMIT", {}, { name: "CMPP_SUBMITT" }])("%s cannot be encoded", (value) => {
    for (const encode of [
      cmpp30.encode,
      cmpp30.encodeSubmit,
      cmpp30.sizeOf,
      cmpp30.sizeOfSubmit,
      cmpp30.encodeActiveTest,
    ]) {
      expect(isEncodeError(errorOf(call(encode, value)))).toBe(true);
    }
  });

  test("a message with a thousand receivers is rejected", () => {
    const error = errorOf(() => cmpp30.encode({ ...submit, destTerminalId: Array.from({ length: 1000 }, () => "1") }));
    expect(error).toMatchObject({ code: "too-many", field: "Dest_terminal_Id", expected: "at most 255 elements" });
  });
});

describe("defaults", () => {
  test("are filled in, and given values take precedence", () => {
    expect(submit).toMatchObject({ msgId: 0n, pkTotal: 1, pkNumber: 1, validTime: "", atTime: "", linkId: "" });
    expect(cmpp30.createSubmit({ ...submit, pkTotal: 3, linkId: "x" })).toMatchObject({ pkTotal: 3, linkId: "x" });
    expect(cmpp30.createGetMtRoute({ sequenceId: 1, sourceId: "1", routeType: "MT" })).toMatchObject({
      lastRouteId: -1,
    });
    const connect = { sequenceId: 1, sourceAddr: "900001", authenticatorSource: new Uint8Array(16), timestamp: 0 };
    expect([cmpp20.createConnect(connect).version, cmpp30.createConnect(connect).version]).toEqual([0x20, 0x30]);
  });

  test("pad short values on the left if the specification requires it, but not empty ones", () => {
    expect(submit.feeCode).toBe("000010");
    expect(cmpp30.createSubmit({ ...submit, feeCode: "" }).feeCode).toBe("");
    expect(cmpp30.createGetMtRoute({ sequenceId: 1, sourceId: "791", routeType: "MT" }).sourceId).toBe("000791");
    expect(toHex(cmpp30.encode({ ...submit, feeCode: "10" }))).toContain("313000000000");
  });

  test("always give objects with the same properties in wire order", () => {
    const keys = Object.keys(cmpp30.decodeSubmit(cmpp30.encode(submit)));
    expect(Object.keys(cmpp30.createSubmit({ ...submit }))).toEqual(keys);
  });
});

describe("responses", () => {
  test("belong to their requests, and repeat the sequence", () => {
    expect(cmpp30.reply({ ...submit, sequenceId: 77 }, { msgId: 5n, result: 0 })).toEqual({
      name: "CMPP_SUBMIT_RESP",
      sequenceId: 77,
      msgId: 5n,
      result: 0,
    });
    const query = cmpp20.createQuery({ sequenceId: 4294967295, time: "20260101" });
    const counts = { mtTlMsg: 1, mtTlusr: 2, mtScs: 3, mtWt: 4, mtFl: 5, moScs: 6, moWt: 7, moFl: 8 };
    expect(cmpp20.reply(query, { time: "20260101", ...counts })).toMatchObject({
      name: "CMPP_QUERY_RESP",
      sequenceId: 4294967295,
    });
  });

  test("are not created for other messages than requests", () => {
    expect(errorOf(call(cmpp30.reply, { name: "CMPP_SUBMIT_RESP", sequenceId: 1 }, {}))).toMatchObject({
      code: "unknown-message",
    });
    expect(errorOf(call(cmpp30.reply, { name: "constructor" }, {}))).toMatchObject({ code: "unknown-message" });
    expect(errorOf(call(cmpp30.reply, null, {}))).toMatchObject({ code: "wrong-type" });
  });
});

describe("a message with an unknown command", () => {
  const unknown = { name: "unknown", sequenceId: 9, commandId: 0x00000033, body: Uint8Array.of(1, 2) } as const;

  test("is decoded and encoded unchanged", () => {
    const frame = cmpp30.encode(unknown);
    expect(toHex(frame)).toBe("0000000e00000033000000090102");
    expect(cmpp30.decode(frame)).toEqual(unknown);
    expect(cmpp30.sizeOf(unknown)).toBe(14);
  });

  test.each([
    [{ ...unknown, commandId: 2 ** 32 }, "out-of-range", "Command_Id"],
    [{ ...unknown, commandId: "1" }, "wrong-type", "Command_Id"],
    [{ ...unknown, sequenceId: -1 }, "out-of-range", "Sequence_Id"],
    [{ ...unknown, body: [1] }, "wrong-type", "body"],
    [{ ...unknown, body: new Uint8Array(8567) }, "frame-length", null],
  ])("is rejected if it is invalid: %j", (message, code, field) => {
    const octets = new Uint8Array(9000);
    for (const work of [
      call(cmpp30.encode, message),
      call(cmpp30.encodeInto, message, octets, dataViewOf(octets), 0),
    ]) {
      expect(errorOf(work)).toMatchObject({ code, field, messageName: "unknown" });
    }
  });

  test("may have the maximum size", () => {
    const longest = { ...unknown, body: new Uint8Array(8566).fill(7) };
    expect(cmpp30.sizeOf(longest)).toBe(8578);
    expect(cmpp30.decode(cmpp30.encode(longest))).toEqual(longest);
  });

  test("is rejected if it does not fit the target", () => {
    const octets = new Uint8Array(13);
    expect(errorOf(call(cmpp30.encodeInto, unknown, octets, dataViewOf(octets), 0))).toMatchObject({ code: "no-room" });
  });

  test("is rejected if its length is wrong", () => {
    expect(errorOf(() => cmpp30.decode(Uint8Array.from([0, 0, 0, 13, 0, 0, 0, 3, 0, 0, 0, 1])))).toMatchObject({
      code: "truncated",
    });
    expect(errorOf(() => cmpp30.decode(Uint8Array.from([0, 0, 0, 12, 0, 0, 0, 3, 0, 0, 0, 1, 0])))).toMatchObject({
      code: "surplus-octets",
    });
    const long = new Uint8Array(8579);
    dataViewOf(long).setUint32(0, 8579);
    expect(errorOf(() => cmpp30.decode(long))).toMatchObject({ code: "frame-length" });
  });
});

test("descriptors explain everything in both languages", () => {
  for (const { descriptors, layouts } of [cmpp20, cmpp30]) {
    const fields = [...descriptors.messages, ...descriptors.structures].flatMap((each) => each.fields);
    for (const { en, zh } of [
      descriptors,
      ...descriptors.parties,
      ...descriptors.messages,
      ...fields,
      ...fields.flatMap(({ values }) => values ?? []),
    ]) {
      expect(en.length).toBeGreaterThan(0);
      expect(zh).toMatch(/[\u4e00-\u9fff]|^[\w:]+$/);
    }
    expect(descriptors.messages.map(({ name }) => name)).toEqual(layouts.messages.map(({ name }) => name));
  }
});

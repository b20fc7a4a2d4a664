import { afterEach, describe, expect, test } from "vitest";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import { isDecodeError, isEncodeError, toHex, dataViewOf } from "../../generated/runtime/wire/index.js";
import { call } from "../helpers/values/call.js";
import { errorOf } from "../helpers/values/errors.js";
import { submit } from "../helpers/values/submit.js";

/* Frames in the middle of buffers, and arguments that are no memory. */

describe("memory", () => {
  const frame = cmpp30.encode(submit);
  const octets = new Uint8Array(frame.length + 20);
  octets.set(frame, 10);
  const view = dataViewOf(octets);
  const end = 10 + frame.length;

  afterEach(() => {
    octets.fill(0);
    octets.set(frame, 10);
  });

  test("decodes from and encodes into the middle of a buffer", () => {
    expect(cmpp30.decodeFrom(octets, view, 10, end)).toEqual(submit);
    expect(cmpp30.decodeSubmitFrom(octets, view, 10, end)).toEqual(submit);
    const target = new Uint8Array(frame.length + 20);
    expect(cmpp30.encodeInto(submit, target, dataViewOf(target), 10)).toBe(end);
    expect(toHex(target)).toBe(toHex(octets));
  });

  test("byte fields of a message are views into the frame, also inside a larger buffer", () => {
    const inner = octets.subarray(10, end);
    const { msgContent } = cmpp30.decodeSubmit(inner);
    expect(msgContent.buffer).toBe(octets.buffer);
    expect([...msgContent]).toEqual([1, 2, 3]);
  });

  const other = new Uint8Array(octets.length);
  test.each([
    ["a view over other memory", [octets, dataViewOf(other), 10, end]],
    ["a view that begins elsewhere", [octets, new DataView(octets.buffer, 1), 10, end]],
    ["a view that is shorter", [octets, new DataView(octets.buffer, 0, end - 1), 10, end]],
    ["bytes that are shorter than the view", [octets.subarray(0, end - 1), view, 10, end]],
    ["a negative start", [octets, view, -1, end]],
    ["a start that is not an integer", [octets, view, 0.5, end]],
    ["an end after the bytes", [octets, view, 10, octets.length + 1]],
    ["an end before the start", [octets, view, 10, 9]],
    ["an end that is not a number", [octets, view, 10, Number.NaN]],
    ["a start far before the bytes", [octets, view, -20, end]],
    ["a start at the end of the bytes", [octets, view, octets.length - 2, octets.length + 20]],
    ["null instead of a view", [octets, null, 10, end]],
    ["null instead of bytes", [null, view, 10, end]],
  ])("%s is rejected", (_, values) => {
    for (const decode of [cmpp30.decodeFrom, cmpp30.decodeSubmitFrom]) {
      const error = errorOf(call(decode, ...values));
      expect(isDecodeError(error)).toBe(true);
      expect(error).toMatchObject({ code: "wrong-memory" });
    }
  });

  test.each([null, undefined, "00", 7, [], new Uint16Array(12)])("%s is not a frame", (value) => {
    for (const decode of [
      cmpp30.decode,
      cmpp30.decodeSubmit,
      cmpp30.frameToJson,
      cmpp30.checkPadding,
      cmpp30.decodeMtStatusReport60,
    ]) {
      expect(errorOf(call(decode, value))).toMatchObject({ name: "DecodeError", code: "wrong-memory" });
    }
  });

  test.each([
    ["a view over other memory", [submit, octets, dataViewOf(other), 0], "wrong-memory"],
    ["a start that is not an integer", [submit, octets, view, 0.5], "wrong-memory"],
    ["a negative start", [submit, octets, view, -1], "wrong-memory"],
    ["too little room", [submit, octets, view, 21], "no-room"],
    ["no room at all", [submit, new Uint8Array(0), dataViewOf(new Uint8Array(0)), 0], "no-room"],
  ])("encoding into %s throws and changes nothing", (_, values, code) => {
    const before = toHex(octets);
    for (const encode of [cmpp30.encodeInto, cmpp30.encodeSubmitInto]) {
      const error = errorOf(call(encode, ...values));
      expect(isEncodeError(error)).toBe(true);
      expect(error).toMatchObject({ code, messageName: "CMPP_SUBMIT" });
    }
    expect(toHex(octets)).toBe(before);
  });

  test("no decoder reads outside the bytes that it gets", () => {
    for (let cut = 10; cut < end; cut++) {
      expect(errorOf(() => cmpp30.decodeFrom(octets, view, 10, cut))).toMatchObject({ code: "truncated" });
    }
  });
});

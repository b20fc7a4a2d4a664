import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isDecodeError, isEncodeError } from "../../../generated/runtime/wire/index.js";
import { readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { compileMailing, type Mailing, REQUEST, REQUEST_FRAME } from "../../helpers/compile/mailing.js";
import { layoutsOf } from "../../helpers/compile/emitted-functions.js";
import { hexOf, octetsOf } from "../../helpers/compile/relay.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The emitted code of unions: in messages, and on their own. */

let mailing: Mailing;

beforeAll(async () => {
  mailing = await compileMailing();
});

afterAll(() => mailing?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => mailing.call(name, ...values);

/** The frame of the request with some bytes replaced. */
const changed = (at: number, ...octets: readonly number[]): Uint8Array => {
  const frame = octetsOf(REQUEST_FRAME);
  frame.set(octets, at);
  return frame;
};

describe("a message with unions", () => {
  test("decodes, encodes and measures each case", () => {
    const frame = octetsOf(REQUEST_FRAME);
    expect(call("decode", frame)).toStrictEqual(REQUEST);
    expect(readMessage(mailing.layoutOf("submit_multi"), frame)).toStrictEqual(REQUEST);
    expect(hexOf(call("encode", REQUEST))).toBe(REQUEST_FRAME);
    expect(hexOf(writeFrame(mailing.layoutOf("submit_multi"), REQUEST))).toBe(REQUEST_FRAME);
    expect(call("sizeOf", REQUEST)).toBe(36);
  });

  test.each([
    ["in a list, before variable fields", () => changed(20, 3), "dest_address[0].dest_flag", 20, "one of 1, 2", "3"],
    ["in a list, after the first element", () => changed(26, 0), "dest_address[1].dest_flag", 26, "one of 1, 2", "0"],
    ["of fixed size", () => changed(12, 0x58), "schedule.kind", 12, 'one of "AT", "IN", ""', '"XT"'],
  ])("rejects a tag without a case %s", (_, frame, field, offset, expected, actual) => {
    for (const decode of [
      () => call("decode", frame()),
      () => call("decodeSubmitMulti", frame()),
      () => readMessage(mailing.layoutOf("submit_multi"), frame()),
    ]) {
      const error = errorOf(decode);
      expect(isDecodeError(error)).toBe(true);
      expect(error).toMatchObject({
        code: "unknown-case",
        field,
        offset,
        expected,
        actual,
        messageName: "submit_multi",
      });
    }
  });

  test("explains the error in both languages, with the property", () => {
    const error = errorOf(() => call("decode", changed(26, 9)));
    const place = "MAILING 1 submit_multi dest_address[1].dest_flag";
    expect(call("explainError", error, "en", layoutsOf(mailing.module))).toBe(
      `${place} (destAddress[1].destFlag) at offset 26: expected one of 1, 2, got 9.`,
    );
    expect(call("explainError", error, "zh")).toBe(`${place}，偏移26：应为以下之一：1、2，实为9。`);
  });

  test("rejects a frame that ends inside a case, at its field", () => {
    const cut = octetsOf(REQUEST_FRAME).slice(0, 30);
    cut[3] = 30;
    expect(errorOf(() => call("decode", cut))).toMatchObject({
      code: "body-too-short",
      field: "dest_address[1].dl_name",
      offset: 27,
    });
  });

  test.each([
    [3, "unknown-case", "one of 1, 2", "3"],
    [256, "out-of-range", "an integer from 0 to 255", "256"],
    ["1", "wrong-type", "a number", "a string"],
    [undefined, "wrong-type", "a number", "undefined"],
  ])("encodes no receiver with the tag %s", (destFlag, code, expected, actual) => {
    const message = {
      ...REQUEST,
      destAddress: [
        { destFlag: 2, dlName: "a" },
        { destFlag, dlName: "a" },
      ],
    };
    const error = errorOf(() => call("encode", message));
    expect(isEncodeError(error)).toBe(true);
    const property = "destAddress[1].destFlag";
    expect(error).toMatchObject({ code, field: "dest_address[1].dest_flag", property, expected, actual });
    expect(errorOf(() => call("sizeOf", message))).toMatchObject({ code });
    expect(errorOf(() => writeFrame(mailing.layoutOf("submit_multi"), message))).toMatchObject({ code });
  });

  test("encodes a union of fixed size only with a known tag, and pads its string", () => {
    const schedule = { kind: "", hours: 2, code: Uint8Array.of(1, 2) };
    const message = { ...REQUEST, schedule };
    const target = new Uint8Array(36).fill(0xff);
    call("encodeInto", message, target, new DataView(target.buffer), 0);
    expect(hexOf(target).slice(24, 38)).toBe("00000000020102");
    expect(call("decode", target)).toStrictEqual(message);
    const unknown = { ...message, schedule: { ...schedule, kind: "ON" } };
    expect(errorOf(() => call("encode", unknown))).toMatchObject({ code: "unknown-case", field: "schedule.kind" });
  });

  test("reads the tag once: a value that changes it cannot write outside of its place", () => {
    let reads = 0;
    const shifting = {
      get destFlag() {
        reads += 1;
        return reads === 1 ? 2 : 1;
      },
      dlName: "a name of some length",
      destAddrTon: 1,
      destinationAddr: "5",
    };
    const target = new Uint8Array(80).fill(0xa5);
    const message = { ...REQUEST, destAddress: [shifting] };
    expect(isEncodeError(errorOf(() => call("encodeInto", message, target, new DataView(target.buffer), 0)))).toBe(
      true,
    );
    expect(hexOf(target.subarray(60))).toBe("a5".repeat(20));
  });
});

describe("a union on its own", () => {
  const LIST = { destFlag: 2, dlName: "List1" };

  test("is decoded, encoded and measured", () => {
    expect(call("decodeDestAddress", octetsOf("024c6973743100"))).toStrictEqual(LIST);
    expect(hexOf(call("encodeDestAddress", LIST))).toBe("024c6973743100");
    expect(call("sizeOfDestAddress", LIST)).toBe(7);
    expect(call("sizeOfSchedule", { kind: "AT", seconds: 1 })).toBe(7);
    expect(hexOf(call("encodeSchedule", { kind: "IN", hours: 1, code: Uint8Array.of(3, 4) }))).toBe("494e0000010304");
    const inside = octetsOf("ffff4154000000000aff");
    expect(call("decodeScheduleFrom", inside, new DataView(inside.buffer), 2, 9)).toStrictEqual({
      kind: "AT",
      seconds: 10,
    });
  });

  test("rejects an unknown tag, too few and too many bytes", () => {
    expect(errorOf(() => call("decodeDestAddress", octetsOf("0300")))).toMatchObject({
      code: "unknown-case",
      messageName: "Dest_Address",
      field: "dest_flag",
      offset: 0,
    });
    expect(errorOf(() => call("decodeDestAddress", octetsOf("")))).toMatchObject({ code: "body-too-short" });
    expect(errorOf(() => call("decodeDestAddress", octetsOf("02414200ff")))).toMatchObject({ code: "surplus-octets" });
    expect(errorOf(() => call("decodeSchedule", octetsOf("4154000000")))).toMatchObject({ field: "seconds" });
    expect(errorOf(() => call("encodeDestAddress", { destFlag: 9 }))).toMatchObject({
      code: "unknown-case",
      field: "dest_flag",
      property: "destFlag",
    });
    for (const value of [null, 1, undefined]) {
      expect(errorOf(() => call("encodeDestAddress", value))).toMatchObject({ code: "wrong-type", field: null });
      expect(errorOf(() => call("encodeSchedule", value))).toMatchObject({ code: "wrong-type", field: null });
    }
  });

  test("can be encoded over the bytes that it is read from", () => {
    const octets = octetsOf("494e00000105060000");
    const view = new DataView(octets.buffer);
    const value = { kind: "IN", hours: 7, code: octets.subarray(5, 7) };
    expect(call("encodeScheduleInto", value, octets, view, 2)).toBe(9);
    expect(hexOf(octets)).toBe("494e494e0000070506");
  });
});

describe("a view", () => {
  const viewOver = (frame: Uint8Array) => {
    const subject = mailing.subjectOf("submit_multi");
    return subject.createView().over(frame);
  };

  test("reads unions and single elements, and sets one of fixed size", () => {
    const frame = octetsOf(REQUEST_FRAME);
    const view = viewOver(frame);
    expect(Reflect.get(view, "destAddress")).toStrictEqual(REQUEST.destAddress);
    expect(Reflect.apply(Reflect.get(view, "destAddressAt"), view, [1])).toStrictEqual(REQUEST.destAddress[1]);
    Reflect.set(view, "schedule", { kind: "IN", hours: 3, code: Uint8Array.of(0, 1) });
    expect(hexOf(frame).slice(24, 38)).toBe("494e0000030001");
    const error = errorOf(() => Reflect.set(view, "schedule", { kind: "NO", hours: 3, code: Uint8Array.of(0, 1) }));
    expect(error).toMatchObject({ code: "unknown-case", field: "schedule.kind" });
    expect(hexOf(frame).slice(24, 38)).toBe("494e0000030001");
  });

  test("rejects a frame with an unknown tag", () => {
    expect(errorOf(() => viewOver(changed(20, 3)))).toMatchObject({ code: "unknown-case" });
    expect(errorOf(() => viewOver(changed(14, 0x58)))).toMatchObject({ code: "unknown-case" });
  });
});

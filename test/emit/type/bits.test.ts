import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isEncodeError } from "../../../generated/runtime/wire/index.js";
import { compileFlags, type Flags } from "../../helpers/compile/flags.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The functions of integers with named bits. */

let flags: Flags;

beforeAll(async () => {
  flags = await compileFlags();
});

afterAll(() => flags?.compiled.remove());

const call = (name: string, ...values: readonly unknown[]): unknown => flags.call(name, ...values);
const bitsOf = (value: unknown): unknown => call("esmClassBits", value);
const changed = (value: unknown, bits: unknown): unknown => call("withEsmClassBits", value, bits);

function detailsOf(work: () => unknown): object {
  const error = errorOf(work);
  if (!isEncodeError(error)) throw new Error("No EncodeError was thrown.");
  const { code, field, property, message } = error;
  return { code, field, property, message };
}

describe("bits of an integer", () => {
  test.each([
    [0, { replyPath: false, udhi: false, messageType: 0, messagingMode: 0 }],
    [0x44, { replyPath: false, udhi: true, messageType: 1, messagingMode: 0 }],
    [0xbf, { replyPath: true, udhi: false, messageType: 15, messagingMode: 3 }],
  ])("are read from %i", (value, bits) => {
    expect(bitsOf(value)).toStrictEqual(bits);
  });

  test("are read from, and written to, every octet", () => {
    for (let value = 0; value < 256; value++) {
      expect(changed(0, bitsOf(value))).toBe(value);
      expect(changed(255, bitsOf(value))).toBe(value);
    }
  });

  test("change alone: those that are not given keep their value", () => {
    expect(changed(3, { udhi: true })).toBe(0x43);
    expect(changed(0xff, { udhi: false })).toBe(0xbf);
    expect(changed(0xc3, { messageType: 2, replyPath: undefined })).toBe(0xcb);
    expect(changed(0x5a, {})).toBe(0x5a);
  });

  test("without a name are kept", () => {
    expect(call("withOptionsBits", 0x7e, { low: true, number: 5 })).toBe(0x57f);
    expect(call("withOptionsBits", 0xffffffff, { number: 0 })).toBe(0x800000ff);
  });

  test("may be the highest of four octets, or all", () => {
    expect(call("optionsBits", 0x80000001)).toStrictEqual({ top: true, number: 0, low: true });
    expect(call("withOptionsBits", 0, { top: true })).toBe(0x80000000);
    expect(call("withOptionsBits", 0xffffffff, { top: false })).toBe(0x7fffffff);
    expect(call("optionsBits", 0xffffffff)).toStrictEqual({ top: true, number: 0x7fffff, low: true });
    expect(call("wholeBits", 0xffffffff)).toStrictEqual({ all: 0xffffffff });
    expect(call("withWholeBits", 7, { all: 0xfffffffe })).toBe(0xfffffffe);
  });

  test("have constants for their values, also for equal values of different legs", () => {
    expect(Reflect.get(flags.module, "EsmClassMessageType")).toStrictEqual({
      normal: 0,
      receipt: 1,
      acknowledgement: 2,
      forwarded: 2,
    });
    expect(Reflect.get(flags.module, "EsmClassMessagingMode")).toStrictEqual({ usual: 0, datagram: 1, stored: 3 });
  });

  test("differ by version", async () => {
    const second = await flags.compiled.load("flags2");
    expect(Reflect.get(second, "EsmClassMessageType")).toMatchObject({ intermediate: 8 });
    const read: unknown = Reflect.get(second, "optionsBits");
    expect(typeof read === "function" ? Reflect.apply(read, null, [0x80]) : null).toMatchObject({ added: true });
    expect(call("optionsBits", 0x80)).not.toHaveProperty("added");
  });
});

describe("an EncodeError", () => {
  test.each([256, -1, 1.5, "1", null])("is thrown for the value %j", (value) => {
    const expected = "an integer from 0 to 2 ** 8 - 1";
    expect(detailsOf(() => bitsOf(value))).toMatchObject({ field: "Esm_Class" });
    expect(detailsOf(() => changed(value, {}))).toMatchObject({ message: expect.stringContaining(expected) });
  });

  test.each([
    [{ messageType: 16 }, "out-of-range", "Esm_Class.Message_Type", "messageType", "from 0 to 15, got 16"],
    [{ messageType: -1 }, "out-of-range", "Esm_Class.Message_Type", "messageType", "from 0 to 15, got -1"],
    [{ messageType: "1" }, "wrong-type", "Esm_Class.Message_Type", "messageType", "got a string"],
    [{ udhi: 1 }, "wrong-type", "Esm_Class.Udhi", "udhi", "expected a boolean, got a number"],
    [{ udhi: null }, "wrong-type", "Esm_Class.Udhi", "udhi", "expected a boolean, got null"],
  ])("is thrown for the bits %j", (bits, code, field, property, words) => {
    expect(detailsOf(() => changed(0, bits))).toMatchObject({
      code,
      field,
      property,
      message: expect.stringContaining(words),
    });
  });

  test("is thrown for bits that are no object", () => {
    expect(detailsOf(() => changed(0, 1))).toMatchObject({ code: "wrong-type" });
  });
});

describe("a description", () => {
  const lines = (...values: readonly unknown[]): string[] => String(call("describeEsmClass", ...values)).split("\n");

  test("has a line for each name", () => {
    expect(lines(0x44, "en")).toEqual([
      "Reply_Path 0",
      "Udhi 1: The content begins with a user data header.",
      "Message_Type 1: Receipt of the centre.",
      "Messaging_Mode 0: As the centre prefers.",
    ]);
    expect(lines(0xec, "zh")).toEqual([
      "Reply_Path 1：已设置应答路径。",
      "Udhi 1：内容以用户数据头开头。",
      "Message_Type 11：未定义",
      "Messaging_Mode 0：由短信中心决定。",
    ]);
  });

  test("depends on the leg: bits that have no meaning there are other bits", () => {
    expect(lines(0x0b, "en")).toContain("Message_Type 2: Acknowledges a delivery. / Forwards an acknowledgement.");
    expect(lines(0x0b, "en", "Client -> Centre")).toEqual([
      "Reply_Path 0",
      "Udhi 0",
      "Message_Type 2: Acknowledges a delivery.",
      "Messaging_Mode 3: Stored and forwarded.",
    ]);
    expect(lines(0x0b, "en", "Centre -> Client")).toEqual([
      "Reply_Path 0",
      "Udhi 0",
      "Message_Type 2: Forwards an acknowledgement.",
      "other bits 0x3",
    ]);
    expect(lines(0x04, "en", "Client -> Centre")).toContain("Message_Type 1: not defined");
  });

  test("shows numbers, and bits without a name", () => {
    expect(String(call("describeOptions", 0x8000057e, "en")).split("\n")).toEqual([
      "Top 1: The highest bit.",
      "Number 5: A number.",
      "Low 0",
      "other bits 0x7e",
    ]);
    expect(call("describeOptions", 0x80000001, "zh")).toBe("Top 1：最高位。\nNumber 0：数值。\nLow 1：最低位。");
  });
});

describe("a field of the type", () => {
  const submit = { sequenceId: 1, sourceAddr: "1", destinationAddr: "2", dataCoding: 0, marks: [], details: [] };

  test("is a number with its default, and every value is decoded and encoded", () => {
    const message = call("createSubmit", { ...submit, shortMessage: new Uint8Array(0) });
    expect(message).toMatchObject({ esmClass: 3, options: 0 });
    for (const esmClass of [0, 0x43, 0xff]) {
      const frame = call("encode", { ...Object(message), esmClass });
      expect(call("decode", frame)).toMatchObject({ esmClass });
    }
  });

  test("is documented with its bits and functions", () => {
    const module = flags.compiled.files.get("flags1/messages/submit.ts") ?? "";
    expect(module.replaceAll(/\s+\* /g, " ")).toContain(
      "Bits: `Reply_Path` bit 7, `Udhi` bit 6, `Message_Type` bits 5 to 2, `Messaging_Mode` bits 1 to 0. `esmClassBits` reads them, `withEsmClassBits` changes them.",
    );
    expect(flags.compiled.files.get("flags1/types/esm-class.ts")).toContain(
      "It has a meaning only in the direction Client -> Centre.",
    );
  });
});

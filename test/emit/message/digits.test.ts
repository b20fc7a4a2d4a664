import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { DIGITS, PUT, PUT_BODY } from "../../helpers/compile/digits.js";
import { functionOf, subjectOf } from "../../helpers/compile/emitted-functions.js";
import { hexOf, octetsOf } from "../../helpers/compile/relay.js";
import {
  agreeOnErrors,
  agreeOnMessages,
  agreeOnOctets,
  agreeOnViewedOctets,
  agreeOnViews,
} from "../../helpers/engines/compare-engines.js";
import { errorOf } from "../../helpers/values/errors.js";

/* Fields of type Digits: a string in a message, two digits in each byte of a frame. */

let compiled: CompiledPackage;
let module: object;

beforeAll(async () => {
  compiled = await compilePackage(DIGITS);
  module = await compiled.load("post1");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

const FRAME = `000000400000000200000007${PUT_BODY}`;

/** The frame with other digits in the place of some. */
function changed(at: number, hex: string): Uint8Array {
  return octetsOf(FRAME.slice(0, 2 * at) + hex + FRAME.slice(2 * at + hex.length));
}

describe("digits", () => {
  test("are strings, alone, in structures and in lists", () => {
    const message = call("createPut", PUT);
    expect(hexOf(call("encode", message))).toBe(FRAME);
    expect(call("decode", octetsOf(FRAME))).toEqual(message);
    expect(call("frameToJson", octetsOf(FRAME))).toMatchObject({
      fields: { day: "20260229", hop: { node: "1234" }, visits: [{ marks: ["01", "99"] }] },
    });
    expect(hexOf(call("jsonToFrame", call("frameToJson", octetsOf(FRAME))))).toBe(FRAME);
    expect(call("checkPadding", octetsOf(FRAME))).toEqual([]);
  });

  test("have defaults", () => {
    const { day: _, ...others } = PUT;
    expect(call("createPut", others)).toMatchObject({ day: "20260101" });
  });

  test.each([
    ["the first byte of a field", 12, "a0", "day", 12, "0xa0"],
    ["the last byte of a field", 15, "2a", "day", 15, "0x2a"],
    ["a field of a structure", 27, "3f", "hop.node", 27, "0x3f"],
    ["an element of a list in a structure", 53, "b1", "visits[0].marks[1]", 53, "0xb1"],
    ["a structure inside a structure", 61, "ff", "last.hop.node", 61, "0xff"],
  ])("a half above 9 in %s is an error", (_what, at, hex, field, offset, actual) => {
    const error = errorOf(() => call("decode", changed(at, hex)));
    expect(error).toMatchObject({
      code: "not-digits",
      field,
      offset,
      expected: "two decimal digits in each byte",
      actual,
    });
    expect(errorOf(() => call("frameToJson", changed(at, hex)))).toMatchObject({ code: "not-digits", field, offset });
    const view = Reflect.construct(functionOf(module, "PutView"), []);
    const over = (frame: Uint8Array): unknown => Reflect.apply(Reflect.get(view, "over"), view, [frame]);
    expect(errorOf(() => over(changed(at, hex)))).toMatchObject({ code: "not-digits", field, offset });
  });

  test.each([
    ["another character", { pin: "00a2" }, "wrong-character", "pin", "U+0061 at index 2"],
    ["a digit that is not ASCII", { pin: "٠٠٠٠" }, "wrong-character", "pin", "U+0660 at index 0"],
    ["too few digits", { pin: "042" }, "wrong-type", "pin", "3 characters"],
    ["too many digits", { pin: "00042" }, "too-long", "pin", "5 characters"],
    ["a number", { pin: 42 }, "wrong-type", "pin", "a number"],
    ["an element", { visits: [{ ...PUT.last, marks: ["1"] }] }, "wrong-type", "visits[0].marks[0]", "1 characters"],
    ["a structure", { hop: { node: "12:4", port: 1 } }, "wrong-character", "hop.node", "U+003A at index 2"],
  ])("%s in the place of digits is an error", (_what, fields, code, field, actual) => {
    const message = { ...Object(call("createPut", PUT)), ...fields };
    expect(errorOf(() => call("encode", message))).toMatchObject({ code, field, actual });
  });

  test("are read and written by views, which reject what encoders reject", () => {
    const frame = octetsOf(FRAME);
    const view = Reflect.construct(functionOf(module, "PutView"), []);
    Reflect.apply(Reflect.get(view, "over"), view, [frame]);
    expect(Reflect.get(view, "owner")).toBe("138001380001");
    Reflect.set(view, "pin", "9876");
    expect(hexOf(frame.subarray(24, 26))).toBe("9876");
    expect(errorOf(() => Reflect.set(view, "pin", "98x6"))).toMatchObject({ code: "wrong-character", field: "pin" });
    expect(hexOf(frame.subarray(24, 26))).toBe("9876");
  });

  test("are zeros in logs, if they are personal or secret", () => {
    expect(call("redact", call("createPut", PUT))).toMatchObject({
      day: "20260229",
      owner: "000000000000",
      pin: "0000",
    });
  });

  test("are strings in rules", () => {
    const rulesOf = (day: string): unknown => call("check", call("createPut", { ...PUT, day }));
    expect(rulesOf("20261231")).toEqual([]);
    expect(rulesOf("19991331")).toMatchObject([{ rule: "day-of-century" }, { rule: "month" }]);
  });

  test("with parts are split and joined", () => {
    const parts = { gateway: "010061", time: "01161700", serial: "012345" };
    expect(call("unpackMsgId", "01006101161700012345")).toEqual(parts);
    expect(call("packMsgId", parts)).toBe("01006101161700012345");
    expect(errorOf(() => call("unpackMsgId", "0100610116170001234"))).toMatchObject({ code: "wrong-type" });
    expect(errorOf(() => call("packMsgId", { ...parts, serial: "12" }))).toMatchObject({
      code: "wrong-type",
      field: "Msg_Id.Serial",
      property: "serial",
    });
  });
});

test("the decoder of a structure alone rejects a half above 9", () => {
  const visit = octetsOf("61000207990000 0001".replace(" ", ""));
  expect(call("decodeVisit", visit)).toEqual({ title: "a", marks: ["07", "99"], hop: { node: "0000", port: 1 } });
  visit[3] = 0x0c;
  expect(errorOf(() => call("decodeVisit", visit))).toMatchObject({ code: "not-digits", field: "marks[0]", offset: 3 });
});

test("all messages pass the conformance checks, and the engines agree", async () => {
  for (const protocol of compiled.protocols) {
    const loaded = await compiled.load(protocol.id);
    expect(checkPackage(loaded, protocol)).toEqual([]);
    for (const message of protocol.messages) {
      const subject = subjectOf(loaded, protocol, message);
      agreeOnMessages(subject, 100, 1);
      agreeOnErrors(subject, 200, 2);
      agreeOnOctets(subject, 400, 3);
      agreeOnViews(subject, 50, 4);
      agreeOnViewedOctets(subject, 200, 5);
    }
  }
}, 60_000);

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf, layoutsOf, subjectOf } from "../../helpers/compile/emitted-functions.js";
import { hexOf, octetsOf } from "../../helpers/compile/relay.js";
import { TAGGED } from "../../helpers/compile/tagged.js";
import {
  agreeOnErrors,
  agreeOnMessages,
  agreeOnOctets,
  agreeOnViewedOctets,
  agreeOnViews,
} from "../../helpers/engines/compare-engines.js";
import { errorOf } from "../../helpers/values/errors.js";

/* TLVs of every type, after the fields of a message and without any. */

let compiled: CompiledPackage;
let module: object;

beforeAll(async () => {
  compiled = await compilePackage(TAGGED);
  module = await compiled.load("tagged2");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

/** A frame of submit with these bytes after its fields. */
function frameOf(tlvs: string): string {
  const body = `000000040000000000000007${"313233000268 69".replace(" ", "")}${tlvs}`;
  return ((body.length + 8) / 2).toString(16).padStart(8, "0") + body;
}

const FIELDS = { name: "submit", commandStatus: 0, sequenceId: 7, destination: "123", content: octetsOf("6869") };

function layoutOf(name: string) {
  const layout = layoutsOf(module).messages.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`There is no message ${name}.`);
  return layout;
}

const tlvsOf = (hex: string): unknown => Reflect.get(Object(call("decode", octetsOf(frameOf(hex)))), "tlvs");

describe("TLVs", () => {
  test.each([
    ["", null],
    ["02040002abcd", { userReference: 0xabcd }],
    ["0206000105 130c0000", { msValidity: 5, alertOnDelivery: true }],
    ["001e0004616263 00", { receiptedMessageId: "abc" }],
    ["04230003010203", { networkErrorCode: { networkType: 1, errorCode: 0x0203 } }],
    [
      "0381000301aabb 0381000102",
      {
        callbackNum: [
          { digitMode: 1, digits: octetsOf("aabb") },
          { digitMode: 2, digits: octetsOf("") },
        ],
      },
    ],
    ["140000021234", { others: [{ tag: 0x1400, octets: octetsOf("1234") }] }],
    ["0204000101", { others: [{ tag: 0x0204, octets: octetsOf("01") }] }],
    ["02040002abcd 020400020001", { userReference: 0xabcd, others: [{ tag: 0x0204, octets: octetsOf("0001") }] }],
    [
      "0204000101 02040002abcd",
      {
        others: [
          { tag: 0x0204, octets: octetsOf("01") },
          { tag: 0x0204, octets: octetsOf("abcd") },
        ],
      },
    ],
    ["0206000105 02040002abcd", { msValidity: 5, userReference: 0xabcd, order: [0x0206, 0x0204] }],
    [
      "14000000 0206000105",
      { msValidity: 5, others: [{ tag: 0x1400, octets: octetsOf("") }], order: [0x1400, 0x0206] },
    ],
  ])("%s", (spaced, expected) => {
    const hex = frameOf(spaced.replaceAll(" ", ""));
    const decoded = call("decode", octetsOf(hex));
    expect(decoded).toEqual({ ...FIELDS, tlvs: expected });
    expect(readMessage(layoutOf("submit"), octetsOf(hex))).toStrictEqual(decoded);
    const message = { ...FIELDS, tlvs: expected };
    expect(hexOf(call("encode", message))).toBe(hex);
    expect(call("sizeOf", message)).toBe(hex.length / 2);
    expect(hexOf(writeFrame(layoutOf("submit"), message))).toBe(hex);
  });

  test.each([
    ["020400", "body-too-short", "tlvs", 23],
    ["0204000101 14", "body-too-short", "tlvs", 28],
    ["02040003 0101", "beyond-body", "tlvs.user_reference", 27],
    ["14000003 0101", "beyond-body", "tlvs[0x1400]", 27],
  ])("%s is an error at its place", (spaced, code, field, offset) => {
    const error = errorOf(() => call("decode", octetsOf(frameOf(spaced.replaceAll(" ", "")))));
    expect(error).toMatchObject({ code, field, offset });
  });

  test("a value that does not fit is an error at its TLV", () => {
    for (const [tlvs, code, field] of [
      [{ userReference: 70_000 }, "out-of-range", "tlvs.user_reference"],
      [{ payNumber: "1234567890123" }, "too-long", "tlvs.pay_number"],
      [{ shortPayload: new Uint8Array(7) }, "too-long", "tlvs.short_payload"],
      [{ messagePayload: new Uint8Array(65_536) }, "too-long", "tlvs.message_payload"],
      [{ alertOnDelivery: false }, "wrong-type", "tlvs.alert_on_delivery"],
      [{ language: [1, 256] }, "out-of-range", "tlvs.language[1]"],
      [{ others: [{ tag: 65_536, octets: octetsOf("") }] }, "out-of-range", "tlvs.others[0].tag"],
      [7, "wrong-type", "tlvs"],
    ] as const) {
      const message = { ...FIELDS, tlvs };
      expect(
        errorOf(() => call("encode", message)),
        field,
      ).toMatchObject({ code, field });
      const target = new Uint8Array(70_000).fill(0xa5);
      expect(errorOf(() => call("encodeInto", message, target, new DataView(target.buffer), 0))).toMatchObject({
        code,
      });
    }
  });

  test("thousands of one tag, or of unknown tags, take no more than their share of time", () => {
    for (const head of ["02040000", "1400 0000".replace(" ", "")]) {
      const frame = octetsOf(frameOf(head.repeat(16_000)));
      const started = performance.now();
      expect(call("decode", frame)).toMatchObject({ tlvs: { others: { length: 16_000 } } });
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });

  test("a list that never ends is an error", () => {
    const language = [1, 2];
    language[Symbol.iterator] = function* endless() {
      for (;;) yield 1;
    };
    expect(errorOf(() => call("encode", { ...FIELDS, tlvs: { language } }))).toMatchObject({ name: "EncodeError" });
  });

  test("a message is created without them", () => {
    expect(call("createSubmit", { ...FIELDS, name: undefined })).toMatchObject({ tlvs: null });
    expect(call("createSubmitResp", { sequenceId: 7 })).toMatchObject({ messageId: undefined, tlvs: null });
  });

  test("a response without a body has none, and one with TLVs has a body", () => {
    const bare = octetsOf("00000010800000040000000000000007");
    expect(call("decode", bare)).toMatchObject({ messageId: undefined, tlvs: null });
    expect(call("hasSubmitRespBody", call("decode", bare))).toBe(false);
    const message = { name: "submit_resp", commandStatus: 0, sequenceId: 7, messageId: undefined, tlvs: {} };
    expect(errorOf(() => call("encode", message))).toMatchObject({ code: "wrong-type", field: "message_id" });
  });

  test("are masked for logs, and those that are not listed always", () => {
    const tlvs = {
      payNumber: "13800138000",
      messagePayload: octetsOf("0102"),
      key: octetsOf("01020304"),
      others: [{ tag: 5, octets: octetsOf("31") }],
    };
    expect(call("redact", { ...FIELDS, tlvs })).toMatchObject({
      tlvs: {
        payNumber: "138****8000",
        messagePayload: octetsOf("2a2a"),
        key: octetsOf("2a2a2a2a"),
        others: [{ tag: 5, octets: octetsOf("2a") }],
      },
    });
    expect(call("redact", { ...FIELDS, tlvs: { others: 5 } })).toMatchObject({ tlvs: { others: [] } });
  });

  test("that do not fit, or are repeated, are warnings", () => {
    const found = (hex: string): unknown => call("check", call("decode", octetsOf(frameOf(hex))));
    expect(found("0204000101")).toMatchObject([
      { rule: "tlv-octets", severity: "warning", fields: ["tlvs.user_reference"] },
    ]);
    expect(found("020400020102020400020102")).toMatchObject([
      { rule: "tlv-repeated", fields: ["tlvs.user_reference"] },
    ]);
    expect(found("14000000")).toEqual([]);
    expect(found("04230003090000")).toMatchObject([
      { rule: "known-network", fields: ["tlvs.network_error_code.network_type"] },
    ]);
  });

  test("keep their bytes in another version, which knows fewer", () => {
    const tlvs = { userReference: 1, moreToSend: 2 };
    const converted = Reflect.apply(functionOf(module, "encode"), null, [{ ...FIELDS, tlvs }]);
    expect(tlvsOf(hexOf(converted).slice(46))).toMatchObject(tlvs);
  });

  test("of the whole protocol pass its conformance tests, and both engines agree", () => {
    const protocol = compiled.protocols.find(({ id }) => id === "tagged2");
    if (protocol === undefined) throw new Error("The protocol is not there.");
    expect(checkPackage(module, protocol)).toEqual([]);
    for (const message of protocol.messages) {
      const subject = subjectOf(module, protocol, message);
      agreeOnMessages(subject, 100, 1);
      agreeOnErrors(subject, 200, 2);
      agreeOnOctets(subject, 400, 3);
      agreeOnViews(subject, 60, 4);
      agreeOnViewedOctets(subject, 100, 5);
    }
  });
});

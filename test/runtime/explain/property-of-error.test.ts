import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { explainError, propertyOfError } from "../../../generator/runtime/explain/index.js";
import { readMessage, writeFrame } from "../../../generator/runtime/interpreter/index.js";
import { caught } from "../../helpers/engines/caught.js";
import { routeLayouts as layouts } from "../../helpers/engines/route-layouts.js";
import { layouts as tlvLayouts, submit, submitOf, submitWith } from "../../helpers/values/tlv-layouts.js";

describe("propertyOfError", () => {
  test.each([
    ["TRACE", "Hops[1].Host_Name", "hops[1].hostName"],
    ["TRACE", "Sequence_Id", "sequenceId"],
    ["TRACE", "Hops", "hops"],
    ["TRACE", "Hops[0]", "hops[0]"],
    ["HOP", "Host_Name", "hostName"],
    ["TRACE", "Total_Length", null],
    ["TRACE", "Hop_Count", null],
    ["TRACE", "Hops[0].Mark", null],
    ["TRACE", "Unknown", null],
    ["TRACE", null, null],
    ["OTHER", "Hops", null],
    [null, "Hops", null],
    [null, "Sequence_Id", "sequenceId"],
  ])("returns for %s %s: %s", (messageName, field, property) => {
    expect(propertyOfError(layouts, { protocol: "route10", messageName, field })).toBe(property);
  });

  test("returns null for an error of a different protocol", () => {
    expect(propertyOfError(layouts, { protocol: "route20", messageName: "TRACE", field: "Hops" })).toBeNull();
  });
});

describe("propertyOfError of TLVs", () => {
  test.each([
    ["tlvs", "tlvs"],
    ["tlvs.msg_id", "tlvs.msgId"],
    ["tlvs.address[1].digits", "tlvs.address[1].digits"],
    ["tlvs[0x1400]", "tlvs.others"],
    ["tlvs.unknown", null],
  ])("returns for %s: %s", (field, property) => {
    expect(propertyOfError(tlvLayouts, { protocol: "tlv10", messageName: "SUBMIT", field })).toBe(property);
  });

  test("is named by explainError", () => {
    const error = caught(() => readMessage(submit, submitOf("0104 0009 6100")));
    expect(explainError(error, "en", tlvLayouts)).toBe(
      "TLV 1.0 SUBMIT tlvs.msg_id (tlvs.msgId) at offset 13: expected 9 bytes, got 2.",
    );
    expect(explainError(error, "zh", tlvLayouts)).toBe(
      "TLV 1.0 SUBMIT tlvs.msg_id（tlvs.msgId），偏移13：应为9字节，实为2字节。",
    );
  });

  test.each<[unknown, string]>([
    [{ alert: 1 }, "TLV 1.0 SUBMIT tlvs.alert：应为true，实为数值。"],
    [5, "TLV 1.0 SUBMIT tlvs：应为对象或null，实为数值。"],
  ])("an EncodeError of %o is explained in Chinese", (tlvs, text) => {
    expect(
      explainError(
        caught(() => writeFrame(submit, submitWith(tlvs))),
        "zh",
      ),
    ).toBe(text);
  });
});

describe("explainError with the layouts of the protocol", () => {
  const cut = caught(() => cmpp30.decodeCancel(Uint8Array.of(0, 0, 0, 14, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0)));

  test("names the property of a DecodeError in both languages", () => {
    expect(cmpp30.explainError(cut, "en", cmpp30.layouts)).toBe(
      "CMPP 3.0 CMPP_CANCEL Msg_Id (msgId) at offset 12: expected 8 bytes, got 2.",
    );
    expect(cmpp30.explainError(cut, "zh", cmpp30.layouts)).toBe(
      "CMPP 3.0 CMPP_CANCEL Msg_Id（msgId），偏移12：应为8字节，实为2字节。",
    );
  });

  test("names a property once, if the error has it or it equals the wire name", () => {
    const message = cmpp30.createCancel({ sequenceId: 1, msgId: 1n });
    const wrong = caught(() => cmpp30.encodeCancel({ ...message, msgId: -1n }));
    expect(cmpp30.explainError(wrong, "en", cmpp30.layouts)).toBe(wrong.message);
    expect(cmpp30.explainError(wrong, "zh", cmpp30.layouts)).toBe(cmpp30.explainError(wrong, "zh"));
  });

  test.each([
    ["a field that is no property", () => cmpp30.decodeCancel(new Uint8Array(12))],
    ["no field", () => cmpp30.decode(Uint8Array.of(0, 0, 0, 12, 0, 0, 0, 8, 0, 0, 0, 1, 0))],
  ])("returns the message for %s", (_, decode) => {
    const error = caught(decode);
    expect(cmpp30.explainError(error, "en", cmpp30.layouts)).toBe(error.message);
    expect(cmpp30.explainError(error, "zh", cmpp30.layouts)).toBe(cmpp30.explainError(error, "zh"));
  });

  test("returns the message of an error from another copy of the runtime", () => {
    const copy: unknown = { ...JSON.parse(JSON.stringify(cut)), message: cut.message };
    expect(cmpp30.explainError(copy, "en", cmpp30.layouts)).toBe(cut.message);
    expect(cmpp30.explainError(copy, "zh", cmpp30.layouts)).toBe(
      "cmpp30 CMPP_CANCEL Msg_Id（msgId），偏移12：应为8 bytes，实为2。",
    );
  });
});

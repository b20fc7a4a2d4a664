import { describe, expect, test } from "vitest";
import { readJson, writeJson } from "../../../../generator/runtime/interpreter/index.js";
import { isEncodeError, toHex } from "../../../../generator/runtime/wire/index.js";
import { caught } from "../../../helpers/engines/caught.js";
import { frameOf, layouts, submitOf } from "../../../helpers/values/tlv-layouts.js";

/** The TLVs of a SUBMIT in wire JSON. */
function jsonOf(tlvs: string): unknown {
  return Reflect.get(Object(readJson(layouts, submitOf(tlvs))["fields"]), "tlvs");
}

function submitJson(tlvs: unknown): object {
  return { message: "SUBMIT", sequence_id: 7, fields: { Kind: 5, To: "a", tlvs } };
}

function written(tlvs: unknown): string {
  return toHex(writeJson(layouts, submitJson(tlvs)));
}

describe("TLVs in wire JSON", () => {
  test.each<[string, string, unknown]>([
    ["an integer", "0101 0002 0005", { count: 5 }],
    ["an integer of 8 bytes", "0102 0008 0000000000000005", { wide: "0x0000000000000005" }],
    ["an Octet String", "0103 0004 61620000", { name: "ab" }],
    ["an Octet String that is not text", "0103 0004 61ff0000", { name: { hex: "61ff0000" } }],
    ["an Octet String with nonzero padding", "0103 0004 610062ff", { name: { hex: "610062ff" } }],
    ["a terminated string", "0104 0003 616200", { msg_id: "ab" }],
    ["a terminated string that is not text", "0104 0003 61ff00", { msg_id: { hex: "61ff00" } }],
    ["a natural string", "0105 0002 6162", { link: "ab" }],
    ["a natural string with bytes after its NUL", "0105 0003 610062", { link: { hex: "610062" } }],
    ["a C-string", "0106 0002 6100", { text: "a" }],
    ["a C-string that is not text", "0106 0002 ff00", { text: { hex: "ff00" } }],
    ["bytes", "0107 0003 010203", { hash: { hex: "010203" } }],
    ["a mark", "0109 0000", { alert: true }],
    ["a structure", "010a 0002 0207", { address: { ton: 2, digits: { hex: "07" } } }],
    ["a structure with a field of the name hex", "010b 0003 056100", { point: { east: 5, hex: "a" } }],
    ["an unknown tag", "1400 0002 3137", { "0x1400": { hex: "3137" } }],
    ["a value that does not fit", "0101 0001 05", { count: { hex: "05" } }],
    ["a structure that does not fit, with a field of the name hex", "010b 0001 05", { "0x010b": { hex: "05" } }],
  ])("are written and read: %s", (_, octets, json) => {
    expect(jsonOf(octets)).toEqual([json]);
    expect(written([json])).toBe(toHex(submitOf(octets)));
  });

  test("keep their order and repetitions", () => {
    const octets = "010c 0001 05 0101 0002 0005 010c 0001 06 1400 0000 0101 0002 0006 0101 0001 07 0103 0004 61000000";
    const json = [
      { code: 5 },
      { count: 5 },
      { code: 6 },
      { "0x1400": { hex: "" } },
      { count: { hex: "0006" } },
      { count: { hex: "07" } },
      { name: "a" },
    ];
    expect(jsonOf(octets)).toEqual(json);
    expect(written(json)).toBe(toHex(submitOf(octets)));
  });

  test("have no key without TLVs", () => {
    expect(readJson(layouts, submitOf(""))["fields"]).toEqual({ Kind: 5, To: "a" });
    for (const absent of [undefined, null, []]) expect(written(absent)).toBe(toHex(submitOf("")));
    const { fields, ...header } = { fields: {}, message: "SUBMIT_RESP", sequence_id: 7 };
    expect(toHex(writeJson(layouts, header))).toBe(toHex(frameOf(2, "")));
    expect(readJson(layouts, frameOf(2, ""))).not.toHaveProperty("fields");
    expect(toHex(writeJson(layouts, { ...header, fields: { ...fields, Id: "a" } }))).toBe(toHex(frameOf(2, "6100")));
  });

  test.each<[string, unknown, string]>([
    ["the tag of a known one", [{ "0x0101": { hex: "0005" } }], "0101 0002 0005"],
    ["a tag with fewer digits, in capitals", [{ "0xAB": { hex: "" } }], "00ab 0000"],
    ["a second value", [{ count: 5 }, { count: 6 }], "0101 0002 0005 0101 0002 0006"],
    ["a value after bytes", [{ code: { hex: "" } }, { code: 6 }], "010c 0000 010c 0001 06"],
    [
      "a structure after bytes",
      [{ address: { hex: "" } }, { address: { ton: 1, digits: { hex: "" } } }],
      "010a 0000 010a 0001 01",
    ],
    ["bytes of one that fits", [{ count: { hex: "0005" } }, { alert: true }], "0101 0002 0005 0109 0000"],
  ])("can have %s", (_, json, octets) => {
    expect(written(json)).toBe(toHex(submitOf(octets)));
  });
});

describe("invalid wire JSON", () => {
  test.each<[string, unknown, object]>([
    ["no list", { count: 5 }, { code: "wrong-type", field: "tlvs", expected: "an array", actual: "an object" }],
    ["an element that is no object", [5], { code: "wrong-type", field: "tlvs[0]", expected: "an object with one key" }],
    ["no key", [{ alert: true }, {}], { code: "wrong-type", field: "tlvs[1]" }],
    ["two keys", [{ alert: true, count: 5 }], { code: "wrong-type", field: "tlvs[0]" }],
    ["an unknown name", [{ missing: 5 }], { code: "unknown-field", field: "tlvs.missing" }],
    ["the name of a property", [{ msgId: "a" }], { code: "unknown-field", field: "tlvs.msgId" }],
    ["a tag that is too large", [{ "0x10000": { hex: "" } }], { code: "unknown-field", field: "tlvs.0x10000" }],
    ["a tag with a value", [{ "0x1400": 5 }], { code: "wrong-type", field: "tlvs[0x1400]", actual: "a number" }],
    ["hexadecimal digits that are none", [{ count: { hex: "0g" } }], { code: "bad-hex", field: "tlvs.count" }],
    ["a value of another type", [{ count: "5" }], { code: "wrong-type", field: "tlvs.count", property: "tlvs.count" }],
    [
      "a second value that is invalid",
      [{ count: 5 }, { count: "6" }],
      { code: "wrong-type", field: "tlvs.count", property: "tlvs.count" },
    ],
    ["a mark that is not true", [{ alert: false }], { code: "wrong-type", field: "tlvs.alert", expected: "true" }],
    ["a structure without a field", [{ address: { ton: 5 } }], { code: "wrong-type", field: "tlvs.address.digits" }],
  ])("is rejected: %s", (_, json, details) => {
    const error = caught(() => written(json));
    expect(isEncodeError(error)).toBe(true);
    expect(error).toMatchObject(details);
  });

  test("with an unknown name lists the names and the form of a tag", () => {
    const error = caught(() => written([{ missing: 5 }]));
    expect(error).toHaveProperty("expected", expect.stringMatching(/^one of count, wide, .*, code, 0x0000$/));
  });
});

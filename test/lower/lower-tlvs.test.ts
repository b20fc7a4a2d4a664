import { describe, expect, test } from "vitest";
import type { Tlv } from "../../generator/model/index.js";
import { blockOf, messageOf, taggedProtocol, taggedProtocols } from "../helpers/compile/tagged.js";

/* The model of TLVs. */

const protocol = taggedProtocol();
const submit = messageOf(protocol, "submit");

function tlvOf(name: string): Tlv {
  const tlv = blockOf(submit).parameters.find((each) => each.name === name);
  if (tlv === undefined) throw new Error(`There is no TLV ${name}.`);
  return tlv;
}

describe("a block of TLVs", () => {
  test("is the last field of its message, up to the end of the frame", () => {
    const { fields, size } = submit;
    expect(fields.map(({ name }) => name)).toEqual(["destination", "length", "content", "tlvs"]);
    const block = blockOf(submit);
    expect(fields.at(-1)).toMatchObject({
      property: "tlvs",
      wire: { kind: "tlvs", block },
      type: block,
      offset: { after: "content", octets: 0 },
      extent: { kind: "rest" },
      default: null,
      origin: { field: { file: "tagged/messages/submit.yaml", start: { line: 13, column: 3 } } },
    });
    expect(size).toEqual({ min: 18, max: Infinity, isFixed: false });
  });

  test("may be the only field, at a fixed offset, and may list nothing", () => {
    expect(messageOf(protocol, "query")).toMatchObject({ size: { min: 16, max: Infinity, isFixed: false } });
    expect(messageOf(protocol, "query").fields).toMatchObject([{ name: "tlvs", offset: { after: null, octets: 16 } }]);
    const response = messageOf(protocol, "query_resp");
    expect(response.fields.at(-1)?.offset).toEqual({ after: null, octets: 20 });
    expect(blockOf(response).parameters).toEqual([]);
  });

  test("does not exist without a list", () => {
    expect(messageOf(protocol, "unbind")).toMatchObject({ fields: [], size: { min: 16, max: 16, isFixed: true } });
  });

  test("is a type of its own, with the section of its message", () => {
    const blocks = protocol.types.flatMap((type) => (type.kind === "tlvs" ? [type] : []));
    expect(blocks.map(({ name, typeName, fileName, section }) => [name, typeName, fileName, section])).toEqual([
      ["query_Tlvs", "QueryTlvs", "query-tlvs", null],
      ["query_resp_Tlvs", "QueryRespTlvs", "query-resp-tlvs", null],
      ["submit_Tlvs", "SubmitTlvs", "submit-tlvs", "4.4"],
      ["submit_resp_Tlvs", "SubmitRespTlvs", "submit-resp-tlvs", "4.4"],
      ["unbind_resp_Tlvs", "UnbindRespTlvs", "unbind-resp-tlvs", null],
    ]);
    expect(new Set(blocks)).toContain(blockOf(submit));
    const names = protocol.types.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(blockOf(submit)).toMatchObject({
      head: { tagOctets: 2, lengthOctets: 2 },
      cited: { title: "TAGGED 2" },
      source: "schema/tagged/messages/submit.yaml",
    });
  });

  test("has what exists in its version, in the order of the list", () => {
    const names = taggedProtocols().map((each) => blockOf(messageOf(each, "query")).parameters.map(({ name }) => name));
    expect(names).toEqual([
      ["user_reference", "message_payload"],
      ["user_reference", "area", "message_payload"],
    ]);
  });
});

describe("the value of a TLV", () => {
  test.each([
    ["user_reference", 0x0204, { kind: "integer", octets: 2, signed: false }, { kind: "fixed", octets: 2 }],
    ["trace", 0x0018, { kind: "integer", octets: 8, signed: false }, { kind: "fixed", octets: 8 }],
    ["offset", 0x0019, { kind: "integer", octets: 2, signed: true }, { kind: "fixed", octets: 2 }],
    ["message_state", 0x0427, { kind: "integer", octets: 1, signed: false }, { kind: "fixed", octets: 1 }],
    ["service", 0x0101, { kind: "octet-string", octets: 4, padLeft: null }, { kind: "fixed", octets: 4 }],
    ["pay_number", 0x0102, { kind: "tail-string", maxOctets: 12, terminated: false }, { kind: "rest" }],
    ["receipted_message_id", 0x001e, { kind: "c-string", maxOctets: 9 }, { kind: "variable", following: 0 }],
    ["additional_info", 0x001d, { kind: "tail-string", maxOctets: 16, terminated: true }, { kind: "rest" }],
    ["session", 0x1383, { kind: "octets", octets: 2 }, { kind: "fixed", octets: 2 }],
    ["message_payload", 0x0424, { kind: "octets", octets: "rest" }, { kind: "rest" }],
    ["short_payload", 0x0425, { kind: "octets", octets: "rest", maxOctets: 6 }, { kind: "rest" }],
    ["alert_on_delivery", 0x130c, { kind: "mark" }, { kind: "fixed", octets: 0 }],
    ["network_error_code", 0x0423, { kind: "structure" }, { kind: "fixed", octets: 3 }],
    ["route", 0x0430, { kind: "structure" }, { kind: "variable", following: 0 }],
    ["callback_num", 0x0381, { kind: "structure" }, { kind: "rest" }],
    ["note", 0x0382, { kind: "structure" }, { kind: "rest" }],
    ["area", 0x0606, { kind: "structure" }, { kind: "rest" }],
  ])("%s", (name, tag, wire, extent) => {
    expect(tlvOf(name)).toMatchObject({ tag, wire, extent, offset: { after: null, octets: 0 } });
  });

  test.each([
    ["Network_Error", 3, true],
    ["Route", 4, false],
    ["Callback", 1, false],
    ["Note", 1, false],
    ["Area", 1, false],
  ])("of the structure %s has at least %i octets", (name, min, isFixed) => {
    expect(protocol.types.find((type) => type.name === name)).toMatchObject({ size: { min, isFixed } });
  });

  test("has the marks, texts and section of its definition, its type, or its message", () => {
    expect(tlvOf("route")).toMatchObject({
      several: true,
      en: "A route, whose name has no fixed size.",
      specType: "Route",
    });
    expect(tlvOf("pay_number")).toMatchObject({ several: false, required: false, personal: "number", secret: false });
    expect(tlvOf("key").secret).toBe(true);
    expect(tlvOf("message_state")).toMatchObject({
      section: "5.3",
      cited: { title: "TAGGED 2" },
      type: { name: "Message_State" },
    });
    const [error, service] = blockOf(messageOf(protocol, "submit_resp")).parameters;
    expect(error).toMatchObject({ en: "Why it was rejected.", zh: "拒绝的原因。" });
    expect(service).toMatchObject({ section: "4.4.2", cited: null, personal: "number", en: "The service." });
    expect(blockOf(messageOf(protocol, "query")).parameters).toMatchObject([
      { name: "user_reference", required: true },
      { name: "area", several: false },
      { name: "message_payload", required: true },
    ]);
  });
});

test("a required TLV is a rule of its message", () => {
  expect(messageOf(protocol, "query").rules).toEqual([
    {
      id: "tlv-required",
      severity: "error",
      en: "query has the TLV user_reference.",
      zh: "query须带有TLV user_reference。",
      fields: ["tlvs.user_reference"],
      properties: ["tlvs.userReference"],
      section: null,
      when: null,
      require: { kind: "has", property: "tlvs.userReference" },
    },
    expect.objectContaining({ id: "tlv-required", fields: ["tlvs.message_payload"] }),
  ]);
});

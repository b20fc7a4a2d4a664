import { describe, expect, test } from "vitest";
import {
  findPadding,
  isReproducible,
  type MessageLayout,
  readFrameSpans,
  readMessage,
  writeFrame,
} from "../../../../generator/runtime/interpreter/index.js";
import { isDecodeError, toHex } from "../../../../generator/runtime/wire/index.js";
import { caught } from "../../../helpers/engines/caught.js";
import {
  block,
  frame,
  frameOf,
  hex,
  layouts,
  response,
  submit,
  submitOf,
  submitWith,
  tlvsWith,
} from "../../../helpers/values/tlv-layouts.js";

/** The TLVs of a SUBMIT, by their properties; absent ones omitted. */
function tlvsIn(octets: string): unknown {
  return Reflect.get(readMessage(submit, submitOf(octets)), "tlvs");
}

const other = (tag: number, octets: string): object => ({ tag, octets: hex(octets) });

describe("a value that fits its type is a property", () => {
  test.each<[string, string, string, unknown]>([
    ["an integer", "0101 0002 0102", "count", 0x0102],
    ["an integer of 8 bytes", `0102 0008 ${"ff".repeat(8)}`, "wide", 2n ** 64n - 1n],
    ["an Octet String", "0103 0004 61620000", "name", "ab"],
    ["an Octet String with nonzero padding", "0103 0004 610062ff", "name", "a"],
    ["a string with its NUL", "0104 0003 616200", "msgId", "ab"],
    ["a string without its NUL", "0104 0002 6162", "msgId", "ab"],
    ["an empty string without its NUL", "0104 0000", "msgId", ""],
    ["the longest string with its NUL", "0104 0005 6161616100", "msgId", "aaaa"],
    ["a natural string", "0105 0002 6162", "link", "ab"],
    ["a natural string that is empty", "0105 0000", "link", ""],
    ["a natural string with bytes after its NUL", "0105 0004 610062ff", "link", "a"],
    ["a C-string", "0106 0003 616200", "text", "ab"],
    ["fixed bytes", "0107 0003 010203", "hash", hex("010203")],
    ["all bytes", "0108 0003 010203", "payload", hex("010203")],
    ["no bytes", "0108 0000", "payload", hex("")],
    ["a mark", "0109 0000", "alert", true],
    ["a structure that ends with its TLV", "010a 0003 020708", "address", [{ ton: 2, digits: hex("0708") }]],
    ["a structure whose last field is empty", "010a 0001 02", "address", [{ ton: 2, digits: hex("") }]],
    ["a structure of fixed size", "010b 0003 056100", "point", { east: 5, hex: "a" }],
    ["several", "010c 0001 05 010c 0001 06", "code", [5, 6]],
  ])("%s", (_, octets, property, value) => {
    expect(tlvsIn(octets)).toEqual(tlvsWith({ [property]: value }));
  });
});

describe("a TLV stays bytes", () => {
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ["with an unknown tag", "1400 0002 3137", { others: [other(0x1400, "3137")] }],
    ["with an unknown tag and no value", "1400 0000", { others: [other(0x1400, "")] }],
    ["that is too short", "0101 0001 05", { others: [other(0x0101, "05")] }],
    ["that is too long", "0101 0003 000005", { others: [other(0x0101, "000005")] }],
    ["that is empty", "0102 0000", { others: [other(0x0102, "")] }],
    ["as an Octet String of a wrong size", "0103 0003 616200", { others: [other(0x0103, "616200")] }],
    ["with bytes after the NUL", "0104 0003 610062", { others: [other(0x0104, "610062")] }],
    ["with zeros after the NUL", "0104 0003 610000", { others: [other(0x0104, "610000")] }],
    ["without space for the NUL", "0104 0005 6161616161", { others: [other(0x0104, "6161616161")] }],
    [
      "as a natural string that is too long",
      `0105 0007 ${"61".repeat(7)}`,
      { others: [other(0x0105, "61".repeat(7))] },
    ],
    ["as a C-string without its NUL", "0106 0002 6161", { others: [other(0x0106, "6161")] }],
    ["as a C-string with bytes after its NUL", "0106 0003 610061", { others: [other(0x0106, "610061")] }],
    ["as a mark with a value", "0109 0001 01", { others: [other(0x0109, "01")] }],
    ["as a structure that is too short", "010a 0000", { others: [other(0x010a, "")] }],
    ["as a structure that is too long", `010a 000a ${"01".repeat(10)}`, { others: [other(0x010a, "01".repeat(10))] }],
    ["as a structure with bytes after it", "010b 0004 05610000", { others: [other(0x010b, "05610000")] }],
    ["the second time", "0101 0002 0005 0101 0002 0006", { count: 5, others: [other(0x0101, "0006")] }],
    [
      "after another one with its tag that does",
      "0101 0001 05 0101 0002 0006",
      { others: [other(0x0101, "05"), other(0x0101, "0006")] },
    ],
    [
      "as one of several after another one that does",
      "010c 0001 05 010c 0000 010c 0001 06",
      { code: [5], others: [other(0x010c, ""), other(0x010c, "06")] },
    ],
  ])("%s", (_, octets, values) => {
    expect(tlvsIn(octets)).toEqual(tlvsWith(values));
    expect(toHex(writeFrame(submit, submitWith(tlvsIn(octets))))).toBe(toHex(submitOf(octets)));
  });
});

describe("the order", () => {
  const [count, name, code, strange] = ["0101 0002 0005", "0103 0004 61000000", "010c 0001 05", "1400 0001 07"];

  test.each([
    ["that of the layout", [count, name, code]],
    ["that of the layout, with several of a tag", [count, code, code]],
    ["that of the layout, with others at the end", [name, code, strange, "1300 0000", strange]],
  ])("is not stated if it is %s", (_, tlvs) => {
    expect(tlvsIn(tlvs.join(" "))).toHaveProperty("order", undefined);
  });

  test.each([
    ["swapped", [name, count], [0x0103, 0x0101]],
    ["after one that stays bytes", [strange, count], [0x1400, 0x0101]],
    ["between several of a tag", [code, count, code], [0x010c, 0x0101, 0x010c]],
    ["between several of a tag that is unknown", [strange, count, strange], [0x1400, 0x0101, 0x1400]],
    ["after a second one", [count, count, name], [0x0101, 0x0101, 0x0103]],
  ])("is stated if a TLV is %s", (_, tlvs, order) => {
    const octets = tlvs.join(" ");
    expect(tlvsIn(octets)).toHaveProperty("order", order);
    expect(toHex(writeFrame(submit, submitWith(tlvsIn(octets))))).toBe(toHex(submitOf(octets)));
  });
});

test("a message without TLVs has null, and so has one without a body", () => {
  expect(readMessage(submit, submitOf(""))).toEqual(submitWith(null));
  const absent = { name: "SUBMIT_RESP", sequenceId: 7, id: undefined, tlvs: null };
  expect(readMessage(response, frameOf(2, ""))).toEqual(absent);
  expect(readMessage(response, frameOf(2, "6100 0101 0002 0005"))).toEqual({
    ...absent,
    id: "a",
    tlvs: tlvsWith({ count: 5 }),
  });
});

test("properties are in the order of the layout", () => {
  expect(Object.keys(Object(tlvsIn("0103 0004 61000000 0101 0002 0005")))).toEqual(Object.keys(tlvsWith({})));
});

describe("other sizes of heads and byte orders", () => {
  const message = (tagOctets: 1 | 2 | 4, lengthOctets: 1 | 2 | 4, byteOrder: "big-endian" | "little-endian") =>
    ({ ...submit, frame: { ...frame, byteOrder }, fields: [{ ...block, tagOctets, lengthOctets }] }) as const;

  test.each<[MessageLayout, string, number]>([
    [message(4, 4, "big-endian"), "00000101 00000002 0005 fffffff0 00000000", 0xfffffff0],
    [message(4, 2, "little-endian"), "01010000 0200 0500 f0ffffff 0000", 0xfffffff0],
    [message(2, 1, "little-endian"), "0101 02 0500 f0ff 00", 0xfff0],
  ])("are read and written", (layout, tlvs, tag) => {
    const octets = frameOf(1, tlvs);
    if (layout.frame.byteOrder === "little-endian") octets.subarray(0, 4).reverse();
    const read = readMessage(layout, octets);
    expect(read).toHaveProperty("tlvs", tlvsWith({ count: 5, others: [other(tag, "")] }));
    expect(toHex(writeFrame(layout, read))).toBe(toHex(octets));
  });
});

describe("TLVs that do not end with the frame", () => {
  test.each<[string, string, object]>([
    ["1 byte", "05", { code: "body-too-short", field: "tlvs", offset: 9, expected: "4 bytes", actual: "1" }],
    [
      "a head without its last byte",
      "0101 0002 0005 010200",
      { code: "body-too-short", field: "tlvs", offset: 15, expected: "4 bytes", actual: "3" },
    ],
    [
      "a value that is too short",
      "0101 0002 05",
      { code: "beyond-body", field: "tlvs.count", offset: 13, expected: "2 bytes", actual: "1" },
    ],
    [
      "one of several",
      "010c 0001 05 010c 0002 05",
      { code: "beyond-body", field: "tlvs.code", offset: 18, expected: "2 bytes", actual: "1" },
    ],
    [
      "an unknown tag",
      "0140 ffff",
      { code: "beyond-body", field: "tlvs[0x0140]", offset: 13, expected: "65535 bytes", actual: "0" },
    ],
  ])("are an error: %s", (_, tlvs, details) => {
    const error = caught(() => readMessage(submit, submitOf(tlvs)));
    expect(isDecodeError(error)).toBe(true);
    expect(error).toMatchObject({ ...details, messageName: "SUBMIT", sequenceId: 7 });
  });

  test("name the TLV in a truncated frame", () => {
    const cut = submitOf("0101 0002 0005 1400 0002 3137").subarray(0, -1);
    expect(caught(() => readMessage(submit, cut))).toMatchObject({ code: "truncated", field: "tlvs[0x1400]" });
  });
});

describe("spans and padding", () => {
  test("are from the head of a TLV to the end of its value, after those of inner fields", () => {
    const { spans, error } = readFrameSpans(
      layouts,
      submitOf("0101 0002 0005 010a 0002 0207 0101 0001 05 1400 0001 07"),
    );
    expect(error).toBeNull();
    expect(spans.slice(-8).map(({ path, offset, size, layout }) => [path, offset, size, layout.name])).toEqual([
      ["To", 7, 2, "To"],
      ["tlvs.count", 9, 6, "count"],
      ["tlvs.address[0].ton", 19, 1, "ton"],
      ["tlvs.address[0].digits", 20, 1, "digits"],
      ["tlvs.address[0]", 15, 6, "address"],
      ["tlvs.count", 21, 5, "count"],
      ["tlvs[0x1400]", 26, 5, "0x1400"],
      ["tlvs", 9, 22, "tlvs"],
    ]);
  });

  test("of a structure that does not fit do not appear", () => {
    const { spans } = readFrameSpans(layouts, submitOf("010b 0002 0561"));
    expect(spans.map(({ path }) => path).slice(-2)).toEqual(["tlvs.point", "tlvs"]);
  });

  test("nonzero padding is found in the value", () => {
    const padded = submitOf("0101 0002 0005 0103 0004 6100ff00 0105 0003 6100fe 010b 0003 0500ff");
    expect(findPadding(layouts, padded)).toEqual([
      { field: "tlvs.name", offset: 21, hex: "ff00" },
      { field: "tlvs.link", offset: 29, hex: "fe" },
      { field: "tlvs.point.hex", offset: 36, hex: "ff" },
    ]);
  });

  test.each([
    ["0104 0003 616200", true],
    ["0104 0002 6162", false],
    ["0104 0000", false],
    ["0105 0002 6162", true],
    ["0105 0003 616200", false],
    ["0103 0004 61000000", true],
    ["0103 0004 61000001", false],
    ["1400 0001 00 0101 0001 00", true],
  ])("a frame with %s is reproducible: %s", (tlvs, expected) => {
    const octets = submitOf(tlvs);
    expect(isReproducible(layouts, octets)).toBe(expected);
    const again = writeFrame(submit, readMessage(submit, octets));
    expect(toHex(again) === toHex(octets)).toBe(expected);
  });
});

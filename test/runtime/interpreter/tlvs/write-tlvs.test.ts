import { describe, expect, test } from "vitest";
import {
  readMessage,
  sharesMemory,
  writeFrame,
  writeOrderedTlvs,
} from "../../../../generator/runtime/interpreter/index.js";
import { isEncodeError, toHex } from "../../../../generator/runtime/wire/index.js";
import { caught } from "../../../helpers/engines/caught.js";
import {
  block,
  frame,
  frameOf,
  hex,
  response,
  submit,
  submitOf,
  submitWith,
  tlvsWith,
} from "../../../helpers/values/tlv-layouts.js";

function written(tlvs: unknown): string {
  return toHex(writeFrame(submit, submitWith(tlvs)));
}

function bodyOf(tlvs: string): string {
  return toHex(submitOf(tlvs));
}

const other = (tag: unknown, octets: unknown): object => ({ tag, octets });

describe("TLVs are written", () => {
  test("not at all for null and for an object without values", () => {
    for (const tlvs of [null, {}, tlvsWith({}), { code: [], others: [], order: [] }])
      expect(written(tlvs)).toBe(bodyOf(""));
  });

  test("in the order of the layout, with others at the end", () => {
    const tlvs = {
      others: [other(0x1400, hex("07")), other(1, hex(""))],
      code: [5, 6],
      point: { east: 5, hex: "a" },
      address: [{ ton: 1, digits: hex("02") }],
      alert: true,
      payload: hex("09"),
      hash: hex("010203"),
      text: "b",
      link: "c",
      msgId: "d",
      name: "e",
      wide: 1n,
      count: 2,
    };
    const octets = [
      "0101 0002 0002 0102 0008 0000000000000001 0103 0004 65000000 0104 0002 6400 0105 0001 63 0106 0002 6200",
      "0107 0003 010203 0108 0001 09 0109 0000 010a 0002 0102 010b 0003 056100 010c 0001 05 010c 0001 06",
      "1400 0001 07 0001 0000",
    ];
    expect(written(tlvs)).toBe(bodyOf(octets.join(" ")));
  });

  const values = { count: 5, code: [1, 2], others: [other(0x1400, hex("07")), other(0x0101, hex("06"))] };
  const [count, one, two, strange, second] = [
    "0101 0002 0005",
    "010c 0001 01",
    "010c 0001 02",
    "1400 0001 07",
    "0101 0001 06",
  ];

  test.each<[readonly number[], readonly string[]]>([
    [
      [0x1400, 0x010c, 0x0101, 0x010c, 0x0101],
      [strange, one, count, two, second],
    ],
    [[0x010c], [one, count, two, strange, second]],
    [
      [0x0101, 0x0101, 0x0101, 0x0999, -1, NaN],
      [count, second, one, two, strange],
    ],
    [[], [count, one, two, strange, second]],
  ])("in the order %j", (order, tlvs) => {
    expect(written({ ...values, order })).toBe(bodyOf(tlvs.join(" ")));
  });
});

describe("invalid values", () => {
  const address = { ton: 1, digits: hex("") };

  test.each<[unknown, string, string | null, string, string, string]>([
    [undefined, "wrong-type", "tlvs", "tlvs", "an object or null", "undefined"],
    [5, "wrong-type", "tlvs", "tlvs", "an object or null", "a number"],
    ["x", "wrong-type", "tlvs", "tlvs", "an object or null", "a string"],
    [{ count: null }, "wrong-type", "tlvs.count", "tlvs.count", "a number", "null"],
    [{ count: 65_536 }, "out-of-range", "tlvs.count", "tlvs.count", "an integer from 0 to 65535", "65536"],
    [{ wide: 1 }, "wrong-type", "tlvs.wide", "tlvs.wide", "a bigint", "a number"],
    [{ msgId: "aaaaa" }, "too-long", "tlvs.msg_id", "tlvs.msgId", "at most 4 bytes", "5"],
    [{ link: "aaaaaaa" }, "too-long", "tlvs.link", "tlvs.link", "at most 6 bytes", "7"],
    [
      { link: "a\u0100" },
      "wrong-character",
      "tlvs.link",
      "tlvs.link",
      "characters from U+0001 to U+00FF",
      "U+0100 at index 1",
    ],
    [{ hash: hex("01") }, "wrong-type", "tlvs.hash", "tlvs.hash", "exactly 3 bytes", "1"],
    [{ payload: "00" }, "wrong-type", "tlvs.payload", "tlvs.payload", "a Uint8Array", "a string"],
    [{ payload: new Uint8Array(65_536) }, "too-long", "tlvs.payload", "tlvs.payload", "at most 65535 bytes", "65536"],
    [{ alert: false }, "wrong-type", "tlvs.alert", "tlvs.alert", "true", "a boolean"],
    [{ address }, "wrong-type", "tlvs.address", "tlvs.address", "an array", "an object"],
    [{ address: [address, 5] }, "wrong-type", "tlvs.address[1]", "tlvs.address[1]", "an object", "a number"],
    [
      { address: [{ ton: 256 }] },
      "out-of-range",
      "tlvs.address[0].ton",
      "tlvs.address[0].ton",
      "an integer from 0 to 255",
      "256",
    ],
    [
      { address: [{ ton: 1, digits: new Uint8Array(9) }] },
      "too-long",
      "tlvs.address[0].digits",
      "tlvs.address[0].digits",
      "at most 8 bytes",
      "9",
    ],
    [{ code: Object.assign([1], { 2: 3 }) }, "wrong-type", "tlvs.code[1]", "tlvs.code[1]", "a number", "undefined"],
    [{ others: {} }, "wrong-type", "tlvs.others", "tlvs.others", "an array", "an object"],
    [{ others: [5] }, "wrong-type", "tlvs.others[0]", "tlvs.others[0]", "an object", "a number"],
    [
      { others: [other("1", hex(""))] },
      "wrong-type",
      "tlvs.others[0].tag",
      "tlvs.others[0].tag",
      "a number",
      "a string",
    ],
    [
      { others: [other(1, hex("")), other(65_536, hex(""))] },
      "out-of-range",
      "tlvs.others[1].tag",
      "tlvs.others[1].tag",
      "an integer from 0 to 65535",
      "65536",
    ],
    [
      { others: [other(1, [])] },
      "wrong-type",
      "tlvs.others[0].octets",
      "tlvs.others[0].octets",
      "a Uint8Array",
      "an array",
    ],
    [{ order: 5 }, "wrong-type", "tlvs.order", "tlvs.order", "an array", "a number"],
    [{ order: [1, "1"] }, "wrong-type", "tlvs.order[1]", "tlvs.order[1]", "a number", "a string"],
  ])("%o", (tlvs, code, field, property, expected, actual) => {
    const error = caught(() => written(tlvs));
    expect(isEncodeError(error)).toBe(true);
    expect(error).toMatchObject({ code, field, property, expected, actual });
  });

  test("are named in the wire name and the property", () => {
    const error = caught(() => written({ msgId: 5 }));
    expect(error).toHaveProperty(
      "message",
      "TLV 1.0 SUBMIT tlvs.msg_id (tlvs.msgId): expected a string, got a number.",
    );
  });

  test("TLVs that exceed the frame are an error of the frame", () => {
    const payload = new Uint8Array(65_000);
    const others = [other(1, payload), other(2, payload)];
    expect(caught(() => written({ payload, others }))).toMatchObject({
      code: "frame-length",
      field: null,
      expected: "at most 70000 bytes",
      actual: String(9 + 3 * 65_004),
    });
    expect(caught(() => written({ payload, others, order: [2] }))).toMatchObject({ code: "frame-length" });
  });
});

describe("a body that is optional", () => {
  const message = { name: "SUBMIT_RESP", sequenceId: 7, id: undefined };

  test.each([null, undefined])("is absent with %s as TLVs", (tlvs) => {
    expect(toHex(writeFrame(response, { ...message, tlvs }))).toBe(toHex(frameOf(2, "")));
  });

  test("is there with an object as TLVs: then all properties are required", () => {
    expect(caught(() => writeFrame(response, { ...message, tlvs: {} }))).toMatchObject({ field: "Id" });
    const octets = frameOf(2, "6100 0109 0000");
    expect(toHex(writeFrame(response, { ...message, id: "a", tlvs: { alert: true } }))).toBe(toHex(octets));
  });
});

describe("writeOrderedTlvs", () => {
  const tlvs = { count: 5, alert: true, order: [0x0109, 0x0101] };

  test("writes into a range of a frame", () => {
    const octets = new Uint8Array(14).fill(0xa5);
    expect(writeOrderedTlvs(frame, block, tlvs, octets, 2, 12)).toBe(0);
    expect(toHex(octets)).toBe("a5a501090000010100020005a5a5");
  });

  test("returns another number for a wrong size or value, and writes nothing", () => {
    const octets = new Uint8Array(14).fill(0xa5);
    expect(writeOrderedTlvs(frame, block, tlvs, octets, 2, 11)).not.toBe(0);
    expect(writeOrderedTlvs(frame, block, tlvs, octets, 2, 13)).not.toBe(0);
    expect(writeOrderedTlvs(frame, block, { ...tlvs, count: "5" }, octets, 2, 12)).not.toBe(0);
    expect(writeOrderedTlvs(frame, block, { ...tlvs, order: "5" }, octets, 2, 12)).not.toBe(0);
    expect(toHex(octets)).toBe("a5".repeat(14));
  });
});

test("sharesMemory finds bytes of a frame in TLVs", () => {
  const octets = submitOf("0101 0002 0005 1400 0001 07 0107 0003 010203 010a 0002 0102 0109 0000");
  const read = readMessage(submit, octets);
  const tlvs: object = Object(Reflect.get(read, "tlvs"));
  const shares = (values: object): boolean => sharesMemory(submit, submitWith(values), octets);
  expect(sharesMemory(submit, read, octets)).toBe(true);
  expect(sharesMemory(submit, read, octets.slice())).toBe(false);
  for (const property of ["others", "hash", "address"]) {
    expect(shares({ [property]: Reflect.get(tlvs, property) })).toBe(true);
  }
  for (const property of ["count", "alert", "order"]) {
    expect(shares({ [property]: Reflect.get(tlvs, property) })).toBe(false);
  }
  expect(sharesMemory(submit, submitWith(null), octets)).toBe(false);
  expect(shares({ others: [null, 5], address: 5, code: [octets] })).toBe(false);
});

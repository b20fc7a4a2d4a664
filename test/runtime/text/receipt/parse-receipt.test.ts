import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReceipt, type Receipt, receiptIds } from "../../../../generated/runtime/text/index.js";
import { fromHex } from "../../../../generated/runtime/wire/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Status reports that are texts: those of frames of other programs, and variants that peers send. */

const read = (text: string): Receipt | null => parseReceipt(Uint8Array.from(Buffer.from(text, "latin1")));
const textOf = (receipt: Receipt | null): string => Buffer.from(receipt?.text ?? []).toString("latin1");

describe("receipts of frames", () => {
  test("with an identifier of ten bytes, of go_smgp", () => {
    const octets = fromHex(
      "69643a01006101161700012345207375623a30303120646c7672643a303031205375626d697420646174653a3138303533303135353720646f6e6520646174653a3138303533303135353820737461743a44454c49565244206572723a30303020546578743a0000000000000000000000000000000000000000",
    );
    expect(octets?.length).toBe(122);
    const receipt = parseReceipt(octets ?? new Uint8Array(0));
    expect(receipt).toMatchObject({
      id: "01006101161700012345",
      sub: 1,
      dlvrd: 1,
      submitDate: "1805301557",
      doneDate: "1805301558",
      stat: "DELIVRD",
      err: "000",
      text: new Uint8Array(20),
    });
    // 110 bytes, as some gateways send.
    expect(parseReceipt(octets?.subarray(0, 110) ?? new Uint8Array(0))).toMatchObject({ id: receipt?.id, err: "000" });
  });

  test.each([
    [
      "id:0059113978 sub:001 dlvrd:001 submit date:1002101730 done date:1002101731 stat:DELIVRD err:000 text:@$#!%&/:",
      ["0059113978", "1002101731", "@$#!%&/:"],
    ],
    [
      "id:126e85a6edeac1a02020099312479564 sub:001 dlvrd:001 submit date:1002191630 done date:1002191630 stat:DELIVRD err:000 Text:Hello               ",
      ["126e85a6edeac1a02020099312479564", "1002191630", "Hello               "],
    ],
    [
      "id:1891273321 sub:001 dlvrd:001 submit date:1305050826 done date:1305050826 stat:DELIVRD err:000 Text:DLVRD TO MOBILE\0",
      ["1891273321", "1305050826", "DLVRD TO MOBILE\0"],
    ],
  ])("of cloudhopper and smpp.pdu: %s", (text, [id, doneDate, content]) => {
    const receipt = read(text);
    expect(receipt).toMatchObject({ id, doneDate, stat: "DELIVRD", err: "000", sub: 1, dlvrd: 1 });
    expect(textOf(receipt)).toBe(content);
  });
});

describe("variants", () => {
  test("lack any key but the state, or have two keys", () => {
    expect(read("stat:DELIVRD")).toMatchObject({ id: null, stat: "DELIVRD", sub: null, doneDate: null, text: null });
    expect(read("id:5 err:1")).toMatchObject({ id: "5", err: "1", stat: null });
    expect(read("id:5")).toBe(null);
    expect(read("text:call me: now")).toBe(null);
    expect(read("id: stat:")).toMatchObject({ id: null, stat: null });
  });

  test("have values of any size", () => {
    expect(read("id:1 done date:20180530155758 stat:DELIVRD err:4A1")).toMatchObject({
      doneDate: "20180530155758",
      err: "4A1",
    });
    expect(read("id:1 done date:180530155758032+ stat:MK:0001 err:")).toMatchObject({
      doneDate: "180530155758032+",
      stat: "MK:0001",
      err: null,
    });
    expect(read("id:1 sub:many dlvrd:1234567890 stat:A")).toMatchObject({ sub: null, dlvrd: null });
  });

  test("have keys of their own, which replace no key of a receipt", () => {
    const receipt = read("id:1 op:46000, Price :0.05 stat:DELIVRD Id2:7 stat:EXPIRED text:a op:b");
    expect(receipt?.fields).toEqual(
      new Map([
        ["op", "46000"],
        ["price", "0.05"],
        ["id2", "7"],
        ["stat", "DELIVRD"],
        ["id", "1"],
        ["text", "a op:b"],
      ]),
    );
    expect(receipt?.stat).toBe("DELIVRD");
  });

  test("in UCS2 are read", () => {
    const wide = Uint8Array.from(Buffer.from("id:1 stat:DELIVRD text:你好", "utf16le").swap16());
    expect(parseReceipt(wide)).toMatchObject({ id: "1", stat: "DELIVRD", text: Uint8Array.of(0x4f, 0x60, 0x59, 0x7d) });
  });

  test("have a header or control characters after text", () => {
    expect(textOf(read("id:1 stat:DELIVRD text:\x05\x00\x03\x01\x02\x01hi"))).toBe("\x05\x00\x03\x01\x02\x01hi");
  });
});

test("no bytes make it throw, and only bytes are receipts", () => {
  const piece = fc.constantFrom(
    "id:",
    "stat:",
    " ",
    "s",
    "\0",
    "text:",
    "done date:",
    "\x01",
    "9",
    "DELIVRD",
    "\xff",
    ":",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 20 }), (pieces) => {
      const receipt = read(pieces.join(""));
      expect(receipt === null || receipt.fields.size > 0).toBe(true);
    }),
  );
  expect(["id:1 stat:A", null, undefined, 5].map((value) => Reflect.apply(parseReceipt, null, [value]))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("long rows of blanks take no time that grows with their square", () => {
  for (const blank of [" ", ",", " x"]) {
    const start = performance.now();
    expect(read(`id:1${blank.repeat(65_536)}a stat:DELIVRD`)).toMatchObject({ id: "1", stat: "DELIVRD" });
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

test("a receipt of any values is read", () => {
  const word = (unit: string, size: number) =>
    fc.string({ unit: fc.constantFrom(...unit.split("")), minLength: 1, maxLength: size });
  const values = fc.record({
    id: word("0123456789abcdef-", 64),
    stat: fc.constantFrom("DELIVRD", "EXPIRED", "UNDELIV", "MA:0001"),
    err: word("0123456789", 4),
    text: fc.string({ unit: "binary-ascii", maxLength: 20 }),
    blank: fc.constantFrom(" ", "", "s", ", "),
  });
  fc.assert(
    fc.property(values, ({ id, stat, err, text, blank }) => {
      const receipt = read(
        [`id:${id}`, "sub:001", "done date:1805301557", `stat:${stat}`, `err:${err}`, `text:${text}`].join(blank),
      );
      expect(receipt).toMatchObject({ id, sub: 1, doneDate: "1805301557", stat, err });
      expect(textOf(receipt)).toBe(text);
    }),
  );
});

describe("identifiers in other notations", () => {
  test.each([
    ["29095", ["29095", "71a7", "71A7", "000071a7", "000071A7", "168085", "0000168085"]],
    ["0059113978", ["0059113978", "59113978", "38601fa", "38601FA", "038601fa", "038601FA"]],
    ["70BA8A69", ["70BA8A69", "70ba8a69", "1891273321"]],
    ["000", ["000", "0", "00000000", "0000000000"]],
    ["5d3c-01", ["5d3c-01"]],
    ["", [""]],
    ["1".repeat(33), ["1".repeat(33)]],
  ])("of %s", (id, expected) => {
    expect(receiptIds(id).slice(0, expected.length)).toEqual(expected);
    expect(new Set(receiptIds(id)).size).toBe(receiptIds(id).length);
  });

  test("relate the text of a receipt and the identifier of its parameter", () => {
    expect(receiptIds("0059113978")).toContain("38601fa");
    expect(receiptIds("1891273321")).toContain("70BA8A69");
    expect(receiptIds("70BA8A69")).toContain("1891273321");
  });

  test("are only of strings", () => {
    expect(textErrorOf(() => Reflect.apply(receiptIds, null, [5])).message).toBe(
      "Message identifier: expected a string, got a number.",
    );
  });
});

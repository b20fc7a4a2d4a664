import { describe, expect, test } from "vitest";
import type { Field, Receipt } from "../../../generator/model/index.js";
import {
  identifierOfText,
  readReceiptText,
  receiptText,
  textOfIdentifier,
} from "../../../generator/simulator/content/receipt-text.js";
import { openedLink } from "../../helpers/flow/opened-link.js";

/* Receipts as texts, and identifiers in them. */

const RECEIPT: Receipt = {
  reader: "readReceipt",
  keys: ["id", "sub", "dlvrd", "submit date", "done date", "stat", "err", "note"],
  stateKey: "stat",
  state: null,
  condition: null,
};

const FACTS = {
  key: "id",
  identifier: "t1",
  state: "EXPIRED",
  isDelivered: false,
  submitted: new Date(2026, 10, 30, 8, 2, 3),
  done: new Date(2026, 11, 1, 9, 4, 5),
};

const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a receipt has a value for each key, in the order of the schema", () => {
  expect(receiptText(RECEIPT, FACTS)).toBe(
    "id:t1 sub:001 dlvrd:000 submit date:2611300802 done date:2612010904 stat:EXPIRED err:000 note:",
  );
  expect(receiptText({ ...RECEIPT, keys: ["stat", "id"] }, { ...FACTS, isDelivered: true })).toBe("stat:EXPIRED id:t1");
});

test("a receipt is read, and other bytes are not", () => {
  const read = readReceiptText(RECEIPT, octetsOf(receiptText(RECEIPT, FACTS)));
  expect([read?.values["id"], read?.state]).toEqual(["t1", "EXPIRED"]);
  expect(readReceiptText(RECEIPT, octetsOf("hello"))).toBeNull();
  expect(readReceiptText(RECEIPT, "id:t1 stat:EXPIRED")).toBeNull();
});

describe("an identifier in a text", () => {
  const { protocol } = openedLink("cmpp30");
  const packed = protocol.messages.find(({ name }) => name === "CMPP_SUBMIT_RESP")?.fields[0];
  if (packed === undefined) throw new Error("There is no Msg_Id.");
  const plain = (wire: Field["wire"]): Field => ({ ...packed, type: null, wire });

  test.each([
    ["a string", plain({ kind: "c-string", maxOctets: 65 }), "00ab", "00ab"],
    ["an integer", plain({ kind: "integer", octets: 4, signed: false }), "0012", 12],
    ["a wide integer", plain({ kind: "integer", octets: 8, signed: false }), "0012", 12n],
    ["no integer", plain({ kind: "integer", octets: 4, signed: false }), "x1", null],
    ["missing", plain({ kind: "c-string", maxOctets: 65 }), undefined, null],
  ])("is %s", (_what, field, text, expected) => {
    expect(identifierOfText(field, text)).toBe(expected);
  });

  test("is the digits of a packed integer, both ways", () => {
    const digits = "1129080248000001100001";
    const value = identifierOfText(packed, digits);
    expect(typeof value).toBe("bigint");
    expect(textOfIdentifier(packed, value)).toBe(digits);
    expect(textOfIdentifier({ type: null }, 7)).toBe("7");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOfReceipt } from "../../../generated/runtime/receipt/index.js";

/* Texts of keys and values, whatever the keys are. */

const KEYS = ["id", "sub", "dlvrd", "submit date", "done date", "stat", "err", "text"];

const octetsOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const entries = (text: string): string[] =>
  entriesOfReceipt(octetsOf(text), KEYS).map(({ key, value }) => `${key}=${value}`);

describe("a text", () => {
  test.each([
    ["a blank between", "id:123 sub:001 stat:DELIVRD", ["id=123", "sub=001", "stat=DELIVRD"]],
    [
      "nothing between",
      "id:123sub:001dlvrd:001stat:DELIVRDerr:000",
      ["id=123", "sub=001", "dlvrd=001", "stat=DELIVRD", "err=000"],
    ],
    [
      "the letter s between",
      "id:123ssub:001sdlvrd:001sstat:DELIVRDserr:000",
      ["id=123", "sub=001", "dlvrd=001", "stat=DELIVRD", "err=000"],
    ],
    ["a comma between", "id:123,sub:001; stat:DELIVRD", ["id=123", "sub=001", "stat=DELIVRD"]],
    ["blanks after colons", "id: 12 stat: EXPIRED", ["id=12", "stat=EXPIRED"]],
    ["a blank before a colon", "id :12 stat :EXPIRED", ["id=12", "stat=EXPIRED"]],
    ["other spellings", "ID:1 Submit date:2 done_date:3 Txt:4", ["id=1", "submit date=2", "done date=3", "text=4"]],
    ["no blank in a key", "id:1 submitdate:2 donedate:3", ["id=1", "submit date=2", "done date=3"]],
    ["the underscore of GSM 03.38", "id:1 submit\u0011date:2", ["id=1", "submit date=2"]],
    ["another order", "stat:DELIVRD id:1 text:a b id:2", ["stat=DELIVRD", "id=1", "text=a b id:2"]],
    ["an identifier that ends like a key", "id:5ubsub:1 stat:DELIVRD", ["id=5ub", "sub=1", "stat=DELIVRD"]],
    ["zeros instead of blanks", "id:1\0stat:EXPIRED\0\0", ["id=1", "stat=EXPIRED"]],
  ])("with %s is read", (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test.each(["", "id", "hello", "hello id:1", "1:2", ":", "xid:1 stat:A"])("%j does not begin with a key", (text) => {
    expect(entries(text)).toEqual([]);
  });

  test.each([
    ["of another key", "id:1 receiverid:2 suberr:7", ["id=1 receiverid:2 suberr:7"]],
    ["after a blank only", "stat:DELIVRD receiverid:138", ["stat=DELIVRD receiverid:138"]],
    ["after text", "stat:DELIVRD text:12err:5", ["stat=DELIVRD", "text=12err:5"]],
  ])("does not have a key inside a word %s", (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test("keeps the bytes of a value, also in UCS2", () => {
    const octets = octetsOf("id:1 text: \xc4\xe3\0 ");
    expect(entriesOfReceipt(octets, KEYS)[1]?.octets).toEqual(Uint8Array.of(0x20, 0xc4, 0xe3, 0, 0x20));
    const wide = Uint8Array.from(Buffer.from("\ufeffid:1 text:你", "utf16le").swap16());
    expect(entriesOfReceipt(wide, KEYS)[1]).toEqual({ key: "text", value: "你", octets: Uint8Array.of(0x4f, 0x60) });
  });

  test("of 64 KiB takes no time that grows with its square", () => {
    for (const filling of ["a", "sub", "id:", ":a", "s", " ", "1sub:", "\0", ",", ": "]) {
      const octets = octetsOf(`id:1${filling.repeat(65_536 / filling.length)}1 stat:A`);
      const start = performance.now();
      entriesOfReceipt(octets, KEYS);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe("an identifier of bytes", () => {
  const id = Uint8Array.of(0x01, 0x00, 0x61, 0x01, 0x16, 0x17, 0x00, 0x01, 0x23, 0x45);
  const text = (rest: string, bytes: Uint8Array = id): Uint8Array =>
    Uint8Array.of(...octetsOf("id:"), ...bytes, ...octetsOf(rest));
  const idOf = (octets: Uint8Array): string | undefined => entriesOfReceipt(octets, KEYS)[0]?.value;

  test.each([" sub:001", "sub:001", "ssub:001", ", stat:DELIVRD", " Submit date:1805301557", " submit_date:1"])(
    "is read before %j",
    (rest) => {
      expect(idOf(text(rest))).toBe("01006101161700012345");
      expect(entriesOfReceipt(text(rest), KEYS).length).toBe(2);
    },
  );

  test("is read whatever its bytes are, if one is not text", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 9, maxLength: 9 }),
        fc.constantFrom(1, 0x12, 0x7f, 0xff),
        (others, odd) => {
          const bytes = Uint8Array.of(...others, odd);
          expect(idOf(text(" sub:001 stat:DELIVRD", bytes))).toBe(Buffer.from(bytes).toString("hex"));
        },
      ),
    );
  });

  test("has its own bytes", () => {
    expect(entriesOfReceipt(text(" sub:001"), KEYS)[0]?.octets).toEqual(Uint8Array.of(...id, 0x20));
  });

  test.each([
    ["of ten digits", "id:0123456789 sub:001", "0123456789"],
    ["of more digits", "id:01234567890123456789 sub:001", "01234567890123456789"],
    ["with padding", "id:12345\0\0\0\0\0 sub:001", "12345"],
    ["with blanks", "id:12345\t\r\n\t\n sub:001", "12345"],
  ])("is not seen in a text %s", (_, octets, expected) => {
    expect(idOf(octetsOf(octets))).toBe(expected);
  });

  test("must be followed by a key, and belong to the first key", () => {
    expect(idOf(text("x sub:001"))).not.toBe("01006101161700012345");
    expect(idOf(text(""))).not.toBe("01006101161700012345");
    const later = Uint8Array.of(...octetsOf("stat:DELIVRD "), ...text(" sub:001"));
    expect(entriesOfReceipt(later, KEYS)[0]).toMatchObject({ key: "stat", value: "DELIVRD" });
    expect(entriesOfReceipt(text(" sub:001"), ["sub", "stat"])).toEqual([]);
  });
});

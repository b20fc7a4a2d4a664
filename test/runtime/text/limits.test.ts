import { afterEach, describe, expect, test } from "vitest";
import {
  chooseFormat,
  decodeText,
  encodeText,
  isTextError,
  MemoryPartStore,
  parseUserDataHeader,
  readContent,
  setGb18030Decoder,
  type MessagePart,
  type StoredMessage,
  type TextFormats,
} from "../../../generated/runtime/text/index.js";
import { informationOf } from "../../../generated/runtime/text/parts/information-element.js";
import { takePart } from "../../../generated/runtime/text/parts/take-part.js";
import { sizeOfUcs2Character } from "../../../generated/runtime/text/coding/ucs2.js";
import { errorOf } from "../../helpers/values/errors.js";

/* Text, headers and kept parts, just inside and just outside the limits. */

const formats: TextFormats = {
  formats: [
    { format: 0, coding: "ascii" },
    { format: 4, coding: "binary" },
    { format: 8, coding: "ucs2" },
    { format: 15, coding: "gb18030" },
  ],
  maxOctets: 140,
};

afterEach(() => setGb18030Decoder(null));

describe("characters", () => {
  test("of ASCII end at U+007F", () => {
    expect(encodeText("\u007f", "ascii")).toEqual(Uint8Array.of(0x7f));
    expect(decodeText(Uint8Array.of(0x7f), "ascii")).toBe("\u007f");
    expect(errorOf(() => encodeText("a\u0080", "ascii"))).toMatchObject({ code: "not-encodable", index: 1 });
    expect(errorOf(() => decodeText(Uint8Array.of(0x61, 0x80), "ascii"))).toMatchObject({
      code: "not-decodable",
      offset: 1,
    });
  });

  test("of GB18030 continue after the last character of the first plane", () => {
    expect(encodeText("\uffffa\u{10000}a", "gb18030")).toEqual(
      Uint8Array.of(0x84, 0x31, 0xa4, 0x39, 0x61, 0x90, 0x30, 0x81, 0x30, 0x61),
    );
  });

  test.each([
    ["81308030", "a third octet that is too small"],
    ["8130ff30", "a third octet that is too great"],
    ["8130812f", "a fourth octet that is too small"],
    ["8130813a", "a fourth octet that is too great"],
    ["8431a530", "a character after the last one of the first plane"],
    ["e3329a36", "a character after the last one of all"],
    ["817f", "a second octet that is a control character"],
    ["81ff", "a second octet that is too great"],
    ["ff40", "a first octet that is too great"],
  ])("of GB18030 do not include %s: %s", (hex) => {
    expect(errorOf(() => decodeText(Uint8Array.from(Buffer.from(`61${hex}`, "hex")), "gb18030"))).toMatchObject({
      code: "not-decodable",
      offset: 1,
    });
  });

  test("are in GBK if they are ASCII or take two bytes", () => {
    const chosen = ["\u007f你", "a你", "你€", "你\u0080", "你㐀", "你😀"].map((text) =>
      chooseFormat(formats, text, { gb: true }),
    );
    expect(chosen).toEqual([15, 15, 15, 8, 8, 8]);
  });

  test("of four bytes are encoded with the decoder that was set last", () => {
    expect(encodeText("㐀", "gb18030")).toEqual(Uint8Array.of(0x81, 0x39, 0xee, 0x39));
    const platform = new TextDecoder("gb18030");
    setGb18030Decoder((octets) => platform.decode(octets).replaceAll("㐀", "\ue000"));
    expect(isTextError(errorOf(() => encodeText("㐀", "gb18030")))).toBe(true);
    setGb18030Decoder(null);
    expect(encodeText("㐀", "gb18030")).toEqual(Uint8Array.of(0x81, 0x39, 0xee, 0x39));
  });

  test("of UCS2 take four bytes if both surrogates are present", () => {
    const sizes = ["d83dde00", "0061de00", "d83d0061", "d83d", "4f60"].map((hex) =>
      sizeOfUcs2Character(Uint8Array.from(Buffer.from(hex, "hex")), 0),
    );
    expect(sizes).toEqual([4, 2, 2, 2, 2]);
  });

  test("are not decoded if the format is unknown or not for text", () => {
    const read = [0, 4, 77].map((format) => readContent(formats, Uint8Array.of(0x61), format, 0));
    expect(read.map(({ coding, text }) => [coding, text])).toEqual([
      ["ascii", "a"],
      ["binary", null],
      [null, null],
    ]);
  });

  test("have errors with their own name and code", () => {
    const others = [
      Object.assign(new Error(""), { name: "TextError", code: "x" }),
      Object.assign(new Error(""), { name: "TextError" }),
      Object.assign(new Error(""), { code: "x" }),
      { name: "TextError", code: "x" },
      null,
    ];
    expect(others.map(isTextError)).toEqual([true, false, false, false, false]);
  });
});

describe("headers", () => {
  test("have known and unknown elements, by id and size", () => {
    const kinds = [0x00, 0x04, 0x05, 0x08, 0x24].map((id) =>
      [1, 2, 3, 4, 5].map((octets) => informationOf(id, new Uint8Array(octets)).kind),
    );
    expect(kinds).toEqual([
      ["other", "other", "concatenation", "other", "other"],
      ["other", "ports", "other", "other", "other"],
      ["other", "other", "other", "ports", "other"],
      ["other", "other", "other", "concatenation", "other"],
      ["other", "other", "other", "other", "other"],
    ]);
  });

  test.each([
    [[1, 5], "one without a length"],
    [[2, 5, 1], "one that ends at offset 4"],
  ])("%j end before their elements do", (octets, actual) => {
    const error = errorOf(() => parseUserDataHeader(Uint8Array.from(octets)));
    expect(error).toMatchObject({ code: "wrong-header", actual });
  });

  test("may have empty elements, or no elements", () => {
    const elements = [[0], [2, 5, 0], [3, 5, 1, 0]].map(
      (octets) => parseUserDataHeader(Uint8Array.from(octets)).elements,
    );
    expect(elements.map(({ length }) => length)).toEqual([0, 1, 1]);
  });
});

describe("parts", () => {
  const part: MessagePart = {
    from: "1",
    to: "2",
    content: Uint8Array.of(1, 2),
    format: 0,
    headerIndicator: 0,
    id: 1n,
  };
  const stored: StoredMessage = {
    key: "k",
    from: "1",
    to: "2",
    reference: 1,
    total: 2,
    since: 5,
    isDone: false,
    parts: [{ number: 1, part, time: 5 }],
  };
  const place = { kind: "concatenation", referenceSize: 1, reference: 1, total: 2 } as const;

  test("are equal if all their bytes are, and in a complete message also their identifier", () => {
    const taking = (message: StoredMessage, number: number, change: Partial<MessagePart>): string =>
      takePart(message, {
        key: "k",
        part: { ...part, ...change },
        place: { ...place, number },
        now: 9,
        onConflict: "reject",
      }).result.taken.kind;
    expect(taking(stored, 1, {})).toBe("duplicate");
    expect(taking(stored, 1, { content: Uint8Array.of(1, 2, 3) })).toBe("conflict");
    expect(taking(stored, 1, { content: Uint8Array.of(1) })).toBe("conflict");
    expect(taking(stored, 1, { format: 8 })).toBe("conflict");
    const done = { ...stored, isDone: true };
    expect(taking(done, 1, {})).toBe("duplicate");
    expect(taking(done, 1, { id: 2n })).toBe("kept");
    expect(taking(done, 1, { format: 8 })).toBe("kept");
    expect(taking(done, 2, {})).toBe("kept");
  });

  test("are kept up to the maximum number of bytes", () => {
    const store = new MemoryPartStore({ maxOctets: 2 * 258 });
    const put = (key: string): void => store.update(key, () => ({ message: { ...stored, key }, result: undefined }));
    put("a");
    put("b");
    expect([store.octets, store.takeSurplus()]).toEqual([516, []]);
    put("c");
    expect(store.takeSurplus().map(({ key }) => key)).toEqual(["a"]);
    expect(store.octets).toBe(516);
  });

  test("that restart a message are removed last; the others keep their position", () => {
    const store = new MemoryPartStore();
    const put = (key: string, since: number): void =>
      store.update(key, () => ({ message: { ...stored, key, since }, result: undefined }));
    put("a", 1);
    put("b", 2);
    put("a", 1);
    expect(store.takeUntil(1).map(({ key }) => key)).toEqual(["a"]);
    put("a", 2);
    put("b", 3);
    expect(store.takeUntil(2).map(({ key }) => key)).toEqual(["a"]);
    expect(store.takeUntil(3).map(({ key }) => key)).toEqual(["b"]);
    expect([store.messages, store.octets]).toEqual([0, 0]);
  });
});

import fc from "fast-check";
import iconv from "iconv-lite";
import { afterEach, describe, expect, test } from "vitest";
import { explainGuess } from "../../../../generated/runtime/index.js";
import {
  gsm7,
  gsm7Packed,
  guessText,
  isoCyrillic,
  readContent,
  setGb18030Decoder,
  type TextFormats,
} from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";

/* Texts under a wrong label: what senders really encoded comes first. */

afterEach(() => setGb18030Decoder(null));

const ICONV = {
  ascii: "ascii",
  ucs2: "utf16be",
  gb18030: "gb18030",
  "utf-8": "utf8",
  "ucs2-little-endian": "utf16le",
  latin1: "latin1",
} as const;

type GuessedCoding = keyof typeof ICONV;

const octetsOf = (text: string, coding: GuessedCoding): Uint8Array =>
  Uint8Array.from(iconv.encode(text, ICONV[coding]));

const FORMATS = { ascii: 0, ucs2: 8, gb18030: 15 } as const;

const LE = "ucs2-little-endian";

/** A text, the coding of its sender, and the format of the message. */
const WRONG: readonly (readonly [string, GuessedCoding, keyof typeof FORMATS])[] = [
  // UCS2 labelled ASCII: some gateways drop the format.
  ["你好", "ucs2", "ascii"],
  ["您的验证码是123456，5分钟内有效，请勿泄露。", "ucs2", "ascii"],
  ["【移动】您的余额不足，请及时充值", "ucs2", "ascii"],
  ["好的", "ucs2", "ascii"],
  ["退订回T", "ucs2", "ascii"],
  ["谢谢😀", "ucs2", "ascii"],
  ["Hello, world", "ucs2", "ascii"],
  ["Your code is 123456", "ucs2", "ascii"],
  ["請輸入驗證碼", "ucs2", "ascii"],
  // UCS2 labelled GB.
  ["你好", "ucs2", "gb18030"],
  ["张三，您尾号8888的账户支出100.00元", "ucs2", "gb18030"],
  ["Call me back at 13800138000!", "ucs2", "gb18030"],
  // GBK labelled UCS2 or ASCII.
  ["你好", "gb18030", "ucs2"],
  ["您的验证码是123456，请勿泄露。", "gb18030", "ucs2"],
  ["查询余额", "gb18030", "ucs2"],
  ["ok，明天见", "gb18030", "ucs2"],
  ["恭喜發財", "gb18030", "ucs2"],
  ["退订", "gb18030", "ascii"],
  ["【银行】您尾号1234的卡入账500元", "gb18030", "ascii"],
  // UTF-8 labelled anything.
  ["你好", "utf-8", "ascii"],
  ["你好", "utf-8", "ucs2"],
  ["你好", "utf-8", "gb18030"],
  ["您的验证码是123456，请勿泄露。", "utf-8", "ucs2"],
  ["您的验证码是123456，请勿泄露。", "utf-8", "gb18030"],
  ["收到", "utf-8", "ascii"],
  ["谢谢😀", "utf-8", "ucs2"],
  ["Déjà vu à l'hôtel", "utf-8", "ascii"],
  // Little-endian UCS2.
  ["你好", LE, "ucs2"],
  ["您的验证码是123456，请勿泄露。", LE, "ucs2"],
  ["Hello, world", LE, "ucs2"],
  ["ok", LE, "ucs2"],
  ["余额不足，请及时充值！", LE, "gb18030"],
  ["Thank you!!", LE, "ascii"],
  // ASCII labelled UCS2.
  ["Hello, world", "ascii", "ucs2"],
  ["Your code is 123456", "ascii", "ucs2"],
  ["10086", "ascii", "ucs2"],
  ["STOP", "ascii", "ucs2"],
  ["TD", "ascii", "ucs2"],
  ["CXYE", "ascii", "ucs2"],
  ["ok", "ascii", "ucs2"],
  ["T", "ascii", "ucs2"],
  ["http://t.cn/A6x?b=1", "ascii", "ucs2"],
  // Latin-1 labelled ASCII.
  ["Déjà vu à l'hôtel", "latin1", "ascii"],
];

const RIGHT: readonly (readonly [string, keyof typeof FORMATS])[] = [
  ...[
    "你好",
    "喂",
    "收到",
    "一",
    "乏",
    "谢谢😀",
    "陈喆",
    "喆龘",
    "請輸入驗證碼",
    "안녕하세요",
    "Привет",
    "こんにちは",
  ].map((text) => [text, "ucs2"] as const),
  ...["Ok", "OK", "1", "0000", "Hello", "YES PLEASE", "您的验证码是1234"].map((text) => [text, "ucs2"] as const),
  ...["Ok", "OK", "ok", "Hi", "NO", "T", "TD", "QX", "test", "YES PLEASE", "0000", "11", "FEE 10.5", "a", ""].map(
    (text) => [text, "ascii"] as const,
  ),
  ...["你好", "喂", "收到", "退订回T", "恭喜發財", "陈喆", "OK", "ok", "您的验证码是1234，€5"].map(
    (text) => [text, "gb18030"] as const,
  ),
];

describe("the coding of the sender comes first under a wrong label", () => {
  test.each(WRONG)("%s in %s, labelled %s", (text, coding, label) => {
    const [first] = guessText(octetsOf(text, coding), FORMATS[label], textFormats);
    expect([first?.coding, first?.text]).toEqual([coding, text]);
  });

  test("there are enough cases", () => {
    expect(WRONG.length).toBeGreaterThanOrEqual(30);
  });
});

describe("a correct label stays first", () => {
  test.each(RIGHT)("%s in %s", (text, coding) => {
    const [first] = guessText(octetsOf(text, coding), FORMATS[coding], textFormats);
    expect(first).toEqual({ coding, text, reason: "the format says so" });
  });

  test("also if its last character is cut", () => {
    const cut = [octetsOf("您的验证码是123456", "ucs2"), octetsOf("您的验证码", "gb18030")].map((each) =>
      each.subarray(0, -1),
    );
    const [first, second] = [8, 15].map((format, index) =>
      guessText(cut[index] ?? new Uint8Array(0), format, textFormats),
    );
    expect([first?.[0]?.text, second?.[0]?.text]).toEqual(["您的验证码是12345", "您的验证"]);
  });
});

describe("guesses", () => {
  test("have reasons, in two languages", () => {
    const guesses = guessText(octetsOf("你好", "ucs2"), 0, textFormats);
    expect(guesses.slice(0, 2)).toEqual([
      { coding: "ucs2", text: "你好", reason: "the text is the likeliest" },
      { coding: "ascii", text: "O`Y}", reason: "the format says so, but another text is far likelier" },
    ]);
    expect(guesses.slice(2).every(({ reason }) => reason === "the text is possible, but less likely")).toBe(true);
    const [first] = guesses;
    if (first === undefined) throw new Error("There is no guess.");
    expect([explainGuess(first, "en"), explainGuess(first, "zh")]).toEqual([
      "the text is the likeliest",
      "此文本的可能性最大",
    ]);
  });

  test.each([
    ["fffe 604f7d59", "ucs2-little-endian"],
    ["feff 4f60597d", "ucs2"],
    ["efbbbf e4bda0e5a5bd", "utf-8"],
  ] as const)("follow a byte order mark: %s", (hex, coding) => {
    const octets = Uint8Array.from(Buffer.from(hex.replace(" ", ""), "hex"));
    const [first] = guessText(octets, 0, textFormats);
    expect(first).toEqual({ coding, text: "你好", reason: "the bytes begin with a byte order mark" });
  });

  test("without a table of formats, or with one that lacks the format, follow the bytes alone", () => {
    for (const guesses of [
      guessText(octetsOf("你好", "gb18030"), 0),
      guessText(octetsOf("你好", "gb18030"), 99, textFormats),
    ])
      expect(guesses[0]).toEqual({ coding: "gb18030", text: "你好", reason: "the text is the likeliest" });
  });

  test("include the codings of the table", () => {
    const formats: TextFormats = {
      formats: [
        { format: 0, coding: gsm7 },
        { format: 6, coding: isoCyrillic },
        { format: 240, coding: gsm7Packed },
      ],
      maxOctets: 140,
    };
    const guesses = (hex: string, format: number) =>
      guessText(Uint8Array.from(Buffer.from(hex, "hex")), format, formats);
    expect(guesses("6100621b65", 0)[0]).toEqual({ coding: "gsm7", text: "a@b€", reason: "the format says so" });
    expect(guesses("bfe0d8d2d5e2", 6)).toContainEqual(
      expect.objectContaining({ coding: "iso-8859-5", text: "Привет" }),
    );
    expect(guesses("c8329bfd06b5df6f37", 240)[0]).toMatchObject({ coding: "gsm7-packed", text: "Hello moon" });
    expect(guesses("68656c6c6f", 0)[0]).toMatchObject({ coding: "gsm7", text: "hello" });
    expect(guesses("4f60597d", 0)[0]?.text).toBe("你好");
  });

  test("are not applied by the reader", () => {
    expect(readContent(textFormats, octetsOf("你好", "ucs2"), 0, 0).text).toBe("O`Y}");
  });

  test("never throw for any bytes, are different texts, and are the same each time", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 0, max: 255 }), (octets, format) => {
        const guesses = guessText(octets, format, textFormats);
        const texts = guesses.map(({ text }) => text);
        expect(guesses.length).toBeGreaterThan(0);
        expect(new Set(texts).size).toBe(texts.length);
        expect(guessText(octets, format, textFormats)).toEqual(guesses);
      }),
      { numRuns: 2000 },
    );
  });

  test("need no decoder of GB18030", () => {
    setGb18030Decoder(() => {
      throw new Error("broken");
    });
    const [first] = guessText(octetsOf("您的验证码是123456", "ucs2"), 0, textFormats);
    expect(first?.text).toBe("您的验证码是123456");
  });

  test.each([
    [["x", 0, textFormats], "Content: expected a Uint8Array, got a string."],
    [[undefined], "Content: expected a Uint8Array, got undefined."],
    [[Uint8Array.of(65), "8", textFormats], "Format: expected a number, got a string."],
    [[Uint8Array.of(65), undefined], "Format: expected a number, got undefined."],
    [[Uint8Array.of(65), 8, null], "Table of formats: expected an object, got null."],
    [[Uint8Array.of(65), 8, {}], "Formats of the table: expected an array, got undefined."],
  ])("throw a TextError that names a wrong argument (case %#)", (values, message) => {
    expect(() => Reflect.apply(guessText, null, values)).toThrow(
      expect.objectContaining({ name: "TextError", message }),
    );
  });
});

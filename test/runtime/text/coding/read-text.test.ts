import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../../generated/cmpp30/index.js";
import { explainDeviation } from "../../../../generated/runtime/index.js";
import { decodeText, joinParts, readContent, Reassembler } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Texts that are cut inside a character, begin with a byte order mark, or have the opposite byte order. */

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

/** The text of a content without header, and its deviations. */
function read(hex: string, format = 8, marks?: "strip" | "keep"): unknown[] {
  const { text, deviations } = readContent(textFormats, octetsOf(hex), format, 0, { marks });
  return [text, ...deviations.map(({ code, offset, actual }) => [code, offset, actual])];
}

const little = (text: string): string => Buffer.from(text, "utf16le").toString("hex");
const big = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

const MARK = "\ufeff";
const MARKED = "the lower byte first, as the byte order mark says";
const LIKELY = "characters that are likely only with the lower byte first";

describe("a character that is cut", () => {
  test.each([
    ["4f60597d 4f", 8, "你好", ["cut-character", 4, "4f"]],
    ["4f", 8, "", ["cut-character", 0, "4f"]],
    ["c4e3 ba", 15, "你", ["cut-character", 2, "ba"]],
    ["c4e3 8130", 15, "你", ["cut-character", 2, "8130"]],
  ])("%s", (hex, format, text, deviation) => {
    expect(read(hex, format)).toEqual([text, deviation]);
  });

  test("after a header, with its offset in the content", () => {
    const { text, deviations } = readContent(textFormats, octetsOf("0500032e0201 4f6059"), 8, 1);
    expect([text, deviations[0]?.offset]).toEqual(["你", 8]);
  });

  test("is an error of the strict function", () => {
    const error = textErrorOf(() => decodeText(octetsOf("4f6059"), "ucs2"));
    expect(error).toMatchObject({ code: "cut-character", offset: 2 });
    expect(textErrorOf(() => cmpp30.decodeText(octetsOf("4f6059"), 8))).toMatchObject({ code: "cut-character" });
  });

  test("other invalid bytes are still an error", () => {
    expect(textErrorOf(() => read("c4e3 ff c4", 15))).toMatchObject({ code: "not-decodable", offset: 2 });
    expect(textErrorOf(() => read("61 80", 0))).toMatchObject({ code: "not-decodable", offset: 1 });
  });

  test("has a sentence in two languages", () => {
    const [deviation] = readContent(textFormats, octetsOf("4f6059"), 8, 0).deviations;
    if (deviation === undefined) throw new Error("There is no deviation.");
    expect(explainDeviation(deviation, "en")).toBe("At offset 2: expected 2 bytes for each character, got 59.");
    expect(explainDeviation(deviation, "zh")).toBe("偏移2：应为每个字符2字节，实为59。");
  });
});

describe("a byte order mark", () => {
  test("is kept by default, stripped on request, and reported", () => {
    const mark = ["byte-order-mark", 0, "feff"];
    expect(read(`feff${big("你好")}`)).toEqual([`${MARK}你好`, mark]);
    expect(read(`feff${big("你好")}`, 8, "keep")).toEqual([`${MARK}你好`, mark]);
    expect(read(`feff${big("你好")}`, 8, "strip")).toEqual(["你好", mark]);
  });

  test("of the opposite order swaps the bytes", () => {
    const deviations = [
      ["byte-order-mark", 0, "fffe"],
      ["swapped-bytes", 0, MARKED],
    ];
    // What a client that encodes "utf16" with iconv-lite sends.
    expect(read("fffe604f7d59")).toEqual([`${MARK}你好`, ...deviations]);
    expect(read("fffe604f7d59", 8, "strip")).toEqual(["你好", ...deviations]);
  });

  test("of GB18030 is kept by default, stripped on request, and reported", () => {
    const mark = ["byte-order-mark", 0, "84319533"];
    expect(read("84319533c4e3bac3", 15)).toEqual([`${MARK}你好`, mark]);
    expect(read("84319533c4e3bac3", 15, "strip")).toEqual(["你好", mark]);
    expect(read("84319533c4", 15, "strip")).toEqual(["", mark, ["cut-character", 4, "c4"]]);
  });

  test("of UTF-8 in GB18030 is reported, and the bytes are read as the format says", () => {
    const mark = ["byte-order-mark", 0, "efbbbf"];
    expect(read("efbbbfe4bda0", 15, "strip")).toEqual(["锘夸綘", mark]);
  });

  test("is only one at the start", () => {
    expect(read(big(`你${MARK}好`), 8, "strip")).toEqual([`你${MARK}好`]);
    expect(read("c4e384319533", 15, "strip")).toEqual([`你${MARK}`]);
  });

  test("is an option of the functions of a protocol", () => {
    const deliver = cmpp30.createDeliver({
      sequenceId: 1,
      msgId: 1n,
      destId: "10658888",
      serviceId: "HELP",
      srcTerminalId: "13800138000",
      msgContent: octetsOf("feff4f60"),
      msgFmt: 8,
    });
    expect(cmpp30.textOfDeliver(deliver)?.text).toBe(`${MARK}你`);
    expect(cmpp30.textOfDeliver(deliver, { marks: "strip" })?.text).toBe("你");
  });
});

describe("the opposite byte order without a mark is reported, not applied", () => {
  test.each(["你好", "您的验证码是123456，请勿泄露。", "hello world", "ok", "余额不足，请及时充值！", "收到😀谢谢"])(
    "%s",
    (text) => {
      const [found, ...deviations] = read(little(text));
      expect(found).toBe(decodeText(octetsOf(little(text)), "ucs2"));
      expect(deviations).toEqual([["swapped-bytes", 0, LIKELY]]);
    },
  );

  test.each([
    "你好",
    "您的验证码是123456，请勿泄露。",
    "hello world",
    "Ok",
    "一",
    "开一最言",
    "收到😀谢谢",
    "喆龘靐",
    "請輸入驗證碼",
    "안녕하세요",
    "Привет, как дела?",
    "こんにちは",
    "สวัสดี",
    "مرحبا",
    "བཀྲ་ཤིས",
    "ᠮᠣᠩᠭᠣᠯ",
    "₀₁₂",
    "",
    "\u0000\u0001",
    "😀",
  ])("and %s is in the right order", (text) => {
    expect(read(big(text))).toEqual([text]);
  });
});

describe("parts that are joined", () => {
  const partsOf = (contents: readonly string[], format = 8) =>
    contents.map((hex, index) => ({
      from: "1",
      to: "2",
      content: octetsOf(`05000307 0${contents.length} 0${index + 1} ${hex}`),
      format,
      headerIndicator: 1,
      id: BigInt(index),
    }));
  const codesOf = (contents: readonly string[], format = 8) => {
    const { text, deviations } = joinParts(textFormats, partsOf(contents, format), { marks: "strip" });
    return [text, ...deviations.map((each) => each.map(({ code, offset }) => [code, offset]))];
  };

  test("lose the mark at the start of each part, if asked", () => {
    const mark = [["byte-order-mark", 6]];
    expect(codesOf([`feff${big("你")}`, `feff${big("好")}`])).toEqual(["你好", mark, mark]);
    expect(joinParts(textFormats, partsOf([`feff${big("你")}`, `feff${big("好")}`])).text).toBe(`${MARK}你${MARK}好`);
  });

  test("keep the order of the last mark", () => {
    const first = [
      ["byte-order-mark", 6],
      ["swapped-bytes", 6],
    ];
    expect(codesOf([`fffe${little("你")}`, little("好")])).toEqual(["你好", first, [["swapped-bytes", 6]]]);
    expect(codesOf([`fffe${little("你")}`, `feff${big("好")}`])).toEqual(["你好", first, [["byte-order-mark", 6]]]);
  });

  test("restore a character that the sender has split", () => {
    expect(codesOf(["4f6059", "7d4f60"])).toEqual(["你好你", [], []]);
    expect(codesOf(["4f", "60597d4f60", "59", "7d"])).toEqual(["你好你好", [], [], [], []]);
    expect(codesOf(["d83d", "de00"])).toEqual(["😀", [], []]);
    expect(codesOf(["c4e3ba", "c3c4e3"], 15)).toEqual(["你好你", [], []]);
  });

  test("are read separately if one is cut", () => {
    expect(codesOf(["4f6059", "597d"])).toEqual(["你好", [["cut-character", 8]], []]);
    expect(codesOf(["4f60", "597d4f"])).toEqual(["你好", [], [["cut-character", 8]]]);
    expect(codesOf(["c4e3c4", "61ffe3"], 15)[0]).toBe(null);
    expect(codesOf(["c4e3c4", "20c4e3"], 15)).toEqual(["你 你", [["cut-character", 8]], []]);
    expect(codesOf(["c4e3", "c4e3ba"], 15)).toEqual(["你你", [], [["cut-character", 8]]]);
  });

  test("say which part an error is in, and its offset there", () => {
    const { text, error, errorPart } = joinParts(textFormats, partsOf(["6162", "63ff"], 0));
    expect([text, error?.code, error?.offset, errorPart]).toEqual([null, "not-decodable", 7, 1]);
  });

  test("by a Reassembler, which strips marks if asked", async () => {
    const reassembler = new Reassembler(textFormats, { marks: "strip" });
    const [first, second] = partsOf([`feff${big("你")}`, `feff${big("好")}59`]);
    if (first === undefined || second === undefined) throw new Error("There are no parts.");
    await reassembler.add(first);
    const { outcome } = await reassembler.add(second);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "你好", error: null, errorPart: null } });
    const codes = outcome.kind === "complete" && outcome.message.deviations.map((each) => each.map(({ code }) => code));
    expect(codes).toEqual([["byte-order-mark"], ["byte-order-mark", "cut-character"]]);
  });
});

import { build } from "esbuild";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { decodeText, parseTimestamp } from "../../../generated/runtime/text/index.js";
import { explainError } from "../../../generated/runtime/index.js";
import { wordsOfError } from "../../../generated/runtime/explain/index.js";
import { caught } from "../../helpers/engines/caught.js";

const SUBMIT = cmpp30.createSubmit({
  sequenceId: 1,
  serviceId: "",
  feeUserType: 0,
  msgSrc: "",
  feeType: "",
  feeCode: "",
  srcId: "",
  msgContent: Uint8Array.of(1),
  destTerminalId: ["8613800138000"],
});

describe("explainError", () => {
  test.each<readonly [string, () => unknown, string]>([
    [
      "a field that does not fit",
      () => cmpp30.decodeCancel(Uint8Array.of(0, 0, 0, 14, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0)),
      "CMPP 3.0 CMPP_CANCEL Msg_Id，偏移12：应为8字节，实为2字节。",
    ],
    [
      "a byte too many",
      () => cmpp30.decodeActiveTestResp(Uint8Array.of(0, 0, 0, 14, 0x80, 0, 0, 8, 0, 0, 0, 9, 0, 0)),
      "CMPP 3.0 CMPP_ACTIVE_TEST_RESP，偏移13：应为Reserved之后无内容，实有1字节。",
    ],
    [
      "a different message",
      () => cmpp30.decodeCancel(cmpp30.encodeSubmit(SUBMIT)),
      "CMPP 3.0 CMPP_CANCEL Command_Id，偏移4：应为0x00000007，实为0x00000004。",
    ],
    [
      "an invalid number",
      () => cmpp30.encodeSubmit({ ...SUBMIT, pkTotal: 256 }),
      "CMPP 3.0 CMPP_SUBMIT Pk_total（pkTotal）：应为0至255的整数，实为256。",
    ],
    [
      "a string that is too long",
      () => cmpp30.encodeSubmit({ ...SUBMIT, srcId: "0".repeat(22) }),
      "CMPP 3.0 CMPP_SUBMIT Src_Id（srcId）：应为至多21字节，实为22字节。",
    ],
    [
      "bytes after the frame",
      () => cmpp30.decodeCancel(Uint8Array.of(0, 0, 0, 20, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9)),
      "CMPP 3.0 CMPP_CANCEL，偏移20：应为20字节，实为23字节（多出3字节）。",
    ],
    [
      "no bytes",
      () => Reflect.apply(cmpp30.decode, null, ["abc"]),
      "CMPP 3.0，偏移0：应为Uint8Array，实为类型为string的值。",
    ],
    [
      "a broken rule",
      () => cmpp30.encodeChecked({ ...SUBMIT, pkTotal: 1, pkNumber: 2 }),
      "CMPP 3.0 CMPP_SUBMIT Pk_number：应为符合规则part-within-total（信息序号不大于总条数），实为违反该规则。",
    ],
    ["a cut character", () => decodeText(Uint8Array.of(1), "ucs2"), "UCS2，偏移0：应为每个字符2字节，实为1字节。"],
    ["an impossible date", () => parseTimestamp("0230000000"), "时间戳：应为2月的日为1至29，实为30。"],
  ])("describes in Chinese: %s", (_, work, expected) => {
    expect(explainError(caught(work), "zh")).toBe(expected);
  });

  test("returns the message in English", () => {
    const error = caught(() => decodeText(Uint8Array.of(1), "ucs2"));
    expect(explainError(error, "en")).toBe("UCS2 at offset 0: expected 2 bytes for each character, got 1.");
  });

  test("keeps the English values of an error of another copy", () => {
    const error = caught(() => cmpp30.decodeCancel(new Uint8Array(12)));
    const copy: unknown = JSON.parse(JSON.stringify(error));
    expect(explainError(copy, "zh")).toBe("cmpp30 CMPP_CANCEL Total_Length，偏移0：应为12 to 8578，实为0。");
    const other = caught(() => decodeText(Uint8Array.of(1), "ucs2"));
    expect(explainError(JSON.parse(JSON.stringify(other)), "zh")).toBe(
      "UCS2，偏移0：应为2 bytes for each character，实为1。",
    );
  });

  test("returns any other value as a string", () => {
    const hostile = new Proxy({}, { has: () => caught(() => null).message === "" });
    expect(explainError(new Error("no"), "zh")).toBe("no");
    expect(explainError("no", "zh")).toBe("no");
    expect(explainError(undefined, "zh")).toBe("undefined");
    expect(explainError({}, "zh")).toBe("[object Object]");
    const throwing = {
      get message(): string {
        throw new Error("no");
      },
    };
    expect(explainError(throwing, "zh")).toBe("");
    expect(typeof explainError(hostile, "zh")).toBe("string");
  });
});

test("an EncodeError names the property of its field", () => {
  const error = caught(() => cmpp30.encodeSubmit({ ...SUBMIT, destTerminalId: ["1", "2".repeat(33)] }));
  expect(error).toMatchObject({ field: "Dest_terminal_Id[1]", property: "destTerminalId[1]" });
  expect(error.message).toBe(
    "CMPP 3.0 CMPP_SUBMIT Dest_terminal_Id[1] (destTerminalId[1]): expected at most 32 bytes, got 33.",
  );
});

test("a DecodeError does not name a DataView that was not passed", () => {
  const { message } = caught(() => Reflect.apply(cmpp30.decode, null, ["abc"]));
  expect(message).toBe("CMPP 3.0 at offset 0: expected a Uint8Array, got a value of type string.");
});

test("gives the words of an error in both languages", () => {
  const error = caught(() => cmpp30.decodeCancel(Uint8Array.of(0, 0, 0, 14, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0)));
  expect(wordsOfError(error)).toEqual({
    expected: { en: "8 bytes", zh: "8字节" },
    actual: { en: "2", zh: "2字节" },
  });
});

test("a bundle has the Chinese texts only with explainError", async () => {
  const root = join(import.meta.dirname, "..", "..", "..", "generated", "cmpp30");
  const bundle = async (names: string): Promise<string> => {
    const stdin = { contents: `export { ${names} } from "./index.js";`, resolveDir: root, loader: "ts" } as const;
    const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, charset: "utf8" });
    return outputFiles[0]?.text ?? "";
  };
  expect(await bundle("decode, encode, frameToJson, FrameSplitter, splitText")).not.toContain("至多");
  expect(await bundle("explainError")).toContain("至多");
});

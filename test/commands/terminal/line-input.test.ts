import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { inShell } from "../../helpers/processes/tool-process.js";

/* The input of decode and encode: ends of lines, byte order marks, encodings, lines that are too long. */

const ENCODE = ["encode", "--protocol", "cmpp30"];
const DECODE = ["decode", "--protocol", "cmpp30", "--json"];
const JSON_LINE = '{"message":"CMPP_ACTIVE_TEST","sequence_id":25}';
const FRAME = "0000000c0000000800000019";

const sequences = (out: string): unknown[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ sequence_id, error }) => sequence_id ?? error.code);

describe("byte order marks", () => {
  test("of UTF-8 are skipped, also between joined files", () => {
    const input = `\uFEFF${JSON_LINE}\n\uFEFF${JSON_LINE}\r\n\uFEFF`;
    expect(inShell('"$@"', ENCODE, input)).toEqual({ code: 0, out: `${FRAME}\n${FRAME}\n`, err: "" });
    expect(sequences(inShell('"$@"', DECODE, `\uFEFF${FRAME}\n\uFEFF${FRAME}`).out)).toEqual([25, 25]);
  });

  test.each([
    ["FF FE", [0xff, 0xfe, 0x7b, 0]],
    ["FE FF", [0xfe, 0xff, 0, 0x7b]],
  ])("of UTF-16, %s, are reported", (hex, bytes) => {
    const file = join(temporaryFolder(), "lines");
    writeFileSync(file, Uint8Array.from(bytes));
    const report = (name: string) =>
      `Cannot read ${name}: expected UTF-8, got UTF-16 (byte order mark ${hex}). Convert it first: iconv -f UTF-16 -t UTF-8.\n`;
    expect(inShell('"$@"', [...ENCODE, file])).toEqual({ code: 2, out: "", err: report(file) });
    const octal = bytes.map((byte) => `\\0${byte.toString(8)}`);
    const slowly = `(printf '%b' '${octal[0]}'; sleep 0.3; printf '%b' '${octal.slice(1).join("")}') | "$@"`;
    expect(inShell(slowly, DECODE)).toEqual({ code: 2, out: "", err: report("stdin") });
  });
});

test("joins characters that chunks split", () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `${"é".repeat(index % 7)}${FRAME}`).join("\r\n");
  const { out } = inShell('"$@"', ["decode", "--protocol", "cmpp30"], `x${lines}`);
  expect(out).not.toContain("\\ufffd");
  expect(out.match(/has "é" at column 1\.\n/g)).toHaveLength(Math.floor((40_000 * 6) / 7) - 0);
}, 300_000);

test("reports a line of 70 million characters, and reads the lines after it", () => {
  const script = `(echo ${FRAME}; head -c 70000000 /dev/zero | tr '\\0' 0; echo; printf ${FRAME}) | "$@"`;
  const json = inShell(script, DECODE);
  expect(json.code).toBe(1);
  expect(sequences(json.out)).toEqual([25, "line-too-long", 25]);
  expect(json.out).toContain("Line 2 has more than 67,108,864 characters. Write one frame on each line.");
  const people = inShell(script, ["decode", "--protocol", "cmpp30", "--lang", "zh"]);
  expect(people.out).toContain("\n! 第2行超过67,108,864个字符。请每行只写一帧。\n");
});

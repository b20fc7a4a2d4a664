import { join } from "node:path";
import { expect, test } from "vitest";
import { readFrameSpans } from "../../../generated/runtime/interpreter/index.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";
import { described } from "./described.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { runTool } from "../../helpers/run-tool.js";
import { readLines, vectorLines } from "../../helpers/values/vector-frames.js";

/* The errors that `decode --lang zh` prints for a frame. */

/** Returns the lines of a described frame that report errors. */
function errorLines(id: (typeof protocolIds)[number], frame: Uint8Array): string[] {
  const { text } = described(protocols[id], frame, "zh");
  return text.split("\n").filter((line) => /^! \S/.test(line) && !/^! *\d+ +\d+ /.test(line));
}

function vector(id: (typeof protocolIds)[number], message: string): Uint8Array {
  const found = vectorLines(id).find((line) => line["message"] === message);
  return fromHex(found?.frame ?? "") ?? new Uint8Array(0);
}

function changed(frame: Uint8Array, at: number, value: number): Uint8Array {
  return frame.map((octet, index) => (index === at ? value : octet));
}

const submit = vector("cmpp30", "CMPP_SUBMIT");

const LENGTH = "帧长度无效：CMPP 3.0 CMPP_SUBMIT Total_Length，偏移0：应为12至8578，";

test.each<readonly [string, Uint8Array, string]>([
  [
    "that is cut",
    submit.subarray(0, 20),
    `帧不完整：CMPP 3.0 CMPP_SUBMIT Pk_total（pkTotal），偏移20：应为${submit.length}字节，实为20字节。`,
  ],
  ["of too small a length", changed(submit, 3, 5), `${LENGTH}实为5。`],
  ["of too great a length", changed(submit, 1, 9), `${LENGTH}实为${0x9_00_00 + submit.length}。`],
  [
    "with an octet after its body",
    Uint8Array.of(0, 0, 0, 14, 0x80, 0, 0, 8, 0, 0, 0, 9, 0, 0),
    "消息体后有多余字节：CMPP 3.0 CMPP_ACTIVE_TEST_RESP，偏移13：应为Reserved之后无内容，实有1字节。",
  ],
])("reports in Chinese: a frame %s", (_, frame, expected) => {
  expect(errorLines("cmpp30", frame)).toEqual([`! ${expected}`]);
});

test("translates every error of a frame", () => {
  const codes = new Set<string>();
  const look = (id: (typeof protocolIds)[number], frame: Uint8Array): void => {
    const { error } = readFrameSpans(protocols[id].layouts, frame);
    if (error === null) return;
    codes.add(error.code);
    const [reported = "", ...more] = errorLines(id, frame);
    expect(more).toEqual([]);
    const known = [protocols[id].layouts.frame.title, error.messageName ?? "", error.field ?? ""];
    const words = known.reduce((rest, name) => rest.replace(name, ""), reported.slice(2));
    // An error may be followed by field names.
    expect(words.replace(/\w+之后|（[\w[\]]+）/g, "")).not.toMatch(/[A-Za-z]/);
  };
  const path = join(import.meta.dirname, "..", "..", "fixtures", "malformed.jsonl");
  for (const { protocol, frame } of readLines(path).filter((line) => line.protocol.startsWith("cmpp"))) {
    look(protocol === "cmpp20" ? "cmpp20" : "cmpp30", fromHex(frame) ?? new Uint8Array(0));
  }
  for (const id of protocolIds) {
    const frame = vector(id, "CMPP_SUBMIT");
    for (let length = 1; length < frame.length; length += 7) look(id, frame.slice(0, length));
    for (let at = 0; at < frame.length; at++) look(id, changed(frame, at, 255));
  }
  expect([...codes].sort()).toEqual(["beyond-body", "body-too-short", "frame-length", "surplus-octets", "truncated"]);
});

test.each([
  ["GET / HTTP/1.1", "! 开头像HTTP请求。"],
  ["HTTP/1.1 200", "! 开头像HTTP响应。"],
  ["PROXY TCP4 1", "! 开头像PROXY协议第1版。"],
  ["SSH-2.0-x ab", "! 开头像SSH。"],
  ["hello there!", '! 开头是文本"hell"。'],
])("describes what %s starts like", (text, expected) => {
  const lines = errorLines("cmpp30", new TextEncoder().encode(text));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe(expected);
});

test("reports lines that are not hexadecimal", async () => {
  const { out } = await runTool(["decode", "--protocol", "cmpp30", "--lang", "zh"], "0000 zz\n123\n0x\n");
  expect(out.split("\n").filter((line) => line !== "")).toEqual([
    '! 第1行不是十六进制帧：第6列是"z"。',
    "! 第2行不是十六进制帧：十六进制位数为奇数。",
    "! 第3行不是十六进制帧：没有数字。",
  ]);
});

import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { jsonPrinter } from "../../../generator/commands/decode/frame-to-json.js";
import { frameWriter } from "../../../generator/commands/encode/json-to-frame.js";
import { safeJson } from "../../../generator/diagnostics/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { layoutOfProtocol } from "../../../generator/tables/index.js";
import { type ProtocolLayout, readJson, writeJson } from "../../../generator/runtime/interpreter/index.js";
import { fromHex } from "../../../generator/runtime/wire/index.js";
import { DIGITS, PUT_BODY } from "../../helpers/compile/digits.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Digits on the command line: their parts by name, and the same JSON as the interpreter. */

const PUT = `000000400000000200000007${PUT_BODY}`;
const PUT_RESP = "00000017800000020000000701006101161700012345 00".replace(" ", "");

let layouts: ProtocolLayout;

beforeAll(() => {
  const [protocol] = compile({ protocols: DIGITS, language: readLanguage() }).protocols;
  if (protocol === undefined) throw new Error("The schema has errors.");
  layouts = layoutOfProtocol(protocol);
});

async function linesOf(words: readonly string[], input = ""): Promise<readonly string[]> {
  const folder = temporaryFolder();
  cpSync("test/fixtures/digits", join(folder, "post"), { recursive: true });
  const { out, err } = await runTool([...words, "--protocol", "post1", "--schema", folder], input);
  expect(err).toBe("");
  return out.split("\n").map((line) => line.trim().replaceAll(/ +/g, " "));
}

describe("decode", () => {
  test("shows digits as they are, and their parts by name", async () => {
    expect(await linesOf(["decode"], PUT_RESP)).toContain(
      '12 10 01 00 61 01 16 17 00 01 msg_id "01006101161700012345" = Gateway 010061, Time 01161700, Serial 012345',
    );
    const lines = await linesOf(["decode"], PUT);
    expect(lines).toContain('12 4 20 26 02 29 day "20260229"');
    expect(lines).toContain('53 1 99 visits[0].marks[1] "99"');
  });

  test("shows which byte is not two digits", async () => {
    const lines = await linesOf(["decode"], PUT.replace("20260229", "2026022a"));
    expect(lines.join("\n")).toMatch(/Not decimal digits.*day.*offset 15|offset 15.*day/s);
  });
});

test("layout shows the type and its octets", async () => {
  const lines = await linesOf(["layout", "put"]);
  expect(lines).toContain('12 4 Digits day default "20260101"');
  expect(lines.join("\n")).toContain("1*mark_count Digits marks");
});

describe("JSON of frames with digits", () => {
  test("is that of the interpreter, or left to it", () => {
    const print = jsonPrinter(layouts);
    expect(print(PUT)).toBe(safeJson(readJson(layouts, fromHex(PUT) ?? new Uint8Array(0))));
    for (let at = 24; at < PUT.length; at++) {
      const frame = `${PUT.slice(0, at)}b${PUT.slice(at + 1)}`;
      expect([null, jsonOf(frame)]).toContain(print(frame));
    }
    expect(print(PUT.replace("20260229", "2026022a"))).toBeNull();
  });

  test("is written like the interpreter writes it, or left to it", () => {
    const write = frameWriter(layouts);
    const json = readJson(layouts, fromHex(PUT) ?? new Uint8Array(0));
    expect(write(json)).toBe(PUT);
    for (const day of ["2026022a", "2026022", "202602290", 20260229, null]) {
      const fields: object = Object(json["fields"]);
      const wrong = JSON.parse(JSON.stringify({ ...json, fields: { ...fields, day } }));
      expect(write(wrong)).toBeNull();
      expect(() => writeJson(layouts, wrong)).toThrow("day");
    }
  });
});

function jsonOf(frame: string): string | null {
  try {
    return safeJson(readJson(layouts, fromHex(frame) ?? new Uint8Array(0)));
  } catch {
    return null;
  }
}

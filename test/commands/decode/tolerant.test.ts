import { expect, test } from "vitest";
import { toHex } from "../../../generated/runtime/index.js";
import { runTool } from "../../helpers/run-tool.js";
import { bytes, deliver20, deliver30, resized } from "../../helpers/values/deviating-frames.js";

const RESULT = "00000015 80000004 00000007 0000000000000005 08";

function decode(hex: string, ...options: readonly string[]) {
  return runTool(["decode", "--protocol", "cmpp30", ...options], hex);
}

function lastLines(out: string, count: number): string[] {
  return out.trimEnd().split("\n").slice(-count);
}

test("prints each deviation on its own line, and the exit code is 0", async () => {
  const { code, out, err } = await decode(toHex(deliver20), "--tolerant");
  expect([code, err]).toEqual([0, ""]);
  expect(lastLines(out, 4)).toEqual([
    "! deviation: Src_terminal_Id at offset 54: expected 32 bytes, got 21 bytes.",
    "! deviation: Src_terminal_type at offset 75: expected 1 byte, got nothing.",
    "! deviation: LinkID at offset 81: expected 20 bytes, got nothing.",
    "! deviation: Reserved at offset 81: expected no field, got 8 bytes.",
  ]);
  expect(out).toMatch(/^ +54 +21 .* Src_terminal_Id +"13800000000"$/m);
  expect(out).toMatch(/^ +81 +8 .* Reserved +"r"$/m);
});

test("prints deviations in Chinese", async () => {
  const { code, out } = await decode(RESULT, "--tolerant", "--lang", "zh");
  expect(lastLines(out, 1)).toEqual(["! 偏差：Result，偏移20：应为4字节，实有1字节。"]);
  expect(code).toBe(0);
});

test("shows the bytes after the last field", async () => {
  const { out } = await decode(toHex(resized(deliver30, bytes("0007"))), "--tolerant");
  expect(out).toMatch(/^ +113 +2 +00 07 +surplus/m);
  expect(lastLines(out, 1)).toEqual(["! deviation: At offset 113: expected nothing after LinkID, got 2 bytes."]);
});

test("--json writes the fields, the deviations and the surplus", async () => {
  const { code, out } = await decode(`${RESULT}\n0000000d 00000002 00000007 01`, "--tolerant", "--json");
  const [first, second] = out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(first).toEqual({
    protocol: "cmpp30",
    message: "CMPP_SUBMIT_RESP",
    command_id: "0x80000004",
    sequence_id: 7,
    fields: { Msg_Id: "0x0000000000000005", Result: 8 },
    deviations: [
      {
        code: "other-width",
        message: "Result at offset 20: expected 4 bytes, got 1 byte.",
        field: "Result",
        offset: 20,
      },
    ],
    surplus: { hex: "" },
  });
  expect(second).toMatchObject({ message: "CMPP_TERMINATE", fields: {}, surplus: { hex: "01" } });
  expect(code).toBe(0);
});

test("--json leaves out missing fields", async () => {
  const { out } = await decode("0000000c 80000004 00000007", "--tolerant", "--json");
  expect(JSON.parse(out)).toMatchObject({ fields: {}, deviations: [{ code: "header-only" }] });
});

test("a correct frame is decoded as without the option", async () => {
  for (const options of [[], ["--json"]]) {
    const strict = await decode(toHex(deliver30), ...options);
    expect(await decode(toHex(deliver30), ...options, "--tolerant")).toEqual(strict);
    expect(strict.code).toBe(0);
  }
});

test("a frame that fits no reading stays an error, and the exit code is 1", async () => {
  const cut = toHex(resized(deliver30, -1));
  const strict = await decode(cut);
  expect(await decode(cut, "--tolerant")).toEqual(strict);
  expect(strict.code).toBe(1);
  const json = await decode(cut, "--tolerant", "--json");
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ error: { code: "body-too-short", field: "LinkID", offset: 93 } });
});

test("a value that does not fit its field is an error", async () => {
  const frame = "00000018 80000004 00000007 0000000000000005 00000100";
  const { code, out } = await runTool(["decode", "--protocol", "cmpp20", "--tolerant"], frame);
  expect(lastLines(out, 1)[0]).toContain("Result (result) at offset 20: expected an integer from 0 to 255, got 256.");
  expect(code).toBe(1);
});

test("without the option, a deviation is an error", async () => {
  const { code, out } = await decode(RESULT);
  expect(code).toBe(1);
  expect(out).toContain("CMPP_SUBMIT_RESP Result (result) at offset 20: expected 4 bytes, got 1.");
});

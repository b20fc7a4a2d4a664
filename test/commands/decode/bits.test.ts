import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Named bits on the command line: of fields, of TLVs and of structures in TLVs. */

const QUERY = "00000024000000030000000144 00 00 0030000181 0031000480000101 0033000480000101".replaceAll(" ", "");

async function linesOf(words: readonly string[], input = ""): Promise<readonly string[]> {
  const folder = temporaryFolder();
  cpSync("test/fixtures/flags", join(folder, "flags"), { recursive: true });
  const { out, err } = await runTool([...words, "--protocol", "flags1", "--schema", folder], input);
  expect(err).toBe("");
  return out.split("\n").map((line) => line.trim().replaceAll(/ +/g, " "));
}

test("decode shows the names of bits that are set, and values", async () => {
  const lines = await linesOf(["decode"], QUERY);
  expect(lines).toContain(
    "12 1 44 esm_class 0x44 = Udhi, Message_Type 1 (Receipt of the centre.), Messaging_Mode 0 (As the centre prefers.)",
  );
  expect(lines).toContain("15 5 00 30 00 01 81 tlvs.waiting 0x81 = Shown, Type 1 (Fax.)");
  expect(lines.find((line) => line.includes("tlvs.options[0]"))).toContain("0x80000101 = Top, Number 1, Low");
  expect(lines.find((line) => line.includes("tlvs.detail.options"))).toContain("0x80000101 = Top, Number 1, Low");
});

test("decode --check reports rules about bits of TLVs", async () => {
  const folder = temporaryFolder();
  cpSync("test/fixtures/flags", join(folder, "flags"), { recursive: true });
  const words = ["decode", "--check", "--protocol", "flags1", "--schema", folder];
  const { out, err } = await runTool(words, QUERY.replace("0030000181", "0030000180"));
  expect(`${out}${err}`).toContain("shown-fax");
});

test("layout lists bits and their values", async () => {
  const lines = await linesOf(["layout", "query"]);
  expect(lines).toEqual(expect.arrayContaining(["Bits of waiting (Waiting)", "7 Shown An indication is shown."]));
  expect(lines).toContain("1 fax Fax.");
});

test("explain reads the bits of a value in the fields and TLVs of a message", async () => {
  const lines = await linesOf(["explain", "129", "--message", "query"]);
  expect(lines).toEqual(
    expect.arrayContaining([
      "FLAGS 1 query esm_class 129 = Reply_Path, Message_Type 0 (Normal message.), Messaging_Mode 1 (At once or never.)",
      "FLAGS 1 query waiting 129 = Shown, Type 1 (Fax.)",
    ]),
  );
});

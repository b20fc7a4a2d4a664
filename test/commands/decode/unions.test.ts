import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAILING, REQUEST_FRAME } from "../../helpers/compile/mailing.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* The commands show and convert unions. */

/** Writes the schema to a new folder. */
function schemaFolder(): string {
  const folder = temporaryFolder();
  for (const [path, text] of MAILING) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const run = (command: string, input = "", ...words: readonly string[]) =>
  runTool([command, ...words, "--schema", schemaFolder(), "--protocol", "mailing1"], input);

const UNKNOWN = REQUEST_FRAME.replace("024c69", "074c69");
const FIELDS =
  '{"schedule":{"kind":"AT","seconds":3600},"number_of_dests":2,"dest_address":[{"dest_flag":1,"dest_addr_ton":1,"destination_addr":"555"},{"dest_flag":2,"dl_name":"List1"}],"sm_length":2,"short_message":{"hex":"6869"}}';

describe("decode", () => {
  test("shows the tag with its structure, and the fields of the case", async () => {
    const { out, code } = await run("decode", REQUEST_FRAME);
    expect(code).toBe(0);
    expect(out).toContain('schedule.kind                     "AT" (At a moment.)');
    expect(out).toContain("dest_address[1].dest_flag         2 (A list of receivers that the server keeps.)");
    expect(out).toContain('dest_address[1].dl_name           "List1"');
    const chinese = await run("decode", REQUEST_FRAME, "--lang", "zh");
    expect(chinese.out).toContain("dest_address[0].dest_flag         1（用户地址。）");
  });

  test("shows where a tag has no case, in both languages", async () => {
    const { out, code } = await run("decode", UNKNOWN);
    expect(code).toBe(1);
    expect(out).toContain("!     26      1  07                       dest_address[1].dest_flag");
    expect(out).toContain(
      "Unknown tag of a union: MAILING 1 submit_multi dest_address[1].dest_flag (destAddress[1].destFlag) at offset 26: expected one of 1, 2, got 7.",
    );
    expect((await run("decode", UNKNOWN, "--lang", "zh")).out).toContain("联合的标签未知：MAILING 1 submit_multi");
  });

  test("prints wire JSON, which encode reads", async () => {
    const { out } = await run("decode", REQUEST_FRAME, "--json");
    const json = JSON.parse(out);
    expect(JSON.stringify(json.fields)).toBe(FIELDS);
    expect((await run("encode", out)).out).toBe(`${REQUEST_FRAME}\n`);
    const { error } = JSON.parse((await run("decode", UNKNOWN, "--json")).out);
    expect(error).toMatchObject({ code: "unknown-case", field: "dest_address[1].dest_flag", offset: 26 });
  });

  test("prints bytes after the NUL of a tag, and rejects a tag that is cut", async () => {
    const padded = REQUEST_FRAME.replace("415400", "410000");
    const { error } = JSON.parse((await run("decode", padded, "--json")).out);
    expect(error).toMatchObject({ code: "unknown-case", field: "schedule.kind" });
    const empty = REQUEST_FRAME.replace("415400", "000100");
    const { fields } = JSON.parse((await run("decode", empty, "--json")).out);
    expect(fields.schedule).toEqual({ kind: { hex: "000100" }, hours: 0, code: { hex: "0e10" } });
  });
});

describe("encode", () => {
  const message = (dest: object) =>
    JSON.stringify({
      message: "submit_multi",
      sequence_id: 1,
      fields: { schedule: { kind: "AT", seconds: 1 }, dest_address: [dest], short_message: { hex: "" } },
    });

  test.each<readonly [object, string, string]>([
    [{ dest_flag: 3, dl_name: "a" }, "unknown-case", "dest_address[0].dest_flag"],
    [{ dl_name: "a" }, "wrong-type", "dest_address[0].dest_flag"],
    [{ dest_flag: 2 }, "wrong-type", "dest_address[0].dl_name"],
    [{ dest_flag: 2, dl_name: "a", dest_addr_ton: 1 }, "unknown-field", "dest_address[0].dest_addr_ton"],
    [[2, "a"], "wrong-type", "dest_address[0].dest_flag"],
  ])("rejects %j", async (dest, code, field) => {
    const { out } = await run("encode", message(dest));
    expect(JSON.parse(out).error).toMatchObject({ code, field });
  });

  test("writes a union without its counter", async () => {
    expect((await run("encode", message({ dest_flag: 2, dl_name: "a" }))).out).toBe(
      "000000180000002100000001415400000000010102610000\n",
    );
  });
});

describe("layout", () => {
  test("lists the tags of a union with their structures", async () => {
    const { out } = await run("layout", "", "submit_multi");
    expect(out).toContain("12      7                    Schedule          schedule\n");
    expect(out).toContain("20      2..*number_of_dests  Dest_Address      dest_address\n");
    expect(out).toContain(
      [
        "Union Dest_Address in dest_address, at least 2 octets",
        "  offset  octets  type              field",
        "  0       1       Unsigned Integer  dest_flag",
        "  dest_flag  structure",
        "  1          SME_Address        The address of a subscriber.",
        "  2          Distribution_List  A list of receivers that the server keeps.",
        "",
        "Structure SME_Address in Dest_Address, at least 2 octets",
      ].join("\n"),
    );
    expect(out).toContain("Values of Schedule.kind (Schedule_Kind)");
    expect((await run("layout", "", "submit_multi", "--lang", "zh")).out).toContain("schedule中的联合Schedule，7字节");
  });

  test("says that a union is not a message", async () => {
    expect((await run("layout", "", "Schedule")).err).toContain("Schedule is a union, not a message.");
    expect((await run("layout", "", "Schedule", "--lang", "zh")).err).toContain("Schedule是联合，不是消息。");
  });
});

describe("explain", () => {
  test("describes a tag by its structure, or by its enumeration", async () => {
    expect((await run("explain", "", "2", "--message", "Dest_Address")).out).toBe(
      "MAILING 1 Dest_Address dest_flag 2: A list of receivers that the server keeps. (Distribution_List)\n",
    );
    expect((await run("explain", "", "AT")).out).toBe("MAILING 1 Schedule kind AT: At a moment. (moment)\n");
    expect((await run("explain", "", "1", "--message", "SME_Address")).err).toContain("Unknown field value");
  });
});

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { vectorLines } from "../helpers/values/vector-frames.js";

const ACTIVE_TEST = "0000000c0000000800000019";

describe("decode and encode", () => {
  test("convert every vector to its fields and back", async () => {
    for (const protocol of ["cmpp20", "cmpp30"] as const) {
      const vectors = vectorLines(protocol);
      const frames = vectors.map(({ frame }) => frame).join("\n");
      const decoded = await runTool(["decode", "--protocol", protocol, "--json"], frames);
      const expected = vectors.map(({ message, command_id, sequence_id, fields }) => ({
        protocol,
        message,
        command_id,
        sequence_id,
        fields,
      }));
      expect(
        decoded.out
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line)),
      ).toEqual(expected);
      const encoded = await runTool(["encode", "--protocol", protocol], decoded.out);
      expect(encoded).toEqual({ code: 0, out: `${frames}\n`, err: "" });
    }
  });

  test("do the same from a schema and from generated code", async () => {
    const frame = vectorLines("cmpp30").at(-1)?.frame ?? "";
    const generated = await runTool(["decode", "--protocol", "cmpp30", "--json"], frame);
    const compiled = await runTool(["decode", "--protocol", "cmpp30", "--json", "--schema", "schema"], frame);
    expect(compiled).toEqual(generated);
    const encoded = await runTool(["encode", "--protocol", "cmpp30", "--schema", "schema"], compiled.out);
    expect(encoded.out).toBe(`${frame}\n`);
  });

  test("accept spaces, colons, 0x and capitals, and skip empty lines", async () => {
    const lines = ["0x0000000C 00000008 00000019", "", "00:00:00:0c:00:00:00:08:00:00:00:19"];
    const { code, out } = await runTool(["decode", "--protocol", "cmpp30", "--json"], lines.join("\n"));
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).message),
    ).toEqual(["CMPP_ACTIVE_TEST", "CMPP_ACTIVE_TEST"]);
  });

  test("report an invalid line on its line, continue, and exit with 1", async () => {
    const decoded = await runTool(["decode", "--protocol", "cmpp30", "--json"], `zz\n${ACTIVE_TEST}\n0000000d\n`);
    expect(decoded.code).toBe(1);
    expect(
      decoded.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { error: { code: "bad-hex", field: null, offset: null } },
      { message: "CMPP_ACTIVE_TEST", sequence_id: 25, fields: {} },
      { error: { code: "truncated", field: "Command_Id", offset: 4 } },
    ]);
    const json = '{"message":"CMPP_ACTIVE_TEST","sequence_id":25}';
    const encoded = await runTool(["encode", "--protocol", "cmpp30"], `{\n${json}\n{"message":"NO"}\n[]`);
    expect(encoded.code).toBe(1);
    const [first, second, third, fourth] = encoded.out.trim().split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ error: { code: "bad-json" } });
    expect(second).toBe(ACTIVE_TEST);
    expect(JSON.parse(third ?? "")).toMatchObject({ error: { code: "unknown-message" } });
    expect(JSON.parse(fourth ?? "")).toMatchObject({ error: { code: "wrong-type" } });
  });

  test("read a file, and report one that does not exist", async () => {
    const file = join(temporaryFolder(), "frames.hex");
    writeFileSync(file, `${ACTIVE_TEST}\n`);
    expect((await runTool(["decode", "--protocol", "cmpp30", file])).out).toContain(
      "CMPP 3.0 CMPP_ACTIVE_TEST 0x00000008, 12 bytes",
    );
    const missing = await runTool(["decode", "--protocol", "cmpp30", `${file}.not`]);
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toMatch(/^Cannot read .*frames\.hex\.not: no such file or folder\.\n$/);
  });
});

describe("wire JSON", () => {
  const encode = async (json: object) =>
    JSON.parse(
      (await runTool(["encode", "--protocol", "cmpp20"], JSON.stringify(json))).out.replace(/^([0-9a-f]+)\n$/, '"$1"'),
    );
  const cancel = { message: "CMPP_CANCEL", sequence_id: 1, fields: { Msg_Id: "0x0000000000000001" } };

  test("shows octets of an Octet String that is not clean, and never writes octets after a NUL", async () => {
    const clean = vectorLines("cmpp20").find(({ message }) => message === "CMPP_QUERY")?.frame ?? "";
    const dirty = `${clean.slice(0, -2)}41`;
    const { out } = await runTool(["decode", "--protocol", "cmpp20", "--json"], dirty);
    const json = JSON.parse(out);
    expect(json.fields.Reserve).toEqual({ hex: "0000000000000041" });
    expect(await encode(json)).toMatchObject({ error: { code: "bad-hex", field: "Reserve" } });
    const short = { ...json, fields: { ...json.fields, Reserve: { hex: "41c3" } } };
    expect(await encode(short)).toMatchObject({ error: { code: "bad-hex", field: "Reserve" } });
    expect(await encode({ ...json, fields: { ...json.fields, Reserve: { hex: "41c3000000000000" } } })).toContain(
      "41c3000000000000",
    );
  });

  test.each([
    [{ ...cancel, command_id: "0x00000008" }, "contradiction", "command_id"],
    [{ ...cancel, protocol: "cmpp30" }, "contradiction", "protocol"],
    [{ ...cancel, fields: { ...cancel.fields, Extra: 1 } }, "unknown-field", "Extra"],
    [{ ...cancel, extra: 1 }, "unknown-field", "extra"],
    [{ ...cancel, fields: {} }, "wrong-type", "Msg_Id"],
    [{ ...cancel, sequence_id: -1 }, "out-of-range", "Sequence_Id"],
    [{ message: "CMPP_CANCEL", fields: cancel.fields }, "wrong-type", "Sequence_Id"],
    [{ message: "unknown", command_id: "0x00000008", sequence_id: 1, body: { hex: "" } }, "contradiction", "message"],
    [{ message: "unknown", command_id: "0x00000003", sequence_id: 1, body: { hex: "0" } }, "bad-hex", "body"],
  ])("rejects %j", async (json, code, field) => {
    expect(await encode(json)).toMatchObject({ error: { code, field } });
  });

  test("rejects counts and lengths that contradict other fields, and does not require them", async () => {
    const submit = vectorLines("cmpp20").find(({ message }) => message === "CMPP_SUBMIT");
    const { frame = "", fields, ...rest } = JSON.parse(JSON.stringify(submit ?? {}));
    const json = { message: rest.message, sequence_id: rest.sequence_id };
    const { DestUsr_tl: _, Msg_Length: __, ...bare } = fields;
    expect(await encode({ ...json, fields: bare })).toBe(frame);
    expect(await encode({ ...json, fields: { ...fields, DestUsr_tl: 7 } })).toMatchObject({
      error: { code: "contradiction", field: "DestUsr_tl" },
    });
    expect(await encode({ ...json, fields: { ...fields, Msg_Length: 0 } })).toMatchObject({
      error: { code: "contradiction", field: "Msg_Length" },
    });
  });

  test("keeps a message that is not in the protocol", async () => {
    const frame = "0000000f0000000300000019abcdef";
    const { out } = await runTool(["decode", "--protocol", "cmpp20", "--json"], frame);
    expect(JSON.parse(out)).toEqual({
      protocol: "cmpp20",
      message: "unknown",
      command_id: "0x00000003",
      sequence_id: 25,
      body: { hex: "abcdef" },
    });
    expect((await runTool(["encode", "--protocol", "cmpp20"], out)).out).toBe(`${frame}\n`);
  });
});

describe("generate and check", () => {
  test("write a package, print nothing if it is up to date, and report stale files", async () => {
    const folder = temporaryFolder();
    cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
    const out = join(folder, "generated");
    const generate = ["generate", "--schema", join(folder, "schema"), "--out", out];
    expect((await runTool(generate)).code).toBe(0);
    expect(await runTool(generate)).toEqual({ code: 0, out: "", err: "" });
    expect(await runTool([...generate, "--check"])).toEqual({ code: 0, out: "", err: "" });
    writeFileSync(join(out, "demo10", "index.ts"), "// changed\n");
    const check = await runTool([...generate, "--check"]);
    expect(check.code).toBe(1);
    expect(check.err).toContain('demo10/index.ts:1 is stale: expected "// @generated by smswire');
    writeFileSync(join(out, ".generated.json"), '{\n  "files": ["demo10/index.ts"]\n}\n');
    expect((await runTool([...generate, "--check"])).err).toMatch(
      /\.generated\.json:2 is stale: expected " {2}\\"version\\": 1,", found " {2}\\"files\\": \[.*\]"\n/,
    );
    const dry = await runTool([...generate, "--dry-run"]);
    expect(dry.code).toBe(0);
    expect(dry.err).toContain("demo10/index.ts:1 would be replaced: expected ");
    expect(dry.err).toMatch(/: 2 files would be written, 0 removed\n$/);
    expect(readFileSync(join(out, "demo10", "index.ts"), "utf8")).toBe("// changed\n");
    expect((await runTool(generate)).err).toContain("2 files written, 0 removed");
  });

  test("report every error of a broken schema, and write nothing", async () => {
    const folder = temporaryFolder();
    cpSync("schema", join(folder, "schema"), { recursive: true });
    const file = join(folder, "schema", "cmpp", "messages", "cancel.yaml");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("type: Msg_Id", "type: Msg_Idd").replace("SP -> ISMG", "SP -> ISGM"),
    );
    const out = join(folder, "generated");
    const run = await runTool(["generate", "--schema", join(folder, "schema"), "--out", out]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/cancel\.yaml:5:14 error unknown-party: .*Did you mean ISMG\?/);
    expect(run.err).toMatch(/cancel\.yaml:10:\d+ error unknown-type: .*Did you mean Msg_Id\?/);
    expect(run.err).toMatch(/> +10 \|[\s\S]*\^\^\^\^\^\^\^/);
    expect(run.err).toContain("2 errors");
    expect(existsSync(out)).toBe(false);
    const github = await runTool(["check", "--schema", join(folder, "schema"), "--format", "github"]);
    expect(github.out).toMatch(
      /^::error file=.*cancel\.yaml,line=5,endLine=5,col=14,endColumn=18,title=unknown-party::The protocol/,
    );
    const check = await runTool(["check", "--schema", join(folder, "schema"), "--format", "json"]);
    expect(check.code).toBe(1);
    expect(JSON.parse(check.out).diagnostics).toMatchObject([
      { line: 5, column: 14, code: "unknown-party", severity: "error" },
      { line: 10, code: "unknown-type", severity: "error" },
    ]);
  });

  test("report files that cannot be read or written, and exit with 2", async () => {
    const folder = temporaryFolder();
    const missing = await runTool(["generate", "--schema", join(folder, "none"), "--out", join(folder, "out")]);
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/^Cannot read .*none: no such file or folder\.\n$/);
    writeFileSync(join(folder, "file"), "");
    const unwritable = await runTool(["generate", "--out", join(folder, "file", "out")]);
    expect(unwritable.code).toBe(2);
    expect(unwritable.err).toMatch(/^Cannot write .*: a part of the path is a file, not a folder\.\n$/);
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("report no errors in the schema of this repository", async () => {
    expect(await runTool(["check"])).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("help and usage errors", () => {
  test.each(["generate", "check", "decode", "encode", "layout", "new"])("%s has help", async (command) => {
    const { code, out } = await runTool([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`smswire ${command}`);
  });

  test.each([
    [["decod"], "Did you mean decode?"],
    [["decode", "--jsn"], "Did you mean --json?"],
    [["check", "--format", "xml"], "Allowed choices are text, json, github."],
    [["decode"], "Select a protocol with --protocol: cmpp20, cmpp30."],
    [["decode", "--protocol", "cmpp31"], "Did you mean cmpp30?"],
    [["layout", "CMPP_SUBMITT"], "Did you mean CMPP_SUBMIT?"],
    [["layout", "SUBMT"], "Did you mean Submit?"],
    [
      ["layout", "route", "--protocol", "cmpp20"],
      "Ambiguous message route: CMPP_MT_ROUTE, CMPP_MO_ROUTE or CMPP_GET_ROUTE.",
    ],
  ])("%j is a usage error", async (words, sentence) => {
    const { code, err } = await runTool(words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  test("layout prints a table", async () => {
    const { out } = await runTool(["layout", "CMPP_SUBMIT_RESP", "--protocol", "cmpp30"]);
    expect(out).toContain("CMPP 3.0 CMPP_SUBMIT_RESP 0x80000004");
    expect(out).toMatch(/20 +4 +Unsigned Integer +Result/);
    const submit = await runTool(["layout", "Submit", "--protocol", "cmpp30"]);
    expect(submit.out).toContain("CMPP_SUBMIT 0x00000004, 163 to 8578 octets");
    expect(submit.out).toMatch(/20 +1 +Unsigned Integer +Pk_total +default 1\n/);
    expect(submit.out).toMatch(/\+0 +20 +Octet String +LinkID +default ""\n/);
  });

  test("layout accepts a name in any case, or its end, and prints the maximum frame", async () => {
    const full = await runTool(["layout", "CMPP_DELIVER", "--protocol", "cmpp30"]);
    expect(full.out).toContain("CMPP_DELIVER 0x00000005, 109 to 364 octets");
    for (const name of ["DELIVER", "deliver", "cmpp_deliver", "Deliver"]) {
      expect(await runTool(["layout", name, "--protocol", "cmpp30"])).toEqual(full);
    }
    expect((await runTool(["layout", "deliver_resp", "--protocol", "cmpp20"])).out).toContain("CMPP_DELIVER_RESP");
  });

  test("layout --diff handles imported messages", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "acme"));
    writeFileSync(
      join(folder, "acme", "protocol.yaml"),
      `protocol: ACME\nversions: [{ version: "3.0", id: acme }]\nimport:\n  from: smswire-generator/cmpp\n  version: "3.0"\n  change: { messages: { CMPP_SUBMIT: { Service_Id: { octets: 21 } } } }\n`,
    );
    const { code, out, err } = await runTool(["layout", "SUBMIT", "--diff", "cmpp30", "acme", "--schema", folder]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/10 -> 21 +Octet String +Service_Id/);
    expect((await runTool(["layout", "--diff", "cmpp31", "acme", "--schema", folder])).code).toBe(2);
  });

  test("layout --diff prints the differences of versions by octet", async () => {
    const { out } = await runTool(["layout", "CMPP_SUBMIT", "--diff", "cmpp20", "cmpp30"]);
    const lines = out.split("\n");
    expect(lines[0]).toBe("CMPP 2.0 -> CMPP 3.0 CMPP_SUBMIT 0x00000004, 138 to 5748 octets -> 163 to 8578 octets");
    const plain = lines.map((line) => line.replaceAll(/ +/g, " ").trim());
    const marked = plain.filter((line) => /^[-+!] /.test(line));
    expect(marked).toEqual([
      '! 35 21 -> 32 Octet String Fee_terminal_Id default ""',
      "+ 67 1 Unsigned Integer Fee_terminal_type default 0",
      "! 129 -> 141 (+12) 21*DestUsr_tl -> 32*DestUsr_tl Octet String Dest_terminal_Id",
      "+ +0 1 Unsigned Integer Dest_terminal_type default 0",
      '- +0 8 Octet String Reserve default ""',
      '+ +0 20 Octet String LinkID default ""',
    ]);
    expect(plain).toContain("56 -> 68 (+12) 1 Unsigned Integer TP_pId default 0");
    expect(plain).toContain("+1 -> +2 (+1) Msg_Length Octet String Msg_Content");
    const all = await runTool(["layout", "--diff", "cmpp20", "cmpp30"]);
    expect(all.out).toContain("CMPP_GET_ROUTE: only in the first protocol");
    expect(all.out).toContain("CMPP_QUERY 0x00000006, 39 octets: no difference");
    expect((await runTool(["layout", "--diff", "cmpp20"])).code).toBe(2);
  });
});

describe("explain", () => {
  const lines = async (...words: readonly string[]): Promise<string[]> => {
    const { code, out, err } = await runTool(["explain", ...words]);
    expect([code, err]).toEqual([0, ""]);
    return out.trim().split("\n");
  };

  test("prints the meaning of a result", async () => {
    expect(await lines("10", "--message", "CMPP_SUBMIT_RESP")).toEqual([
      "CMPP 2.0 CMPP_SUBMIT_RESP Result 10: Another error · 其他错误",
      "CMPP 3.0 CMPP_SUBMIT_RESP Result 10: Src_Id is wrong · Src_Id错误 (invalidSrcId)",
    ]);
    const one = ["10", "--message", "submit_resp", "--protocol", "cmpp30", "--lang"];
    expect(await lines(...one, "en")).toEqual(["CMPP 3.0 CMPP_SUBMIT_RESP Result 10: Src_Id is wrong (invalidSrcId)"]);
    expect(await lines(...one, "zh")).toEqual(["CMPP 3.0 CMPP_SUBMIT_RESP Result 10: Src_Id错误 (invalidSrcId)"]);
    expect(await lines("0x0a", "--message", "submit_resp", "--protocol", "cmpp20", "--lang", "en")).toEqual([
      "CMPP 2.0 CMPP_SUBMIT_RESP Result 0x0a: Another error",
    ]);
  });

  test("prints the meaning of a report's state, in any form", async () => {
    expect(await lines("DELIVRD", "--protocol", "cmpp30", "--lang", "en")).toEqual(
      ["MO_Status_Report", "MT_Status_Report_60", "MT_Status_Report_71"].map(
        (name) => `CMPP 3.0 ${name} Stat DELIVRD: Delivered (delivered)`,
      ),
    );
    expect(await lines("SB:0069", "--message", "MT_Status_Report_71", "--lang", "en")).toEqual([
      "CMPP 3.0 MT_Status_Report_71 Stat SB:0069: The SP gave an error response; its code follows",
    ]);
    expect(await lines("MA:0001", "--message", "deliver", "--protocol", "cmpp30", "--lang", "en")).toEqual(
      ["MT_Status_Report_60", "MT_Status_Report_71"].map(
        (name) => `CMPP 3.0 ${name} Stat MA:0001: The SMSC gave no response; its code follows`,
      ),
    );
    expect((await lines("MK:0001", "--lang", "en"))[0]).toBe(
      "CMPP 2.0 MO_Status_Report Stat MK:0001: A state outside of the specification, which some gateways report; a code follows",
    );
    expect((await lines("0")).length).toBeGreaterThan(20);
  });

  test("rejects values without a meaning", async () => {
    const none = await runTool(["explain", "ZZ:0001"]);
    expect([none.code, none.err]).toEqual([
      2,
      "Unknown diagnostic code or field value: ZZ:0001. Run `smswire explain` for a list of all codes.\n",
    ]);
    const other = await runTool(["explain", "250", "--message", "CMPP_QUERY"]);
    expect([other.code, other.err]).toEqual([2, "Unknown field value in CMPP_QUERY: 250.\n"]);
    expect((await runTool(["explain", "1", "--message", "CMPP_SUBMT"])).err).toContain("Did you mean CMPP_SUBMIT");
  });
});

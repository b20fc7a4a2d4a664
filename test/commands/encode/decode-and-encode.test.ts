import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";

/* Frames as wire JSON and back. */

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

  test.each([
    [
      "decode",
      ["--json"],
      "00000018800000040000000700000000000000010000",
      "truncated",
      "偏移20：应为24字节，实为22字节。",
    ],
    [
      "encode",
      [],
      '{"message":"CMPP_ACTIVE_TEST","sequence_id":-1}',
      "out-of-range",
      "应为0至4294967295的整数，实为-1。",
    ],
  ])("%s writes the messages of errors in the language of --lang", async (command, flags, line, code, words) => {
    const args = [command, "--protocol", "cmpp30", ...flags];
    for (const source of [[], ["--schema", "schema"]]) {
      const zh = await runTool([...args, ...source, "--lang", "zh"], line);
      const en = await runTool([...args, ...source], line);
      const [inChinese, inEnglish] = [zh, en].map(({ out }) => JSON.parse(out).error);
      expect(inChinese).toEqual({ ...inEnglish, message: expect.stringContaining(words) });
      expect(inEnglish).toMatchObject({ code, message: expect.stringMatching(/^CMPP 3\.0 .*expected /) });
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
      { error: { code: "bad-hex", field: null, offset: null, property: null } },
      { message: "CMPP_ACTIVE_TEST", sequence_id: 25, fields: {} },
      { error: { code: "truncated", field: "Command_Id", offset: 4, property: null } },
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

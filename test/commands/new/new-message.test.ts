import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../../generator/files/index.js";
import { runTool, type ToolRun } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `smswire new message` writes a file that lacks only its descriptions. */

/** Creates a copy of a schema that a test may change. */
function copyOf(schema: string, inside = "schema"): string {
  const folder = join(temporaryFolder(), inside);
  cpSync(schema, folder, { recursive: true });
  return folder;
}

/** Creates a copy of the schema with CMPP only, so that no command needs --protocol. */
function copyOfCmpp(): string {
  const folder = join(temporaryFolder(), "schema");
  cpSync(join("schema", "cmpp"), join(folder, "cmpp"), { recursive: true });
  return folder;
}

/** Runs `new message` on a schema, then `check`. */
async function newMessage(schema: string, ...words: string[]): Promise<{ run: ToolRun; codes: string[] }> {
  const run = await runTool(["new", "message", ...words, "--schema", schema]);
  const check = await runTool(["check", "--schema", schema, "--format", "json"]);
  return { run, codes: JSON.parse(check.out).diagnostics.map(({ code }: { code: string }) => code) };
}

function readMessage(schema: string, file: string): string {
  return readFileSync(join(schema, "cmpp", "messages", file), "utf8");
}

describe("new message", () => {
  test("writes a request and its response with free ids, and check reports only the missing descriptions", async () => {
    const schema = copyOf("schema");
    const before = readFolder(schema, () => true);
    const { run, codes } = await newMessage(schema, "Balance", "--protocol", "cmpp30");
    expect(run).toMatchObject({ code: 0, out: "" });
    expect(run.err).toContain("CMPP_BALANCE 0x00000018 and CMPP_BALANCE_RESP 0x80000018.");
    expect(codes).toEqual(["missing-translation", "missing-translation"]);
    expect(readMessage(schema, "balance.yaml"))
      .toBe(`# yaml-language-server: $schema=../../language/operation.schema.json
operation: Balance
en: # purpose of the request, in English
zh: # 请求的用途，中文
since: "3.0"
legs: [SP -> ISMG]
request:
  name: CMPP_BALANCE
  id: 0x00000018
  fields: [] # one line per field: { name: Count, type: Unsigned Integer, octets: 4, en: Number of entries., zh: 数量。 }
response: # CMPP_BALANCE_RESP, 0x80000018
  fields: []
`);
    const after = readFolder(schema, (path) => !path.endsWith("balance.yaml"));
    expect(after).toEqual(before);
    expect((await newMessage(schema, "Other")).run).toEqual({
      code: 2,
      out: "",
      err: "Select a protocol with --protocol: cmpp20, cmpp30, sgip12, sgip13, smgp13, smgp303, smpp34, smpp50.\n",
    });
  });

  test("writes messages that are sound with descriptions, and that have layouts", async () => {
    const schema = copyOfCmpp();
    await newMessage(schema, "CMPP_BALANCE", "--since", "3.0", "--leg", "ISMG -> SP");
    const file = join(schema, "cmpp", "messages", "balance.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^en:.*$/m, "en: Asks.").replace(/^zh:.*$/m, "zh: 查询。"));
    expect(await runTool(["check", "--schema", schema])).toEqual({
      code: 0,
      out: "",
      err: "No problems in 2 protocols.\n",
    });
    const json = '{"message":"CMPP_BALANCE_RESP","sequence_id":1,"fields":{}}';
    const encoded = await runTool(["encode", "--protocol", "cmpp30", "--schema", schema], json);
    expect(encoded.out).toBe("0000000c8000001800000001\n");
  });

  test("takes the next id after messages without descriptions", async () => {
    const schema = copyOfCmpp();
    await newMessage(schema, "Balance");
    const { run, codes } = await newMessage(schema, "QueryDay", "--no-response");
    expect(run.err).toContain("query-day.yaml with CMPP_QUERY_DAY 0x00000019.");
    expect(readMessage(schema, "query-day.yaml")).not.toContain("response");
    expect(codes).toEqual(Array.from({ length: 4 }, () => "missing-translation"));
  });

  test("uses the given id, and reports names and ids that are in use", async () => {
    const schema = copyOfCmpp();
    for (const file of readdirSync(join(schema, "cmpp", "messages"))) {
      if (!["submit.yaml", "cancel.yaml"].includes(file)) rmSync(join(schema, "cmpp", "messages", file));
    }
    rmSync(join(schema, "cmpp", "flow.yaml"));
    rmSync(join(schema, "cmpp", "vectors"), { recursive: true });
    expect((await newMessage(schema, "cmpp_first", "--id", "0x200")).run.err).toContain("CMPP_FIRST 0x00000200");
    const before = readdirSync(join(schema, "cmpp", "messages"));
    for (const [words, sentence] of [
      [["Second", "--id", "4"], "Command id 4 is in use by CMPP_SUBMIT."],
      [["Second", "--id", "0x80000004"], "Command id 0x80000004 is in use by CMPP_SUBMIT_RESP."],
      [["Second", "--id", "many"], "Invalid command id many: expected an integer such as 0x00000018."],
      [["Submit"], "Message CMPP_SUBMIT already exists. Choose another name."],
      [["CMPP_SUBMIT_RESP"], "Message CMPP_SUBMIT_RESP already exists."],
      [["Sub-mit"], "Invalid name Sub-mit: expected a letter followed by letters, digits and underscores"],
      [["Message"], "Message is also exported by every protocol"],
      [["Second", "--leg", "SP -> ISGM"], "Did you mean ISMG?"],
      [["Second", "--leg", "x] #"], "is not valid here"],
      [["Second", "--since", "4.0"], "The protocol has no version 4.0."],
      [["Second", "--protocol", "cmpp31"], "Did you mean cmpp30?"],
    ] as const) {
      const run = await runTool(["new", "message", ...words, "--schema", schema]);
      expect(run.code).toBe(2);
      expect(run.err).toContain(sentence);
    }
    expect(readdirSync(join(schema, "cmpp", "messages"))).toEqual(before);
  });

  test("never overwrites a file", async () => {
    const schema = copyOfCmpp();
    const file = join(schema, "cmpp", "messages", "balance.yaml");
    writeFileSync(
      file,
      readMessage(schema, "active-test.yaml")
        .replaceAll("ACTIVE_TEST", "ALIVE")
        .replace("ActiveTest", "Alive")
        .replace("0x00000008", "0x00000300"),
    );
    const text = readFileSync(file, "utf8");
    const { run } = await newMessage(schema, "Balance");
    expect(run.code).toBe(2);
    expect(run.err).toContain("balance.yaml: a file with this name exists.");
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("prints what it would write, and writes nothing", async () => {
    const schema = copyOfCmpp();
    const { run } = await newMessage(schema, "Balance", "--dry-run");
    expect(run.out).toContain("operation: Balance\n");
    expect(run.err).toContain("balance.yaml with CMPP_BALANCE 0x00000018 and CMPP_BALANCE_RESP 0x80000018.");
    expect(existsSync(join(schema, "cmpp", "messages", "balance.yaml"))).toBe(false);
  });

  test("reports syntax errors of the schema, and writes nothing", async () => {
    const schema = copyOfCmpp();
    writeFileSync(join(schema, "cmpp", "messages", "broken.yaml"), "operation: [");
    const { run } = await newMessage(schema, "Balance");
    expect(run.code).toBe(1);
    expect(run.err).toContain("yaml-syntax");
    expect(existsSync(join(schema, "cmpp", "messages", "balance.yaml"))).toBe(false);
  });

  test("counts the messages that a protocol imports", async () => {
    const schema = join(temporaryFolder(), "schema");
    mkdirSync(join(schema, "acme"), { recursive: true });
    const text = `protocol: ACME
versions: [{ version: "1.0", id: cmpp30-acme }]
import: { from: smswire-generator/cmpp, version: "3.0" }
`;
    writeFileSync(join(schema, "acme", "protocol.yaml"), text);
    const { run, codes } = await newMessage(schema, "Balance");
    expect(run.err).toContain(
      "acme/messages/balance.yaml with CMPP_BALANCE 0x00000018 and CMPP_BALANCE_RESP 0x80000018.",
    );
    expect(codes).toEqual(["missing-translation", "missing-translation"]);
    const taken = await runTool(["new", "message", "Submit", "--schema", schema]);
    expect(taken.err).toContain("Message CMPP_SUBMIT already exists.");
  });

  test("writes the name and id of a response without a convention, and a first line for the editor", async () => {
    const schema = copyOf("test/fixtures/synthetic", join("project", "schema", "buoy"));
    const language = join(schema, "..", "..", "node_modules", "smswire-generator", "schema", "language");
    cpSync("schema/language", language, { recursive: true });
    const { run, codes } = await newMessage(join(schema, ".."), "Anchor");
    expect(run.err).toContain("Anchor 0x0102 and Anchor_Resp 0x0103.");
    expect(codes).toEqual(["missing-translation", "missing-translation"]);
    const text = readFileSync(join(schema, "messages", "anchor.yaml"), "utf8");
    expect(text.split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../../../node_modules/smswire-generator/schema/language/operation.schema.json",
    );
    expect(text).toContain("response:\n  name: Anchor_Resp\n  id: 0x0103\n");
    rmSync(join(schema, "..", "..", "node_modules"), { recursive: true });
    mkdirSync(join(schema, "..", "language"));
    cpSync("schema/language", join(schema, "..", "language"), { recursive: true });
    await newMessage(join(schema, ".."), "Weigh");
    expect(readFileSync(join(schema, "messages", "weigh.yaml"), "utf8")).toMatch(/\$schema=\.\.\/\.\.\/language\//);
  });
});

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../../generator/diagnostics/index.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* What the hidden command `complete` proposes for the last word of a command line. */

async function proposed(...line: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await runTool(["complete", "--", ...line]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out.split("\n").flatMap((each) => (each === "" ? [] : [each.split("\t")[0] ?? ""]));
}

describe("completes", () => {
  test.each([
    [["dec"], ["decode"]],
    [
      ["new", ""],
      ["message", "help"],
    ],
    [["decode", "--j"], ["--json"]],
    [["--lang", "zh", "enc"], ["encode"]],
    [
      ["check", "--format", ""],
      ["text", "json", "github", "sarif"],
    ],
    [["check", "--format=j"], ["--format=json"]],
    [["check", "--format", "=", "j"], ["json"]],
    [
      ["check", "--format", "="],
      ["text", "json", "github", "sarif"],
    ],
    [["completion", "f"], ["fish"]],
    [
      ["decode", "--protocol", ""],
      ["cmpp20", "cmpp30", "sgip12", "sgip13", "smgp13", "smgp303", "smpp34", "smpp50"],
    ],
    [
      ["layout", "--diff", "cmpp20", "c"],
      ["cmpp20", "cmpp30"],
    ],
    [
      ["layout", "cmpp_submit"],
      ["CMPP_SUBMIT", "CMPP_SUBMIT_RESP"],
    ],
    [
      ["explain", "--message", "CMPP_QUERY"],
      ["CMPP_QUERY", "CMPP_QUERY_RESP"],
    ],
    [["explain", "counter-a"], ["counter-after-content"]],
    [
      ["export", ""],
      ["json-schema", "kaitai", "asyncapi", "markdown"],
    ],
    [["export", "k"], ["kaitai"]],
    [
      ["export", "kaitai", "--protocol", "sm"],
      ["smgp13", "smgp303", "smpp34", "smpp50"],
    ],
    [["decode", ""], []],
    [["decode", "--protocol", "cmpp30", "x"], []],
    [["decode", "--config", ""], []],
    [["--no-such", "chec"], ["check"]],
  ])("%j to %j", async (line, expected) => {
    expect(await proposed(...line)).toEqual(expected);
  });

  test("all commands of the help, without the hidden one", async () => {
    const { out } = await runTool(["--help"]);
    const listed = [...out.matchAll(/^ {2}([a-z]+) .*? {2}/gm)].map(([, name = ""]) => name);
    expect(await proposed("")).toEqual(listed);
    expect(listed).toContain("completion");
    expect(listed).not.toContain("complete");
  });

  test("all codes", async () => {
    expect((await proposed("explain", "")).toSorted()).toEqual(Object.keys(catalogue).toSorted());
  });

  test("with meanings in the language of the output", async () => {
    expect((await runTool(["complete", "--", "check"])).out).toBe("check\tcheck the schema\n");
    const chinese = await runTool(["--lang", "zh", "complete", "--", "check"]);
    expect(chinese.out).toBe("check\t检查schema\n");
  });
});

describe("names of a schema", () => {
  function schema(): string {
    const folder = join(temporaryFolder(), "own");
    cpSync("test/faulty-schemas/base", join(folder, "demo"), { recursive: true });
    return folder;
  }

  test("are those of the schema that the line selects", async () => {
    expect(await proposed("decode", "--schema", schema(), "--protocol", "")).toEqual(["demo10", "demo20"]);
    expect(await proposed("decode", `--schema=${schema()}`, "--protocol", "")).toEqual(["demo10", "demo20"]);
    const config = join(schema(), "..", "smswire.config.yaml");
    writeFileSync(config, "schema: own\n");
    expect(await proposed("decode", "--config", config, "--protocol", "demo1")).toEqual(["demo10"]);
  });

  test("are completed silently in a schema with errors", async () => {
    const folder = schema();
    writeFileSync(join(folder, "demo", "messages", "broken.yaml"), "operation: [\n");
    expect(await proposed("decode", "--schema", folder, "--protocol", "")).toEqual(["demo10", "demo20"]);
    writeFileSync(join(folder, "demo", "protocol.yaml"), "protocol: [\n");
    expect(await proposed("decode", "--schema", folder, "--protocol", "")).toEqual([]);
    expect(await proposed("layout", "--schema", folder, "")).toEqual([]);
  });

  test("are missing without a schema, and for a configuration with errors", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "empty"));
    expect(await proposed("layout", "--schema", join(folder, "empty"), "")).toEqual([]);
    expect(await proposed("layout", "--schema", join(folder, "absent"), "")).toEqual([]);
    writeFileSync(join(folder, "smswire.config.yaml"), "schem: a\n");
    expect(await proposed("layout", "--config", join(folder, "smswire.config.yaml"), "")).toEqual([]);
  });
});

import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `protocol` in the configuration selects a protocol for the commands that need one. The schema has demo10 and demo20. */

function project(config: string): { readonly folder: string; readonly words: readonly string[] } {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  writeFileSync(join(folder, "smswire.config.yaml"), config);
  return { folder, words: ["--config", join(folder, "smswire.config.yaml")] };
}

/** An invented command id, which both versions decode as unknown. */
const FRAME = "0000000c000000ee00000001";

describe("the configured protocol", () => {
  const words = (): readonly string[] => project("protocol: demo20\n").words;

  test("is used by decode and encode", async () => {
    const decoded = await runTool(["decode", "--json", ...words()], FRAME);
    expect(decoded).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(decoded.out)).toMatchObject({ protocol: "demo20" });
    expect(await runTool(["encode", ...words()], decoded.out)).toEqual({ code: 0, out: `${FRAME}\n`, err: "" });
  });

  test("is used by layout", async () => {
    const { out } = await runTool(["layout", "--json", ...words()]);
    expect(Object.keys(JSON.parse(out))).toEqual(["demo20"]);
    const both = await runTool(["layout", "--json", "--diff", "demo10", "demo20", ...words()]);
    expect(both.code).toBe(0);
  });

  test("is used by explain", async () => {
    const { code, out } = await runTool(["explain", "0", ...words()]);
    const all = await runTool(["explain", "0", ...project("").words]);
    expect([code, all.code]).toEqual([0, 0]);
    const lines = (text: string): readonly string[] => text.trim().split("\n");
    expect(lines(out)).toEqual(lines(all.out).filter((line) => line.includes(" 2.0 ")));
    expect(lines(out).length).toBeLessThan(lines(all.out).length);
  });

  test("is used by new message", async () => {
    const { code, out } = await runTool(["new", "message", "Balance", "--dry-run", ...words()]);
    expect(code).toBe(0);
    const plain = await runTool(["new", "message", "Balance", "--dry-run", ...project("").words]);
    expect(plain.out).not.toContain('since: "2.0"');
    expect(out).toContain('since: "2.0"');
  });

  test("gives way to --protocol", async () => {
    const { out } = await runTool(["decode", "--json", "--protocol", "demo10", ...words()], FRAME);
    expect(JSON.parse(out)).toMatchObject({ protocol: "demo10" });
  });

  test("is ignored if --schema selects another schema", async () => {
    const { code, err } = await runTool(["decode", "--schema", "schema", ...words()], FRAME);
    expect([code, err]).toEqual([
      2,
      "Select a protocol with --protocol: cmpp20, cmpp30, smgp13, smgp303. These fit line 1.\n",
    ]);
  });
});

describe("a configured protocol that does not exist", () => {
  const words = (): readonly string[] => project("out: generated\nprotocol: demo21\n").words;

  test.each([["check"], ["generate"], ["decode"], ["encode"], ["layout"], ["explain 0"], ["new message Balance"]])(
    "is an error at its place for %s",
    async (command) => {
      const { code, out, err } = await runTool([...command.split(" "), ...words()], FRAME);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(
        /smswire\.config\.yaml:2:11 error unknown-value: demo21 is not valid here\. Did you mean demo\d0\? Known values: demo10, demo20\./,
      );
      expect(err).toContain("> 2 | protocol: demo21\n");
    },
  );

  test("is no second error in a schema with errors", async () => {
    const { folder, words: others } = project("protocol: demo21\n");
    writeFileSync(join(folder, "schema", "demo", "messages", "broken.yaml"), "operation: [\n");
    const { code, out } = await runTool(["check", "--format", "json", ...others]);
    expect([code, JSON.parse(out).diagnostics.map((each: { code: string }) => each.code)]).toEqual([
      1,
      ["yaml-syntax"],
    ]);
  });
});

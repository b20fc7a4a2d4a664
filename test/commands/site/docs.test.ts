import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { writeSmallSchema } from "../../helpers/small-schema.js";
import { removeTemporaryFolders, temporaryFolder } from "../../helpers/temporary-folder.js";

afterEach(removeTemporaryFolders);

function smallSchema(): string {
  const folder = join(temporaryFolder(), "schema");
  writeSmallSchema(folder);
  return folder;
}

describe("docs", () => {
  test("writes a site of any schema, which works without a build", async () => {
    const [schema, out] = [smallSchema(), join(temporaryFolder(), "site")];
    const { code, err } = await runTool(["docs", "--schema", schema, "--out", out]);
    expect(code, err).toBe(0);
    expect(err).toMatch(/site: \d+ files, \d+\.\d s\. Open .*site\/index\.html\./);
    expect(readdirSync(join(out, "assets")).toSorted()).toEqual([
      "data-demo10.js",
      "icon.svg",
      "inspector.css",
      "inspector.js",
      "search-en.js",
      "search-zh.js",
      "site.css",
      "site.js",
      "theme.js",
    ]);
    expect(readFileSync(join(out, "demo10", "ask.html"), "utf8")).toContain("<h1>ASK ");
    expect(readFileSync(join(out, "assets", "site.js"), "utf8")).not.toMatch(/^import |^export /m);
  });

  test.each([
    [["docs"], "Name the folder of the site with --out, or show the site with --serve."],
    [["docs", "--out", "x", "--serve"], "--serve shows the site without writing it. Run it without --out."],
    [["docs", "--out", "x", "--port", "1"], "--port needs --serve."],
    [["docs", "--serve", "--port", "high"], "--port"],
  ])("%j is an error of usage", async (words, message) => {
    const { code, err } = await runTool(words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test("shows the errors of a schema and writes nothing", async () => {
    const [schema, out] = [smallSchema(), join(temporaryFolder(), "site")];
    writeFileSync(join(schema, "demo", "messages", "ask.yaml"), "operation: Ask\nen: A message.\n");
    const { code, out: shown, err } = await runTool(["docs", "--schema", schema, "--out", out]);
    expect(code).toBe(1);
    expect(`${shown}${err}`).toContain("ask.yaml");
    expect(() => readdirSync(out)).toThrow("ENOENT");
  });

  test("rejects a folder that is not its own, in both languages", async () => {
    const [schema, out] = [smallSchema(), temporaryFolder()];
    writeFileSync(join(out, "own.txt"), "mine");
    const english = await runTool(["docs", "--schema", schema, "--out", out]);
    expect(english).toMatchObject({ code: 2 });
    expect(english.err).toContain("it is not empty, and smswire docs did not write it.");
    const chinese = await runTool(["docs", "--schema", schema, "--out", out], "", { language: "zh" });
    expect(chinese.err).toContain("它不是空目录，也不是由smswire docs写入的。");
  });
});

describe("docs --serve", () => {
  test("builds the site again after a change, and keeps it after an error", async () => {
    const schema = smallSchema();
    let end = (): void => undefined;
    const interrupted = new Promise<void>((resolve) => (end = resolve));
    let err = "";
    const screen = { interrupted: () => interrupted, err: (text: string) => void (err += text) };
    const run = runTool(["docs", "--schema", schema, "--serve", "--port", "0"], "", screen);
    await expect.poll(() => err, { timeout: 20_000 }).toContain("The site is at http://127.0.0.1:");
    const url = /http:\S+\//.exec(err)?.[0] ?? "";
    const textOf = async (): Promise<string> => (await fetch(`${url}demo10/ask.html`)).text();
    const file = join(schema, "demo", "messages", "ask.yaml");
    const source = readFileSync(file, "utf8");
    expect(await textOf(), err).toContain("A message.");
    writeFileSync(file, source.replace("A message.", "Another message."));
    await expect.poll(textOf, { timeout: 20_000 }).toContain("Another message.");
    writeFileSync(file, "operation: [");
    await expect.poll(() => err, { timeout: 20_000 }).toContain("error");
    expect(await textOf()).toContain("Another message.");
    end();
    expect((await run).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

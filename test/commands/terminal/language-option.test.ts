import { expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";

test.each([
  [["--lang", "zh", "explain", "text-twice"]],
  [["explain", "text-twice", "--lang", "zh"]],
  [["explain", "--lang=zh", "text-twice"]],
  [["--lang", "en", "explain", "text-twice", "--lang", "zh"]],
])("writes Chinese for %j", async (words) => {
  const { code, out } = await runTool(words);
  expect([code, out.split("\n")[0]]).toEqual([0, "text-twice（错误）"]);
});

test("does not take a word after -- for an option", async () => {
  const { code, out } = await runTool(["explain", "text-twice", "--", "--lang=zh"]);
  expect([code, out]).toEqual([2, ""]);
});

test.each([[["--lang", "fr", "explain", "text-twice"]], [["check", "--lang", ""]], [["check", "--lang"]]])(
  "throws for an unknown language in %j",
  async (words) => {
    const { code, err } = await runTool(words);
    expect(code).toBe(2);
    expect(err).toContain("--lang <language>");
  },
);

test("has the option in the help of every command", async () => {
  const { out } = await runTool(["--help"]);
  const commands = [...out.matchAll(/^ {2}([a-z-]+) \[options\]/gm)].map(([, name = ""]) => name);
  expect(commands.length).toBeGreaterThan(5);
  for (const name of commands) expect((await runTool([name, "--help"])).out).toContain("--lang <language>");
});

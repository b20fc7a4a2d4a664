import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { writeSmallSchema } from "../../helpers/small-schema.js";
import { removeTemporaryFolders, temporaryFolder } from "../../helpers/temporary-folder.js";

/* `inspect`: a local server with the inspector and a file. */

afterEach(removeTemporaryFolders);

function smallSchema(): string {
  const folder = join(temporaryFolder(), "schema");
  writeSmallSchema(folder);
  return folder;
}

/** Runs `inspect` until `use` has got the text of its page by a function that gets a path. */
async function inspected<Result>(
  words: readonly string[],
  use: (get: Get) => Promise<Result>,
  language: "en" | "zh" = "en",
) {
  let result: Result | undefined;
  let err = "";
  const interrupted = async (): Promise<void> => {
    const url = /http:\/\/\S+\.html/.exec(err)?.[0] ?? "";
    result = await use(async (path) => (await fetch(new URL(path, url))).text());
  };
  const screen = { language, interrupted, err: (text: string) => void (err += text) };
  const { code } = await runTool(["inspect", ...words, "--no-open", "--schema", smallSchema()], "", screen);
  return { code, err, result };
}

type Get = (path: string) => Promise<string>;

describe("inspect", () => {
  test("serves the inspector and the file, under a random path", async () => {
    const file = join(temporaryFolder(), "frames.hex");
    writeFileSync(file, "0000000c 00000001 00000002");
    const { code, err, result } = await inspected([file], async (get) => {
      const page = await get("inspect.html");
      const path = /data-file="([^"]+)"/.exec(page)?.[1] ?? "";
      return { page, path, text: await get(path), other: await get("frames.hex") };
    });
    expect(code, err).toBe(0);
    expect(err).toMatch(/^The inspector is at http:\/\/127\.0\.0\.1:\d+\/inspect\.html\. End with Ctrl-C\.\n$/);
    expect(result?.path).toMatch(/^[0-9a-f-]{36}$/);
    expect(result?.text).toBe("0000000c 00000001 00000002");
    expect(result?.other).toBe("404");
    expect(result?.page).toContain("connect-src 'self'");
  });

  test("needs no file, and speaks Chinese", async () => {
    const { err, result } = await inspected([], (get) => get("inspect.html"), "zh");
    expect(err).toMatch(/^检视器地址：http:\/\/127\.0\.0\.1:\d+\/zh\/inspect\.html。按Ctrl-C结束。\n$/);
    expect(result).not.toContain("data-file");
    expect(result).toContain('lang="zh');
  });

  test.each<readonly [words: readonly string[], error: string]>([
    [["missing.pcap"], "Cannot read missing.pcap: no such file or folder."],
    [["."], "Cannot read .: it is not a file."],
    [["--port", "70000"], "--port"],
  ])("%j is an error", async (words, error) => {
    const { code, err } = await runTool(["inspect", ...words, "--no-open", "--schema", smallSchema()]);
    expect(code).toBe(2);
    expect(err).toContain(error);
  });
});

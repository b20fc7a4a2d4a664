import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { rerunOnChange } from "../../../generator/commands/generate/rerun-on-change.js";
import type { Terminal } from "../../../generator/commands/terminal/terminal.js";
import { run } from "../../../generator/commands/program.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `generate --watch` runs again after every change and every error, until it is interrupted. */

/** Creates a promise, and the function that resolves it. */
function promised() {
  let keep = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

describe("repeatOnChange", () => {
  test("runs once per burst, runs again for changes during a run, and ends when it is interrupted", async () => {
    let changed = (): void => undefined;
    const interruption = promised();
    const runs = [promised(), promised()];
    const started = [promised(), promised()];
    let count = 0;
    let isClosed = false;
    const repeated = rerunOnChange({
      watch: async (notice) => {
        changed = notice;
        return { close: async () => void (isClosed = true) };
      },
      settle: async () => {
        changed();
        changed();
      },
      run: async () => {
        const index = count++;
        started[index]?.keep();
        await runs[index]?.promise;
      },
      interrupted: () => interruption.promise,
    });
    changed();
    await started[0]?.promise;
    changed();
    runs[0]?.keep();
    await started[1]?.promise;
    interruption.keep();
    runs[1]?.keep();
    await repeated;
    expect({ count, isClosed }).toEqual({ count: 2, isClosed: true });
  });
});

/** Runs the command line. Printed texts go to `heard`, which may end the run. */
async function listen(
  words: readonly string[],
  heard: (reported: string, end: () => void) => void,
  messageColumns: number | null = null,
) {
  const { promise, keep } = promised();
  const reported: string[] = [];
  const terminal: Terminal = {
    out: (text) => void reported.push(text),
    err: (text) => {
      reported.push(text);
      heard(text, keep);
    },
    color: false,
    resultColor: false,
    columns: () => null,
    messageColumns: () => messageColumns,
    language: "en",
    interrupted: () => promise,
    lines: async function* () {},
  };
  return { code: await run(words, terminal), reported: reported.join("") };
}

function project(): string {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  writeFileSync(join(folder, "smswire.config.yaml"), "runtime: none\n");
  return folder;
}

const MESSAGE = "operation: Ping\nen: Asks.\nzh: 请求。\nlegs: [Client -> Server]\nrequest: { name: Ping, id: 0x77 }\n";

test("notices a file that is added, broken and removed, and the configuration", async () => {
  const folder = project();
  const message = join(folder, "schema", "demo", "messages", "ping.yaml");
  const emitted = join(folder, "generated", "demo10", "messages", "ping.ts");
  const found: unknown[] = [];
  const steps = [
    () => writeFileSync(message, MESSAGE),
    () => (found.push(existsSync(emitted)), writeFileSync(message, "operation: [")),
    () => rmSync(message),
    () => (
      found.push(existsSync(emitted)),
      writeFileSync(join(folder, "smswire.config.yaml"), "out: src/own\nruntime: none\n")
    ),
  ];
  const isDone = (reported: string): boolean => /Watching|\d ms\n$|1 error\n$/.test(reported);
  const words = ["generate", "--watch", "--config", join(folder, "smswire.config.yaml")];
  const { code, reported } = await listen(words, (text, end) => {
    if (!isDone(text) || (steps.length === 4 && !text.startsWith("Watching"))) return;
    const next = steps.shift();
    if (next === undefined) end();
    else next();
  });
  expect(code).toBe(0);
  expect(found).toEqual([true, false]);
  expect(reported).toContain("yaml-syntax");
  expect(existsSync(join(folder, "src", "own", "demo10", "index.ts"))).toBe(true);
});

test("notices a guide that is added and changed", async () => {
  const folder = project();
  const config = join(folder, "smswire.config.yaml");
  writeFileSync(config, "runtime: none\npackage: codecs\n");
  const guide = join(folder, "schema", "guide.md");
  const steps = ["One.\n", "Two.\n"].map((text) => () => writeFileSync(guide, text));
  const { code } = await listen(["generate", "--watch", "--config", config], (text, end) => {
    if (steps.length === 2 ? !text.startsWith("Watching") : !/\d ms\n$/.test(text)) return;
    const next = steps.shift();
    if (next === undefined) end();
    else next();
  });
  expect(code).toBe(0);
  const readme = readFileSync(join(folder, "generated", "README.md"), "utf8");
  expect(readme).toContain("\nTwo.\n");
  expect(readme).not.toContain("One.");
});

/** The lines at which the editor's task takes a run to start and to end. */
function marksOf(reported: string): string[] {
  const { tasks } = JSON.parse(readFileSync(".vscode/tasks.json", "utf8"));
  const task = tasks.find(({ isBackground }: { readonly isBackground?: boolean }) => isBackground);
  const { beginsPattern, endsPattern } = task.problemMatcher.background;
  return reported.split("\n").flatMap((line) => {
    if (new RegExp(beginsPattern).test(line)) return ["begin"];
    return new RegExp(endsPattern).test(line) ? ["end"] : [];
  });
}

test("prints unchanged errors once, and prints errors that come back", async () => {
  const folder = project();
  const config = join(folder, "smswire.config.yaml");
  const steps = [
    () => writeFileSync(config, "runtim: none\n"),
    () => {
      writeFileSync(join(folder, "schema", "demo", "messages", "ping.yaml"), MESSAGE);
      setTimeout(() => writeFileSync(config, "runtime: none\nout: own\n"), 500);
    },
    () => writeFileSync(config, "runtim: none\n"),
  ];
  const { reported } = await listen(["generate", "--watch", "--config", config], (text, end) => {
    if (!/^Watching|\d ms\n$|1 error\n$/.test(text) || (steps.length === 3 && !text.startsWith("Watching"))) return;
    const next = steps.shift();
    if (next === undefined) end();
    else next();
  });
  expect(reported.match(/unknown-key|ms$/gm)).toEqual(["ms", "unknown-key", "ms", "unknown-key"]);
  expect(marksOf(reported)).toEqual(["end", "end", "begin", "end", "begin", "end", "begin", "end"]);
  expect(existsSync(join(folder, "own", "demo10", "index.ts"))).toBe(true);
}, 20_000);

test("ends if the first run cannot read the schema", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "empty"));
  const { code, reported } = await listen(
    ["generate", "--watch", "--schema", join(folder, "none"), "--out", join(folder, "out")],
    () => undefined,
  );
  expect({ code, reported }).toEqual({ code: 2, reported: expect.stringContaining("no such file or folder") });
});

test("exits with 0 when it is interrupted, and does not clear the screen", async () => {
  const folder = project();
  const tool = ["--import", "tsx", "--conditions=source", "generator/cli.ts", "generate", "--watch"];
  const child = spawn(process.execPath, [...tool, "--config", join(folder, "smswire.config.yaml")]);
  let reported = "";
  child.stderr.on("data", (chunk: Buffer) => {
    reported += chunk.toString();
    if (reported.includes("Watching")) child.kill("SIGINT");
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(reported).not.toContain("\u001b");
});

test("uses a configuration that is created later", async () => {
  const folder = project();
  const before = process.cwd();
  rmSync(join(folder, "smswire.config.yaml"));
  process.chdir(folder);
  try {
    const { reported } = await listen(["generate", "--watch", "--runtime", "none"], (text, end) => {
      if (text.startsWith("Watching")) writeFileSync("smswire.config.yaml", "out: elsewhere\n");
      if (text.startsWith("elsewhere")) end();
    });
    expect(reported).toContain("elsewhere: ");
    expect(existsSync(join("elsewhere", "demo20", "index.ts"))).toBe(true);
  } finally {
    process.chdir(before);
  }
}, 20_000);

test("shows a progress line on a terminal, in the first run and in later ones", async () => {
  const folder = project();
  const message = join(folder, "schema", "demo", "messages", "ping.yaml");
  const words = ["generate", "--watch", "--config", join(folder, "smswire.config.yaml")];
  let time = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (time += 200));
  try {
    let runs = 0;
    const { reported } = await listen(
      words,
      (text, end) => {
        if (text.startsWith("Watching")) writeFileSync(message, MESSAGE);
        if (/\d ms\n$/.test(text) && ++runs === 2) end();
      },
      80,
    );
    const [first = "", later = ""] = reported.split("Watching");
    for (const part of [first, later]) {
      expect(part).toMatch(/\rChecking the schema: step \d+ of \d+/);
      expect(part).toMatch(/\rGenerating: \d+ files?/);
      // The line is erased before the results.
      expect(part).toMatch(/\r\u001b\[K(A file changed\.\n)?[^\r]*\d ms\n$/m);
    }
  } finally {
    clock.mockRestore();
  }
});

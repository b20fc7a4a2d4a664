import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SCRIPTS } from "../../../generator/commands/completion/shell-scripts.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { TOOL } from "../../helpers/processes/tool-process.js";

/* The scripts of `completion`, each run by its shell. Tests of a shell that is not installed are skipped. */

const SHELLS = ["bash", "zsh", "fish"] as const;

const installed = SHELLS.filter((shell) => spawnSync(shell, ["--version"]).status === 0);

/** Runs a script of a shell in an empty folder. `smswire` is a command there. */
function inShell(shell: string, script: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "bin"));
  const command = join(folder, "bin", "smswire");
  writeFileSync(command, `#!/bin/sh\nexec ${TOOL.map((word) => `'${word}'`).join(" ")} "$@"\n`);
  chmodSync(command, 0o755);
  const quiet = { bash: ["--norc"], zsh: ["-f"], fish: ["--no-config"] }[shell] ?? [];
  const { stdout, stderr } = spawnSync(shell, [...quiet, "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      HOME: folder,
      PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`,
      LC_ALL: "C.UTF-8",
    },
  });
  expect(stderr).toBe("");
  return stdout;
}

/** Lines of a shell that print the completions of a command line, whose last word may be empty. */
const COMPLETE: Readonly<Record<(typeof SHELLS)[number], (words: readonly string[]) => string>> = {
  bash: (words) => `
    COMP_WORDS=(smswire ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}
    _smswire; printf '%s\\n' "\${COMPREPLY[@]}"`,
  // The functions of zsh's own completion show what they get: they only work in an editor.
  zsh: (words) => `
    _describe() { local each; for each in "\${(@P)2}"; do print -r -- "\${each%%:*}"; done }
    _files() { }
    words=(smswire ${words.map((word) => `'${word}'`).join(" ")}); CURRENT=${words.length + 1}
    _smswire`,
  fish: (words) => `complete -C "smswire ${words.join(" ")}" | string replace -r '\\t.*' ''`,
};

const CASES: readonly (readonly [words: readonly string[], expected: readonly string[]])[] = [
  [["dec"], ["decode"]],
  [
    ["check", "--format", ""],
    ["github", "json", "sarif", "text"],
  ],
  [["decode", "--protocol", "cmpp3"], ["cmpp30"]],
  [
    ["layout", "CMPP_SUBMIT"],
    ["CMPP_SUBMIT", "CMPP_SUBMIT_RESP"],
  ],
  [["layout", "--schema", "absent", ""], []],
];

describe.each(SHELLS)("the script for %s", (shell) => {
  test.skipIf(!installed.includes(shell)).each(CASES)("completes %j to %j", (words, expected) => {
    const lines = inShell(shell, `${SCRIPTS[shell]}\n${COMPLETE[shell](words)}`).split("\n");
    expect(lines.filter((line) => line !== "" && line !== "bin/").toSorted()).toEqual(expected);
  });

  test("is written to stdout", async () => {
    expect(await runTool(["completion", shell])).toEqual({ code: 0, out: SCRIPTS[shell], err: "" });
  });
});

test("bash uses the function for the command, and completes files without results", () => {
  const shown = inShell("bash", `eval "$(smswire completion bash)"; complete -p smswire`);
  expect(shown).toBe("complete -o default -F _smswire smswire\n");
});

test("an unknown shell is a usage error", async () => {
  const { code, err } = await runTool(["completion", "tcsh"]);
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    "Invalid value for shell: expected bash, zsh or fish, got tcsh. Did you mean bash?",
  ]);
});

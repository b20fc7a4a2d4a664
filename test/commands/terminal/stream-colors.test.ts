import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { inShell } from "../../helpers/processes/tool-process.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Colours of real streams: `script` gives a command a terminal. */

const words = ["layout", "cancel", "--protocol", "cmpp30"];
const CLEAN = "unset NO_COLOR FORCE_COLOR; export TERM=xterm;";

function brokenSchema(): string {
  const folder = join(temporaryFolder(), "schema");
  mkdirSync(folder);
  cpSync("test/faulty-schemas/base", join(folder, "demo"), { recursive: true });
  writeFileSync(join(folder, "demo", "protocol.yaml"), "protocol: [\n");
  return folder;
}

const hasScript = inShell("script --version", []).code === 0;

/** Runs a redirection of the command line on a terminal of 30 columns. */
function onTerminal(redirection: string, line: readonly string[]): string {
  const command = `stty cols 30; "$@" ${redirection}`;
  return inShell(`${CLEAN} script -qec "$(printf '%q ' bash -c '${command}' bash "$@")" /dev/null`, line).out;
}

describe.runIf(process.platform === "linux")("colours", () => {
  test("are not in pipes, unless FORCE_COLOR is set", () => {
    expect(inShell(`${CLEAN} "$@"`, words).out).not.toContain("\u001b");
    expect(inShell(`${CLEAN} FORCE_COLOR=1 "$@"`, words).out).toContain("\u001b[36m");
    expect(inShell(`${CLEAN} NO_COLOR=1 FORCE_COLOR=1 "$@"`, words).out).not.toContain("\u001b");
  });

  test.runIf(hasScript)("are on a terminal, whose width is respected", () => {
    const shown = onTerminal("", words);
    expect(shown).toContain("\u001b[36mMsg_Id");
    const widths = stripVTControlCharacters(shown)
      .split(/\r?\n/)
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(30);
    expect(onTerminal("| cat", words)).not.toContain("\u001b");
  });

  test.runIf(hasScript)("of messages do not depend on where results go", () => {
    const check = ["check", "--schema", brokenSchema()];
    expect(onTerminal("> /dev/null", check)).toContain("\u001b[31merror");
    expect(onTerminal("2>&1 | cat", check)).not.toContain("\u001b[31m");
  });
});

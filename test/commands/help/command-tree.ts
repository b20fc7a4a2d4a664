import { createProgram } from "../../../generator/commands/program.js";
import type { ToolCommand } from "../../../generator/commands/help/tool-command.js";
import type { Language } from "../../../generator/diagnostics/index.js";
import type { Terminal } from "../../../generator/commands/terminal/terminal.js";

/** A command with the words that call it. */
export interface CalledCommand {
  readonly words: readonly string[];
  readonly command: ToolCommand;
}

/** Returns the program and all commands that its help shows. */
export function allCommands(language: Language): readonly CalledCommand[] {
  return commandsIn(
    createProgram(silent(language), () => undefined),
    [],
  );
}

function commandsIn(command: ToolCommand, words: readonly string[]): readonly CalledCommand[] {
  const shown = command.createHelp().visibleCommands(command);
  const below = command.toolCommands.filter((each) => shown.includes(each));
  return [{ words, command }, ...below.flatMap((each) => commandsIn(each, [...words, each.name()]))];
}

function silent(language: Language): Terminal {
  return {
    out: () => undefined,
    err: () => undefined,
    color: false,
    resultColor: false,
    columns: () => null,
    messageColumns: () => null,
    language,
    lines: () => noLines(),
    interrupted: () => Promise.resolve(),
  };
}

async function* noLines(): AsyncIterable<readonly string[]> {}

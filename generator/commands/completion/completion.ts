import type { ToolCommand } from "../help/tool-command.js";
import type { Terminal } from "../terminal/terminal.js";
import { completionsOf } from "./completions-of.js";
import { completionExamples, completionHelp } from "./help.js";
import { isShell, SCRIPTS } from "./shell-scripts.js";

/**
 * Adds `completion`, which writes a script for a shell, and the hidden command `complete`, which the script calls for
 * the word before the cursor.
 */
export function addCompletion(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = completionHelp[program.language];
  const command = program.command("completion");
  command
    .description(words.description)
    .addArgument(command.choiceArgument(`<${words.shell}>`, words.shellMeaning, Object.keys(SCRIPTS)))
    .footer(completionExamples, ["smswire doctor --help"])
    .action((shell: string) => {
      if (isShell(shell)) terminal.out(SCRIPTS[shell]);
      finish(0);
    });
  program
    .command("complete", { hidden: true })
    .description(words.complete)
    .argument(`[${words.words}...]`)
    .action((line: readonly string[]) => {
      const lines = completionsOf(program, line).map(({ value, meaning }) => `${value}\t${meaning}\n`);
      terminal.out(lines.join(""));
      finish(0);
    });
}

import { CommanderError } from "commander";
import { addCheck } from "./check/check.js";
import { showError, UsageError } from "./terminal/usage-error.js";
import { addCompletion } from "./completion/completion.js";
import { addDecode } from "./decode/decode.js";
import { addDocs } from "./site/docs.js";
import { addInspect } from "./site/inspect.js";
import { addDoctor } from "./doctor/doctor.js";
import { addDissector } from "./export/dissector.js";
import { addEncode } from "./encode/encode.js";
import { addExplain } from "./explain/explain.js";
import { addExport } from "./export/export.js";
import { addGenerate } from "./generate/generate.js";
import { addLanguageOption, inChosenLanguage } from "./terminal/language-option.js";
import { addLayout } from "./layout/layout.js";
import { addNewMessage } from "./new/new-message.js";
import { addReplay } from "./replay/replay.js";
import { addSend } from "./send/send.js";
import { addSimulate } from "./simulate/simulate.js";
import { addStats } from "./stats/stats.js";
import type { Terminal } from "./terminal/terminal.js";
import { HELP_WORDS } from "./help/help-words.js";
import { programExamples, programHelp } from "./help/program-help.js";
import { ToolCommand } from "./help/tool-command.js";
import { USUAL_WIDTH } from "./help/tool-help.js";
import { FileError, toolVersion } from "../files/index.js";

/** Runs the command line. Returns the exit code: 0 success, 1 problems found, 2 usage or I/O error. */
export async function run(words: readonly string[], given: Terminal): Promise<number> {
  const terminal = inChosenLanguage(given, words);
  let code = 0;
  const finish = (value: number): void => {
    code = value;
  };
  const program = createProgram(terminal, finish);
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return codeOf(error, terminal);
  }
}

/** Returns the command line with all commands, in the terminal's language. */
export function createProgram(terminal: Terminal, finish: (code: number) => void): ToolCommand {
  const words = programHelp[terminal.language];
  const program = new ToolCommand("smswire", terminal.language)
    .description(words.description)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => terminal.columns() ?? USUAL_WIDTH,
      getErrHelpWidth: () => terminal.messageColumns() ?? USUAL_WIDTH,
    })
    .version(toolVersion(), "-V, --version", HELP_WORDS[terminal.language].version)
    .withHelpCommand()
    .footer(programExamples, []);
  for (const add of COMMANDS) add(program, terminal, finish);
  addLanguageOption(program);
  return program;
}

const COMMANDS = [
  addGenerate,
  addCheck,
  addDecode,
  addEncode,
  addStats,
  addLayout,
  addDocs,
  addInspect,
  addExport,
  addSimulate,
  addSend,
  addReplay,
  addDissector,
  addExplain,
  addNewMessage,
  addCompletion,
  addDoctor,
];

function codeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof FileError || error instanceof UsageError)) throw error;
  showError(error, terminal);
  return 2;
}

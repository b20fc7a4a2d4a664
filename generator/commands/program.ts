import { Command, CommanderError } from "commander";
import { addCheck } from "./check/check.js";
import { UsageError, shownError } from "./terminal/usage-error.js";
import { addDecode } from "./decode/decode.js";
import { addEncode } from "./encode/encode.js";
import { addExplain } from "./explain/explain.js";
import { addGenerate } from "./generate/generate.js";
import { addLanguageOption, inChosenLanguage } from "./terminal/language-option.js";
import { addLayout } from "./layout/layout.js";
import { addNewMessage } from "./new/new-message.js";
import type { Terminal } from "./terminal/terminal.js";
import { escaped } from "../diagnostics/index.js";
import { FileError } from "../files/index.js";

/** Runs the command line. Returns the exit code: 0 success, 1 problems found, 2 usage or I/O error. */
export async function run(words: readonly string[], given: Terminal): Promise<number> {
  const terminal = inChosenLanguage(given, words);
  let code = 0;
  const finish = (value: number): void => {
    code = value;
  };
  const program = new Command("smswire")
    .description("Compiles YAML schemas of SMS gateway protocols into TypeScript. Decodes and encodes their frames.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(escapedError(text)),
    })
    .showHelpAfterError("Try smswire --help.");
  for (const add of [addGenerate, addCheck, addDecode, addEncode, addLayout, addExplain, addNewMessage])
    add(program, terminal, finish);
  addLanguageOption(program, terminal.language);
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return codeOf(error, terminal);
  }
}

/**
 * Escapes the message of a commander error, which quotes words of the command line. Its suggestion is on the next line.
 */
function escapedError(text: string): string {
  const [, message = text, suggestion = ""] = /^(.*?)((?:\n\(Did you mean [^\n]*\))?\n)$/s.exec(text) ?? [];
  return escaped(message) + suggestion;
}

function codeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof FileError || error instanceof UsageError)) throw error;
  terminal.err(shownError(error, terminal.language));
  return 2;
}

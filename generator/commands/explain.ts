import type { Command } from "commander";
import { catalogue, isDiagnosticCode, suggestion } from "../diagnostics/index.js";
import { readExamples, readLanguage } from "../files/index.js";
import { Misuse } from "./misuse.js";
import { diagnosticPage } from "./diagnostic-page.js";
import type { Terminal } from "./terminal.js";

/** `explain`: what the code of a diagnostic means, with a faulty and a right example. */
export function addExplain(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command("explain")
    .description("explain a code that check reports, with a faulty and a right example")
    .argument("[code]", "a code such as counter-after-content; all codes where it is left out")
    .action((code: string | undefined) => {
      terminal.out(code === undefined ? listCodes() : explainCode(code));
      finish(0);
    });
}

/** The page of a code. Throws a Misuse where there is no such code. */
function explainCode(code: string): string {
  if (isDiagnosticCode(code)) return diagnosticPage(code, { examples: readExamples(), language: readLanguage() });
  throw new Misuse(
    `There is no code ${code}.${suggestion(code, Object.keys(catalogue))} \`smswire explain\` lists all codes.`,
  );
}

function listCodes(): string {
  const codes = Object.entries(catalogue).sort(([one], [other]) => (one < other ? -1 : 1));
  const width = Math.max(...codes.map(([code]) => code.length));
  return codes.map(([code, { meaning }]) => `${code.padEnd(width)}  ${firstSentence(meaning)}\n`).join("");
}

function firstSentence(text: string): string {
  return /^.*?[.](?= |$)/.exec(text)?.[0] ?? text;
}

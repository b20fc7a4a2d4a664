import { explainExamples, explainHelp } from "./help.js";
import { catalogue, isDiagnosticCode, didYouMean } from "../../diagnostics/index.js";
import { readExamples, readLanguage } from "../../files/index.js";
import { chooseId, protocolsOf } from "../project/select-protocol.js";
import { diagnosticPage } from "./diagnostic-page.js";
import { firstSentence } from "./first-sentence.js";
import { findMessageNames } from "../project/select-message.js";
import { UsageError } from "../terminal/usage-error.js";
import type { ProjectFlags } from "../project/project.js";
import { withSchemaOption } from "../project/options.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import { type ToolCommand } from "../help/tool-command.js";
import { styleOf } from "../terminal/style.js";
import { table } from "../terminal/table.js";
import type { Terminal } from "../terminal/terminal.js";
import { valuePage } from "./value-page.js";

interface ExplainOptions extends ProjectFlags {
  readonly message?: string;
  readonly protocol?: string;
}

/** Adds `explain`, which describes a diagnostic code with examples, or a value of a message. */
export function addExplain(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = explainHelp[program.language];
  const { name, id } = PLACEHOLDERS[program.language];
  withSchemaOption(program.command("explain"))
    .description(words.description)
    .argument(`[${words.code}]`, words.codeMeaning)
    .option(`--message ${name}`, words.message)
    .option(`--protocol ${id}`, words.protocol)
    .completes("", "codes")
    .completes("--message", "messages")
    .completes("--protocol", "protocols")
    .footer(explainExamples, ["smswire check --help", "smswire layout --help"])
    .action((code: string | undefined, options: ExplainOptions) => {
      const page = code === undefined ? listCodes(terminal) : explain(code, options, terminal);
      if (page !== null) terminal.out(page);
      finish(page === null ? 1 : 0);
    });
}

/** Returns the page of a code or value; null if the schema has errors, which are shown. */
function explain(code: string, options: ExplainOptions, terminal: Terminal): string | null {
  const isValue = options.message !== undefined || options.protocol !== undefined;
  if (isDiagnosticCode(code) && !isValue) {
    const sources = { examples: readExamples(), language: readLanguage() };
    return diagnosticPage(code, sources, styleOf(terminal));
  }
  const opened = protocolsOf(options, terminal);
  if (opened === null) return null;
  const { protocols: all, usual } = opened;
  const ids = all.map(({ id }) => id);
  const wanted = options.protocol === undefined ? usual : chooseId(ids, options.protocol);
  const protocols = all.filter(({ id }) => wanted === null || id === wanted);
  const structures = protocols.flatMap(({ types }) => types.map(({ name }) => name));
  const { message } = options;
  const owners =
    message === undefined || structures.includes(message) ? [message] : findMessageNames(protocols, message);
  const pages = owners.flatMap((owner) => valuePage(protocols, code, owner, styleOf(terminal)) ?? []);
  return pages.length === 0 ? reject(code, owners[0]) : pages.join("");
}

/** Throws a UsageError for an unknown code or value. */
function reject(code: string, owner: string | undefined): never {
  if (owner !== undefined)
    throw new UsageError({ en: `Unknown field value in ${owner}: ${code}.`, zh: `${owner}中没有字段值${code}。` });
  const near = didYouMean(code, Object.keys(catalogue));
  throw new UsageError({
    en: `Unknown diagnostic code or field value: ${code}.${near.en} Run \`smswire explain\` for a list of all codes.`,
    zh: `没有诊断代码或字段值${code}。${near.zh}运行\`smswire explain\`可列出全部代码。`,
  });
}

function listCodes(terminal: Terminal): string {
  const { language, colors, columns } = styleOf(terminal);
  const codes = Object.entries(catalogue).sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = codes.map(([code, { description: meaning }]) => ({
    cells: [code, firstSentence(meaning[language])],
    paints: [colors.bold],
  }));
  return table([{ gap: 0 }, { gap: 2 }], rows, columns)
    .map((line) => `${line}\n`)
    .join("");
}

import { CaptureNotes } from "../../capture/index.js";
import { basename } from "node:path";
import { safeJson } from "../../diagnostics/index.js";
import { openCaptureProtocols } from "../decode/capture/capture-protocols.js";
import { readWhole } from "../decode/capture/decode-capture.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { type ProtocolOptions, withProtocolOptions } from "../project/open-codec.js";
import { showMessage } from "../terminal/show-message.js";
import { styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import { statsExamples, statsHelp } from "./help.js";
import { statsPage } from "./page/stats-page.js";
import { printTables } from "./print-tables.js";
import { sectionsOf } from "./sections.js";
import { type Summary, summaryOf } from "./summary.js";
import { Traffic } from "./traffic.js";
import { statsWords } from "./words.js";

const FORMATS = ["table", "json", "html"] as const;

interface StatsOptions extends ProtocolOptions {
  readonly format?: (typeof FORMATS)[number];
}

/** Adds `stats`, which counts the messages of a capture. */
export function addStats(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = statsHelp[program.language];
  const command = program.command("stats");
  withProtocolOptions(command)
    .description(words.description)
    .argument(`<${words.file}>`, words.fileMeaning)
    .addOption(command.choiceOption(`--format ${PLACEHOLDERS[program.language].format}`, words.format, FORMATS))
    .footer(statsExamples, ["smswire decode --help"])
    .action(async (file: string, options: StatsOptions) => {
      const opened = openCaptureProtocols(options, terminal);
      if (opened === null) return finish(1);
      const traffic = new Traffic(opened);
      const notes = new CaptureNotes();
      const { language } = terminal;
      const reader = await readWhole(file, opened, terminal, (item) => {
        const sentence = notes.sentenceFor(item);
        if (sentence !== null) showMessage(terminal, sentence[language]);
        traffic.add(item);
      });
      for (const sentence of notes.summary(reader.counts)) showMessage(terminal, sentence[language]);
      if (reader.problem !== null) showMessage(terminal, reader.problem.text[language]);
      const summary = summaryOf(traffic, reader.counts, opened, language);
      terminal.out(printed(summary, file, options, terminal));
      finish(reader.problem === null ? 0 : 1);
    });
}

function printed(summary: Summary, file: string, { format }: StatsOptions, terminal: Terminal): string {
  const { language } = terminal;
  if (format === "json") return `${safeJson(summary)}\n`;
  if (format === "html") return statsPage(summary, basename(file), language);
  return printTables(sectionsOf(summary, statsWords[language]), styleOf(terminal));
}

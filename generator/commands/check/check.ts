import { checkExamples, checkHelp } from "./help.js";
import { type Bilingual, pluralize } from "../../diagnostics/index.js";
import { openSchemaWithProgress, projectOf } from "../project/open-schema.js";
import { type SchemaOptions, withFormatOption, withSchemaOption } from "../project/options.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import type { ToolCommand } from "../help/tool-command.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";

/** Adds `check`, which reports the diagnostics of a schema and writes nothing. */
export function addCheck(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  withFormatOption(withSchemaOption(program.command("check")))
    .description(checkHelp[program.language].description)
    .footer(checkExamples, ["smswire explain --help", "smswire generate --check"])
    .action((options: SchemaOptions) => finish(check(options, terminal)));
}

function check(options: SchemaOptions, terminal: Terminal): number {
  const project = projectOf(options, terminal);
  if (project === null) return 1;
  const schema = openSchemaWithProgress(project, terminal);
  const code = showDiagnostics(schema, options.format, terminal);
  const isSound = schema.diagnostics.length === 0;
  if (isSound && options.format === "text")
    showMessage(terminal, noProblems(schema.protocols.length)[terminal.language]);
  return code;
}

function noProblems(count: number): Bilingual {
  return { en: `No problems in ${pluralize(count, "protocol")}.`, zh: `已检查${count}个协议，未发现问题。` };
}

import { checkExamples, checkHelp } from "./help.js";
import { openSchema, projectOf } from "../project/open-schema.js";
import { type SchemaOptions, withFormatOption, withSchemaOption } from "../project/options.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import type { ToolCommand } from "../help/tool-command.js";
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
  return project === null ? 1 : showDiagnostics(openSchema(project), options.format, terminal);
}

import { Option } from "commander";
import { checkExamples, checkHelp } from "./help.js";
import { fixProject, openWithFixes } from "./fix.js";
import { type Bilingual, pluralize } from "../../diagnostics/index.js";
import { openSchemaWithProgress, type OpenedSchema, projectOf } from "../project/open-schema.js";
import { type Format, type SchemaOptions, withFormatOption, withSchemaOption } from "../project/options.js";
import type { Project } from "../project/project.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import { UsageError } from "../terminal/usage-error.js";
import type { ToolCommand } from "../help/tool-command.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";

interface CheckOptions extends SchemaOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Adds `check`, which reports the diagnostics of a schema. With `--fix`, it corrects those that are certain. */
export function addCheck(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = checkHelp[program.language];
  withFormatOption(withSchemaOption(program.command("check")), ["sarif"])
    .description(words.description)
    .option("--fix", words.fix)
    .addOption(new Option("--dry-run", words.dryRun).implies({ fix: true }))
    .footer(checkExamples, ["smswire explain --help", "smswire generate --check"])
    .action((options: CheckOptions) => finish(check(options, terminal)));
}

function check(options: CheckOptions, terminal: Terminal): number {
  const { fix = false, dryRun = false, format } = options;
  if (dryRun && format !== "text") throw new UsageError(DRY_RUN_AS_TEXT);
  const project = projectOf(options, terminal);
  if (project === null) return 1;
  const { schema, isUnchanged } = fix
    ? fixProject(project, dryRun, terminal)
    : { schema: openForFormat(project, format, terminal), isUnchanged: false };
  const code = showDiagnostics(schema, format, terminal);
  if (isUnchanged) return 1;
  const isSound = schema.diagnostics.length === 0;
  if (isSound && format === "text") showMessage(terminal, noProblems(schema.protocols.length)[terminal.language]);
  return code;
}

/** Opens a schema. SARIF has the corrections, too. */
function openForFormat(project: Project, format: Format, terminal: Terminal): OpenedSchema {
  return format === "sarif" ? openWithFixes(project, terminal) : openSchemaWithProgress(project, terminal);
}

const DRY_RUN_AS_TEXT: Bilingual = {
  en: "--dry-run writes a diff, which has no other format. Remove --format.",
  zh: "--dry-run输出diff，没有其他格式。请去掉--format。",
};

function noProblems(count: number): Bilingual {
  return { en: `No problems in ${pluralize(count, "protocol")}.`, zh: `已检查${count}个协议，未发现问题。` };
}

import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { projectHelp } from "./help.js";
import type { ProjectFlags } from "./project.js";

/** The format of diagnostics. */
export type Format = "text" | "json" | "github" | "sarif";

const FORMATS: readonly Format[] = ["text", "json", "github"];

/** The options that select a schema and the format of its diagnostics. */
export interface SchemaOptions extends ProjectFlags {
  readonly format: Format;
}

/** Adds the options that select a schema to a command. */
export function withSchemaOption(command: ToolCommand): ToolCommand {
  const words = projectHelp[command.language];
  const { dir, file } = PLACEHOLDERS[command.language];
  return command.option(`--schema ${dir}`, words.schema, collected).option(`--config ${file}`, words.config);
}

function collected(folder: string, before: readonly string[] = []): readonly string[] {
  return [...before, folder];
}

/** Adds the option for the format of diagnostics to a command; `more` are formats that other commands do not have. */
export function withFormatOption(command: ToolCommand, more: readonly Format[] = []): ToolCommand {
  const { language } = command;
  const flags = `--format ${PLACEHOLDERS[language].format}`;
  const format = command.choiceOption(flags, projectHelp[language].format, [...FORMATS, ...more]);
  return command.addOption(format.default("text"));
}

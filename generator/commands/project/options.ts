import { type Command, Option } from "commander";
import type { ProjectFlags } from "./project.js";

/** The format of diagnostics. */
export type Format = "text" | "json" | "github";

/** The options that select a schema and the format of its diagnostics. */
export interface SchemaOptions extends ProjectFlags {
  readonly format: Format;
}

/** Adds the options that select a schema to a command. */
export function withSchemaOption(command: Command): Command {
  return command
    .option("--schema <dir>", "schema folder; repeatable", collected)
    .option("--config <file>", "configuration; default: the nearest smswire.config.yaml here or in a parent folder");
}

function collected(folder: string, before: readonly string[] = []): readonly string[] {
  return [...before, folder];
}

/** Adds the option for the format of diagnostics to a command. */
export function withFormatOption(command: Command): Command {
  const format = new Option("--format <format>", "format of diagnostics").choices(["text", "json", "github"]);
  return command.addOption(format.default("text"));
}

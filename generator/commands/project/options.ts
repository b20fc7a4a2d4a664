import { type Command, Option } from "commander";
import type { ProjectFlags } from "./project.js";

/** How mistakes are shown. */
export type Format = "text" | "json" | "github";

/** Options that say which schema is meant, and how its mistakes are shown. */
export interface SchemaOptions extends ProjectFlags {
  readonly format: Format;
}

/** Gives a command the options that say which schema is meant. */
export function withSchemaOption(command: Command): Command {
  return command
    .option("--schema <dir>", "folder of the schema; may be given several times", collected)
    .option("--config <file>", "configuration; left out: the nearest smswire.config.yaml, upwards from here");
}

function collected(folder: string, before: readonly string[] = []): readonly string[] {
  return [...before, folder];
}

/** Gives a command the option that says how mistakes are shown. */
export function withFormatOption(command: Command): Command {
  const format = new Option("--format <format>", "how mistakes are shown").choices(["text", "json", "github"]);
  return command.addOption(format.default("text"));
}

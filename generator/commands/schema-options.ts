import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { type Diagnostic, formatGithub, formatJson, formatText } from "../diagnostics/index.js";
import { readFolder, readLanguage, toolFolder } from "../files/index.js";
import { compile, type Compiled, type SchemaTexts } from "../generate.js";
import type { Terminal } from "./terminal.js";

/** Options that say which schema is meant, and how its mistakes are shown. */
export interface SchemaOptions {
  readonly schema: string;
  readonly format: "text" | "json" | "github";
}

/** The folder of the schema where none is named. */
export const DEFAULT_SCHEMA = "schema";

/** The schema of the folder we are in; where there is none, the one that comes with the tool. */
export function shippedSchema(): string {
  return existsSync(DEFAULT_SCHEMA) ? DEFAULT_SCHEMA : join(toolFolder, DEFAULT_SCHEMA);
}

/** Gives a command the option that names the schema's folder. */
export function withSchemaOption(command: Command): Command {
  return command.option("--schema <dir>", "folder of the schema", DEFAULT_SCHEMA);
}

/** Gives a command the option that says how mistakes are shown. */
export function withFormatOption(command: Command): Command {
  const format = new Option("--format <format>", "how mistakes are shown").choices(["text", "json", "github"]);
  return command.addOption(format.default("text"));
}

/** A compiled schema, and its texts for the lines that diagnostics quote. */
export interface OpenedSchema extends Compiled {
  readonly texts: SchemaTexts;
}

/** Reads and compiles the schema of a folder. Throws a FileProblem where it cannot be read. */
export function openSchema(folder: string): OpenedSchema {
  const texts = { protocols: readFolder(folder, isProtocolFile), language: readLanguage() };
  return { ...compile(texts), texts };
}

function isProtocolFile(path: string): boolean {
  return !path.startsWith("language/") && /\.(yaml|yml|jsonl)$/.test(path);
}

/** Shows mistakes: as text on stderr for a person, as JSON on stdout for a program. Returns the exit code. */
export function showDiagnostics(schema: OpenedSchema, options: SchemaOptions, terminal: Terminal): number {
  const { diagnostics } = schema;
  const pathOf = (file: string): string => `${options.schema.replace(/\/+$/, "")}/${file}`;
  if (options.format === "json") {
    terminal.out(formatJson(diagnostics, pathOf));
  } else if (options.format === "github") {
    terminal.out(formatGithub(diagnostics, pathOf));
  } else if (diagnostics.length > 0) {
    terminal.talk(formatText(diagnostics, { texts: schema.texts.protocols, pathOf, color: terminal.color }));
    terminal.talk(`${inWords(diagnostics)}\n`);
  }
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

function inWords(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [counted(errors, "error"), counted(warnings, "warning")].filter((each) => each !== "").join(", ");
}

function counted(count: number, what: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

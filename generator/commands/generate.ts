import type { Command } from "commander";
import { version as prettierVersion } from "prettier";
import {
  compareOutput,
  type Differences,
  openFormatCache,
  readPackageFacts,
  readRuntime,
  writeOutput,
} from "../files/index.js";
import { build, formatRaw, styleOf } from "../generate.js";
import { openSchema, type SchemaOptions, showDiagnostics, withSchemaOption } from "./schema-options.js";
import type { Terminal } from "./terminal.js";

interface GenerateOptions extends SchemaOptions {
  readonly out: string;
  readonly check?: true;
}

/** `generate`: writes the package, or says how it differs from what is written. */
export function addGenerate(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withSchemaOption(program.command("generate"))
    .description("compile the schema into a TypeScript package")
    .option("--out <dir>", "folder of the package", "generated")
    .option("--check", "write nothing; exit 1 where the folder is not what would be generated")
    .option("--format <format>", "how mistakes are shown: text or json", "text")
    .action(async (options: GenerateOptions) => finish(await generate(options, terminal)));
}

async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const schema = openSchema(options.schema);
  const code = showDiagnostics(schema, options, terminal);
  if (code !== 0) return code;
  const parts = { facts: readPackageFacts("smswire"), runtime: readRuntime() };
  if (options.check === true) {
    const files = await build(schema.protocols, parts);
    return reportCheck(options.out, compareOutput(options.out, files), terminal);
  }
  const cache = openFormatCache(
    options.out,
    (path) => `${prettierVersion} ${JSON.stringify(styleOf(path))}`,
    formatRaw,
  );
  const files = await build(schema.protocols, parts, cache.format);
  reportWritten(options.out, writeOutput(options.out, files), terminal);
  cache.save();
  return 0;
}

function reportCheck(out: string, { missing, stale, leftOver }: Differences, terminal: Terminal): number {
  for (const path of missing) terminal.talk(`${out}/${path} is missing\n`);
  for (const path of stale) terminal.talk(`${out}/${path} is stale\n`);
  for (const path of leftOver) terminal.talk(`${out}/${path} is left over\n`);
  if (missing.length + stale.length + leftOver.length === 0) return 0;
  terminal.talk("Run `npm run generate` and commit what it writes.\n");
  return 1;
}

function reportWritten(out: string, { missing, stale, leftOver }: Differences, terminal: Terminal): void {
  const written = missing.length + stale.length;
  if (written + leftOver.length === 0) return;
  terminal.talk(`${out}: ${written} files written, ${leftOver.length} removed\n`);
}

import { type Command, Option } from "commander";
import {
  compareOutput,
  type Differences,
  openPrintCache,
  readPrinter,
  readRuntime,
  readTextIfThere,
  withManifest,
  writeOutput,
} from "../files/index.js";
import { build } from "../generate.js";
import {
  openSchema,
  projectOf,
  type SchemaOptions,
  showDiagnostics,
  withFormatOption,
  withSchemaOption,
} from "./schema-options.js";
import type { Protocol } from "../model/index.js";
import { inThreads } from "./print-in-threads.js";
import type { Project } from "./project.js";
import type { Terminal } from "./terminal.js";
import { watch } from "./watch.js";
import { writtenInWords } from "./written-files.js";

interface GenerateOptions extends SchemaOptions {
  readonly check?: true;
  readonly dryRun?: true;
  readonly watch?: true;
}

/** `generate`: writes the package, or says how it differs from what is written. */
export function addGenerate(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withFormatOption(withSchemaOption(program.command("generate")))
    .description("compile the schema into TypeScript")
    .option("--out <dir>", "folder of what is generated; left out: as configured, else generated")
    .option("--conformance", "with tests of every message, for vitest")
    .option("--no-conformance", "without them")
    .option("--descriptors", "with the texts of everything as data")
    .option("--no-descriptors", "without them")
    .addOption(new Option("--runtime <part>", "which part of the runtime is written").choices(["used", "all", "none"]))
    .addOption(new Option("--import-ending <ending>", "what import paths end with").choices([".js", ".ts", "none"]))
    .option("--package <name>", "make a package of it, with package.json, tsconfig.json, README.md and LICENSE")
    .option("--check", "write nothing; exit 1 where the folder is not what would be generated")
    .addOption(new Option("--dry-run", "write nothing; say what would be written").conflicts("check"))
    .addOption(
      new Option("--watch", "generate again whenever a file of the schema or the configuration changes").conflicts([
        "check",
        "dryRun",
      ]),
    )
    .action(async (options: GenerateOptions) => finish(await generate(options, terminal)));
}

async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  if (options.watch === true) return watch(options, terminal);
  const project = projectOf(options, terminal);
  if (project === null) return 1;
  const schema = openSchema(project);
  const code = showDiagnostics(schema, options.format, terminal);
  if (code !== 0) return code;
  if (options.check === true || options.dryRun === true) return compare(project, schema.protocols, options, terminal);
  const { out, options: output } = project;
  return inThreads(async (print) => {
    const cache = openPrintCache(out, readPrinter(), print);
    reportWritten(out, writeOutput(out, await build(schema.protocols, readRuntime(), output, cache.print)), terminal);
    cache.save();
    return 0;
  });
}

async function compare(
  { out, options: output }: Project,
  protocols: readonly Protocol[],
  options: GenerateOptions,
  terminal: Terminal,
): Promise<number> {
  const files = await inThreads((print) => build(protocols, readRuntime(), output, print));
  const isStale = reportDifferences(out, files, terminal);
  if (options.check !== true || !isStale) return 0;
  terminal.talk("Generate again, and commit what is written.\n");
  return 1;
}

/** One line per file that is not as it would be generated, with its first differing line. Whether there is one. */
function reportDifferences(out: string, files: ReadonlyMap<string, string>, terminal: Terminal): boolean {
  const { missing, stale, leftOver } = compareOutput(out, files);
  for (const path of missing) terminal.talk(`${out}/${path} is missing\n`);
  const wanted = withManifest(files);
  for (const path of stale) terminal.talk(`${firstDifference(out, path, wanted.get(path) ?? "")}\n`);
  for (const path of leftOver) terminal.talk(`${out}/${path} is left over\n`);
  return missing.length + stale.length + leftOver.length > 0;
}

function firstDifference(out: string, path: string, text: string): string {
  const found = (readTextIfThere(`${out}/${path}`) ?? "").split("\n");
  const wanted = text.split("\n");
  const index = wanted.findIndex((line, at) => line !== found[at]);
  const line = index < 0 ? wanted.length : index;
  const shown = (lines: readonly string[]): string => JSON.stringify((lines[line] ?? "").slice(0, 80));
  return `${out}/${path}:${line + 1} is stale: it has ${shown(found)}, and would have ${shown(wanted)}`;
}

function reportWritten(out: string, differences: Differences, terminal: Terminal): void {
  const words = writtenInWords(differences);
  if (words !== "") terminal.talk(`${out}: ${words}\n`);
}

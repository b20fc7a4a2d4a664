import { Option } from "commander";
import { generateExamples, generateHelp } from "./help.js";
import {
  type Differences,
  openOutput,
  openPrintCache,
  type OutputTarget,
  printerFingerprint,
  readRuntime,
} from "../../files/index.js";
import { type Bilingual, COLON, escaped, formatJson } from "../../diagnostics/index.js";
import { build, buildEach } from "../../build.js";
import { hasErrors, showDiagnostics } from "../project/show-diagnostics.js";
import { type OpenedSchema, openSchemaWithProgress, projectOf } from "../project/open-schema.js";
import { type SchemaOptions, withFormatOption, withSchemaOption } from "../project/options.js";
import {
  differenceForGithub,
  differenceInWords,
  outputDiff,
  fileForJson,
  dryRunSummary,
  NOTHING_CHANGED,
  UP_TO_DATE,
  writtenInWords,
} from "./output-diff.js";
import { type AdoptOption, outputOf } from "./output-of.js";
import { type Progress, withProgress } from "../terminal/progress.js";
import { withCount } from "./count-files.js";
import { withWorkerPool } from "./worker-pool.js";
import type { Project } from "../project/project.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { watch } from "./watch.js";

interface GenerateOptions extends SchemaOptions, AdoptOption {
  readonly check?: true;
  readonly dryRun?: true;
  readonly watch?: true;
}

/** Adds `generate`, which writes the output folder or compares it with the schema. */
export function addGenerate(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const command = withFormatOption(withSchemaOption(program.command("generate")));
  withOutputOptions(command);
  const words = generateHelp[command.language];
  command
    .description(words.description)
    .option("--adopt", words.adopt)
    .option("--check", words.check)
    .addOption(new Option("--dry-run", words.dryRun).conflicts("check"))
    .addOption(new Option("--watch", words.watch).conflicts(["check", "dryRun"]))
    .footer(generateExamples, ["smswire check --help", "smswire doctor --help"])
    .action(async (options: GenerateOptions) => finish(await generate(options, terminal)));
}

/** Adds the options that override settings of the configuration. */
function withOutputOptions(command: ToolCommand): void {
  const words = generateHelp[command.language];
  const { dir, language, part, ending, name } = PLACEHOLDERS[command.language];
  command
    .option(`--out ${dir}`, words.out)
    .option("--conformance", words.conformance)
    .option("--no-conformance", words.noConformance)
    .option("--descriptors", words.descriptors)
    .option("--no-descriptors", words.noDescriptors)
    .addOption(command.choiceOption(`--documentation ${language}`, words.documentation, ["en", "zh", "both"]))
    .addOption(command.choiceOption(`--runtime ${part}`, words.runtime, ["used", "all", "none"]))
    .addOption(command.choiceOption(`--import-ending ${ending}`, words.importEnding, [".js", ".ts", "none"]))
    .option(`--package ${name}`, words.package);
}

async function generate(options: GenerateOptions, terminal: Terminal): Promise<number> {
  if (options.watch === true) return watch(options, terminal);
  const project = projectOf(options, terminal);
  if (project === null) return 1;
  const schema = openSchemaWithProgress(project, terminal);
  const isCompared = options.check === true || options.dryRun === true;
  if (isCompared && !hasErrors(schema)) return compare(project, schema, options, terminal);
  const code = showDiagnostics(schema, options.format, terminal);
  if (code !== 0) return code;
  const target = outputOf(project, schema, { ...options, terminal });
  const differences = await withProgress(terminal, (progress) => write(target, project, schema, progress));
  reportOutput(project.out, writtenInWords(differences) ?? NOTHING_CHANGED, terminal);
  return 0;
}

/** Writes files as soon as they are printed. At the end, moves all of them to their places. */
async function write(
  target: OutputTarget,
  { out, options }: Project,
  { protocols }: OpenedSchema,
  progress: Progress,
): Promise<Differences> {
  const output = await openOutput(target);
  try {
    return await withWorkerPool(async (print) => {
      const cache = openPrintCache(out, printerFingerprint(), print);
      await buildEach(protocols, readRuntime(), options, { print: withCount(cache.print, progress), take: output.put });
      const differences = output.finish();
      cache.save();
      return differences;
    });
  } finally {
    output.close();
  }
}

/** Compares the output folder with the schema. Only `--check` fails if they differ. */
async function compare(
  project: Project,
  schema: OpenedSchema,
  { check, format, adopt }: GenerateOptions,
  terminal: Terminal,
): Promise<number> {
  const target = outputOf(project, schema, { ...(adopt === true ? { adopt } : {}), terminal });
  const files = await withProgress(terminal, (progress) =>
    withWorkerPool((print) => build(schema.protocols, readRuntime(), project.options, withCount(print, progress))),
  );
  const differences = await outputDiff(target, files);
  const mode = check === true ? "check" : "dryRun";
  if (format === "json") {
    terminal.out(formatJson(schema.diagnostics, schema.pathOf, differences.map(fileForJson), terminal.language));
  } else {
    showDiagnostics(schema, format, terminal);
    for (const each of differences)
      if (format === "github") terminal.out(differenceForGithub(each, mode, terminal.language));
      else terminal.err(differenceInWords(each, mode, terminal.language));
  }
  if (differences.length === 0) {
    if (format === "text") reportOutput(project.out, UP_TO_DATE, terminal);
    return 0;
  }
  if (mode === "check") showMessage(terminal, GENERATE_AGAIN[terminal.language]);
  else reportOutput(project.out, dryRunSummary(differences), terminal);
  return mode === "check" ? 1 : 0;
}

function reportOutput(out: string, words: Bilingual, terminal: Terminal): void {
  const { language } = terminal;
  showMessage(terminal, `${escaped(out)}${COLON[language]}${words[language]}`);
}

const GENERATE_AGAIN: Bilingual = {
  en: "Generate again and commit the result.",
  zh: "请重新生成，并提交结果。",
};

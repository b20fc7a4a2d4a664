import { setTimeout as wait } from "node:timers/promises";
import { type Bilingual, COLON, escaped } from "../../diagnostics/index.js";
import {
  FileError,
  type OutputTarget,
  readRuntime,
  type Watching,
  watchFiles,
  writeOutput,
} from "../../files/index.js";
import { build } from "../../build.js";
import { CONFIG_FILE } from "../../config/index.js";
import { CompilationCache } from "../../cache/index.js";
import { type PrintFile, memoizePrinter } from "../../print/index.js";
import { type Progress, withProgress } from "../terminal/progress.js";
import { withCount } from "./count-files.js";
import { bufferTerminal } from "../terminal/buffered-terminal.js";
import { showError, UsageError } from "../terminal/usage-error.js";
import { type AdoptOption, outputOf } from "./output-of.js";
import { type Project, schemaFoldersOf } from "../project/project.js";
import { rerunOnChange } from "./rerun-on-change.js";
import { type OpenedSchema, type Opening, openSchema, phaseReporter, projectOf } from "../project/open-schema.js";
import type { SchemaOptions } from "../project/options.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { NOTHING_CHANGED, writtenInWords } from "./output-diff.js";

/** How long to wait after a change, in milliseconds. Editors write a file in several steps. */
const SETTLED_AFTER = 15;

type WatchOptions = SchemaOptions & AdoptOption;

/** The state between two runs. */
interface Kept {
  readonly cache: CompilationCache;
  readonly print: PrintFile;
  readonly watching: Watching;
  /** The terminal output of the last run if it failed; otherwise null. */
  failure: string | null;
  /** The files of the last run; null if they could not be read. */
  sources: ReadonlyMap<string, string> | null;
  /** The last output folder with its schema. The configuration may name another one later. */
  target: OutputTarget | null;
}

/** The result of a run. */
interface Outcome {
  /** The folders and files that it depends on. */
  readonly madeFrom: readonly string[];
  /** How many files were written and removed; null if the run failed. */
  readonly written: Bilingual | null;
  readonly sources: ReadonlyMap<string, string> | null;
}

/** Generates, and repeats after each change of the schema or configuration. Errors are shown and do not end it. */
export async function watch(options: WatchOptions, terminal: Terminal): Promise<number> {
  const kept: Kept = {
    cache: new CompilationCache(),
    print: memoizePrinter(),
    watching: watchFiles(),
    failure: null,
    sources: null,
    target: null,
  };
  try {
    await generateAndRepeat(options, terminal, kept);
  } finally {
    await kept.watching.close();
  }
  return 0;
}

/** Generates once and then repeats. Changes during the first run are noticed. */
async function generateAndRepeat(options: WatchOptions, terminal: Terminal, kept: Kept): Promise<void> {
  const held = bufferTerminal(terminal);
  const { madeFrom, written, sources } = await withProgress(terminal, (progress) =>
    generateOnce(options, held.terminal, kept, progress),
  ).finally(held.show);
  kept.failure = written === null ? held.text() : null;
  kept.sources = sources;
  await rerunOnChange({
    interrupted: () => terminal.interrupted(),
    settle: () => wait(SETTLED_AFTER),
    watch: (changed) => {
      showMessage(terminal, watchingInWords(madeFrom)[terminal.language]);
      kept.watching.listen(changed);
      return Promise.resolve(kept.watching);
    },
    run: () => generateAgain(options, terminal, kept),
  });
}

/** Generates again and shows the output, unless the run fails with the same output as the last one. */
async function generateAgain(options: WatchOptions, terminal: Terminal, kept: Kept): Promise<void> {
  const held = bufferTerminal(terminal);
  const { written, sources } = await withProgress(terminal, (progress) =>
    generateOrReport(options, held.terminal, kept, progress),
  );
  const failure = written === null ? held.text() : null;
  const isNews =
    failure === null
      ? written !== NOTHING_CHANGED || !haveSameSources(sources, kept.sources)
      : failure !== kept.failure;
  if (isNews || (failure === null && kept.failure !== null)) {
    showMessage(terminal, FILE_CHANGED[terminal.language]);
    held.show();
  }
  kept.failure = failure;
  kept.sources = sources;
}

function watchingInWords(madeFrom: readonly string[]): Bilingual {
  const list = escaped(madeFrom.join(", ") || CONFIG_FILE);
  return { en: `Watching ${list}.`, zh: `正在监视${list}。` };
}

const FILE_CHANGED: Bilingual = { en: "A file changed.", zh: "文件有变动。" };

function haveSameSources(one: ReadonlyMap<string, string> | null, other: ReadonlyMap<string, string> | null): boolean {
  if (one === null || other === null || one.size !== other.size) return false;
  return [...one].every(([file, text]) => other.get(file) === text);
}

/** Generates, and reports errors. A file may disappear while it is read; this is not fatal. */
async function generateOrReport(
  options: WatchOptions,
  terminal: Terminal,
  kept: Kept,
  progress: Progress,
): Promise<Outcome> {
  try {
    return await generateOnce(options, terminal, kept, progress);
  } catch (error) {
    if (!(error instanceof FileError || error instanceof UsageError)) throw error;
    showError(error, terminal);
    return { madeFrom: [], written: null, sources: null };
  }
}

async function generateOnce(
  options: WatchOptions,
  terminal: Terminal,
  kept: Kept,
  progress: Progress,
): Promise<Outcome> {
  const start = performance.now();
  const read = kept.watching.reading((observe) =>
    readAll(options, terminal, { cache: kept.cache, observe, onPhase: phaseReporter(progress) }),
  );
  if (read === null)
    return { madeFrom: options.config === undefined ? [] : [options.config], written: null, sources: null };
  const { project, schema, madeFrom } = read;
  if (showDiagnostics(schema, options.format, terminal) !== 0)
    return { madeFrom, written: null, sources: schema.sources };
  const target = outputOf(project, schema, { ...options, terminal, former: kept.target });
  const files = await build(schema.protocols, readRuntime(), project.options, withCount(kept.print, progress));
  const written = writtenInWords(await writeOutput(target, files)) ?? NOTHING_CHANGED;
  kept.target = target;
  const { language } = terminal;
  const time = Math.round(performance.now() - start);
  const comma = language === "zh" ? "，" : ", ";
  showMessage(terminal, `${escaped(project.out)}${COLON[language]}${written[language]}${comma}${time} ms`);
  return { madeFrom, written, sources: schema.sources };
}

/** A project with its files. */
interface ReadProject {
  readonly project: Project;
  readonly schema: OpenedSchema;
  readonly madeFrom: readonly string[];
}

/** Reads a project and its schema; null if the configuration has errors, which are shown. */
function readAll(options: SchemaOptions, terminal: Terminal, opening: Opening): ReadProject | null {
  const project = projectOf(options, terminal, opening.observe);
  if (project === null) return null;
  const schema = openSchema(project, opening);
  const madeFrom = [...(schemaFoldersOf(project) ?? []), ...(project.configFile === null ? [] : [project.configFile])];
  return { project, schema, madeFrom };
}

import { setTimeout as wait } from "node:timers/promises";
import { FileProblem, readRuntime, type Watching, watchFiles, writeOutput } from "../files/index.js";
import { build, CONFIG_FILE, LoadMemory, type PrintFile, rememberPrinted } from "../generate.js";
import { holdBack } from "./hold-back.js";
import { Misuse } from "./misuse.js";
import { schemaFoldersOf } from "./project.js";
import { repeatOnChange } from "./repeat-on-change.js";
import { openSchema, projectOf, type SchemaOptions, showDiagnostics } from "./schema-options.js";
import type { Terminal } from "./terminal.js";
import { writtenInWords } from "./written-files.js";

/** How long no file changes when a burst of changes is over: editors write a file in several steps. */
const SETTLED_AFTER = 15;

/** What is kept from one time to the next. */
interface Kept {
  readonly load: LoadMemory;
  readonly print: PrintFile;
  /** What was said the last time, where nothing could be written; else null. */
  failure: string | null;
}

/** What came of one time. */
interface Outcome {
  /** Files and folders that it was made from. */
  readonly madeFrom: readonly string[];
  readonly isWritten: boolean;
}

/** Generates, and again whenever a file of the schema or the configuration changes. Mistakes are shown and end nothing. */
export async function watch(options: SchemaOptions, terminal: Terminal): Promise<number> {
  const kept: Kept = { load: new LoadMemory(), print: rememberPrinted(), failure: null };
  const held = holdBack(terminal);
  const { madeFrom: watched, isWritten } = await generateOnce(options, held.terminal, kept).finally(held.show);
  kept.failure = isWritten ? null : held.text();
  let watching: Watching | null = null;
  await repeatOnChange({
    interrupted: () => terminal.interrupted(),
    settle: () => wait(SETTLED_AFTER),
    watch: async (changed) => {
      const awaited = options.config === undefined ? CONFIG_FILE : null;
      watching = await watchFiles(watched, awaited, changed);
      terminal.talk(`Watching ${watched.join(", ")}.\n`);
      return watching;
    },
    run: async () => watching?.add(await generateAgain(options, terminal, kept)),
  });
  return 0;
}

/** Generates, and shows what is said of it, unless it fails in the words of the last time. Returns what it was made from. */
async function generateAgain(options: SchemaOptions, terminal: Terminal, kept: Kept): Promise<readonly string[]> {
  const held = holdBack(terminal);
  const { madeFrom, isWritten } = await generateOrSay(options, held.terminal, kept);
  const failure = isWritten ? null : held.text();
  if (failure === null || failure !== kept.failure) {
    terminal.talk("A file changed.\n");
    held.show();
  }
  kept.failure = failure;
  return madeFrom;
}

/** A file that vanishes while it is read is as passing as any other mistake. */
async function generateOrSay(options: SchemaOptions, terminal: Terminal, kept: Kept): Promise<Outcome> {
  try {
    return await generateOnce(options, terminal, kept);
  } catch (error) {
    if (!(error instanceof FileProblem || error instanceof Misuse)) throw error;
    terminal.talk(`${error.message}\n`);
    return { madeFrom: [], isWritten: false };
  }
}

async function generateOnce(options: SchemaOptions, terminal: Terminal, kept: Kept): Promise<Outcome> {
  const start = performance.now();
  const project = projectOf(options, terminal);
  if (project === null) return { madeFrom: [], isWritten: false };
  const madeFrom = [...schemaFoldersOf(project), ...(project.configFile === null ? [] : [project.configFile])];
  const schema = openSchema(project, kept.load);
  if (showDiagnostics(schema, options.format, terminal) !== 0) return { madeFrom, isWritten: false };
  const files = await build(schema.protocols, readRuntime(), project.options, kept.print);
  const words = writtenInWords(writeOutput(project.out, files)) || "nothing changed";
  terminal.talk(`${project.out}: ${words}, ${Math.round(performance.now() - start)} ms\n`);
  return { madeFrom, isWritten: true };
}

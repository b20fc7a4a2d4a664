import {
  type EmittedFile,
  emitProtocol,
  type OutputOptions,
  otherVersions,
  packageFiles,
  runtimeFiles,
  runtimeNamedBy,
} from "./emit/index.js";
import type { Protocol } from "./model/index.js";
import { printer, printFile, type PrintFile } from "./print/index.js";

/** The maximum number of files that are printed at the same time. */
const AT_A_TIME = 32;

/** Emits and prints all files of the output folder from compiled protocols. */
export async function build(
  protocols: readonly Protocol[],
  runtime: ReadonlyMap<string, string>,
  options: OutputOptions,
  print: PrintFile = printFile,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  await buildEach(protocols, runtime, options, { print, take: (path, text) => void files.set(path, text) });
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The functions that print a file and receive it. */
export interface FileHandlers {
  readonly print: PrintFile;
  readonly take: (path: string, text: string) => void;
}

/** Emits and prints all files in any order. Passes each to `take` as soon as it is printed. */
export async function buildEach(
  protocols: readonly Protocol[],
  runtime: ReadonlyMap<string, string>,
  options: OutputOptions,
  { print, take }: FileHandlers,
): Promise<void> {
  const toJob = printer(options.importEnding);
  const named = new Set<string>();
  const printing = new Set<Promise<void>>();
  // Limits the number of files in progress: the input of a file needs far more memory than the printed file.
  for (const file of emitFiles(protocols, options)) {
    for (const part of runtimeNamedBy(file)) named.add(part);
    const { path } = file;
    const printed: Promise<void> = print(toJob(file)).then((text) => {
      take(path, text);
      printing.delete(printed);
    });
    printing.add(printed);
    if (printing.size >= AT_A_TIME) await Promise.race(printing);
  }
  await Promise.all(printing);
  for (const [path, text] of runtimeFiles(runtime, named, options)) take(path, text);
}

function* emitFiles(protocols: readonly Protocol[], options: OutputOptions): Generator<EmittedFile> {
  for (const protocol of protocols) yield* emitProtocol(protocol, options, otherVersions(protocols, protocol));
  if (options.package !== null) yield* packageFiles(protocols, options.package);
}

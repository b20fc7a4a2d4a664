import { type Comparison, compareWith, type Differences } from "./comparison.js";
import { MANIFEST, manifestText } from "./manifest.js";
import { refuseFolder } from "./output-entry.js";
import { type OutputTarget, refuseListedAbove, schemaOf } from "./output-target.js";
import { finishOutput, openStaging } from "./staging.js";

/**
 * Compares an output folder with the files it should hold. Throws a FileError if these cannot be written.
 * What a process has left half done is finished first.
 */
export async function compareOutput(target: OutputTarget, files: ReadonlyMap<string, string>): Promise<Differences> {
  refusePlace(target);
  await finishOutput(target.folder, target.onWaiting);
  const comparison = compareWith(target);
  for (const [path, text] of withManifest(target, files)) comparison.differs(path, text);
  return comparison.differences();
}

/** An output folder whose files are being made. */
export interface OpenedOutput {
  /** Takes a file. If it differs, it is written, but not to its place yet. */
  readonly put: (path: string, text: string) => void;
  /** After all files were put: swaps what differs for the old files, and removes what is no longer generated. */
  readonly finish: () => Differences;
  /** Leaves nothing but what was finished. */
  readonly close: () => void;
}

/**
 * Opens an output folder for files that come one by one, so that they need not be in memory all at a time.
 *
 * Everything is written beside its place first. A crash or a full disk leaves the old files whole, or a journal that the
 * next command finishes.
 */
export async function openOutput(target: OutputTarget): Promise<OpenedOutput> {
  refusePlace(target);
  const staging = await openStaging(target.folder, target.onWaiting);
  try {
    const comparison = compareWith(target);
    return { ...writing(target, comparison, staging), close: staging.remove };
  } catch (error) {
    staging.remove();
    throw error;
  }
}

type Writable = Awaited<ReturnType<typeof openStaging>>;

function writing(target: OutputTarget, comparison: Comparison, staging: Writable): Omit<OpenedOutput, "close"> {
  let failure: { readonly error: unknown } | null = null;
  // Files come from several promises at a time: the first that cannot be written ends the run, the others say nothing.
  const put = (path: string, text: string): void => {
    if (failure !== null) return;
    try {
      if (comparison.differs(path, text)) staging.write(path, text);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const finish = (): Differences => {
    const manifest = manifestOf(target, [...comparison.wanted, MANIFEST]);
    put(MANIFEST, manifest);
    const { missing, stale, leftOver } = comparison.differences();
    const changed = [...missing, ...stale].filter((path) => path !== MANIFEST);
    if (missing.length + stale.length + leftOver.length === 0) return { missing, stale, leftOver };
    staging.write(MANIFEST, manifest);
    staging.commit({ move: [...changed, MANIFEST], remove: leftOver });
    return { missing, stale, leftOver };
  };
  return { put, finish };
}

/** Writes what differs, and removes what is no longer generated. */
export async function writeOutput(target: OutputTarget, files: ReadonlyMap<string, string>): Promise<Differences> {
  const output = await openOutput(target);
  try {
    for (const [path, text] of files) output.put(path, text);
    return output.finish();
  } finally {
    output.close();
  }
}

function refusePlace({ folder }: OutputTarget): void {
  refuseFolder(folder);
  refuseListedAbove(folder);
}

/** Generated files and the list of them. */
export function withManifest(target: OutputTarget, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files, [MANIFEST, manifestOf(target, [...files.keys()])]]);
}

function manifestOf(target: OutputTarget, paths: readonly string[]): string {
  return manifestText({ schema: schemaOf(target), files: paths.filter((path) => path !== MANIFEST) });
}

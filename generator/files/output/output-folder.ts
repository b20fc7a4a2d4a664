import { type Comparison, compareWith, type Differences } from "./comparison.js";
import { MANIFEST, manifestText } from "./manifest.js";
import { rejectFolder } from "./output-entry.js";
import { type OutputTarget, rejectListedAbove, schemaOf } from "./output-target.js";
import { finishOutput, openStaging } from "./staging.js";

/**
 * Compares an output folder with its intended files. Throws a FileError if they cannot be written. An interrupted write
 * of another process is finished first.
 */
export async function compareOutput(target: OutputTarget, files: ReadonlyMap<string, string>): Promise<Differences> {
  rejectPlace(target);
  await finishOutput(target.folder, target.onWaiting);
  const comparison = compareWith(target);
  for (const [path, text] of withManifest(target, files)) comparison.differs(path, text);
  return comparison.differences();
}

/** An output folder that is being written. */
export interface OpenedOutput {
  /** Takes a file. If it differs, it is written to the staging folder. */
  readonly put: (path: string, text: string) => void;
  /**
   * Call this after the last file. Replaces the old files that differ, and removes those that are no longer generated.
   */
  readonly finish: () => Differences;
  /** Removes all unfinished files. */
  readonly close: () => void;
}

/**
 * Opens an output folder for files that are passed one by one, so that they need not all be in memory.
 *
 * Files are first written to the staging folder. After a crash or on a full disk, either the old files are complete, or
 * a journal remains that the next command finishes.
 */
export async function openOutput(target: OutputTarget): Promise<OpenedOutput> {
  rejectPlace(target);
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
  // Several promises pass files at the same time. The first error ends the run; further errors are ignored.
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

/** Writes the files that differ, and removes those that are no longer generated. */
export async function writeOutput(target: OutputTarget, files: ReadonlyMap<string, string>): Promise<Differences> {
  const output = await openOutput(target);
  try {
    for (const [path, text] of files) output.put(path, text);
    return output.finish();
  } finally {
    output.close();
  }
}

function rejectPlace({ folder }: OutputTarget): void {
  rejectFolder(folder);
  rejectListedAbove(folder);
}

/** Adds the manifest to the generated files. */
export function withManifest(target: OutputTarget, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files, [MANIFEST, manifestOf(target, [...files.keys()])]]);
}

function manifestOf(target: OutputTarget, paths: readonly string[]): string {
  const files = paths.filter((path) => path !== MANIFEST);
  return manifestText({ schema: schemaOf(target), files, kind: target.kind ?? null });
}

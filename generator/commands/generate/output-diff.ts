import { pluralize, escaped, githubCommand } from "../../diagnostics/index.js";
import {
  type Differences,
  compareOutput,
  type OutputTarget,
  readTextIfThere,
  withManifest,
} from "../../files/index.js";
import { lineDiff } from "./line-diff.js";

/** A file of the output folder that differs from the schema. */
export interface FileDifference {
  readonly path: string;
  /** The first line that differs; null if the file is missing or left over. */
  readonly line: number | null;
  readonly state: "missing" | "stale" | "left-over";
  /** A description of the difference; empty if the file is missing or left over. */
  readonly difference: string;
}

/** Returns the differences between an output folder and the schema, by file. */
export async function outputDiff(
  target: OutputTarget,
  files: ReadonlyMap<string, string>,
): Promise<readonly FileDifference[]> {
  const out = target.folder;
  const { missing, stale, leftOver } = await compareOutput(target, files);
  const wanted = withManifest(target, files);
  const whole = (state: "missing" | "left-over") => (path: string) =>
    ({ path: `${out}/${path}`, line: null, state, difference: "" }) satisfies FileDifference;
  const differing = stale.map((inside): FileDifference => {
    const path = `${out}/${inside}`;
    return { path, state: "stale", ...lineDiff(readTextIfThere(path) ?? "", wanted.get(inside) ?? "") };
  });
  return [...missing.map(whole("missing")), ...differing, ...leftOver.map(whole("left-over"))];
}

/** How states are reported: as they are, or as planned changes. */
const WORDS = {
  check: { missing: "is missing", stale: "is stale", "left-over": "is left over" },
  dryRun: { missing: "would be written", stale: "would be replaced", "left-over": "would be removed" },
} as const;

/** Formats a difference as a line. */
export function differenceInWords(file: FileDifference, mode: keyof typeof WORDS): string {
  const { path, line } = file;
  return `${escaped(path)}${line === null ? "" : `:${line}`} ${describeState(file, mode)}\n`;
}

/** Formats a difference as an annotation: an error with `--check`, otherwise a notice. */
export function differenceForGithub(file: FileDifference, mode: keyof typeof WORDS): string {
  const place = { file: file.path, line: file.line ?? 1, title: file.state };
  return githubCommand(
    mode === "check" ? "error" : "notice",
    place,
    `${escaped(file.path)} ${describeState(file, mode)}`,
  );
}

function describeState({ state, difference }: FileDifference, mode: keyof typeof WORDS): string {
  const words = WORDS[mode][state];
  return difference === "" ? words : `${words}: ${difference}`;
}

/** Returns a difference as JSON. */
export function fileForJson({ path, line, state }: FileDifference): object {
  return { path, line, state };
}

/** Reports how many files would be written and removed. */
export function dryRunSummary(files: readonly FileDifference[]): string {
  const removed = files.filter(({ state }) => state === "left-over").length;
  return `${pluralize(files.length - removed, "file")} would be written, ${removed} removed`;
}

/** Reports how many files were written and removed; empty if none. */
export function writtenInWords({ missing, stale, leftOver }: Differences): string {
  const written = missing.length + stale.length;
  if (written + leftOver.length === 0) return "";
  return `${pluralize(written, "file")} written, ${leftOver.length} removed`;
}

import { type Bilingual, type Language, pluralize, escaped, githubCommand, verbatim } from "../../diagnostics/index.js";
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
  readonly difference: Bilingual;
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
    ({ path: `${out}/${path}`, line: null, state, difference: verbatim("") }) satisfies FileDifference;
  const differing = stale.map((inside): FileDifference => {
    const path = `${out}/${inside}`;
    return { path, state: "stale", ...lineDiff(readTextIfThere(path) ?? "", wanted.get(inside) ?? "") };
  });
  return [...missing.map(whole("missing")), ...differing, ...leftOver.map(whole("left-over"))];
}

/** How states are reported: as they are, or as planned changes. */
const WORDS = {
  en: {
    check: { missing: " is missing", stale: " is stale", "left-over": " is left over" },
    dryRun: { missing: " would be written", stale: " would be replaced", "left-over": " would be removed" },
  },
  zh: {
    check: { missing: " 缺少", stale: " 已过期", "left-over": " 是多余的文件" },
    dryRun: { missing: " 将写入", stale: " 将替换", "left-over": " 将删除" },
  },
} as const;

/** Whether the output is checked, or planned changes are reported. */
export type DiffMode = keyof (typeof WORDS)["en"];

/** Formats a difference as a line. */
export function differenceInWords(file: FileDifference, mode: DiffMode, language: Language): string {
  const { path, line } = file;
  return `${escaped(path)}${line === null ? "" : `:${line}`}${describeState(file, mode, language)}\n`;
}

/** Formats a difference as an annotation: an error with `--check`, otherwise a notice. */
export function differenceForGithub(file: FileDifference, mode: DiffMode, language: Language): string {
  const place = { file: file.path, line: file.line ?? 1, title: file.state };
  return githubCommand(
    mode === "check" ? "error" : "notice",
    place,
    `${escaped(file.path)}${describeState(file, mode, language)}`,
  );
}

function describeState({ state, difference }: FileDifference, mode: DiffMode, language: Language): string {
  const words = WORDS[language][mode][state];
  const shown = difference[language];
  return shown === "" ? words : `${words}${language === "zh" ? "：" : ": "}${shown}`;
}

/** Returns a difference as JSON. */
export function fileForJson({ path, line, state }: FileDifference): object {
  return { path, line, state };
}

/** Reports how many files would be written and removed. */
export function dryRunSummary(files: readonly FileDifference[]): Bilingual {
  const removed = files.filter(({ state }) => state === "left-over").length;
  const written = files.length - removed;
  return {
    en: `${pluralize(written, "file")} would be written, ${removed} removed`,
    zh: `将写入${written}个文件，删除${removed}个`,
  };
}

/** Reports how many files were written and removed; null if none. */
export function writtenInWords({ missing, stale, leftOver }: Differences): Bilingual | null {
  const written = missing.length + stale.length;
  if (written + leftOver.length === 0) return null;
  return {
    en: `${pluralize(written, "file")} written, ${leftOver.length} removed`,
    zh: `写入${written}个文件，删除${leftOver.length}个`,
  };
}

/** Reports that the output folder was up to date. */
export const NOTHING_CHANGED: Bilingual = { en: "nothing changed", zh: "没有变化" };

/** Reports that the output folder equals what would be generated. */
export const UP_TO_DATE: Bilingual = { en: "up to date", zh: "已是最新" };

import { createTwoFilesPatch } from "diff";
import { CompilationCache } from "../../cache/index.js";
import { type Bilingual, escaped, messageIn, placeInText, pluralize } from "../../diagnostics/index.js";
import { replaceFile } from "../../files/index.js";
import { type AppliedFix, fixesOf, type FixedSchema, fixSchema } from "../../fix/index.js";
import { openSources, type OpenedSchema, withUsualProtocol } from "../project/open-schema.js";
import type { Project } from "../project/project.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";

/** A schema after its corrections. */
export interface FixedProject {
  readonly schema: OpenedSchema;
  /** Whether corrections were shown, but not made. */
  readonly isUnchanged: boolean;
}

/** Applies the certain corrections of a schema, and returns the schema with what is left. `isDryRun` shows them as a diff. */
export function fixProject(project: Project, isDryRun: boolean, terminal: Terminal): FixedProject {
  const { schema: read, sources, pathOf } = openSources(project);
  const fixed = fixSchema(read, terminal.cache ?? new CompilationCache());
  const textOf = (file: string): string => sources.get(file) ?? "";
  for (const [file, text] of fixed.changed) {
    const path = pathOf(file);
    if (isDryRun) terminal.out(createTwoFilesPatch(path, path, textOf(file), text));
    else replaceFile(path, textOf(file), text);
  }
  showFixes(fixed, pathOf, { isDryRun, terminal });
  const opened = { ...fixed.compiled, sources: new Map([...sources, ...fixed.changed]), pathOf };
  const schema = withUsualProtocol(opened, project);
  return { schema, isUnchanged: isDryRun && fixed.applied.length > 0 };
}

/** Opens a schema with the certain corrections of its diagnostics. */
export function openWithFixes(project: Project, terminal: Terminal): OpenedSchema {
  const { schema, sources, pathOf } = openSources(project);
  const { compiled, fixes } = fixesOf(schema, terminal.cache ?? new CompilationCache());
  return withUsualProtocol({ ...compiled, sources, pathOf, fixes }, project);
}

interface Showing {
  readonly isDryRun: boolean;
  readonly terminal: Terminal;
}

function showFixes({ applied, changed }: FixedSchema, pathOf: (file: string) => string, showing: Showing): void {
  const { isDryRun, terminal } = showing;
  const { language } = terminal;
  const counts = { fixes: applied.length, files: changed.size };
  for (const fix of applied) showMessage(terminal, lineOf(fix, pathOf, terminal));
  showMessage(terminal, (isDryRun ? planned(counts) : done(counts))[language]);
}

function lineOf({ diagnostic }: AppliedFix, pathOf: (file: string) => string, { language }: Terminal): string {
  const { code, range } = diagnostic;
  return `${placeInText(range, pathOf)} ${code}: ${escaped(messageIn(diagnostic, language))}`;
}

interface Counts {
  readonly fixes: number;
  readonly files: number;
}

function done({ fixes, files }: Counts): Bilingual {
  if (fixes === 0) return NOTHING;
  return {
    en: `Corrected ${pluralize(fixes, "problem")} in ${pluralize(files, "file")}.`,
    zh: `已在${files}个文件中修正${fixes}个问题。`,
  };
}

function planned({ fixes, files }: Counts): Bilingual {
  if (fixes === 0) return NOTHING;
  return {
    en: `Without --dry-run, ${pluralize(fixes, "problem")} in ${pluralize(files, "file")} would be corrected.`,
    zh: `去掉--dry-run将在${files}个文件中修正${fixes}个问题。`,
  };
}

const NOTHING: Bilingual = { en: "No problem has a certain correction.", zh: "没有可以确定修正方法的问题。" };

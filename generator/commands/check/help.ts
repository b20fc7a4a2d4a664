import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "check the schema",
  fix: "correct the problems whose correction is certain, and report the others",
  dryRun: "with --fix: write nothing, show the corrections as a diff",
};

const zh: Record<keyof typeof en, string> = {
  description: "检查schema",
  fix: "修正修正方法确定的问题，并报告其余问题",
  dryRun: "与--fix同用：不写入，只显示将作的修改",
};

/** The help of `check`. */
export const checkHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `check`. */
export const checkExamples = [
  "smswire check",
  "smswire check --schema schema --format github",
  "smswire check --fix --dry-run",
];

import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "check the schema without writing anything",
};

const zh: Record<keyof typeof en, string> = {
  description: "检查schema，不写入任何文件",
};

/** The help of `check`. */
export const checkHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `check`. */
export const checkExamples = ["smswire check", "smswire check --schema schema --format github"];

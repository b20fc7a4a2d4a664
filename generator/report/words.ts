import type { Language } from "../diagnostics/index.js";

/** The words of values that do not come from the schema. */
export interface ReportWords {
  readonly comma: string;
  readonly notListed: string;
  readonly afterNul: (hex: string) => string;
  readonly noStructure: (names: readonly string[]) => string;
}

/** The words in each language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    comma: ", ",
    notListed: "not listed",
    afterNul: (hex) => `after its NUL: ${hex}`,
    noStructure: (names) => `is not ${names.join(" or ")}`,
  },
  zh: {
    comma: "，",
    notListed: "未列出",
    afterNul: (hex) => `NUL之后：${hex}`,
    noStructure: (names) => `不是${names.join("或")}结构`,
  },
};

import type { Bilingual, Language } from "../diagnostics/index.js";

/** The words of reports that do not come from the schema. */
export interface ReportWords {
  readonly comma: string;
  readonly notListed: string;
  readonly afterNul: (hex: string) => string;
  readonly noStructure: (names: readonly string[]) => string;
  readonly body: string;
  readonly surplus: string;
  readonly beginning: (words: Bilingual) => string;
}

/** The words in each language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    comma: ", ",
    notListed: "not listed",
    afterNul: (hex) => `after its NUL: ${hex}`,
    noStructure: (names) => `is not ${names.join(" or ")}`,
    body: "body",
    surplus: "surplus",
    beginning: ({ en }) => `${en.replace(/^t/, "T")}.`,
  },
  zh: {
    comma: "，",
    notListed: "未列出",
    afterNul: (hex) => `NUL之后：${hex}`,
    noStructure: (names) => `不是${names.join("或")}结构`,
    body: "消息体",
    surplus: "多余字节",
    beginning: ({ zh }) => `${zh}。`,
  },
};

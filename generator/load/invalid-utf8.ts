import type { Bilingual } from "../diagnostics/index.js";

/** The message for a file that is not UTF-8. */
export const NOT_UTF8: Bilingual = {
  en: "the file is not encoded as UTF-8. Save it as UTF-8.",
  zh: "文件不是UTF-8编码。请保存为UTF-8编码。",
};

/** Returns the index of the first replacement character or zero character, or -1. Zeros occur in UTF-16 files. */
export function findInvalidUtf8(text: string): number {
  return text.search(/[\uFFFD\0]/);
}

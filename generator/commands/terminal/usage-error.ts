import { type Bilingual, escaped, type Language, messageIn, type Translated } from "../../diagnostics/index.js";
import type { FileError } from "../../files/index.js";

/** A usage error in one sentence; the exit code is 2. */
export class UsageError extends Error implements Translated {
  override readonly name = "UsageError";
  readonly zh: string;
  /** Lines that show what to write. They are not escaped, because they contain only constant text. */
  readonly advice: Bilingual;

  constructor({ en, zh }: Bilingual, advice: Bilingual = { en: "", zh: "" }) {
    super(en);
    this.zh = zh;
    this.advice = advice;
  }
}

/** Formats an error: its message on one line, with the advice below. */
export function shownError(error: FileError | UsageError, language: Language): string {
  const advice = error instanceof UsageError ? error.advice[language] : "";
  return `${escaped(messageIn(error, language))}\n${advice}`;
}

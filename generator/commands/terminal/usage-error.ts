import { type Bilingual, escaped, messageIn, type Translated } from "../../diagnostics/index.js";
import type { FileError } from "../../files/index.js";
import { showMessage } from "./show-message.js";
import type { Terminal } from "./terminal.js";

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

/** Shows an error: its message, with the advice below. */
export function showError(error: FileError | UsageError, terminal: Terminal): void {
  const { language } = terminal;
  const advice = error instanceof UsageError ? error.advice[language] : "";
  showMessage(terminal, `${escaped(messageIn(error, language))}\n${advice}`.trimEnd());
}

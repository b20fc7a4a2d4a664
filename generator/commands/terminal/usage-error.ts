import { escaped } from "../../diagnostics/index.js";

/** Something on the command line that cannot be done, in a sentence; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Lines that show what to write, shown as they are: they hold no text from outside of the tool. */
  readonly advice: string;

  constructor(message: string, advice = "") {
    super(message);
    this.advice = advice;
  }
}

/** What is shown of an error: its message in one line, and the advice below it. */
export function shownError(error: Error): string {
  const advice = error instanceof UsageError ? error.advice : "";
  return `${escaped(error.message)}\n${advice}`;
}

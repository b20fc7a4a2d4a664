import { escaped } from "../../diagnostics/index.js";

/** A usage error in one sentence; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Lines that show what to write. They are not escaped, because they contain only constant text. */
  readonly advice: string;

  constructor(message: string, advice = "") {
    super(message);
    this.advice = advice;
  }
}

/** Formats an error: its message on one line, with the advice below. */
export function shownError(error: Error): string {
  const advice = error instanceof UsageError ? error.advice : "";
  return `${escaped(error.message)}\n${advice}`;
}

import { isDecodeError, isEncodeError } from "../runtime/octets/index.js";
import type { Terminal } from "./terminal.js";

/** A line that cannot be done: a sentence, and what else is known. */
export class LineProblem extends Error {
  override readonly name = "LineProblem";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Works on every line that is not empty. A line that fails becomes an error object; the others are still done. */
export async function eachLine(
  file: string | undefined,
  terminal: Terminal,
  work: (line: string) => string,
): Promise<number> {
  let code = 0;
  for await (const line of terminal.lines(file)) {
    if (line.trim() === "") continue;
    try {
      terminal.out(`${work(line)}\n`);
    } catch (error) {
      terminal.out(`${JSON.stringify({ error: describe(error) })}\n`);
      code = 1;
    }
  }
  return code;
}

function describe(error: unknown): object {
  if (isDecodeError(error) || isEncodeError(error)) {
    const { code, message, field, offset } = error;
    return { code, message, field, offset };
  }
  if (error instanceof LineProblem) return { code: error.code, message: error.message, field: null, offset: null };
  throw error;
}

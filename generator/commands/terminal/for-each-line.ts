import { setFlagsFromString } from "node:v8";
import { type Bilingual, type Language, messageIn, pluralize, safeJson } from "../../diagnostics/index.js";
import { type DecodeError, isDecodeError, isEncodeError } from "../../runtime/wire/index.js";
import { lineTooLong } from "../decode/messages.js";
import { MAX_LINE, type Line } from "./line-splitter.js";
import { OutputBuffer } from "./output-buffer.js";
import { type Progress, withProgress } from "./progress.js";
import type { Terminal } from "./terminal.js";

/** An error in a line, with its details. */
export class LineError extends Error {
  override readonly name = "LineError";
  readonly code: string;

  readonly zh: string;

  constructor(code: string, { en, zh }: Bilingual) {
    super(en);
    this.code = code;
    this.zh = zh;
  }
}

/** Processes a line. Passes results to `out`. Returns whether the line is valid. */
export type LineWork = (line: Line, number: number, out: (text: string) => void) => boolean;

/**
 * Limits the growth of the heap to 10% between two collections, so that memory does not depend on the number of lines.
 * Without it, V8 used 25% more memory for 2,000,000 lines than for 400,000. It costs no time.
 */
function limitHeapGrowth(): void {
  setFlagsFromString("--heap-growing-percent=10");
}

/** Processes each line that is not empty. Line numbers start at 1. Returns the exit code. */
export function forEachLine(file: string | undefined, terminal: Terminal, work: LineWork): Promise<number> {
  limitHeapGrowth();
  return withProgress(terminal, (progress) => processLines(file, terminal, work, progress));
}

async function processLines(
  file: string | undefined,
  terminal: Terminal,
  work: LineWork,
  progress: Progress,
): Promise<number> {
  let code = 0;
  let number = 0;
  const output = new OutputBuffer(terminal);
  const out = (text: string): void => output.add(text);
  for await (const lines of terminal.lines(file)) {
    try {
      for (const line of lines) {
        number++;
        if (line?.trim() !== "" && !work(line, number, out)) code = 1;
      }
    } finally {
      output.flush();
    }
    // Results that are shown on the terminal show the progress themselves.
    if (terminal.columns() === null) progress.report(() => linesInWords(number));
  }
  return code;
}

function linesInWords(count: number): Bilingual {
  return { en: pluralize(count, "line"), zh: `已处理${count}行` };
}

/** Returns the field of an error as properties; null if no property holds its value. */
export type PropertyOf = (error: DecodeError) => string | null;

/** Returns work that converts each line to a line of JSON. A line that fails becomes an error object. */
export function toJsonLines(
  work: (line: string) => string,
  language: Language,
  propertyOf: PropertyOf = () => null,
): LineWork {
  return (line, number, out) => {
    try {
      if (line === null) throw new LineError("line-too-long", lineTooLong(number, MAX_LINE));
      out(`${work(line)}\n`);
      return true;
    } catch (error) {
      out(`${safeJson({ error: describe(error, language, propertyOf) })}\n`);
      return false;
    }
  };
}

function describe(error: unknown, language: Language, propertyOf: PropertyOf): object {
  if (isDecodeError(error) || isEncodeError(error)) {
    const { code, message, field, offset } = error;
    const property = isDecodeError(error) ? propertyOf(error) : (error.property ?? null);
    return { code, message, field, offset, property };
  }
  if (error instanceof LineError)
    return { code: error.code, message: messageIn(error, language), field: null, offset: null, property: null };
  throw error;
}

import type { CompilationCache } from "../../cache/index.js";
import type { Language } from "../../diagnostics/index.js";
import type { Line } from "./line-splitter.js";

/** The output of a command: results and messages are separate. */
export interface Terminal {
  /** Writes results. Throws a FileError if they cannot be written. */
  out(text: string): void;
  /** Writes messages for the user, which programs do not need. */
  err(text: string): void;
  /** Whether messages may be coloured. */
  readonly color: boolean;
  /** Whether results may be coloured. */
  readonly resultColor: boolean;
  /** Returns the current width of the terminal that shows results; null if they go to a file or a program. */
  columns(): number | null;
  /** The same for messages; null also for a terminal that cannot erase a line. */
  messageColumns(): number | null;
  /** The language of results and messages. */
  readonly language: Language;
  /** Reads the lines of a file in batches; for undefined and a dash, those of stdin. */
  lines(file: string | undefined): AsyncIterable<readonly Line[]>;
  /** Waits until the user interrupts the command, or the reader of its results has closed them. */
  interrupted(): Promise<void>;
  /** Results of earlier commands in the same process. Without it, each command compiles the whole schema. */
  readonly cache?: CompilationCache;
}

import type { Line } from "./line-splitter.js";

/** Where a command writes: results to one side, talk to the other. */
export interface Terminal {
  /** Results. Throws a FileError when they cannot be written. */
  out(text: string): void;
  /** Talk: what a person wants to know and a program does not. */
  err(text: string): void;
  /** Whether talk may be coloured. */
  readonly color: boolean;
  /** Lines of the input, some at a time; of stdin when the file is undefined or a dash. */
  lines(file: string | undefined): AsyncIterable<readonly Line[]>;
  /** Waits until somebody wants the command to end. */
  interrupted(): Promise<void>;
}

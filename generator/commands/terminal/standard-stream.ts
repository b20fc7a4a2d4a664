import { writeSync } from "node:fs";
import { FileError } from "../../files/index.js";

/** Standard output or standard error of this process. */
export interface StandardStream {
  /**
   * Writes a string and returns after the system has taken all of it, so that no output accumulates in memory. Does
   * nothing after the reader has closed the stream. Throws a FileError for any other failure.
   */
  write(text: string): void;
  /** Whether the reader has closed the stream. */
  isClosed(): boolean;
  /** Resolves after a write found out that the reader has closed the stream. */
  readonly closed: Promise<void>;
}

/** Returns the stream of a file descriptor; `name` appears in errors. */
export function standardStream(descriptor: number, name: string): StandardStream {
  let isClosed = false;
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  return {
    isClosed: () => isClosed,
    closed,
    write: (text) => {
      if (isClosed) return;
      try {
        writeAll(descriptor, Buffer.from(text));
      } catch (error) {
        if (!isClosedPipe(error)) throw new FileError("write", name, error);
        isClosed = true;
        close();
      }
    },
  };
}

function writeAll(descriptor: number, octets: Uint8Array): void {
  for (let at = 0; at < octets.length;) {
    at += whenReady(() => writeSync(descriptor, octets, at, octets.length - at));
  }
}

/**
 * Retries a call until the descriptor is ready. Another process that shares the descriptor may have made it
 * non-blocking.
 */
export function whenReady(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_AFTER);
    }
  }
}

/** The interval of retries in milliseconds. */
const RETRY_AFTER = 1;

/** Whether the reader has closed the pipe. Windows reports EOF. */
function isClosedPipe(error: unknown): boolean {
  return ["EPIPE", "EOF"].includes(codeOf(error));
}

/** Returns the code of a system error, such as ENOSPC; empty for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

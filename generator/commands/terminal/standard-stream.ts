import { writeSync } from "node:fs";
import { FileError } from "../../files/index.js";

/** Standard output or standard error of this process. */
export interface StandardStream {
  /**
   * Writes a text and returns when the system has taken all of it, so that nothing piles up in memory. Writes nothing
   * when the reader has closed the stream. Throws a FileError when the text cannot be written for another reason.
   */
  write(text: string): void;
  /** Whether the reader has closed the stream. */
  isClosed(): boolean;
}

/** The stream of a file descriptor; `name` is its name in errors. */
export function standardStream(descriptor: number, name: string): StandardStream {
  let isClosed = false;
  return {
    isClosed: () => isClosed,
    write: (text) => {
      if (isClosed) return;
      try {
        writeAll(descriptor, Buffer.from(text));
      } catch (error) {
        if (!isClosedPipe(error)) throw new FileError("write", name, error);
        isClosed = true;
      }
    },
  };
}

function writeAll(descriptor: number, octets: Uint8Array): void {
  for (let at = 0; at < octets.length;) {
    at += whenReady(() => writeSync(descriptor, octets, at, octets.length - at));
  }
}

/** Calls again until the descriptor is ready: another process that shares it can have made it non-blocking. */
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

/** Milliseconds. */
const RETRY_AFTER = 1;

/** EOF is what Windows reports. */
function isClosedPipe(error: unknown): boolean {
  return ["EPIPE", "EOF"].includes(codeOf(error));
}

/** The code of an error of the system, such as ENOSPC; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

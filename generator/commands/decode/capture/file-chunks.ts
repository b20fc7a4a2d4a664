import { closeSync, openSync, readSync } from "node:fs";
import { FileError } from "../../../files/index.js";
import { isCapture } from "../../../capture/index.js";

/** The bytes that are read at once. */
const CHUNK = 1_048_576;

/**
 * Yields the bytes of a file. Two buffers are used in turn, so a chunk is valid until the one after the next is read.
 * Throws a FileError if the file cannot be read.
 */
export function* fileChunks(file: string): Generator<Uint8Array> {
  const descriptor = attempt(file, () => openSync(file, "r"));
  const buffers = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)] as const;
  try {
    for (let turn = 0; ; turn++) {
      const buffer = turn % 2 === 0 ? buffers[0] : buffers[1];
      const size = attempt(file, () => readSync(descriptor, buffer, 0, CHUNK, null));
      if (size === 0) return;
      yield buffer.subarray(0, size);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file begins like a capture. False for stdin, and for a file that cannot be read. */
export function isCaptureFile(file: string | undefined): file is string {
  if (file === undefined || file === "-") return false;
  try {
    const descriptor = openSync(file, "r");
    try {
      const beginning = new Uint8Array(4);
      return isCapture(beginning.subarray(0, readSync(descriptor, beginning, 0, beginning.length, 0)));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Reading it as text reports the error.
    return false;
  }
}

function attempt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new FileError("read", file, error);
  }
}

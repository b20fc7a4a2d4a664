import { type DecodeError, isDecodeError } from "../wire/index.js";

/** The DecodeError that a function throws; null if it returns. */
export function decodeErrorOf(read: () => unknown): DecodeError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (isDecodeError(error)) return error;
    throw error;
  }
}

import { type DecodeError, isDecodeError } from "../wire/index.js";

/** The DecodeError that reading ends with; null where it ends well. */
export function decodeErrorOf(read: () => unknown): DecodeError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (isDecodeError(error)) return error;
    throw error;
  }
}

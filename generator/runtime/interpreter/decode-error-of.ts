import { type DecodeError, isDecodeError } from "../wire/index.js";

/** The result of a decoder; null if it throws a DecodeError. */
export function decodedOrNull<Source, Content>(source: Source, decode: (source: Source) => Content): Content | null {
  try {
    return decode(source);
  } catch (error) {
    if (isDecodeError(error)) return null;
    throw error;
  }
}

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

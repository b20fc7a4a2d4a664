import { isTextError, type TextError } from "../../../generated/runtime/text/index.js";

/** Returns what `work` throws, or null if it throws nothing. */
export function errorOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

/** Returns the TextError that `work` throws. Throws if it throws anything else, or nothing. */
export function textErrorOf(work: () => unknown): TextError {
  try {
    work();
  } catch (error) {
    if (isTextError(error)) return error;
  }
  throw new Error("No TextError was thrown.");
}

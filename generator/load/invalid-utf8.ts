/** The message for a file that is not UTF-8. */
export const NOT_UTF8 = "the file is not encoded as UTF-8. Save it as UTF-8.";

/** Returns the index of the first replacement character or zero character, or -1. Zeros occur in UTF-16 files. */
export function findInvalidUtf8(text: string): number {
  return text.search(/[\uFFFD\0]/);
}

/** What is said of octets of another encoding. */
export const NOT_UTF8 = "these octets are not UTF-8. Save the file as UTF-8.";

/** Where in a text something stands for octets that are no UTF-8, or a zero octet, as half of each character is in UTF-16; else -1. */
export function findInvalidUtf8(text: string): number {
  return text.search(/[\uFFFD\0]/);
}

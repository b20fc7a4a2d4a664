/**
 * The source of a regular expression for a key with its colon, in any case. A blank in a key may be missing or an underscore,
 * and `text` may be `txt`.
 */
export function keyPattern(key: string): string {
  const words = key === "text" ? ["te?xt"] : key.split(" ").map((word) => word.replaceAll(/[^A-Za-z0-9]/g, "\\$&"));
  // The underscore is 0x11 in GSM 03.38.
  return `${words.join("[ _\\u0011]?")} ?:`;
}

/** Formats a command id as in specifications: 0x80000004. Most protocols have ids of eight digits. */
export function idInHex(id: number, digits = 8): string {
  return `0x${id.toString(16).padStart(digits, "0")}`;
}

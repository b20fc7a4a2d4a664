/** A command id as specifications print it: 0x80000004. */
export function idInHex(id: number): string {
  return `0x${id.toString(16).padStart(8, "0")}`;
}

/* Functions of rules that are not operators of TypeScript. Each returns a value for any input. */

/** Whether two values are equal. Unlike `===`, it does not narrow types, so comparisons can be repeated. */
export function isSame<Value extends number | bigint | string>(one: Value, other: Value): boolean {
  return one === other;
}

/** The byte at a position, counted from 1; -1 if the position is out of range. */
export function octetIn(octets: Uint8Array, position: number): number {
  return octets[position - 1] ?? -1;
}

/** At most `count` characters of a string from a position on, counted from 1. */
export function partOf(text: string, position: number, count: number): string {
  return position < 1 || count < 1 ? "" : text.slice(position - 1, position - 1 + count);
}

/** Whether a string consists of one or more decimal digits. */
export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

/** Parses 1 to 15 decimal digits; -1 if the string is anything else. */
export function numberIn(text: string): number {
  return isDigits(text) && text.length <= 15 ? Number(text) : -1;
}

/** Whether all bytes are zero; true for empty bytes. */
export function areZeros(octets: Uint8Array): boolean {
  return octets.every((octet) => octet === 0);
}

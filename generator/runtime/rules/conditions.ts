/* The functions of rules that TypeScript has no word for. Each has a value, whatever it is given. */

/** Whether two values are the same. Beside it, TypeScript does not reckon that two comparisons exclude each other. */
export function isSame<Value extends number | bigint | string>(one: Value, other: Value): boolean {
  return one === other;
}

/** The octet at a position counted from 1; -1 where there is none. */
export function octetIn(octets: Uint8Array, position: number): number {
  return octets[position - 1] ?? -1;
}

/** So many characters of a text from a position on, counted from 1; fewer where it ends before. */
export function partOf(text: string, position: number, count: number): string {
  return position < 1 || count < 1 ? "" : text.slice(position - 1, position - 1 + count);
}

/** Whether a text is made of decimal digits, at least one. */
export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

/** The integer that decimal digits say; -1 where there are none, other characters, or more than 15. */
export function numberIn(text: string): number {
  return isDigits(text) && text.length <= 15 ? Number(text) : -1;
}

/** Whether octets are all zero; also where there are none. */
export function areZeros(octets: Uint8Array): boolean {
  return octets.every((octet) => octet === 0);
}

/**
 * The identifiers from a first one on: each is one more than the one before. If only the lowest bits count, they wrap within
 * `min` and `max`, and the bits above stay as they are.
 *
 * @example
 * countedUp(0x1fffen, 4, { bits: 16, min: 0, max: 0xffff }); // → [ 131070n, 131071n, 65536n, 65537n ]
 */
export function countedUp(first: number | bigint, count: number, { bits, min, max }: CountingBits): bigint[] {
  const whole = BigInt(first);
  const low = whole & ((1n << BigInt(bits)) - 1n);
  const offset = low - BigInt(min);
  const span = BigInt(max) - BigInt(min) + 1n;
  const later = (step: number): bigint => whole - low + BigInt(min) + ((offset + BigInt(step)) % span);
  return Array.from({ length: count }, (_, step) => (step === 0 ? whole : later(step)));
}

/**
 * The identifiers from a first one on, if they are strings of digits: the last digits count up and wrap, those before stay as
 * they are.
 *
 * @example
 * countedUpDigits("0199", 3, 2); // → [ '0199', '0100', '0101' ]
 */
export function countedUpDigits(first: string, count: number, digits: number): string[] {
  const before = first.slice(0, -digits);
  const last = BigInt(first.slice(-digits));
  const span = 10n ** BigInt(digits);
  const later = (step: number): string => String((last + BigInt(step)) % span).padStart(digits, "0");
  return Array.from({ length: count }, (_, step) => before + later(step));
}

/** The lowest bits of an identifier, which count up, with their first and last value. */
export interface CountingBits {
  readonly bits: number;
  readonly min: number | bigint;
  readonly max: number | bigint;
}

/**
 * The identifier in the text of a report as a key: digits in the form of the protocol, or a decimal number. Returns null for
 * any other text.
 *
 * @example
 * keyOfText("0123", null); // → 123
 */
export function keyOfText(text: string | undefined, form: DigitForm | null): string | null {
  const digits = text?.trim() ?? "";
  if (!/^[0-9]{1,40}$/.test(digits)) return null;
  if (form === null || digits.length !== form.digits) return BigInt(digits).toString();
  try {
    return String(form.parse(digits));
  } catch {
    return null;
  }
}

/** A form of identifiers as digits. */
export interface DigitForm {
  readonly digits: number;
  readonly parse: (digits: string) => number | bigint;
}

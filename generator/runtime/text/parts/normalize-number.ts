/**
 * A number of China with its country code: +86, 0086 or 86 before a mobile number of 11 or 13 digits, or before a service
 * number that begins with 10.
 */
const WITH_COUNTRY_CODE = /^(?:\+|00)?86(1[3-9]\d{9}(?:\d{2})?|10\d{3,18})$/;

/**
 * Removes the country code from a mobile or service number of China, so that 13800138000, 8613800138000 and
 * +8613800138000 are the same. Fixed lines of Beijing (+8610…) look like service numbers and lose it too. Any other number
 * is returned as it is: numbers of other countries, other fixed lines, and strings that are not numbers.
 *
 * @example
 * normalizeNumber("+8613800138000"); // → 13800138000
 * normalizeNumber("8610658888"); // → 10658888
 * normalizeNumber("+85212345678"); // → +85212345678
 */
export function normalizeNumber(number: string): string {
  if (typeof number !== "string") return number;
  return WITH_COUNTRY_CODE.exec(number)?.[1] ?? number;
}

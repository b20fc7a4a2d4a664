import { isEncodeError } from "../wire/index.js";

/**
 * Whether a digest fits in any of the forms that peers use. Computes all of them, so that the time does not show which one
 * fits. A value of the peer that has no digest does not fit; an empty secret is an error.
 */
export function fitsAnyForm<Form>(forms: readonly Form[], verify: (form: Form) => boolean): boolean {
  let fits = false;
  for (const form of forms) if (isVerified(form, verify)) fits = true;
  return fits;
}

function isVerified<Form>(form: Form, verify: (form: Form) => boolean): boolean {
  try {
    return verify(form);
  } catch (error) {
    if (isEncodeError(error) && (error.code === "out-of-range" || error.code === "too-long")) return false;
    throw error;
  }
}

/** Whether a secret that a message contains is the expected one; takes the same time for all secrets of its length. */
export function isSameSecret(given: string | Uint8Array, expected: string | Uint8Array): boolean {
  if (typeof given !== typeof expected) return false;
  let difference = given.length ^ expected.length;
  for (let index = 0; index < given.length; index++) difference |= unitAt(given, index) ^ unitAt(expected, index);
  return difference === 0;
}

function unitAt(value: string | Uint8Array, index: number): number {
  return (typeof value === "string" ? value.charCodeAt(index) : value[index]) ?? 0;
}

/** Formats a date as the integer MMDDhhmmss in local time. */
export function monthToSecond(date: Date): number {
  const parts = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()];
  return parts.reduce((number, part) => 100 * number + part, 0);
}

/** Formats the result of a response: the name of its field, its value, and what the value means. */
export function resultInWords(
  field: string,
  value: number | string | bigint,
  meaning: string | null,
  language: "en" | "zh",
): string {
  if (language === "zh") return meaning === null ? `${field}为${value}` : `${field}为${value}，${meaning}`;
  return meaning === null ? `${field} ${value}` : `${field} ${value}, ${meaning}`;
}

import { kindOf } from "../wire/index.js";
import { checkInteger, checkText, TextError } from "./text-error.js";

/**
 * Converts a 64-bit message identifier to a key for maps, stores and logs: 16 hexadecimal digits.
 *
 * @example
 * const waiting = new Map([[msgIdKey(0xaaa0528134fd0001n), "13800138000"]]);
 * waiting; // → Map(1) { 'aaa0528134fd0001' => '13800138000' }
 */
export function msgIdKey(msgId: bigint): string {
  if (typeof msgId === "bigint" && BigInt.asUintN(64, msgId) === msgId) return msgId.toString(16).padStart(16, "0");
  const actual = typeof msgId === "bigint" ? msgId : kindOf(msgId);
  throw new TextError({ code: "wrong-value", subject: "Message identifier", expected: "a bigint of 64 bits", actual });
}

/**
 * Formats a version byte, such as 3.0: the higher four bits, a dot, the lower four.
 *
 * @example
 * formatVersion(0x30); // → 3.0
 */
export function formatVersion(octet: number): string {
  checkInteger("Version", octet, 0, 255);
  return `${octet >> 4}.${octet & 0xf}`;
}

/**
 * Parses a version such as 3.0 to its byte. Throws a TextError if the string is invalid.
 *
 * @example
 * parseVersion("2.1"); // → 33
 */
export function parseVersion(text: string): number {
  checkText("Version", text);
  const [, major = "", minor = ""] = /^(0|[1-9][0-9]?)\.(0|[1-9][0-9]?)$/.exec(text) ?? [];
  const octet = Number(major) * 16 + Number(minor);
  if (major !== "" && Number(major) <= 15 && Number(minor) <= 15) return octet;
  const expected = "two numbers from 0 to 15 separated by a dot";
  throw new TextError({
    code: "wrong-value",
    subject: "Version",
    expected,
    actual: ["%", JSON.stringify(text.slice(0, 40))],
  });
}

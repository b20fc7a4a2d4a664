import { checkText } from "../text-error.js";

/** The size of identifiers in digits that message centres use. */
const HEX_DIGITS = 8;
const DECIMAL_DIGITS = 10;

/**
 * The identifiers that a message centre may have sent in its response for the one in a receipt: as it is, without leading
 * zeros, as hexadecimal digits of a decimal number, and as a decimal number of hexadecimal digits. Look each up, in this
 * order. An identifier that is not a number has only itself.
 *
 * @example
 * receiptIds("0000029095").slice(0, 4); // → [ '0000029095', '29095', '71a7', '71A7' ]
 * receiptIds("5d3c-01"); // → [ '5d3c-01' ]
 */
export function receiptIds(id: string): string[] {
  checkText("Message identifier", id);
  if (!/^[0-9a-f]{1,32}$/i.test(id)) return [id];
  const bare = id.replace(/^0+(?=.)/, "");
  const ofDecimal = /^\d+$/.test(bare) ? hexNotations(BigInt(bare).toString(16)) : hexNotations(bare);
  const decimal = BigInt(`0x${bare}`).toString();
  const all = [id, bare, ...ofDecimal, decimal, decimal.padStart(DECIMAL_DIGITS, "0")];
  return [...new Set(all)];
}

/** Hexadecimal digits in both cases, also with zeros before them. */
function hexNotations(digits: string): string[] {
  const both = [digits.toLowerCase(), digits.toUpperCase()];
  return [...both, ...both.map((each) => each.padStart(HEX_DIGITS, "0"))];
}

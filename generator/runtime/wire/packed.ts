import { kindOf, type ProtocolContext } from "./arguments.js";
import { EncodeError, type ErrorContext } from "./errors.js";
import type { Phrase } from "./phrases.js";

/**
 * Checks a part of a packed integer. Throws an EncodeError if it is not an integer in its range. `names` are its wire name
 * and its property, separated by a space: `Msg_Id.Month month`.
 */
export function checkedPart(context: ProtocolContext, names: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  const isNumber = typeof value === "number";
  const [field = "", property = null] = names.split(" ");
  throw new EncodeError(contextOf(context), {
    code: isNumber ? "out-of-range" : "wrong-type",
    field,
    property,
    expected: ["an integer from % to %", min, max],
    actual: isNumber ? value : kindOf(value),
  });
}

/** Throws an EncodeError if a value is not an unsigned integer of this width in bytes; of 8 bytes it is a bigint. */
export function checkPacked(context: ProtocolContext, field: string, value: number | bigint, width: number): void {
  const isRight = width === 8 ? typeof value === "bigint" : Number.isInteger(value);
  if (isRight && value >= 0 && BigInt(value) < 1n << BigInt(8 * width)) return;
  throw new EncodeError(contextOf(context), {
    code: isRight ? "out-of-range" : "wrong-type",
    field,
    expected: [width === 8 ? "a bigint from 0 to 2 ** % - 1" : "an integer from 0 to 2 ** % - 1", 8 * width],
    actual: isRight ? value : kindOf(value),
  });
}

/**
 * Throws an EncodeError if a string is not this number of decimal digits. `names` is a wire name, and for a part its property
 * after a space.
 */
export function checkDigits(context: ProtocolContext, names: string, text: string, digits: number): void {
  if (typeof text === "string" && text.length === digits && /^[0-9]*$/.test(text)) return;
  const actual: Phrase = typeof text === "string" ? ["% characters", text.length] : kindOf(text);
  const expected: Phrase = ["% digits", digits];
  const [field = "", property = null] = names.split(" ");
  throw new EncodeError(contextOf(context), { code: "wrong-type", field, property, expected, actual });
}

/** The digits of a part. Throws an EncodeError if they are not a string of this number of decimal digits. */
export function checkedDigits(context: ProtocolContext, names: string, text: string, digits: number): string {
  checkDigits(context, names, text, digits);
  return text;
}

function contextOf(context: ProtocolContext | ErrorContext): ErrorContext {
  const { protocol, title } = context;
  return { protocol, title, messageName: "messageName" in context ? context.messageName : null };
}

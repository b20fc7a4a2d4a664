import { EncodeError, NO_PROTOCOL, requireObject, wrongType } from "../wire/index.js";
import type { FrameEncoder } from "./frame-encoder.js";

/* The arguments of writers are checked at once: a TypeError later could lose frames. */

/** Limit of the sizes of slabs and frames. */
const MAX_OCTETS = 0x1000000;

/** Returns an encoder. Throws an EncodeError if a value is not one. */
export function requireEncoder<Message>(encoder: FrameEncoder<Message>): FrameEncoder<Message> {
  requireObject(NO_PROTOCOL, "encoder", encoder);
  requireFunction("encoder.encodeInto", encoder.encodeInto);
  requireInteger("encoder.maxOctets", encoder.maxOctets, 1);
  return encoder;
}

/** Returns an integer of at least `min`; the default for undefined. Throws an EncodeError for any other value. */
export function integerOption(name: string, value: number | undefined, min: number, byDefault: number): number {
  if (value === undefined) return byDefault;
  requireInteger(name, value, min);
  return value;
}

/** Throws an EncodeError if a value is not a function. */
export function requireFunction(name: string, value: unknown): void {
  if (typeof value !== "function") throw wrongType(NO_PROTOCOL, name, "a handler function", value);
}

function requireInteger(name: string, value: number, min: number): void {
  const expected = ["an integer from % to %", min, MAX_OCTETS] as const;
  if (typeof value !== "number") throw wrongType(NO_PROTOCOL, name, expected, value);
  if (Number.isInteger(value) && value >= min && value <= MAX_OCTETS) return;
  throw new EncodeError(NO_PROTOCOL, { code: "out-of-range", field: name, expected, actual: ["%", String(value)] });
}

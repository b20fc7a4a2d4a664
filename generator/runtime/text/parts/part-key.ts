import { kindOf, type Phrase } from "../../wire/index.js";
import { concatenationOf, isUsable } from "./information-element.js";
import type { MessagePart, PartPlace } from "./part-store.js";
import { checkInteger, checkObject, checkText, isTextError, TextError } from "../text-error.js";
import { readUserDataHeader } from "./read-header.js";
import { hasUserDataHeader } from "./user-data-header.js";

/** The place of a part, and where it was found: a header with a reference of 1 or 2 bytes, or fields of the message. */
export interface FoundPlace extends PartPlace {
  readonly kind: 1 | 2 | "fields";
}

/** The key of the message of a part; values that are different after normalization give different keys. */
export function keyOf(
  { from, to }: MessagePart,
  { kind, reference, total }: FoundPlace,
  normalize: (number: string) => string,
): string {
  const names = [keyPart("Sender", from), keyPart("Receiver", to)].map((name) => {
    // Several receivers are one string.
    return typeof name === "string"
      ? name
          .split(",")
          .map((number) => normalized(normalize, number))
          .join(",")
      : name;
  });
  return JSON.stringify([...names, kind, reference, total]);
}

/** The result of a function for numbers; anything but a string would make different numbers the same. */
function normalized(normalize: (number: string) => string, number: string): string {
  const result = normalize(number);
  checkText("Result of the function for numbers", result);
  return result;
}

/** A string as it is; any other primitive value with its type. */
function keyPart(subject: Phrase, value: string): string | readonly string[] {
  if (typeof value === "string") return value;
  if (isPrimitive(value)) return [typeof value, String(value)];
  throw new TextError({ code: "wrong-value", subject, expected: "a string", actual: kindOf(value) });
}

function isPrimitive(value: unknown): boolean {
  return value === null || !["object", "function", "symbol"].includes(typeof value);
}

/**
 * The place of a part, from fields of its message that may be missing: null if one is. It is the `place` of a part for a
 * `Reassembler`.
 *
 * @example
 * partPlace(258, 2, 1); // → { reference: 258, total: 2, number: 1 }
 * partPlace(258, 2, undefined); // → null
 */
export function partPlace(
  reference: number | undefined,
  total: number | undefined,
  number: number | undefined,
): PartPlace | null {
  if (reference === undefined || total === undefined || number === undefined) return null;
  return { reference, total, number };
}

/**
 * The message and number of a part: those in its header, or else those that fields tell. Null if the content is a whole
 * message, an error if its header is invalid.
 */
export function placeOf({ content, headerIndicator, place }: MessagePart): FoundPlace | TextError | null {
  try {
    const inHeader = hasUserDataHeader(headerIndicator) ? placeInHeader(content) : null;
    return inHeader ?? placeInFields(place ?? null);
  } catch (error) {
    if (isTextError(error)) return error;
    throw error;
  }
}

function placeInHeader(content: Uint8Array): FoundPlace | null {
  const found = concatenationOf(readUserDataHeader(content).header?.elements ?? []);
  if (found === null) return null;
  const { referenceSize, reference, total, number } = found;
  return { kind: referenceSize, reference, total, number };
}

function placeInFields(place: PartPlace | null): FoundPlace | null {
  if (place === null) return null;
  checkObject("Place of a part", place);
  const { reference, total, number } = place;
  checkInteger("Reference", reference, 0, 0xffffffff);
  checkInteger("Parts of a message", total, 0, 255);
  checkInteger("Number of a part", number, 0, 255);
  return isUsable(place) ? { kind: "fields", reference, total, number } : null;
}

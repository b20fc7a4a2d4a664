import { kindOf, type Phrase } from "../../wire/index.js";
import { type Concatenation, concatenationOf } from "./information-element.js";
import type { MessagePart } from "./part-store.js";
import { checkText, isTextError, TextError } from "../text-error.js";
import { readUserDataHeader } from "./read-header.js";
import { hasUserDataHeader } from "./user-data-header.js";

/** The key of the message of a part; values that are different after normalization give different keys. */
export function keyOf(
  { from, to }: MessagePart,
  { referenceSize, reference, total }: Concatenation,
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
  return JSON.stringify([...names, referenceSize, reference, total]);
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

/** The message and number of a part; null if the content is a whole message, an error if its header is invalid. */
export function placeOf({ content, headerIndicator }: MessagePart): Concatenation | TextError | null {
  try {
    if (!hasUserDataHeader(headerIndicator)) return null;
    return concatenationOf(readUserDataHeader(content).header?.elements ?? []);
  } catch (error) {
    if (isTextError(error)) return error;
    throw error;
  }
}

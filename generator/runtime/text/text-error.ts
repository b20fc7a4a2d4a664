import { inEnglish, kindOf, type Phrase, phrases, type Phrases } from "../wire/index.js";

/** Why a string, a user data header, a part of a message or a time is invalid. */
export type TextErrorCode =
  /** The coding lacks a character. */
  | "not-encodable"
  /** Bytes are not a character of the coding. */
  | "not-decodable"
  /** The bytes end inside a character. */
  | "cut-character"
  /** The format or coding is unknown, or is not one for text. */
  | "no-text"
  /** The platform has no GB18030 decoder, and none was set. */
  | "no-decoder"
  /** A user data header is longer than the content, or an element is longer than the header. */
  | "wrong-header"
  /** A string needs more parts than a header can count. */
  | "too-many-parts"
  /** The reserve leaves no space for the text. */
  | "no-room"
  /** A date or time does not exist, or its digits are invalid. */
  | "wrong-time"
  /** A message lacks a field, as it may after tolerant reading. */
  | "missing-field"
  /** A value has the wrong type, or is out of range. */
  | "wrong-value";

/** The parts of a TextError. */
export interface TextErrorDetails {
  readonly code: TextErrorCode;
  /** The invalid thing, such as UCS2 or Timestamp. */
  readonly subject: Phrase;
  /** What was expected. */
  readonly expected: Phrase;
  /** What was found. */
  readonly actual: Phrase;
  /** Index of the error in a string, in UTF-16 code units. */
  readonly index?: number;
  /** The code point at this index. */
  readonly codePoint?: number;
  /** Offset of the error in bytes. */
  readonly offset?: number;
}

/**
 * An invalid string, header, part or time: thrown by the functions of `smswire/text`.
 *
 * @example
 * try {
 *   decodeText(Uint8Array.of(0x4f, 0x60, 0x59), "ucs2");
 * } catch (error) {
 *   if (isTextError(error)) `${error.code} at ${error.offset}`; // → cut-character at 2
 * }
 */
export class TextError extends Error {
  override readonly name = "TextError";
  declare readonly code: TextErrorCode;
  declare readonly subject: string;
  declare readonly expected: string;
  declare readonly actual: string;
  /** Index of the error in a string, in UTF-16 code units; null if it is not in a string. */
  declare readonly index: number | null;
  /** The code point at this index; null if the error is not in a string. */
  declare readonly codePoint: number | null;
  /** Offset of the error in bytes; null if it is not in bytes. */
  declare readonly offset: number | null;

  constructor(error: TextErrorDetails) {
    const subject = inEnglish(error.subject);
    const expected = inEnglish(error.expected);
    const actual = inEnglish(error.actual);
    super(`${subject}${placeOf(error)}: expected ${expected}, got ${actual}.`);
    const { index = null, codePoint = null, offset = null } = error;
    Object.assign(this, error, { subject, expected, actual, index, codePoint, offset });
    phrases.set(this, [error]);
  }
}

/**
 * Whether a caught value is a TextError, including one from another copy of this runtime.
 *
 * @example
 * try {
 *   encodeText("1€", "ascii");
 * } catch (error) {
 *   if (isTextError(error)) error.index; // → 1
 * }
 */
export function isTextError(value: unknown): value is TextError {
  return value instanceof Error && value.name === "TextError" && "code" in value;
}

/** The name of a code point, such as U+4E2D. */
export function nameOfCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The error for a character that a coding lacks. */
export function notEncodable(coding: string, text: string, index: number, expected: Phrase): TextError {
  const codePoint = text.codePointAt(index) ?? 0;
  return new TextError({
    code: "not-encodable",
    subject: ["%", coding],
    index,
    codePoint,
    expected,
    actual: ["%", nameOfCodePoint(codePoint)],
  });
}

/** An error whose offset counts from an earlier byte; any other value as it is. */
export function movedBy(error: unknown, octets: number): unknown {
  if (!isTextError(error) || error.offset === null || octets === 0) return error;
  const words = phrases.get(error)?.[0];
  return new TextError({
    code: error.code,
    subject: words?.subject ?? ["%", error.subject],
    expected: words?.expected ?? ["%", error.expected],
    actual: words?.actual ?? ["%", error.actual],
    offset: error.offset + octets,
  });
}

/** Throws a TextError if a value is not an integer in a range. */
export function checkInteger(subject: Phrase, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const actual = typeof value === "number" ? value : kindOf(value);
  throw new TextError({ code: "wrong-value", subject, expected: ["an integer from % to %", min, max], actual });
}

/** Throws a TextError if a value is not a string. */
export function checkText(subject: Phrase, value: string): void {
  if (typeof value === "string") return;
  throw new TextError({ code: "wrong-value", subject, expected: "a string", actual: kindOf(value) });
}

/** Throws a TextError if a value is not an object. */
export function checkObject(subject: Phrase, value: object): void {
  if (typeof value === "object" && value !== null) return;
  throw new TextError({ code: "wrong-value", subject, expected: "an object", actual: kindOf(value) });
}

/** A message that has these fields. */
export type WithFields<Message, Field extends keyof Message> = {
  readonly [Key in Field]: Exclude<Message[Key], undefined>;
};

/** Returns a message that has these fields. Throws a TextError if it is not an object, or lacks one. */
export function requireFields<Message extends object, Field extends keyof Message & string>(
  name: string,
  message: Message,
  fields: readonly Field[],
): WithFields<Message, Field> {
  checkObject(["%", name], message);
  if (hasFields(message, fields)) return message;
  const missing = fields.find((field) => message[field] === undefined) ?? "";
  throw new TextError({
    code: "missing-field",
    subject: ["%", `${name} ${missing}`],
    expected: "a value",
    actual: "undefined",
  });
}

function hasFields<Message extends object, Field extends keyof Message>(
  message: Message,
  fields: readonly Field[],
): message is Message & WithFields<Message, Field> {
  return fields.every((field) => message[field] !== undefined);
}

/** Throws a TextError if a value is not a function. */
export function checkFunction(subject: Phrase, value: (number: string) => string): void {
  if (typeof value === "function") return;
  throw new TextError({ code: "wrong-value", subject, expected: "a function", actual: kindOf(value) });
}

/** Throws a TextError if an option is not one of its possible values. */
export function checkOption(name: string, value: string, names: readonly string[]): void {
  if (names.includes(value)) return;
  const subject: Phrase = ["Option %", name];
  throw new TextError({
    code: "wrong-value",
    subject,
    expected: ["one of %", names.join(", ")],
    actual: inWords(value),
  });
}

/** Throws a TextError if a value is not bytes. */
export function checkOctets(subject: Phrase, value: Uint8Array): void {
  if (value instanceof Uint8Array) return;
  throw new TextError({ code: "wrong-value", subject, expected: "a Uint8Array", actual: kindOf(value) });
}

/** Joins strings with commas. Throws a TextError if a value is not a list of strings. */
export function joinStrings(subject: Phrase, values: readonly string[]): string {
  if (!Array.isArray(values)) {
    throw new TextError({ code: "wrong-value", subject, expected: "an array", actual: kindOf(values) });
  }
  for (const value of values) checkText(subject, value);
  return values.join(",");
}

/** Throws a TextError if a value is not a list. */
export function checkList(subject: Phrase, values: readonly object[]): void {
  if (Array.isArray(values)) return;
  throw new TextError({ code: "wrong-value", subject, expected: "an array", actual: kindOf(values) });
}

/** Throws a TextError if a value is not a list of objects. */
export function checkObjects(subject: Phrases["plain"], values: readonly object[]): void {
  checkList(subject, values);
  for (const value of values) checkObject(["Element of %", [subject]], value);
}

/** A value in words: a number or string as it is, the type of any other. */
export function inWords(value: unknown): Phrase {
  if (typeof value === "string") return ["%", JSON.stringify(value)];
  return typeof value === "number" ? value : kindOf(value);
}

function placeOf({ index, offset }: TextErrorDetails): string {
  if (index !== undefined) return ` at character ${index}`;
  return offset === undefined ? "" : ` at offset ${offset}`;
}

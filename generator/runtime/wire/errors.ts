import type { Phrase } from "./phrases.js";
import { inEnglish, phrases } from "./words.js";

/** Why bytes cannot be decoded. */
export type DecodeErrorCode =
  /** The frame has fewer bytes than its length field states. */
  | "truncated"
  /** The length field is outside the limits of the protocol. */
  | "frame-length"
  /** The frame holds a different message. */
  | "wrong-command"
  /** The body ends before its last field. */
  | "body-too-short"
  /** A count or length exceeds the body. */
  | "beyond-body"
  /** There are bytes after the last field. */
  | "surplus-octets"
  /** A NUL-terminated string has no NUL within its maximum size. */
  | "no-terminator"
  /** A byte of a field of digits does not hold two decimal digits. */
  | "not-digits"
  /** A constant field has a different value. */
  | "wrong-constant"
  /** The tag of a union has a value without a case, so the fields after it are unknown. */
  | "unknown-case"
  /** Tolerant reading: the frame fits several layouts, which give different messages. */
  | "ambiguous"
  /** Tolerant reading: a value in another width, or the frame, does not fit this version. */
  | "too-wide"
  /** An argument is not a Uint8Array or a message, the range is invalid, or the DataView is over different memory. */
  | "wrong-memory"
  /**
   * The splitter rejects the call: an argument has the wrong type, a handler called its own splitter, frames are
   * pending, or an earlier call was interrupted.
   */
  | "splitter-state";

/** Why a value cannot be encoded. */
export type EncodeErrorCode =
  /** The value has the wrong type, or is missing. */
  | "wrong-type"
  /** Reading the value throws (see `cause`), or the value changes during encoding. */
  | "unreadable"
  /** An integer does not fit the field. */
  | "out-of-range"
  /** A string or bytes are longer than the field, or than its length field can state. */
  | "too-long"
  /** A list is longer than its count field can state. */
  | "too-many"
  /** A string contains a NUL or a character above U+00FF, or a string of digits another character. */
  | "wrong-character"
  /** The tag of a union has a value without a case. */
  | "unknown-case"
  /** The frame would exceed the limit of the protocol. */
  | "frame-length"
  /** The protocol has no such message. */
  | "unknown-message"
  /** The target has too few bytes left. */
  | "no-room"
  /** An argument is not a Uint8Array, the offset is invalid, or the DataView is over different memory. */
  | "wrong-memory"
  /** `encodeChecked`: the message violates a rule. */
  | "broken-rule"
  /** Wire JSON: the message has no such field. */
  | "unknown-field"
  /** Wire JSON: invalid hexadecimal digits, or the wrong number of them. */
  | "bad-hex"
  /** Wire JSON: a count, length or constant contradicts the other values. */
  | "contradiction";

/** The parts of an error. */
export interface ErrorDetails<Code extends string> {
  readonly code: Code;
  /** Wire name, with the index in a list and the path in a structure; null if no field is involved. */
  readonly field: string | null;
  /** What was expected. */
  readonly expected: Phrase;
  /** What was found. */
  readonly actual: Phrase;
}

/** The parts of a DecodeError. */
export interface DecodeErrorDetails extends ErrorDetails<DecodeErrorCode> {
  /** Offset in bytes from the start of the frame. */
  readonly offset: number;
}

/** The parts of an EncodeError. */
export interface EncodeErrorDetails extends ErrorDetails<EncodeErrorCode> {
  /** The field as properties, such as `destTerminalId[2]`; null or missing if no field of a message is involved. */
  readonly property?: string | null;
}

/** The protocol and message of an error. */
export interface ErrorContext {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version, such as CMPP 3.0. */
  readonly title: string;
  /** Wire name of the message; null if unknown. */
  readonly messageName: string | null;
}

/** What the header of a frame identifies it by. A value is null if the bytes end before it. */
export interface HeaderValues {
  readonly commandId: number | null;
  /** As in a message: an integer, or an object if the protocol has a structure here. */
  readonly sequenceId: number | bigint | object | null;
}

/** The protocol, message and header of a DecodeError. */
export interface DecodeErrorContext extends ErrorContext, Partial<HeaderValues> {}

/** What both errors have in common. It is one class, so that a bundle has only one constructor. */
class CodecError<Details extends ErrorDetails<string>> extends Error {
  declare readonly code: Details["code"];
  /** Module of the protocol, such as cmpp30. */
  declare readonly protocol: string;
  /** Wire name of the message; null if unknown. */
  declare readonly messageName: string | null;
  /** Wire name, with the index in a list and the path in a structure; null if no field is involved. */
  declare readonly field: string | null;
  /** What was expected, in English; `explainError` translates it. */
  declare readonly expected: string;
  /** What was found, in English; `explainError` translates it. */
  declare readonly actual: string;

  /** `place` is the last word of the subject, if it is not empty. */
  constructor(context: ErrorContext, details: Details, place: string, options?: ErrorOptions) {
    const { title, protocol, messageName } = context;
    const expected = inEnglish(details.expected);
    const actual = inEnglish(details.actual);
    const subject = [title, messageName, details.field, place].filter(Boolean).join(" ");
    super(`${subject}: expected ${expected}, got ${actual}.`, options);
    Object.assign(this, details, { protocol, messageName, expected, actual });
    phrases.set(this, [details, title]);
  }
}

/** Invalid bytes: the only error that decoders throw. */
export class DecodeError extends CodecError<DecodeErrorDetails & HeaderValues> {
  override readonly name = "DecodeError";
  /** Offset in bytes from the start of the frame. */
  declare readonly offset: number;
  /** The command in the header of the frame; null if there is no header, or the bytes end before it. */
  declare readonly commandId: number | null;
  /** The sequence in the header, as in a message; null if there is no header, or the bytes end before it. */
  declare readonly sequenceId: HeaderValues["sequenceId"];

  constructor(context: DecodeErrorContext, details: DecodeErrorDetails) {
    const { commandId = null, sequenceId = null } = context;
    super(context, { ...details, commandId, sequenceId }, `at offset ${details.offset}`);
  }
}

/** An invalid value: the only error that encoders throw. */
export class EncodeError extends CodecError<EncodeErrorDetails> {
  override readonly name = "EncodeError";
  /** The field as properties, such as `destTerminalId[2]`; null or missing if no field of a message is involved. */
  declare readonly property?: string | null;
  /** Always null: a value has no offset. */
  readonly offset = null;

  constructor(context: ErrorContext, details: EncodeErrorDetails, options?: ErrorOptions) {
    const { field, property } = details;
    super(context, details, property && property !== field ? `(${property})` : "", options);
  }
}

/** Whether a caught value is a DecodeError, including one from another copy of this runtime. */
export function isDecodeError(value: unknown): value is DecodeError {
  return isErrorOf("DecodeError", value);
}

/** Whether a caught value is an EncodeError, including one from another copy of this runtime. */
export function isEncodeError(value: unknown): value is EncodeError {
  return isErrorOf("EncodeError", value);
}

function isErrorOf(name: string, value: unknown): boolean {
  try {
    return value instanceof Error && value.name === name && "code" in value;
  } catch {
    // A Proxy that throws on every access is not one of our errors.
    return false;
  }
}

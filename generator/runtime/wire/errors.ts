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
  /** A constant field has a different value. */
  | "wrong-constant"
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
  /** A string contains a NUL or a character above U+00FF. */
  | "wrong-character"
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
  /** What was expected, in words. */
  readonly expected: string;
  /** What was found, in words. */
  readonly actual: string;
}

/** The parts of a DecodeError. */
export interface DecodeErrorDetails extends ErrorDetails<DecodeErrorCode> {
  /** Offset in bytes from the start of the frame. */
  readonly offset: number;
}

/** The parts of an EncodeError. */
export type EncodeErrorDetails = ErrorDetails<EncodeErrorCode>;

/** The protocol and message of an error. */
export interface ErrorContext {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version, such as CMPP 3.0. */
  readonly title: string;
  /** Wire name of the message; null if unknown. */
  readonly messageName: string | null;
}

/** Invalid bytes: the only error that decoders throw. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  declare readonly code: DecodeErrorCode;
  declare readonly protocol: string;
  declare readonly messageName: string | null;
  declare readonly field: string | null;
  declare readonly offset: number;
  declare readonly expected: string;
  declare readonly actual: string;

  constructor(context: ErrorContext, details: DecodeErrorDetails) {
    const field = details.field === null ? "" : ` ${details.field}`;
    super(`${subject(context)}${field} at offset ${details.offset}: ${sentence(details)}`);
    Object.assign(this, details, { protocol: context.protocol, messageName: context.messageName });
  }
}

/** An invalid value: the only error that encoders throw. */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  declare readonly code: EncodeErrorCode;
  declare readonly protocol: string;
  declare readonly messageName: string | null;
  declare readonly field: string | null;
  /** Always null: a value has no offset. */
  readonly offset = null;
  declare readonly expected: string;
  declare readonly actual: string;

  constructor(context: ErrorContext, details: EncodeErrorDetails, options?: ErrorOptions) {
    const field = details.field === null ? "" : ` ${details.field}`;
    super(`${subject(context)}${field}: ${sentence(details)}`, options);
    Object.assign(this, details, { protocol: context.protocol, messageName: context.messageName });
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

function subject(context: ErrorContext): string {
  return context.messageName === null ? context.title : `${context.title} ${context.messageName}`;
}

function sentence(details: ErrorDetails<string>): string {
  return `expected ${details.expected}, got ${details.actual}.`;
}

/** Why octets are not the message they were taken for. */
export type DecodeErrorCode =
  /** Fewer octets than the frame's length field promises: more would help. */
  | "truncated"
  /** The frame's length field lies outside the protocol's limits. */
  | "frame-length"
  /** Another message than the one asked for. */
  | "wrong-command"
  /** The body ends before its last field does. */
  | "body-too-short"
  /** A count or length names more than the body holds. */
  | "beyond-body"
  /** Octets are left over behind the last field. */
  | "surplus-octets"
  /** A NUL-terminated text has no zero octet within its size. */
  | "no-terminator"
  /** A field holds another value than the only one allowed. */
  | "wrong-constant"
  /** No octets or message, a range outside the octets, or a DataView over other memory. */
  | "wrong-memory"
  /**
   * The splitter cannot take this call: an argument is of another type, a handler called its own splitter, frames are
   * pending, or a call was cut short.
   */
  | "splitter-state";

/** Why a value cannot become octets. */
export type EncodeErrorCode =
  /** Not of the field's type, or not there at all. */
  | "wrong-type"
  /** A value that throws when it is read, and what it threw is the `cause`, or one that is another each time. */
  | "unreadable"
  /** An integer that the field's octets cannot hold. */
  | "out-of-range"
  /** A text or octets longer than the field, or than its length can say. */
  | "too-long"
  /** A list longer than its count can say. */
  | "too-many"
  /** A NUL or a character above U+00FF in a text. */
  | "wrong-character"
  /** The frame would be longer than the protocol's limit. */
  | "frame-length"
  /** A message that the protocol does not have. */
  | "unknown-message"
  /** The target has too few octets left. */
  | "no-room"
  /** No octets, a position outside them, or a DataView over other memory. */
  | "wrong-memory"
  /** A rule between fields, where a message is written only if it keeps to them. */
  | "broken-rule"
  /** Wire JSON: a field that the message does not have. */
  | "unknown-field"
  /** Wire JSON: hexadecimal that is none, or of the wrong size. */
  | "bad-hex"
  /** Wire JSON: a count, length or constant that says something else than the rest. */
  | "contradiction";

/** What an error says about a field, in parts. */
export interface ErrorDetails<Code extends string> {
  readonly code: Code;
  /** Wire name; with an index in a list, a path in a structure; null where no field is concerned. */
  readonly field: string | null;
  /** What was needed, in words. */
  readonly expected: string;
  /** What was there, in words. */
  readonly actual: string;
}

/** A fault of octets, with its place. */
export interface DecodeErrorDetails extends ErrorDetails<DecodeErrorCode> {
  /** Octets from the first octet of the frame. */
  readonly offset: number;
}

/** A fault of a value. */
export type EncodeErrorDetails = ErrorDetails<EncodeErrorCode>;

/** Which protocol and message an error speaks of. */
export interface ErrorContext {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version as people say it, such as CMPP 3.0. */
  readonly title: string;
  /** Wire name of the message; null where it is not known. */
  readonly messageName: string | null;
}

/** Octets that are no message: thrown by every decoder, and nothing else is. */
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

/** A value that fits no frame: thrown by every encoder. */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  declare readonly code: EncodeErrorCode;
  declare readonly protocol: string;
  declare readonly messageName: string | null;
  declare readonly field: string | null;
  /** Always null: a value stands at no octet. */
  readonly offset = null;
  declare readonly expected: string;
  declare readonly actual: string;

  constructor(context: ErrorContext, details: EncodeErrorDetails, options?: ErrorOptions) {
    const field = details.field === null ? "" : ` ${details.field}`;
    super(`${subject(context)}${field}: ${sentence(details)}`, options);
    Object.assign(this, details, { protocol: context.protocol, messageName: context.messageName });
  }
}

/** Whether a caught value is a DecodeError, also one of another copy of this runtime. */
export function isDecodeError(value: unknown): value is DecodeError {
  return isErrorOf("DecodeError", value);
}

/** Whether a caught value is an EncodeError, also one of another copy of this runtime. */
export function isEncodeError(value: unknown): value is EncodeError {
  return isErrorOf("EncodeError", value);
}

function isErrorOf(name: string, value: unknown): boolean {
  try {
    return value instanceof Error && value.name === name && "code" in value;
  } catch {
    // A Proxy that throws whatever it is asked is no error of ours.
    return false;
  }
}

function subject(context: ErrorContext): string {
  return context.messageName === null ? context.title : `${context.title} ${context.messageName}`;
}

function sentence(details: ErrorDetails<string>): string {
  return `expected ${details.expected}, got ${details.actual}.`;
}

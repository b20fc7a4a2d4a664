import { DecodeError, kindOf, NO_PROTOCOL, type Phrase, type ProtocolContext } from "../wire/index.js";
import type { FrameFormat } from "./frame-format.js";
import type { FrameSplitterOptions } from "./splitter-options.js";

/* The arguments of a splitter are checked at once: a TypeError later could lose frames. */

/** Throws a DecodeError if a value is not a splitter, also one of another copy of this runtime. */
export function requireSplitter(context: ProtocolContext, splitter: object): void {
  if (typeof splitter === "object" && splitter !== null && "each" in splitter) return;
  throw wrongArgument(context, "a FrameSplitter", splitter);
}

/** Throws a DecodeError if a value is not a function. */
export function requireHandler(context: ProtocolContext, handle: unknown): void {
  if (typeof handle !== "function") throw wrongArgument(context, "a handler function", handle);
}

/** Throws a DecodeError if a value is not a stream or list, which may hold chunks. */
export function requireChunks(chunks: unknown): void {
  const object: object = Object(chunks);
  if (Symbol.iterator in object || Symbol.asyncIterator in object) return;
  throw wrongArgument(NO_PROTOCOL, "a stream or an array of chunks", chunks);
}

/** The size of the longest frame that a splitter accepts. Throws a DecodeError if the format is not one. */
export function maxFrame(format: FrameFormat, options: FrameSplitterOptions | undefined): number {
  const isFormat = typeof format === "object" && format !== null && "length" in format;
  if (!isFormat) throw wrongArgument(NO_PROTOCOL, "a frame format such as frameLayout", format);
  const max: unknown = options?.maxOctets;
  // NaN would accept every length.
  return typeof max === "number" && max < format.maxOctets ? max : format.maxOctets;
}

function wrongArgument({ protocol, title }: ProtocolContext, expected: Phrase, value: unknown): DecodeError {
  const error = { code: "splitter-state", field: null, offset: 0, expected, actual: kindOf(value) } as const;
  return new DecodeError({ protocol, title, messageName: null }, error);
}

import { DecodeError, type DecodeErrorDetails, type Phrase } from "../wire/index.js";
import type { FrameFormat } from "./frame-format.js";
import { frameLengthDetails } from "./frame-length.js";
import type { PartialFrame } from "./partial-frame.js";
import { describeBeginning } from "./sniff.js";

/** Details of an error that has no field and no offset. */
type SplitterErrorDetails = DecodeErrorDetails & { readonly field: null; readonly offset: 0 };

function detailsOf(code: DecodeErrorDetails["code"], expected: Phrase, actual: Phrase): SplitterErrorDetails {
  return { code, field: null, offset: 0, expected, actual };
}

/** The chunk is not a Uint8Array, or was detached before the call. */
export const NO_OCTETS: SplitterErrorDetails = /* @__PURE__ */ detailsOf(
  "wrong-memory",
  "a Uint8Array with attached memory",
  "something else",
);

/** The chunk, or the memory of a returned frame, was detached or shrunk: bytes of the stream are lost. */
export const GONE: SplitterErrorDetails = /* @__PURE__ */ detailsOf(
  "wrong-memory",
  "chunk and frame memory to stay attached",
  "detached or shrunk memory; bytes are lost, call reset() for a new stream",
);

/** A handler calls the splitter that called it. */
export const BUSY: SplitterErrorDetails = /* @__PURE__ */ detailsOf(
  "splitter-state",
  "a call after the handler returns",
  "a call from inside the handler",
);

/** An earlier call ended before it could keep the rest of its chunk. */
export const CUT_SHORT: SplitterErrorDetails = /* @__PURE__ */ detailsOf(
  "splitter-state",
  "every earlier call to complete",
  "an interrupted call; bytes are lost, call reset() for a new stream",
);

/** The stream ends although frames are pending. */
export function undelivered(frames: number): SplitterErrorDetails {
  const actual: Phrase = ["% pending; call each() or push() with an empty chunk first", frames];
  return detailsOf("splitter-state", "all frames to be delivered", actual);
}

/** A frame states a length outside the limits. */
export function wrongLength(format: FrameFormat, length: number, max: number, octets: Uint8Array): DecodeErrorDetails {
  const actual: Phrase = ["% (%)", length, describeBeginning(octets)];
  return { ...frameLengthDetails(format, length, max), actual };
}

/** The stream ends within a frame. */
export function cutOff({ length }: FrameFormat, before: number, { held, wanted }: PartialFrame): DecodeErrorDetails {
  const { field, offset } = length;
  const expected: Phrase = held < before ? ["% bytes for the length", before] : ["% bytes", wanted];
  return { code: "truncated", field, offset, expected, actual: ["% before the end of the stream", held] };
}

/** The error of a splitter for frames of a format; `octets` are the first bytes of the frame, if it has some. */
export function errorOf(
  { protocol, title, readHeaderValues }: FrameFormat,
  error: DecodeErrorDetails,
  octets?: Uint8Array,
): DecodeError {
  const values = octets && readHeaderValues?.(octets);
  return new DecodeError({ protocol, title, messageName: null, ...values }, error);
}

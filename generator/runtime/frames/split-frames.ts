import { NO_PROTOCOL } from "../wire/index.js";
import type { FrameSplitter } from "./frame-splitter.js";
import { requireChunks, requireHandler, requireSplitter } from "./splitter-arguments.js";

/**
 * Iterates over the frames of a stream of chunks, such as a socket. Throws the errors of the splitter, and a DecodeError
 * if the stream ends inside a frame.
 *
 * If the loop ends early, the splitter keeps the remaining frames for the next call or loop. A chunk can be reused when
 * the next one is requested, or after the loop.
 */
export async function* splitFrames(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: FrameSplitter,
): AsyncGenerator<Uint8Array, void, undefined> {
  requireChunks(chunks);
  requireSplitter(NO_PROTOCOL, splitter);
  try {
    // Pending frames do not wait for the next chunk, which may never come. An array gives its first chunk at once.
    if (Symbol.asyncIterator in Object(chunks)) yield* pendingFrames(splitter);
    for await (const chunk of chunks) {
      splitter.enqueue(chunk);
      yield* pendingFrames(splitter);
    }
    yield* pendingFrames(splitter);
  } finally {
    splitter.own();
  }
  splitter.finish();
}

/** Frames stay in the splitter until they are delivered, so that calls from the loop's body get them in order, too. */
function* pendingFrames(splitter: FrameSplitter): Generator<Uint8Array, void, undefined> {
  for (let frame = splitter.shift(); frame !== undefined; frame = splitter.shift()) yield frame;
}

/** Iterates over the decoded messages of a stream of chunks. A frame that cannot be decoded throws, and is not pending. */
export async function* splitMessages<Message>(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: FrameSplitter,
  decode: (frame: Uint8Array) => Message,
): AsyncGenerator<Message, void, undefined> {
  requireHandler(NO_PROTOCOL, decode);
  for await (const frame of splitFrames(chunks, splitter)) yield decode(frame);
}

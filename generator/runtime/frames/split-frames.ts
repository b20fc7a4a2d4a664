import { NO_PROTOCOL } from "../wire/index.js";
import type { FrameSplitter } from "./frame-splitter.js";
import { requireChunks, requireHandler, requireSplitter } from "./splitter-arguments.js";

/**
 * The frames of a stream of chunks, such as a socket. Throws what the splitter throws, and where the tail is cut off.
 *
 * When the loop ends early, the splitter keeps its remaining frames: the next call, or another loop, begins with them.
 * A chunk may be reused when the next one is requested, or the loop has ended.
 */
export async function* splitFrames(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: FrameSplitter,
): AsyncGenerator<Uint8Array, void, undefined> {
  requireChunks(chunks);
  requireSplitter(NO_PROTOCOL, splitter);
  try {
    // Pending frames do not wait for a chunk, which may never come. A list gives its first chunk now, so that it is not lost.
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

/** Frames stay in the splitter until they are delivered: calls from the loop's body get them in order, too. */
function* pendingFrames(splitter: FrameSplitter): Generator<Uint8Array, void, undefined> {
  for (let frame = splitter.shift(); frame !== undefined; frame = splitter.shift()) yield frame;
}

/** The messages of a stream of chunks: its frames, each decoded. A frame that cannot be decoded throws, and is not pending. */
export async function* splitMessages<Message>(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: FrameSplitter,
  decode: (frame: Uint8Array) => Message,
): AsyncGenerator<Message, void, undefined> {
  requireHandler(NO_PROTOCOL, decode);
  for await (const frame of splitFrames(chunks, splitter)) yield decode(frame);
}

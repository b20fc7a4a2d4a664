import type { FrameSplitter } from "./frame-splitter.js";

/** The frames of a stream of chunks, such as a socket. Throws what the splitter throws, and where the tail is cut off. */
export async function* splitFrames(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: FrameSplitter,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) yield* splitter.push(chunk);
  splitter.finish();
}

/** The messages of a stream of chunks: its frames, each decoded. */
export async function* splitMessages<Message>(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: FrameSplitter,
  decode: (frame: Uint8Array) => Message,
): AsyncGenerator<Message, void, undefined> {
  for await (const frame of splitFrames(chunks, splitter)) yield decode(frame);
}

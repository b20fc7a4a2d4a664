import { isDecodeError, toHex, dataViewOf } from "../../generated/runtime/wire/index.js";
import { protocols } from "../helpers/protocols.js";
import { framePool } from "./frame-pool.js";
import { mutateFrame, newScratch } from "./mutate-frame.js";
import { type FuzzTarget, pick, type Random, thrownInWords } from "./target.js";

const { createSplitter, layouts } = protocols.cmpp30;
const { minOctets, maxOctets } = layouts.frame;

/** Splits streams of frames and garbage in random chunks to the same frames as a splitter that keeps everything. */
export function splitterTarget(): FuzzTarget {
  const pool = framePool("cmpp30");
  return {
    name: "splitter",
    try: (random) => {
      const stream = randomStream(random, pool);
      const sizes = Array.from({ length: 1 + random(6) }, () => pick(random, [1, 1 + random(20), 1 + random(2000)]));
      const right = plainSplit(stream);
      const inWords = JSON.stringify(right);
      for (const [way, split] of [
        ["push", splitByPush],
        ["each", splitByEach],
      ] as const) {
        const found = JSON.stringify(split(stream, sizes));
        if (found !== inWords) {
          return { problem: `${way} gives ${found}, and should ${inWords}`, input: { stream: toHex(stream), sizes } };
        }
      }
      return right.error === null ? "accepted" : "rejected";
    },
  };
}

interface Split {
  readonly frames: readonly string[];
  /** Code of the error that ended the stream. */
  readonly error: string | null;
}

function randomStream(random: Random, pool: readonly Uint8Array[]): Uint8Array {
  const scratch = newScratch();
  const parts = Array.from({ length: 1 + random(6) }, () => {
    if (random(12) > 0) return pick(random, pool);
    return scratch.octets.slice(0, mutateFrame(scratch, pool, random));
  });
  return Uint8Array.from(Buffer.concat(parts));
}

/** The simplest splitter: keeps everything, and cuts frames from the front. */
function plainSplit(stream: Uint8Array): Split {
  const frames: string[] = [];
  let at = 0;
  while (at < stream.length) {
    if (at + 4 > stream.length) return { frames, error: "truncated" };
    const length = dataViewOf(stream).getUint32(at);
    if (length < minOctets || length > maxOctets) return { frames, error: "frame-length" };
    if (at + length > stream.length) return { frames, error: "truncated" };
    frames.push(toHex(stream.subarray(at, at + length)));
    at += length;
  }
  return { frames, error: null };
}

function splitByPush(stream: Uint8Array, sizes: readonly number[]): Split {
  const splitter = createSplitter();
  return splitBy(
    stream,
    sizes,
    () => splitter.finish(),
    (chunk, take) => {
      for (const frame of splitter.push(chunk)) take(frame);
    },
  );
}

function splitByEach(stream: Uint8Array, sizes: readonly number[]): Split {
  const splitter = createSplitter();
  return splitBy(
    stream,
    sizes,
    () => splitter.finish(),
    (chunk, take) => splitter.each(chunk, (octets, _, start, end) => take(octets.subarray(start, end))),
  );
}

function splitBy(
  stream: Uint8Array,
  sizes: readonly number[],
  finish: () => void,
  push: (chunk: Uint8Array, take: (frame: Uint8Array) => void) => unknown,
): Split {
  const frames: string[] = [];
  try {
    for (let at = 0, turn = 0; at < stream.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      push(stream.slice(at, at + size), (frame) => frames.push(toHex(frame)));
      at += size;
    }
    finish();
    return { frames, error: null };
  } catch (error) {
    return { frames, error: isDecodeError(error) ? error.code : thrownInWords(error) };
  }
}

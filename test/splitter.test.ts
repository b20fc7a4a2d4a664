import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSplitter, decode, encode } from "../generated/cmpp30/index.js";
import { isDecodeError, splitFrames, splitMessages, toHex } from "../generated/runtime/index.js";
import { vectorFrames } from "./vector-frames.js";

const frames = vectorFrames("cmpp30");

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function errorOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

test("frames come out whole and in order, however the stream is cut", () => {
  const chunks = fc.tuple(
    fc.array(fc.nat(frames.length - 1), { minLength: 1, maxLength: 12 }),
    fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 }),
  );
  fc.assert(
    fc.property(chunks, ([picks, sizes]) => {
      const sent = picks.map((pick) => frames[pick] ?? new Uint8Array(0));
      const stream = join(sent);
      const splitter = createSplitter();
      const received: string[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1;
        received.push(...splitter.push(stream.slice(at, at + size)).map(toHex));
        at += size;
      }
      splitter.finish();
      expect(received).toEqual(sent.map(toHex));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("a frame that lies whole in a chunk is not copied, and one that straddles two is", () => {
  const [first = new Uint8Array(0), second = new Uint8Array(0)] = frames;
  const chunk = join([first, second]);
  const splitter = createSplitter();
  const [whole] = splitter.push(chunk.subarray(0, first.length + 5));
  expect(whole?.buffer).toBe(chunk.buffer);
  const [straddling] = splitter.push(chunk.subarray(first.length + 5));
  expect(straddling?.buffer).not.toBe(chunk.buffer);
  expect(toHex(straddling ?? new Uint8Array(0))).toBe(toHex(second));
});

test("memory that was handed out is never used again", () => {
  const [first = new Uint8Array(0), second = new Uint8Array(0)] = frames;
  const splitter = createSplitter();
  splitter.push(first.slice(0, 7));
  const [kept = new Uint8Array(0)] = splitter.push(first.slice(7));
  splitter.push(second.slice(0, 7));
  splitter.push(second.slice(7));
  expect(toHex(kept)).toBe(toHex(first));
});

describe("a length outside the limits", () => {
  const bad = (length: number): Uint8Array => {
    const octets = new Uint8Array(12);
    new DataView(octets.buffer).setUint32(0, length);
    return octets;
  };

  test.each([0, 11, 8579, 2 ** 31, 2 ** 32 - 1])("%d stops the splitter until it is reset", (length) => {
    const splitter = createSplitter();
    const error = errorOf(() => splitter.push(bad(length)));
    expect(error).toMatchObject({ code: "frame-length", field: "Total_Length", offset: 0 });
    expect(errorOf(() => splitter.push(frames[0] ?? bad(0)))).toBe(error);
    expect(errorOf(() => splitter.finish())).toBe(error);
    splitter.reset();
    expect(splitter.push(frames[0] ?? bad(0))).toHaveLength(1);
  });

  test("loses no frame that came before it", () => {
    const splitter = createSplitter();
    const [first = bad(0)] = frames;
    expect(splitter.push(join([first, bad(0)])).map(toHex)).toEqual([toHex(first)]);
    expect(isDecodeError(splitter.error)).toBe(true);
    expect(errorOf(() => splitter.push(first))).toBe(splitter.error);
  });

  test("is found in a header that straddles chunks", () => {
    const splitter = createSplitter();
    expect(splitter.push(bad(0).slice(0, 3))).toEqual([]);
    expect(errorOf(() => splitter.push(bad(0).slice(3)))).toMatchObject({ code: "frame-length" });
  });

  test("can be lowered, and not raised", () => {
    expect(createSplitter({ greatestOctets: 4096 }).greatestOctets).toBe(4096);
    expect(createSplitter({ greatestOctets: 1_000_000 }).greatestOctets).toBe(8578);
    expect(errorOf(() => createSplitter({ greatestOctets: 100 }).push(bad(101)))).toMatchObject({
      code: "frame-length",
    });
    expect(createSplitter({ greatestOctets: 100 }).push(bad(100))).toEqual([]);
  });
});

test("finish reports a tail that is cut off, and nothing else", () => {
  const splitter = createSplitter();
  splitter.finish();
  splitter.push(new Uint8Array(3));
  expect(errorOf(() => splitter.finish())).toMatchObject({ code: "truncated" });
  const other = createSplitter();
  other.push((frames[0] ?? new Uint8Array(0)).slice(0, 20));
  expect(errorOf(() => other.finish())).toMatchObject({ code: "truncated", expected: `${frames[0]?.length} octets` });
});

test("a stream of chunks becomes a stream of frames, or of messages", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const stream = join(frames.slice(0, 5));
    for (let at = 0; at < stream.length; at += 50) yield stream.slice(at, at + 50);
  }
  const received: string[] = [];
  for await (const frame of splitFrames(chunks(), createSplitter())) received.push(toHex(frame));
  expect(received).toEqual(frames.slice(0, 5).map(toHex));
  const again: string[] = [];
  for await (const message of splitMessages(chunks(), createSplitter(), decode)) again.push(toHex(encode(message)));
  expect(again).toEqual(received);
});

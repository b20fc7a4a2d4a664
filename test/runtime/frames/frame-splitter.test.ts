import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSplitter, decode, decodeEach, encode, type Message } from "../../../generated/cmpp30/index.js";
import {
  type DecodeError,
  type FrameSplitter,
  splitFrames,
  splitMessages,
  toHex,
} from "../../../generated/runtime/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

const frames = vectorFrames("cmpp30");

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The frames that `each` delivers, as bytes. */
function eachFrame(splitter: FrameSplitter, chunk: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const count = splitter.each(chunk, (octets, view, start, end) => {
    expect(view.buffer).toBe(octets.buffer);
    expect(view.byteOffset).toBe(octets.byteOffset);
    frames.push(octets.subarray(start, end));
  });
  expect(count).toBe(frames.length);
  return frames;
}

describe.each([
  ["push", (splitter: FrameSplitter, chunk: Uint8Array) => splitter.push(chunk)],
  ["each", eachFrame],
])("%s", (_, take) => {
  test("returns complete frames in order, for any chunks", () => {
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
          received.push(...take(splitter, stream.slice(at, at + size)).map(toHex));
          at += size;
        }
        splitter.finish();
        expect(received).toEqual(sent.map(toHex));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("never writes again to memory that it returned", () => {
    const splitter = createSplitter();
    const kept = frames.flatMap((frame) => [...take(splitter, frame.slice(0, 7)), ...take(splitter, frame.slice(7))]);
    expect(kept.map(toHex)).toEqual(frames.map(toHex));
  });

  test("keeps at most the longest frame, and reports where a stream ends", () => {
    const long = new Uint8Array(8578);
    new DataView(long.buffer).setUint32(0, long.length);
    const splitter = createSplitter();
    for (let octets = 1; octets < long.length; octets += 97) {
      splitter.reset();
      expect(take(splitter, long.subarray(0, octets))).toEqual([]);
      expect(memoryOf(splitter)).toBeLessThanOrEqual(8578);
      expect(errorOf(() => splitter.finish())).toMatchObject({
        code: "truncated",
        actual: `${octets} before the end of the stream`,
      });
    }
    splitter.reset();
    expect(memoryOf(splitter)).toBe(0);
  });

  test("rejects a chunk that is not bytes, and continues", () => {
    const splitter = createSplitter();
    const [first = new Uint8Array(0)] = frames;
    expect(take(splitter, first.slice(0, 9))).toEqual([]);
    for (const chunk of [undefined, null, "octets", [1, 2], {}, new ArrayBuffer(4), takenAway(first), liar(1000)]) {
      const error = errorOf(() => Reflect.apply(take, null, [splitter, chunk]));
      expect(error).toMatchObject({ name: "DecodeError", code: "wrong-memory" });
    }
    expect(take(splitter, first.slice(9)).map(toHex)).toEqual([toHex(first)]);
  });
});

/** Bytes whose memory was transferred. */
function takenAway(octets: Uint8Array): Uint8Array {
  const gone = octets.slice();
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  return gone;
}

/** Bytes with a `byteLength` above their size. */
function liar(reported: number): Uint8Array {
  return Object.defineProperty(new Uint8Array(4), "byteLength", { value: reported });
}

/** Size of all memory of a splitter. */
function memoryOf(splitter: FrameSplitter): number {
  const buffers = new Set(
    [splitter, ...Object.values(splitter)].flatMap((owner: unknown) =>
      Object.values(Object(owner)).flatMap((value: unknown) => (ArrayBuffer.isView(value) ? [value.buffer] : [])),
    ),
  );
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

describe("a handler that throws", () => {
  const [first = new Uint8Array(0), second = first, third = first, fourth = first] = frames.slice(2);
  const stop = new Error("stop");
  const throwing = (): never => {
    throw stop;
  };

  test.each([0, 1, 9, third.length - 1])("keeps the frames after it, with %d bytes of the next frame", (octets) => {
    const splitter = createSplitter();
    const chunk = join([first, second, third.subarray(0, octets)]);
    expect(errorOf(() => splitter.each(chunk, throwing))).toBe(stop);
    expect([splitter.error, splitter.pending]).toEqual([null, 1]);
    expect(eachFrame(splitter, join([third.subarray(octets), fourth])).map(toHex)).toEqual(
      [second, third, fourth].map(toHex),
    );
    splitter.finish();
  });

  test("keeps the frames after one that spans chunks", () => {
    const splitter = createSplitter();
    splitter.push(first.subarray(0, 6));
    expect(errorOf(() => splitter.each(join([first.subarray(6), second, third.subarray(0, 5)]), throwing))).toBe(stop);
    expect(splitter.push(third.subarray(5)).map(toHex)).toEqual([second, third].map(toHex));
    splitter.finish();
  });

  test("before an invalid length does not hide it", () => {
    const splitter = createSplitter();
    expect(errorOf(() => splitter.each(join([first, second, new Uint8Array(12)]), throwing))).toBe(stop);
    expect(splitter.error).toMatchObject({ code: "frame-length" });
    expect(eachFrame(splitter, fourth).map(toHex)).toEqual([toHex(second)]);
    expect(errorOf(() => splitter.each(first, throwing))).toBe(splitter.error);
  });
});

describe("decodeEach", () => {
  const named = (messages: readonly Message[]): string[] => messages.map((message) => toHex(encode(message)));

  test("delivers the messages of all frames, in order", () => {
    const splitter = createSplitter();
    const stream = join(frames);
    const messages: Message[] = [];
    let count = 0;
    for (let at = 0; at < stream.length; at += 100) {
      count += decodeEach(splitter, stream.subarray(at, at + 100), (message) => void messages.push(message));
    }
    expect(named(messages)).toEqual(frames.map((frame) => toHex(encode(decode(frame)))));
    expect(count).toBe(frames.length);
  });

  test("passes a frame that cannot be decoded to the error handler, and continues", () => {
    const [first = new Uint8Array(0), second = first] = frames;
    const bad = Uint8Array.of(0, 0, 0, 13, 0, 0, 0, 7, 0, 0, 0, 1, 9);
    const messages: Message[] = [];
    const rejected: (readonly [DecodeError, string])[] = [];
    const count = decodeEach(
      createSplitter(),
      join([first, bad, second]),
      (message) => void messages.push(message),
      (error, frame) => void rejected.push([error, toHex(frame)]),
    );
    expect(count).toBe(3);
    expect(named(messages)).toEqual([first, second].map(toHex));
    expect(rejected).toEqual([[expect.objectContaining({ code: "body-too-short", field: "Msg_Id" }), toHex(bad)]]);
  });

  test("throws the error of a frame if there is no error handler, and keeps the frames after it", () => {
    const [first = new Uint8Array(0), second = first] = frames;
    const bad = Uint8Array.of(0, 0, 0, 13, 0, 0, 0, 7, 0, 0, 0, 1, 9);
    const splitter = createSplitter();
    const messages: Message[] = [];
    const handle = (message: Message): void => void messages.push(message);
    expect(errorOf(() => decodeEach(splitter, join([first, bad, second]), handle))).toMatchObject({
      code: "body-too-short",
    });
    expect(named(messages)).toEqual([toHex(first)]);
    decodeEach(splitter, first, handle);
    expect(named(messages)).toEqual([first, second, first].map(toHex));
  });

  test("propagates errors of a handler, also a DecodeError", () => {
    const error = errorOf(() => decode(new Uint8Array(3)));
    const reject = (): never => {
      throw new Error("not this one");
    };
    const throwing = (): never => {
      throw error;
    };
    expect(errorOf(() => decodeEach(createSplitter(), frames[0] ?? new Uint8Array(0), throwing, reject))).toBe(error);
  });
});

test("copies a frame only if it spans chunks", () => {
  const [first = new Uint8Array(0), second = new Uint8Array(0)] = frames;
  const chunk = join([first, second]);
  const splitter = createSplitter();
  const [whole] = splitter.push(chunk.subarray(0, first.length + 5));
  expect(whole?.buffer).toBe(chunk.buffer);
  const [straddling] = splitter.push(chunk.subarray(first.length + 5));
  expect(straddling?.buffer).not.toBe(chunk.buffer);
  expect(toHex(straddling ?? new Uint8Array(0))).toBe(toHex(second));
});

test("finish reports only an incomplete frame", () => {
  const splitter = createSplitter();
  splitter.finish();
  splitter.push(new Uint8Array(3));
  expect(errorOf(() => splitter.finish())).toMatchObject({ code: "truncated" });
  const other = createSplitter();
  other.push((frames[0] ?? new Uint8Array(0)).slice(0, 20));
  expect(errorOf(() => other.finish())).toMatchObject({ code: "truncated", expected: `${frames[0]?.length} bytes` });
});

test("splitFrames and splitMessages iterate over a stream of chunks", async () => {
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

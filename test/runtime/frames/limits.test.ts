import { describe, expect, test } from "vitest";
import { createSplitter } from "../../../generated/cmpp30/index.js";
import { FrameSplitter, isDecodeError, toHex } from "../../../generated/runtime/index.js";
import { errorOf } from "../../helpers/values/errors.js";

/* Chunks that end exactly at a boundary, and bytes after an invalid length. */

/** A frame of a size, with equal bytes in its body. */
function frameOf(octets: number, body: number): Uint8Array {
  const frame = new Uint8Array(octets).fill(body);
  new DataView(frame.buffer).setUint32(0, octets);
  return frame;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const BAD = new Uint8Array(4);

const WAYS = [
  ["push", (splitter: FrameSplitter, chunk: Uint8Array): number => splitter.push(chunk).length],
  ["each", (splitter: FrameSplitter, chunk: Uint8Array): number => splitter.each(chunk, () => undefined)],
] as const;

describe.each(WAYS)("%s", (_, take) => {
  test("delivers the frames before an invalid length, then reports the length", () => {
    const before = createSplitter();
    expect(take(before, join(frameOf(12, 1), frameOf(13, 2), BAD))).toBe(2);
    expect(errorOf(() => take(before, frameOf(12, 1)))).toBe(before.error);
    const alone = createSplitter();
    expect(errorOf(() => take(alone, BAD))).toMatchObject({ code: "frame-length" });
    expect(take(createSplitter(), new Uint8Array(0))).toBe(0);
  });

  test("accepts frames from the minimum to the maximum length, and no others", () => {
    for (const octets of [12, 20]) {
      expect(take(createSplitter({ maxOctets: 20 }), frameOf(octets, 1))).toBe(1);
    }
    for (const octets of [11, 21]) {
      const splitter = createSplitter({ maxOctets: 20 });
      expect(errorOf(() => take(splitter, frameOf(octets, 1)))).toMatchObject({ code: "frame-length" });
      expect(splitter.error).toMatchObject({ code: "frame-length" });
    }
  });

  test("finds no frame after an invalid length, also one that spans chunks", () => {
    for (const cut of [1, 3]) {
      const splitter = createSplitter();
      expect(take(splitter, BAD.subarray(0, cut))).toBe(0);
      const error = errorOf(() => take(splitter, join(BAD.subarray(cut), frameOf(20, 1))));
      expect(error).toMatchObject({ code: "frame-length", actual: "0 (the bytes begin with 00 00 00 00)" });
      expect(splitter.error).toBe(error);
    }
  });

  test("keeps no bytes after an invalid length, however many arrive", () => {
    const error = errorOf(() => take(createSplitter(), join(BAD, new Uint8Array(10_000))));
    expect(isDecodeError(error)).toBe(true);
  });

  test("throws the same error on every later call", () => {
    const splitter = createSplitter();
    const error = errorOf(() => take(splitter, BAD));
    for (const chunk of [null, "octets", new Uint8Array(0), frameOf(12, 1)]) {
      expect(errorOf(() => Reflect.apply(take, null, [splitter, chunk]))).toBe(error);
    }
  });

  test("assembles frames of the maximum length, each in a slab of its own", () => {
    const splitter = createSplitter({ maxOctets: 20 });
    for (const frame of [frameOf(20, 1), frameOf(20, 2)]) {
      for (const [chunk, frames] of [[frame.subarray(0, 9), 0] as const, [frame.subarray(9), 1] as const]) {
        expect(take(splitter, chunk)).toBe(frames);
      }
    }
  });

  test("accepts empty chunks anywhere", () => {
    const frame = frameOf(20, 7);
    for (let cut = 1; cut < frame.length; cut++) {
      const splitter = createSplitter();
      const counts = [frame.subarray(0, cut), new Uint8Array(0), frame.subarray(cut), new Uint8Array(0)].map((chunk) =>
        take(splitter, chunk),
      );
      expect(counts).toEqual([0, 0, 1, 0]);
    }
  });
});

test("finish expects the length until it is complete, and then the frame", () => {
  const expected = [1, 3, 4, 5, 19].map((octets) => {
    const splitter = createSplitter();
    splitter.push(frameOf(20, 1).subarray(0, octets));
    return Reflect.get(Object(errorOf(() => splitter.finish())), "expected");
  });
  expect(expected).toEqual(["4 bytes for the length", "4 bytes for the length", "20 bytes", "20 bytes", "20 bytes"]);
});

test("assembles frames that span chunks in one slab until it is full to the last byte", () => {
  const splitter = createSplitter();
  const stream = join(...Array.from({ length: 700 }, (_, index) => frameOf(16, index % 256)));
  const frames: Uint8Array[] = [];
  // The first chunk is half a frame; every later one reaches from the middle of one frame to the middle of the next.
  for (let at = -8; at < stream.length; at += 16) {
    frames.push(...splitter.push(stream.subarray(Math.max(0, at), Math.min(stream.length, at + 16))));
  }
  expect(toHex(join(...frames))).toBe(toHex(stream));
  const slabs = [...new Set(frames.map(({ buffer }) => buffer))];
  expect(slabs.length).toBeGreaterThan(1);
  expect(frames.filter(({ buffer }) => buffer === slabs[0])).toHaveLength(Number(slabs[0]?.byteLength) / 16);
});

test("a frame may consist of its length only", () => {
  const { format } = createSplitter();
  const splitter = new FrameSplitter({ ...format, minOctets: 4 });
  const only = frameOf(4, 0);
  expect(splitter.push(join(only, only.subarray(0, 3))).map(toHex)).toEqual([toHex(only)]);
  expect(splitter.push(only.subarray(3)).map(toHex)).toEqual([toHex(only)]);
  splitter.finish();
});

test("own copies only frames that are pending: those that were returned may have lost their memory", () => {
  const splitter = createSplitter();
  const memory = new ArrayBuffer(12);
  const first = new Uint8Array(memory);
  first.set(frameOf(12, 1));
  const chunks = [first, frameOf(12, 2), frameOf(12, 3)];
  for (const chunk of chunks) splitter.enqueue(chunk);
  expect(splitter.shift()?.buffer).toBe(memory);
  structuredClone(memory, { transfer: [memory] });
  splitter.own();
  const pending = [splitter.shift(), splitter.shift()];
  expect(pending.map((frame) => frame?.[11])).toEqual([2, 3]);
  expect(pending.filter((frame) => chunks.some(({ buffer }) => buffer === frame?.buffer))).toEqual([]);
});

test("each leaves only copies of the pending frames, also if the chunk ends with a frame", () => {
  const splitter = createSplitter();
  const chunk = join(frameOf(12, 1), frameOf(12, 2), frameOf(12, 3));
  splitter.enqueue(chunk);
  const stop = (): never => {
    throw new Error("stop");
  };
  expect(() => splitter.each(new Uint8Array(0), stop)).toThrow("stop");
  chunk.fill(0);
  expect([splitter.shift(), splitter.shift()].map((frame) => frame?.[11])).toEqual([2, 3]);
});

test("throws the same error also if the memory of earlier frames was transferred", () => {
  const splitter = createSplitter();
  const frame = frameOf(12, 1);
  splitter.push(frame.subarray(0, 5));
  const [whole] = splitter.push(join(frame.subarray(5), BAD.subarray(1)));
  expect(errorOf(() => splitter.push(new Uint8Array(1)))).toMatchObject({ code: "frame-length" });
  const { error } = splitter;
  const memory = whole?.buffer;
  if (!(memory instanceof ArrayBuffer)) throw new Error("The frame has no memory.");
  structuredClone(memory, { transfer: [memory] });
  for (const chunk of [new Uint8Array(0), frame]) expect(errorOf(() => splitter.push(chunk))).toBe(error);
});

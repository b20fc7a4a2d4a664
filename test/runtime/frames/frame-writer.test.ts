import { describe, expect, test } from "vitest";
import {
  createActiveTest,
  createSplitter,
  createSubmit,
  createWriter,
  decode,
  encode,
  encodeSubmitInto,
  frameLayout,
  FrameWriter,
  type Message,
  SlabPool,
  type Submit,
} from "../../../generated/cmpp30/index.js";
import { submit } from "../../helpers/values/submit.js";
import { activeTests, EMPTY, joined } from "./active-tests.js";

/* A writer puts frames one after the other into slabs and uses the slabs again. */

/** A message of a size, from 12 bytes on. */
function messageOf(octets: number): Message {
  return { name: "unknown", sequenceId: octets, commandId: 0x99, body: new Uint8Array(octets - 12).fill(octets) };
}

/** Takes everything, copies each chunk and is done with it at once. */
function takeAll<M>(writer: FrameWriter<M>): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  writer.take((octets, done) => {
    chunks.push(octets.slice());
    done();
  });
  return chunks;
}

describe("a writer", () => {
  test("hands out many frames at once, and each once", () => {
    const writer = createWriter();
    for (let sequenceId = 1; sequenceId <= 5; sequenceId++) {
      expect(writer.write(createActiveTest({ sequenceId }))).toBe(12);
    }
    expect(writer.pendingOctets).toBe(60);
    const chunks: Uint8Array[] = [];
    expect(writer.take((octets) => chunks.push(octets))).toBe(60);
    expect(chunks).toEqual([activeTests(5)]);
    expect(writer.pendingOctets).toBe(0);
    expect(writer.take((octets) => chunks.push(octets))).toBe(0);
    writer.write(submit);
    expect(takeAll(writer)).toEqual([encode(submit)]);
    expect(chunks).toEqual([activeTests(5)]);
  });

  test("has slabs of 64 KiB by default, and hands out nothing before the first frame", () => {
    const writer = createWriter();
    expect([writer.pool.slabOctets, writer.pool.maxIdle, writer.pool.idle]).toEqual([65_536, 2, 0]);
    expect(writer.take(() => undefined)).toBe(0);
    expect(writer.pendingOctets).toBe(0);
    writer.write(submit);
    writer.take(({ buffer }) => expect(buffer.byteLength).toBe(65_536));
  });

  test("writes the messages of one type", () => {
    const writer = new FrameWriter<Submit>({ ...frameLayout, encodeInto: encodeSubmitInto });
    writer.write(submit);
    writer.write(createSubmit({ ...submit, sequenceId: 2 }));
    const frames = takeAll(writer).flatMap((chunk) => createSplitter().push(chunk));
    expect(frames.map((frame) => decode(frame).sequenceId)).toEqual([1, 2]);
  });

  test("writes a message whose bytes are in its own slab", () => {
    const writer = createWriter();
    writer.write(submit);
    writer.take((octets) => {
      const message = decode(octets);
      expect(writer.write(message)).toBe(octets.length);
    });
    expect(takeAll(writer)).toEqual([encode(submit)]);
  });

  test("starts another slab if a frame does not fit, and keeps the order", () => {
    const writer = createWriter({ slabOctets: 400 });
    const sizes = [300, 100, 12, 390, 12, 200, 200];
    for (const size of sizes) writer.write(messageOf(size));
    const chunks = takeAll(writer);
    expect(joined(chunks)).toEqual(joined(sizes.map((size) => encode(messageOf(size)))));
    expect(chunks.map(({ length }) => length)).toEqual([400, 12, 390, 212, 200]);
  });

  test.each([
    [1, [12, 30, 13]],
    [16, [12, 30, 13]],
    [8192, [8578, 12, 8192, 8193]],
  ])("of slabs of %i bytes gives a longer frame memory of its own", (slabOctets, sizes) => {
    const writer = createWriter({ slabOctets });
    for (const size of sizes) writer.write(messageOf(size));
    const chunks = takeAll(writer);
    expect(joined(chunks)).toEqual(joined(sizes.map((size) => encode(messageOf(size)))));
    for (const size of sizes) writer.write(messageOf(size));
    expect(joined(takeAll(writer))).toEqual(joined(chunks));
    expect(writer.pool.idle).toBeLessThanOrEqual(2);
  });
});

describe("the slabs of a writer", () => {
  test("are used again when every chunk is done, in any order, and not before", () => {
    const writer = createWriter({ slabOctets: 100 });
    const buffers = new Set<ArrayBufferLike>();
    const dones: (() => void)[] = [];
    const send = (): void => {
      writer.write(messageOf(40));
      writer.take((octets, done) => {
        buffers.add(octets.buffer);
        dones.push(done);
      });
    };
    send();
    send();
    dones[1]?.();
    send();
    expect(buffers.size).toBe(2);
    dones[0]?.();
    expect(writer.pool.idle).toBe(1);
    for (let round = 0; round < 10; round++) {
      send();
      send();
      for (const done of dones) done();
    }
    expect(buffers.size).toBe(2);
    expect(writer.pool.idle).toBe(2);
  });

  test("keep the bytes of a chunk until its own done, and count each done once", () => {
    const writer = createWriter({ slabOctets: 100 });
    const chunks: { readonly octets: Uint8Array; readonly done: () => void }[] = [];
    const send = (octets: number): void => {
      writer.write(messageOf(octets));
      writer.take((chunk, done) => chunks.push({ octets: chunk, done }));
    };
    send(40);
    send(41);
    for (let times = 0; times < 3; times++) chunks[0]?.done();
    for (let octets = 42; octets < 60; octets++) send(octets);
    expect(chunks[1]?.octets).toEqual(encode(messageOf(41)));
  });

  test("are in the pool while the writer has no frames", () => {
    const pool = new SlabPool({ slabOctets: 1024, maxIdle: 3 });
    const writers = Array.from({ length: 8 }, () => createWriter({ pool }));
    for (const writer of writers) writer.write(submit);
    for (const writer of writers) expect(takeAll(writer)).toEqual([encode(submit)]);
    expect(pool.idle).toBe(3);
    for (const writer of writers) {
      writer.write(submit);
      expect(pool.idle).toBe(2);
      expect(takeAll(writer)).toEqual([encode(submit)]);
    }
    expect(pool.idle).toBe(3);
  });

  test("that were transferred after their writes are not used again", () => {
    const pool = new SlabPool({ slabOctets: 1024 });
    const writer = createWriter({ pool });
    writer.write(submit);
    let buffer: ArrayBuffer = EMPTY.buffer;
    writer.take((octets, done) => {
      buffer = octets.buffer;
      done();
    });
    expect(pool.idle).toBe(1);
    structuredClone(null, { transfer: [buffer] });
    writer.write(submit);
    expect(takeAll(writer)).toEqual([encode(submit)]);
    writer.write(submit);
    writer.take((octets, done) => {
      structuredClone(null, { transfer: [octets.buffer] });
      done();
    });
    expect(pool.idle).toBe(0);
    writer.write(submit);
    expect(takeAll(writer)).toEqual([encode(submit)]);
  });
});

describe("a pool", () => {
  test("hands out each slab once, and keeps only slabs of its size", () => {
    const pool = new SlabPool({ slabOctets: 8, maxIdle: 2 });
    const slab = pool.take();
    pool.put(slab);
    pool.put(slab);
    expect(pool.idle).toBe(1);
    pool.put(new Uint8Array(9));
    pool.put(new Uint8Array(0));
    expect(pool.idle).toBe(1);
    expect(pool.take()).toBe(slab);
    expect(pool.take()).not.toBe(slab);
    for (let index = 0; index < 5; index++) pool.put(new Uint8Array(8));
    expect(pool.idle).toBe(2);
  });

  test("keeps nothing if it may not", () => {
    const pool = new SlabPool({ maxIdle: 0 });
    pool.put(pool.take());
    expect(pool.idle).toBe(0);
  });
});

import { describe, expect, test } from "vitest";
import {
  createActiveTest,
  createWriter,
  encode,
  FrameWriter,
  type Message,
  SlabPool,
} from "../../../generated/cmpp30/index.js";
import { call } from "../../helpers/values/call.js";
import { errorOf } from "../../helpers/values/errors.js";
import { submit } from "../../helpers/values/submit.js";
import { activeTests, STOP } from "./active-tests.js";

/* Messages that fail, calls from inside of calls, and memory that is taken away: no frame is lost without an error. */

type Writer = FrameWriter<Message>;

function written(writer: Writer): Uint8Array {
  const octets: number[] = [];
  writer.take((chunk, done) => {
    octets.push(...chunk);
    done();
  });
  return Uint8Array.from(octets);
}

/** A message that calls back when it is read. */
function calling(work: () => unknown): Message {
  return Object.defineProperty({ ...createActiveTest({ sequenceId: 2 }) }, "sequenceId", {
    get: () => {
      work();
      return 2;
    },
  });
}

const first = createActiveTest({ sequenceId: 1 });
const second = createActiveTest({ sequenceId: 2 });

describe("an invalid message", () => {
  test.each([24, 30, 65_536])("leaves the frames as they were, in slabs of %i bytes", (slabOctets) => {
    const tooLong: Message = { name: "unknown", sequenceId: 1, commandId: 0x99, body: new Uint8Array(9000) };
    const cases: readonly (readonly [Message, string])[] = [
      [{ ...first, sequenceId: -1 }, "out-of-range"],
      [{ ...submit, serviceId: "A service id that is too long" }, "too-long"],
      [tooLong, "frame-length"],
      [calling(() => expect.fail("unreadable")), "unreadable"],
    ];
    for (const [message, code] of cases) {
      const writer = createWriter({ slabOctets });
      writer.write(first);
      expect(errorOf(() => writer.write(message))).toMatchObject({ name: "EncodeError", code });
      expect(writer.pendingOctets).toBe(12);
      writer.write(second);
      expect(errorOf(() => writer.write(message))).toMatchObject({ name: "EncodeError", code });
      expect(written(writer)).toEqual(activeTests(2));
    }
  });

  test("of an encoder that never has enough space is its error", () => {
    const encodeInto = (): number => {
      throw Object.assign(new Error("no"), { name: "EncodeError", code: "no-room" });
    };
    const sizes: number[] = [];
    const encoder = { protocol: "p", title: "P", maxOctets: 1000, encodeInto };
    const counting = {
      ...encoder,
      encodeInto: (_: unknown, octets: Uint8Array) => (sizes.push(octets.length), encodeInto()),
    };
    const writer = new FrameWriter(counting, { slabOctets: 100 });
    expect(() => writer.write(null)).toThrow("no");
    expect(sizes).toEqual([100, 400, 1000]);
    expect(writer.pendingOctets).toBe(0);
  });
});

describe("a message that calls its writer while it is encoded", () => {
  const REJECTED: readonly (readonly [string, (writer: Writer) => unknown])[] = [
    ["write", (writer) => writer.write(second)],
    ["reset", (writer) => writer.reset()],
  ];

  test.each(REJECTED)("with %s gets an error, and the frames are as before", (_, work) => {
    const writer = createWriter();
    writer.write(first);
    const errors: unknown[] = [];
    const caught = calling(() => errors.push(errorOf(() => work(writer))));
    writer.write(caught);
    for (const error of errors) expect(error).toMatchObject({ name: "EncodeError", code: "unreadable" });
    expect(errors.length).toBeGreaterThan(0);
    const passedOn = errorOf(() => writer.write(calling(() => work(writer))));
    expect(passedOn).toMatchObject({ name: "EncodeError", code: "unreadable" });
    expect(written(writer)).toEqual(activeTests(2));
  });

  test("with take gets the frames before it, which are done at once or later", () => {
    for (const isLater of [false, true]) {
      const writer = createWriter({ slabOctets: 36 });
      writer.write(first);
      const taken: Uint8Array[] = [];
      const dones: (() => void)[] = [];
      const take = (): unknown =>
        writer.take((octets, done) => {
          taken.push(octets.slice());
          dones.push(done);
          if (!isLater) done();
        });
      writer.write(calling(take));
      for (const done of dones) done();
      writer.write(createActiveTest({ sequenceId: 3 }));
      take();
      expect(taken.flatMap((octets) => [...octets])).toEqual([...activeTests(3)]);
    }
  });
});

describe("the function that take calls", () => {
  test("may throw: the next call continues after its chunk", () => {
    const writer = createWriter({ slabOctets: 12 });
    for (let sequenceId = 1; sequenceId <= 3; sequenceId++) writer.write(createActiveTest({ sequenceId }));
    const throwing = (): never => {
      throw STOP;
    };
    expect(errorOf(() => writer.take(throwing))).toBe(STOP);
    expect(writer.pendingOctets).toBe(24);
    expect(written(writer)).toEqual(activeTests(3).subarray(12));
  });

  test("may write, and gets that with the next call; a call from inside does nothing", () => {
    const writer = createWriter({ slabOctets: 12 });
    for (let count = 0; count < 2; count++) writer.write(first);
    const chunks: Uint8Array[] = [];
    const take = (octets: Uint8Array, done: () => void): void => {
      chunks.push(octets.slice());
      done();
      writer.write(second);
      expect(writer.take(() => expect.fail())).toBe(0);
    };
    expect(writer.take(take)).toBe(24);
    expect(chunks).toEqual([encode(first), encode(first)]);
    expect(writer.take(take)).toBe(24);
    expect(chunks.slice(2)).toEqual([encode(second), encode(second)]);
  });

  test("may reset: nothing else is handed out, and its chunk stays as it is", () => {
    const writer = createWriter({ slabOctets: 12 });
    for (let sequenceId = 1; sequenceId <= 3; sequenceId++) writer.write(createActiveTest({ sequenceId }));
    const chunks: Uint8Array[] = [];
    const take = (octets: Uint8Array): void => {
      chunks.push(octets);
      writer.reset();
    };
    expect(writer.take(take)).toBe(12);
    for (let sequenceId = 7; sequenceId <= 9; sequenceId++) writer.write(createActiveTest({ sequenceId }));
    expect(chunks).toEqual([encode(first)]);
    expect(written(writer)).toHaveLength(36);
  });

  test("must be a function: nothing is lost otherwise", () => {
    const writer = createWriter();
    writer.write(first);
    const take: (write: () => void) => number = (write) => writer.take(write);
    expect(errorOf(call(take, undefined))).toMatchObject({ name: "EncodeError", field: "write" });
    expect(written(writer)).toEqual(encode(first));
  });
});

describe("memory that is transferred with frames that were not handed out", () => {
  test.each([false, true])("is an error of take until reset; full slab: %s", (isFull) => {
    const writer = createWriter({ slabOctets: 36 });
    writer.write(first);
    let buffer: ArrayBuffer | null = null;
    writer.take((octets) => void (buffer = octets.buffer));
    for (let count = 0; count < (isFull ? 3 : 1); count++) writer.write(first);
    structuredClone(null, { transfer: [Object(buffer)] });
    writer.write(first);
    const gone = { name: "EncodeError", code: "wrong-memory", protocol: "cmpp30" };
    for (let times = 0; times < 2; times++) expect(errorOf(() => written(writer))).toMatchObject(gone);
    writer.reset();
    expect(writer.pendingOctets).toBe(0);
    writer.write(second);
    expect(written(writer)).toEqual(encode(second));
  });

  test("loses nothing if all of them were handed out", () => {
    const writer = createWriter();
    writer.write(first);
    writer.take(({ buffer }) => void structuredClone(null, { transfer: [buffer] }));
    writer.write(second);
    expect(written(writer)).toEqual(encode(second));
  });
});

test("reset discards what waits, and gives the slabs back", () => {
  const pool = new SlabPool({ slabOctets: 12, maxIdle: 9 });
  const writer = createWriter({ pool });
  for (let count = 0; count < 4; count++) writer.write(first);
  const dones: (() => void)[] = [];
  writer.take((_, done) => dones.push(done));
  for (let count = 0; count < 3; count++) writer.write(first);
  writer.reset();
  expect([writer.pendingOctets, pool.idle]).toEqual([0, 3]);
  for (const done of [...dones, ...dones]) done();
  expect(pool.idle).toBe(7);
  writer.reset();
  expect(pool.idle).toBe(7);
});

describe("wrong options", () => {
  test.each([
    [{ slabOctets: 0 }, "smswire slabOctets: expected an integer from 1 to 16777216, got 0."],
    [{ slabOctets: NaN }, "smswire slabOctets: expected an integer from 1 to 16777216, got NaN."],
    [{ slabOctets: 2 ** 24 + 1 }, "smswire slabOctets: expected an integer from 1 to 16777216, got 16777217."],
    [{ slabOctets: "1" }, "smswire slabOctets: expected an integer from 1 to 16777216, got a string."],
    [{ maxIdle: -1 }, "smswire maxIdle: expected an integer from 0 to 16777216, got -1."],
    [{ maxIdle: null }, "smswire maxIdle: expected an integer from 0 to 16777216, got null."],
  ])("of a pool: %j", (options, message) => {
    const error = errorOf(() => Reflect.construct(SlabPool, [options]));
    expect(error).toMatchObject({ name: "EncodeError", message });
  });

  test.each([
    [undefined, "smswire encoder: expected an object, got undefined."],
    [{}, "smswire encoder.encodeInto: expected a handler function, got undefined."],
    [{ encodeInto: encode }, "smswire encoder.maxOctets: expected an integer from 1 to 16777216, got undefined."],
    [{ encodeInto: encode, maxOctets: 0 }, "smswire encoder.maxOctets: expected an integer from 1 to 16777216, got 0."],
  ])("of a writer: %j", (encoder, message) => {
    expect(errorOf(() => Reflect.construct(FrameWriter, [encoder]))).toMatchObject({ name: "EncodeError", message });
  });
});

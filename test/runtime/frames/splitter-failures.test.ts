import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createActiveTest,
  createSplitter,
  decode,
  decodeEach,
  encode,
  type Message,
} from "../../../generated/cmpp30/index.js";
import { type FrameSplitter, splitFrames, splitMessages, toHex } from "../../../generated/runtime/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { resizableBuffer, resize } from "../../helpers/values/hostile-values.js";
import { atEveryDepth } from "../../helpers/stack.js";

/* Errors in the middle of a chunk: every frame is still delivered once and in order, and no other frame. */

const STOP = new Error("stop");
const EMPTY = new Uint8Array(0);
const BAD = Uint8Array.of(0, 0, 0, 13, 0, 0, 0, 7, 0, 0, 0, 1, 9);

/** ACTIVE_TEST 1 to `count`, as one stream. */
function activeTests(count: number): Uint8Array {
  return joined(Array.from({ length: count }, (_, index) => encode(createActiveTest({ sequenceId: index + 1 }))));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function sequenceOf(frame: Uint8Array): number {
  return decode(frame).sequenceId;
}

/** Passes a chunk in one way. `take` is called for every frame; if it returns true, the delivery stops with an error. */
type Way = (splitter: FrameSplitter, chunk: Uint8Array, take: (sequence: number) => boolean) => Promise<void> | void;

function orThrow(isFailed: boolean): void {
  if (isFailed) throw STOP;
}

/** A web stream as an async iterable. A chunk that was not requested is passed to the splitter directly. */
async function* webStream(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(chunk);
      controller.close();
    },
  });
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

async function leaveWebStream(splitter: FrameSplitter, chunk: Uint8Array, take: (sequence: number) => boolean) {
  const source = webStream(chunk);
  try {
    await takeFrames(sequencesOf(splitFrames(source, splitter)), take, "throw");
  } finally {
    const unread = await source.next();
    if (unread.done !== true) splitter.enqueue(unread.value);
    splitter.own();
  }
}

async function takeFrames(
  frames: AsyncIterable<number>,
  take: (sequence: number) => boolean,
  leave: "break" | "throw",
): Promise<void> {
  for await (const sequence of frames) {
    const isFailed = take(sequence);
    if (isFailed && leave === "break") break;
    orThrow(isFailed);
  }
}

async function* sequences(messages: AsyncIterable<Message>): AsyncGenerator<number> {
  for await (const { sequenceId } of messages) yield sequenceId;
}

async function* sequencesOf(frames: AsyncIterable<Uint8Array>): AsyncGenerator<number> {
  for await (const frame of frames) yield sequenceOf(frame);
}

const WAYS: readonly (readonly [string, Way])[] = [
  [
    "each",
    (splitter, chunk, take) => {
      splitter.each(chunk, (octets, _, start, end) => orThrow(take(sequenceOf(octets.subarray(start, end)))));
    },
  ],
  [
    "decodeEach",
    (splitter, chunk, take) => {
      decodeEach(splitter, chunk, ({ sequenceId }) => orThrow(take(sequenceId)));
    },
  ],
  [
    "push, with each after a failure",
    (splitter, chunk, take) => {
      splitter.enqueue(chunk);
      splitter.own();
      splitter.each(EMPTY, (octets, _, start, end) => orThrow(take(sequenceOf(octets.subarray(start, end)))));
    },
  ],
  [
    "a break out of splitMessages",
    (splitter, chunk, take) => takeFrames(sequences(splitMessages([chunk], splitter, decode)), take, "break"),
  ],
  ["a throw out of splitFrames of a web stream", leaveWebStream],
];

/** Passes a stream in chunks, which are overwritten after each call, and fails at some frames. */
async function deliver(way: Way, stream: Uint8Array, sizes: readonly number[], fails: ReadonlySet<number>) {
  const splitter = createSplitter();
  const taken: number[] = [];
  const take = (sequence: number): boolean => {
    taken.push(sequence);
    return fails.has(sequence);
  };
  for (let at = 0, turn = 0; at < stream.length || splitter.pending > 0; turn++) {
    const chunk = stream.slice(at, (at += sizes[turn % sizes.length] ?? 1));
    try {
      await way(splitter, chunk, take);
    } catch (error) {
      if (error !== STOP) throw error;
    }
    chunk.fill(0xff);
  }
  splitter.finish();
  return taken;
}

describe.each(WAYS)("%s", (name, way) => {
  test("delivers every frame once and in order after failures", async () => {
    const isLoop = name.includes("out of");
    const run = fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
      async (count, sizes, fails) => {
        // A loop that does not end early ends with its stream, which must then be complete.
        const whole = isLoop ? sizes.map((size) => 12 * Math.ceil(size / 12)) : sizes;
        expect(await deliver(way, activeTests(count), whole, new Set(fails))).toEqual(upTo(count));
      },
    );
    await fc.assert(run, { numRuns: 200, seed: 12 });
  });
});

test("skips only the frame that cannot be decoded, in every way", async () => {
  const stream = joined([activeTests(2), BAD, activeTests(2)]);
  const taken: number[] = [];
  const splitter = createSplitter();
  const handle = ({ sequenceId }: Message): void => void taken.push(sequenceId);
  expect(errorOf(() => decodeEach(splitter, stream, handle))).toMatchObject({ code: "body-too-short" });
  decodeEach(splitter, EMPTY, handle);
  const loop = async (chunks: readonly Uint8Array[]): Promise<void> => {
    for await (const message of splitMessages(chunks, splitter, decode)) handle(message);
  };
  await expect(loop([stream])).rejects.toMatchObject({ code: "body-too-short" });
  await loop([]);
  expect(taken).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
});

test("a loop that pauses leaves its frames to the next call of the splitter, in order", async () => {
  const splitter = createSplitter();
  const frames = splitFrames([activeTests(3)], splitter);
  const first = await frames.next();
  expect(first.done).toBe(false);
  expect(splitter.push(activeTests(1)).map(sequenceOf)).toEqual([2, 3, 1]);
  expect(await frames.next()).toMatchObject({ done: true });
});

describe("a handler that calls its own splitter", () => {
  const CALLS: readonly (readonly [string, (splitter: FrameSplitter) => unknown])[] = [
    ["push", (splitter) => splitter.push(activeTests(1))],
    ["enqueue", (splitter) => splitter.enqueue(activeTests(1))],
    ["each", (splitter) => splitter.each(activeTests(1), () => undefined)],
    ["decodeEach", (splitter) => decodeEach(splitter, activeTests(1), () => undefined)],
    ["finish", (splitter) => splitter.finish()],
    ["reset", (splitter) => splitter.reset()],
  ];

  test.each(CALLS)("with %s gets an error at once, and every frame is still delivered", (_, call) => {
    for (const isCaught of [true, false]) {
      const splitter = createSplitter();
      const taken: number[] = [];
      const errors: unknown[] = [];
      const handle = ({ sequenceId }: Message): void => {
        taken.push(sequenceId);
        const error = errorOf(() => call(splitter));
        errors.push(error);
        if (!isCaught) throw error;
      };
      const stream = activeTests(5);
      for (const chunk of [stream.subarray(0, 30), stream.subarray(30)])
        errorOf(() => decodeEach(splitter, chunk, handle));
      while (splitter.pending > 0) errorOf(() => decodeEach(splitter, EMPTY, handle));
      splitter.finish();
      expect(taken).toEqual(upTo(5));
      for (const error of errors) expect(error).toMatchObject({ name: "DecodeError", code: "splitter-state" });
    }
  });
});

describe("a handler that detaches or shrinks its chunk", () => {
  const GONE = { name: "DecodeError", code: "wrong-memory" };

  /** A chunk in a resizable buffer. */
  function resizableChunk(octets: Uint8Array): Uint8Array {
    const buffer = resizableBuffer(octets.length, octets.length);
    new Uint8Array(buffer).set(octets);
    return new Uint8Array(buffer);
  }

  const WAYS_TO_TAKE: readonly (readonly [string, (chunk: Uint8Array) => void])[] = [
    [
      "by a transfer",
      ({ buffer }) => void structuredClone(null, { transfer: [Reflect.apply(Object, null, [buffer])] }),
    ],
    ["by making it shorter", ({ buffer }) => resize(Reflect.apply(Object, null, [buffer]), 20)],
    ["by making it empty", ({ buffer }) => resize(Reflect.apply(Object, null, [buffer]), 0)],
  ];

  test.each(WAYS_TO_TAKE)("%s gets a DecodeError", (_, takeAway) => {
    for (const octets of [activeTests(5), activeTests(5).subarray(0, 50)]) {
      for (const isThrowing of [false, true]) {
        const splitter = createSplitter();
        const chunk = resizableChunk(octets);
        const handle = (message: Message): void => {
          if (message.sequenceId < 4) return;
          takeAway(chunk);
          orThrow(isThrowing);
        };
        const error = errorOf(() => decodeEach(splitter, chunk, handle));
        expect(error).toMatchObject(isThrowing ? STOP : GONE);
        expect(errorOf(() => decodeEach(splitter, activeTests(1), handle))).toMatchObject(GONE);
        splitter.reset();
        expect(decodeEach(splitter, activeTests(1), handle)).toBe(1);
      }
    }
  });

  test("loses nothing after the last byte", () => {
    const splitter = createSplitter();
    const chunk = activeTests(1);
    expect(
      decodeEach(
        splitter,
        chunk,
        () => void structuredClone(null, { transfer: [Reflect.apply(Object, null, [chunk.buffer])] }),
      ),
    ).toBe(1);
    expect(splitter.error).toBe(null);
  });

  test("reports other frames that are lost when a frame in memory of the splitter is transferred", () => {
    const splitter = createSplitter();
    const stream = activeTests(4);
    splitter.push(stream.subarray(0, 6));
    const [frame = EMPTY] = splitter.push(stream.subarray(6, 30));
    structuredClone(null, { transfer: [Reflect.apply(Object, null, [frame.buffer])] });
    expect(errorOf(() => splitter.push(stream.subarray(30)))).toMatchObject(GONE);
    expect(errorOf(() => splitter.finish())).toBe(splitter.error);
  });
});

test("a handler that transfers an earlier frame loses no other frame without an error", () => {
  for (const isThrowing of [false, true]) {
    const splitter = createSplitter();
    const stream = activeTests(3);
    splitter.push(stream.subarray(0, 6));
    let slab: Uint8Array = EMPTY;
    const throwing = (octets: Uint8Array): never => {
      slab = octets;
      throw STOP;
    };
    // The first frame and the start of the third share memory; the second is pending.
    expect(errorOf(() => splitter.each(stream.subarray(6, 30), throwing))).toBe(STOP);
    const transferring = (): void => {
      structuredClone(null, { transfer: [Reflect.apply(Object, null, [slab.buffer])] });
      orThrow(isThrowing);
    };
    const gone = { name: "DecodeError", code: "wrong-memory" };
    expect(errorOf(() => splitter.each(stream.subarray(30), transferring))).toMatchObject(isThrowing ? STOP : gone);
    expect(splitter.pending).toBe(0);
    expect(errorOf(() => splitter.finish())).toMatchObject(gone);
  }
});

test("finish reports pending frames", () => {
  const splitter = createSplitter();
  const throwing = (): never => {
    throw STOP;
  };
  errorOf(() => splitter.each(activeTests(3), throwing));
  const error = { name: "DecodeError", code: "splitter-state", expected: "all frames to be delivered" };
  expect(errorOf(() => splitter.finish())).toMatchObject(error);
  expect(splitter.push(EMPTY).map(sequenceOf)).toEqual([2, 3]);
  splitter.finish();
});

test("kept bytes are never a view into a chunk or a different frame", () => {
  const splitter = createSplitter();
  const chunk = activeTests(4);
  const throwing = (): never => {
    throw STOP;
  };
  errorOf(() => splitter.each(chunk, throwing));
  chunk.fill(0);
  const kept = splitter.push(EMPTY);
  expect(kept.map(sequenceOf)).toEqual([2, 3, 4]);
  expect(new Set(kept.map(({ buffer }) => buffer)).size).toBe(3);
  expect(kept.map(toHex).join("")).toBe(toHex(activeTests(4).subarray(12)));
});

test("uses the limit of the protocol if the option is not a number", () => {
  expect(createSplitter({ maxOctets: Number.NaN }).maxOctets).toBe(8578);
  expect(Reflect.apply(createSplitter, null, [{ maxOctets: "20" }]).maxOctets).toBe(8578);
  expect(Reflect.apply(createSplitter, null, [null]).maxOctets).toBe(8578);
});

test("after a stack overflow, no frame is lost without an error, delivered twice, or invented", () => {
  const stream = activeTests(6);
  const first = stream.subarray(0, 29);
  const runs: { taken: number[]; splitter: FrameSplitter; isFailed: boolean }[] = [];
  const prepared = Array.from({ length: 2000 }, () => ({ taken: [], splitter: createSplitter(), isFailed: true }));
  const take = (run: { readonly taken: number[]; readonly splitter: FrameSplitter }, chunk: Uint8Array): number =>
    run.splitter.each(chunk, (octets, _, at) => void run.taken.push(octets[at + 11] ?? 0));
  atEveryDepth(prepared.length, () => {
    const run = prepared[runs.length];
    if (run === undefined) return;
    runs[runs.length] = run;
    take(run, first);
    run.isFailed = false;
  });
  for (const run of runs) {
    const error = errorOf(() => take(run, stream.subarray(29)));
    expect([...new Set(run.taken)]).toEqual(run.taken.toSorted((one, other) => one - other));
    expect(upTo(6)).toEqual(expect.arrayContaining(run.taken));
    expect(run.isFailed || (error === null && run.taken.length === 6)).toBe(true);
  }
  expect(new Set(runs.map(({ isFailed }) => isFailed)).size).toBe(2);
});

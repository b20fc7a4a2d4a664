import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSplitter, decode, decodeEach, type Message } from "../../../generated/cmpp30/index.js";
import { type FrameSplitter, splitFrames, splitMessages } from "../../../generated/runtime/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { atEveryDepth } from "../../helpers/stack.js";
import { EMPTY, BAD, activeTests, joined, upTo, sequenceOf, STOP, orThrow } from "./active-tests.js";

/* Errors in the middle of a chunk: every frame is still delivered once and in order, and no other frame. */

/** Passes a chunk in one way. `take` is called for every frame; if it returns true, the delivery stops with an error. */
type Way = (splitter: FrameSplitter, chunk: Uint8Array, take: (sequence: number) => boolean) => Promise<void> | void;

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

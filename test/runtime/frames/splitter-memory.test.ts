import { describe, expect, test } from "vitest";
import { createSplitter, decodeEach, type Message } from "../../../generated/cmpp30/index.js";
import { type FrameSplitter, toHex } from "../../../generated/runtime/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { resizableBuffer, resize } from "../../helpers/values/hostile-value.js";
import { EMPTY, activeTests, upTo, sequenceOf, STOP, orThrow } from "./active-tests.js";

/* Handlers that call their splitter or take its memory away: no frame is lost without an error. */

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

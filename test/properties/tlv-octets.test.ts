import { describe, expect, test } from "vitest";
import { deepEqual, octetsEqual } from "../../generator/runtime/conformance/index.js";
import {
  isReproducible,
  readFrameSpans,
  readJson,
  readMessage,
  writeFrame,
  writeJson,
} from "../../generator/runtime/interpreter/index.js";
import { isEncodeError, toHex } from "../../generator/runtime/wire/index.js";
import { randomIntegers } from "../helpers/random.js";
import { type RandomMessage, randomTlvFrame, randomTlvMessage } from "./tlv-octets.js";

/* The interpreter gives the octets of random TLVs again, whatever they are, except for padding. */

const SEEDS = Array.from({ length: 8 }, (_, index) => 1 + index);
const LAYOUTS = 30;
const FRAMES = 40;

/** The number of frames of random layouts for which a function returns true. It throws for what is wrong. */
function countFrames(seed: number, work: (message: RandomMessage, frame: Uint8Array) => boolean): number {
  const random = randomIntegers(seed);
  let count = 0;
  for (let layouts = 0; layouts < LAYOUTS; layouts++) {
    const message = randomTlvMessage(random);
    for (let frames = 0; frames < FRAMES; frames++) count += Number(work(message, randomTlvFrame(message, random)));
  }
  return count;
}

describe.each(SEEDS)("seed %d", (seed) => {
  test("a frame that is read and written has the same octets", () => {
    const same = countFrames(seed, ({ layout, layouts }, frame) => {
      const message = readMessage(layout, frame);
      const again = writeFrame(layout, message);
      const isSame = octetsEqual(again, frame);
      if (isSame !== isReproducible(layouts, frame)) throw new Error(`${toHex(frame)} is written as ${toHex(again)}`);
      if (!deepEqual(readMessage(layout, again), message)) throw new Error(`${toHex(frame)} is read differently`);
      return isSame;
    });
    expect(same).toBeGreaterThan((LAYOUTS * FRAMES) / 4);
  });

  test("a frame that is converted to wire JSON and back has the same octets", () => {
    const same = countFrames(seed, ({ layout, layouts }, frame) => {
      const json: unknown = JSON.parse(JSON.stringify(readJson(layouts, frame)));
      const again = written(() => writeJson(layouts, json));
      if (again !== null && octetsEqual(again, frame)) return true;
      if (isReproducible(layouts, frame)) throw new Error(`${toHex(frame)} is ${JSON.stringify(json)}`);
      // Nonzero padding inside a structure is rejected, as everywhere; other padding is not kept.
      if (again === null || deepEqual(readMessage(layout, again), readMessage(layout, frame))) return false;
      throw new Error(`${toHex(frame)} is converted to ${toHex(again)}`);
    });
    expect(same).toBeGreaterThan((LAYOUTS * FRAMES) / 4);
  });

  test("the spans of TLVs cover their octets without gaps", () => {
    const covered = countFrames(seed, ({ layouts }, frame) => {
      const { spans, error } = readFrameSpans(layouts, frame);
      let end = spans.at(-1)?.offset ?? NaN;
      for (const { path, offset, size } of spans) {
        if (!/^tlvs[.[][^.]+$/.test(path)) continue;
        if (offset !== end) throw new Error(`${path} of ${toHex(frame)} begins at ${offset}`);
        end = offset + size;
      }
      return error === null && end === frame.length;
    });
    expect(covered).toBe(LAYOUTS * FRAMES);
  });
});

/** Null if wire JSON has nonzero padding. */
function written(write: () => Uint8Array): Uint8Array | null {
  try {
    return write();
  } catch (error) {
    if (isEncodeError(error) && error.code === "bad-hex") return null;
    throw error;
  }
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type ProtocolId, protocolIds, protocols } from "../helpers/protocols.js";
import { randomIntegers } from "../helpers/random.js";
import type { Random } from "../fuzz/target.js";
import { randomChunks, randomFrames, type SentFrame } from "./traffic.js";

/** The result of a soak. */
export interface SoakResult {
  readonly sent: number;
  readonly messages: number;
  readonly rejected: number;
  /** Frames that were lost, repeated, in another order or with other octets. */
  readonly lost: number;
  /** Octets of heap and buffers in use after garbage collection, for each sample. */
  readonly memory: readonly number[];
}

/** Frames per stream. */
const BATCH = 400;

/** Sends random traffic of both versions through splitter and codec until `isOver` returns true, and samples the memory. */
export function soak(seed: number, isOver: (batches: number) => boolean, batchesPerSample: number): SoakResult {
  const random = randomIntegers(seed);
  const traffic = protocolIds.map((id) => [id, randomFrames(id, 4 * BATCH, random)] as const);
  const memory: number[] = [];
  const sum = { sent: 0, messages: 0, rejected: 0, lost: 0 };
  for (let batches = 0; !isOver(batches); batches++) {
    for (const [id, frames] of traffic) {
      const from = random(frames.length - BATCH);
      const { messages, rejected, lost } = sendBatch(id, frames.slice(from, from + BATCH), random);
      sum.sent += BATCH;
      sum.messages += messages;
      sum.rejected += rejected;
      sum.lost += lost;
    }
    if (batches % batchesPerSample === 0) memory.push(memoryInUse());
  }
  return { ...sum, memory };
}

/**
 * Returns the growth of memory in octets from start to end, without the first quarter of the samples. The memory after
 * garbage collection varies. Memory that is kept raises the minimum.
 */
export function growthOf(memory: readonly number[]): number {
  const settled = memory.slice(Math.floor(memory.length / 4));
  const third = Math.max(1, Math.floor(settled.length / 3));
  return Math.min(...settled.slice(-third)) - Math.min(...settled.slice(0, third));
}

function sendBatch(id: ProtocolId, frames: readonly SentFrame[], random: Random) {
  const { createSplitter, decodeFrom, tryDecode } = protocols[id];
  const splitter = createSplitter();
  const stream = Uint8Array.from(Buffer.concat(frames.map(({ octets }) => octets)));
  const counts = { messages: 0, rejected: 0, lost: 0 };
  let next = 0;
  const take = (octets: Uint8Array, isMessage: boolean): void => {
    const sent = frames[next++];
    if (isMessage) counts.messages++;
    else counts.rejected++;
    const isSame = sent?.isMessage === isMessage && Buffer.compare(sent.octets, octets) === 0;
    if (!isSame) counts.lost++;
  };
  for (const chunk of randomChunks(stream, random)) {
    if (random(2) === 0) {
      for (const frame of splitter.push(chunk)) take(frame, tryDecode(frame).ok);
    } else {
      splitter.each(chunk, (octets, view, start, end) => {
        take(
          octets.subarray(start, end),
          isDecoded(() => decodeFrom(octets, view, start, end)),
        );
      });
    }
  }
  splitter.finish();
  counts.lost += frames.length - next;
  return counts;
}

function isDecoded(decode: () => object): boolean {
  try {
    return decode() !== null;
  } catch {
    return false;
  }
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function memoryInUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

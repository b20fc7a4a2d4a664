import { dataViewOf } from "../../generated/runtime/wire/index.js";
import { pick, type Random } from "./target.js";

const OCTETS = [0, 1, 2, 0x20, 0x30, 0x7f, 0x80, 0xff];
const INTEGERS = [0, 1, 11, 12, 13, 255, 256, 8578, 8579, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];

/** Memory in which frames are mutated one after another, so that no frame allocates memory. */
export interface Scratch {
  readonly octets: Uint8Array;
  readonly view: DataView;
}

/** Memory for the longest frame and some more octets. */
export function newScratch(): Scratch {
  const octets = new Uint8Array(9000);
  return { octets, view: dataViewOf(octets) };
}

/** Changes the frame at the start of the scratch memory. Returns its new size. */
type Change = (scratch: Scratch, length: number, random: Random, pool: readonly Uint8Array[]) => number;

const CHANGES: readonly Change[] = [
  ({ octets }, length, random) => {
    octets[random(length)] = random(256);
    return length;
  },
  ({ octets }, length, random) => {
    const at = random(length);
    octets[at] = (octets[at] ?? 0) ^ (1 << random(8));
    return length;
  },
  ({ octets }, length, random) => {
    octets[random(length)] = pick(random, OCTETS);
    return length;
  },
  ({ view }, length, random) => {
    if (length >= 4) view.setUint32(random(length - 3), pick(random, INTEGERS));
    return length;
  },
  ({ octets }, length, random) => {
    octets.copyWithin(random(length), random(length), random(length));
    return length;
  },
  (_, length, random) => random(length + 1),
  ({ octets }, length, random) => {
    const more = Math.min(1 + random(40), octets.length - length);
    for (let index = 0; index < more; index++) octets[length + index] = random(256);
    return length + more;
  },
  // The end of another frame, of any message.
  ({ octets }, length, random, pool) => {
    const other = pick(random, pool);
    const from = random(other.length);
    const at = random(length + 1);
    const tail = other.subarray(from, from + octets.length - at);
    octets.set(tail, at);
    return at + tail.length;
  },
];

/** Copies a frame of the pool to the scratch memory and mutates it. Returns its size. */
export function mutateFrame(scratch: Scratch, pool: readonly Uint8Array[], random: Random): number {
  const frame = pick(random, pool);
  scratch.octets.set(frame);
  let length = frame.length;
  for (let times = random(4); times > 0 && length > 0; times--) {
    length = pick(random, CHANGES)(scratch, length, random, pool);
  }
  // With a correct length, the decoder reaches the mutation after it.
  if (length >= 4 && random(3) > 0) scratch.view.setUint32(0, length);
  return length;
}

import { toHex } from "../../generated/runtime/wire/index.js";
import { cmppSubjects, compareTolerant } from "../helpers/engines/compare-tolerant.js";
import { protocolIds } from "../helpers/protocols.js";
import { framePool } from "./frame-pool.js";
import { mutateFrame, newScratch, type Scratch } from "./mutate-frame.js";
import { type FuzzTarget, pick, type Random } from "./target.js";

/**
 * Both engines of tolerant reading agree on frames of either version, mutated, cut and extended. What they read without missing fields
 * is encoded to a frame that strict reading accepts.
 */
export function tolerantTarget(): FuzzTarget {
  const subjects = cmppSubjects();
  const pool = protocolIds.flatMap(framePool);
  const scratch = newScratch();
  return {
    name: "tolerant",
    try: (random) => {
      const id = pick(random, protocolIds);
      const length = deviatingFrame(scratch, pool, random);
      const frame = scratch.octets.slice(0, length);
      const outcome = compareTolerant(subjects[id], frame);
      if (typeof outcome === "string") return outcome === "rejected" ? "rejected" : "accepted";
      return { problem: outcome.problem, input: { protocol: id, frame: toHex(frame) } };
    },
  };
}

/** Half of the frames are only cut or extended, with the right length: random changes rarely fit another layout. */
export function deviatingFrame(scratch: Scratch, pool: readonly Uint8Array[], random: Random): number {
  if (random(2) === 0) return mutateFrame(scratch, pool, random);
  const frame = pick(random, pool);
  scratch.octets.set(frame);
  const size = frame.length + random(24) - 12;
  const length = Math.max(12, random(3) === 0 ? frame.length : size);
  scratch.octets.fill(random(256), frame.length, Math.max(frame.length, length));
  scratch.view.setUint32(0, length);
  return length;
}

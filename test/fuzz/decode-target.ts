import { deepEqual } from "../../generated/runtime/conformance/index.js";
import { isDecodeError, toHex, dataViewOf } from "../../generated/runtime/wire/index.js";
import { findPadding } from "../../generated/runtime/interpreter/index.js";
import { type ProtocolId, protocolIds, protocols } from "../helpers/protocols.js";
import { framePool } from "./frame-pool.js";
import { mutateFrame, newScratch, type Scratch } from "./mutate-frame.js";
import { type FuzzTarget, pick, thrownInWords } from "./target.js";
import { interpretMessage } from "./interpret-message.js";

/**
 * Both engines read a mutated frame to the same message, or reject it with the same error. An accepted frame is written
 * back to the same octets, unless it has octets after a NUL.
 */
export function decodeTarget(): FuzzTarget {
  const pools = new Map(protocolIds.map((id) => [id, framePool(id)]));
  const scratch = newScratch();
  const target = newScratch();
  return {
    name: "decode",
    try: (random) => {
      const id = pick(random, protocolIds);
      const length = mutateFrame(scratch, pools.get(id) ?? [], random);
      const outcome = problemOf(id, scratch, length, target);
      if (outcome === "accepted" || outcome === "rejected") return outcome;
      return { problem: outcome, input: { protocol: id, frame: toHex(scratch.octets.slice(0, length)) } };
    },
  };
}

function problemOf(id: ProtocolId, { octets, view }: Scratch, length: number, target: Scratch): string {
  const { decodeFrom, encodeInto, layouts } = protocols[id];
  const interpreted = attempt(() => interpretMessage(layouts, octets, view, 0, length));
  const emitted = attempt(() => decodeFrom(octets, view, 0, length));
  if (emitted.thrown !== null || interpreted.thrown !== null) return sameError(emitted.thrown, interpreted.thrown);
  if (emitted.value === null || !deepEqual(emitted.value, interpreted.value))
    return "the engines read different messages";
  const end = Number(Reflect.apply(encodeInto, null, [emitted.value, target.octets, target.view, 0]));
  const isSame = Buffer.compare(target.octets.subarray(0, end), octets.subarray(0, length)) === 0;
  if (isSame || findPadding(layouts, octets.slice(0, length)).length > 0) return "accepted";
  return `writes other octets: ${toHex(target.octets.subarray(0, end))}`;
}

interface Attempt<Value> {
  readonly value: Value | null;
  readonly thrown: unknown;
}

function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { value: work(), thrown: null };
  } catch (error) {
    return { value: null, thrown: error };
  }
}

function sameError(emitted: unknown, interpreted: unknown): string {
  if (!isDecodeError(emitted))
    return `the decoder ${emitted === null ? "takes it" : `throws ${thrownInWords(emitted)}`}, the walker throws ${thrownInWords(interpreted)}`;
  if (!isDecodeError(interpreted)) return `the walker does not throw ${emitted.message}`;
  const isSame =
    emitted.code === interpreted.code && emitted.message === interpreted.message && emitted.field === interpreted.field;
  return isSame ? "rejected" : `the decoder says ${emitted.message}, the walker ${interpreted.message}`;
}

/** Returns the result of both engines for one frame: `accepted`, `rejected`, or what is wrong. */
export function replayFrame(id: ProtocolId, frame: Uint8Array): string {
  return problemOf(id, { octets: frame, view: dataViewOf(frame) }, frame.length, newScratch());
}

import { isEncodeError, toHex } from "../../generated/runtime/wire/index.js";
import { findPadding } from "../../generated/runtime/interpreter/index.js";
import { type ProtocolId, protocolIds, protocols } from "../helpers/protocols.js";
import { framePool } from "./frame-pool.js";
import { mutateFrame, newScratch } from "./mutate-frame.js";
import { mutateText } from "./mutate-text.js";
import { type FuzzTarget, pick, type Random, thrownInWords } from "./target.js";

const WORDS = [
  ...'0 1 -1 256 4294967296 1e999 1.5 null true {} [] "" "x" {"hex":""} {"hex":"0g"} "0x" "0xffffffffffffffff"'.split(
    " ",
  ),
  ...'"__proto__":{}, "constructor":1, "hex" "fields" "body" "unknown" \\u0000 \\ud800 \\u0100 , : { } [ ]'.split(" "),
];

/** Frames become lines of wire JSON and the same frames again. Mutated lines become frames or EncodeErrors. */
export function jsonTarget(): FuzzTarget {
  const pools = new Map(protocolIds.map((id) => [id, framePool(id)]));
  const scratch = newScratch();
  return {
    name: "json",
    try: (random) => {
      const id = pick(random, protocolIds);
      const frame = scratch.octets.slice(0, mutateFrame(scratch, pools.get(id) ?? [], random));
      if (!protocols[id].tryDecode(frame).ok) return "rejected";
      const line = JSON.stringify(protocols[id].frameToJson(frame));
      const lost = roundTrip(id, frame, line);
      if (lost !== null) return { problem: lost, input: { protocol: id, frame: toHex(frame) } };
      return tryLine(id, mutatedLine(line, random));
    },
  };
}

/** Returns a line of wire JSON with one change. */
export function mutatedLine(line: string, random: Random): string {
  return mutateText(line, WORDS, 1 + random(3), random);
}

function roundTrip(id: ProtocolId, frame: Uint8Array, line: string): string | null {
  const { jsonToFrame, layouts } = protocols[id];
  try {
    const again = toHex(jsonToFrame(JSON.parse(line)));
    return again === toHex(frame) ? null : `becomes ${line} and then ${again}`;
  } catch (error) {
    const isDirty = isEncodeError(error) && error.code === "bad-hex" && findPadding(layouts, frame).length > 0;
    return isDirty ? null : `becomes ${line}, which is rejected: ${thrownInWords(error)}`;
  }
}

function tryLine(id: ProtocolId, line: string) {
  const { jsonToFrame, frameToJson } = protocols[id];
  const json = parsed(line);
  if (json === undefined) return "rejected";
  const input = { protocol: id, line };
  try {
    const frame = jsonToFrame(json);
    const problem = roundTrip(id, frame, JSON.stringify(frameToJson(frame)));
    return problem === null ? "accepted" : { problem, input };
  } catch (error) {
    return isEncodeError(error) ? "rejected" : { problem: `throws ${thrownInWords(error)}`, input };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

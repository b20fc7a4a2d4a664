import { brokenRules } from "../../generator/broken-rules/index.js";
import type { Protocol } from "../../generator/model/index.js";
import { messageFinder, type ProtocolLayout, readFrame } from "../../generator/runtime/interpreter/index.js";
import { frameLengthError, readFrameLength } from "../../generator/runtime/frames/index.js";
import { dataViewOf, fromHex, isDecodeError, toHex } from "../../generator/runtime/wire/index.js";
import { layoutOfProtocol } from "../../generator/tables/index.js";
import { randomIntegers } from "../helpers/random.js";
import { connectionsOf } from "./capture.js";
import { familyOf, PORT, runTshark } from "./wireshark.js";

type Random = (below: number) => number;

/** Returns mutated vectors, the first `count` of a seed. */
export function mutantsOf({ vectors }: Protocol, count: number, seed: number): Uint8Array[] {
  const random = randomIntegers(seed);
  const frames = vectors.map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
  return Array.from({ length: count }, (_, index) =>
    mutated(frames[index % frames.length] ?? new Uint8Array(0), random),
  );
}

/** Changes some bytes of a frame, and shortens or lengthens it. */
function mutated(frame: Uint8Array, random: Random): Uint8Array {
  const octets = frame.slice();
  // The first bytes are the length: few mutants have a wrong one.
  const first = random(8) === 0 ? 0 : Math.min(4, frame.length - 1);
  for (let times = random(4); times > 0; times--) {
    const at = first + random(octets.length - first);
    octets[at] = random(2) === 0 ? random(256) : (octets[at] ?? 0) ^ (1 << random(8));
  }
  switch (random(4)) {
    case 0:
      return withHonestLength(octets.slice(0, Math.max(16, random(octets.length + 1))));
    case 1:
      return withHonestLength(extended(octets, random));
    default:
      return octets;
  }
}

function extended(octets: Uint8Array, random: Random): Uint8Array {
  const longer = new Uint8Array(octets.length + random(20));
  longer.set(octets);
  for (let at = octets.length; at < longer.length; at++) longer[at] = random(3) === 0 ? random(256) : 0;
  return longer;
}

function withHonestLength(octets: Uint8Array): Uint8Array {
  new DataView(octets.buffer).setUint32(0, octets.length);
  return octets;
}

/** What a decoder makes of bytes: whether it rejects them, and the rules that a message breaks; null if it waits for more. */
export interface Verdict {
  readonly isMalformed: boolean;
  readonly rules: readonly string[];
}

/** The verdict of our own decoder. */
export function ownVerdict(protocol: Protocol, layouts: ProtocolLayout, octets: Uint8Array): Verdict | null {
  const { frame } = layouts;
  const stated = readFrameLength(frame, dataViewOf(octets), 0);
  if (frameLengthError(frame, stated, frame.maxOctets) !== null) return { isMalformed: true, rules: [] };
  // A longer frame waits for its end; after a shorter one, others follow.
  if (stated !== octets.length) return null;
  try {
    const source = { octets, view: dataViewOf(octets), start: 0, end: octets.length };
    readFrame(frame, messageFinder(layouts), source);
    const rules = brokenRules(protocol, layouts, octets).map(({ id }) => id);
    return { isMalformed: false, rules: rules.toSorted() };
  } catch (error) {
    if (isDecodeError(error)) return { isMalformed: true, rules: [] };
    throw error;
  }
}

/** The rules about TLVs that stay bytes are expert items of their own. */
const OF_TLVS = ["tlv-octets", "tlv-repeated"];

/** The verdicts of Wireshark, one for each mutant. Throws if a packet has an error in Lua. */
function shownVerdicts(protocol: Protocol, script: string, mutants: readonly Uint8Array[]): readonly Verdict[] {
  const { name, pinned } = familyOf(protocol);
  // A stream that begins with a wrong length looks like one whose beginning is not in the capture.
  const fields = ["_ws.lua.error", `${name}._middle`, `${name}._malformed`, `${name}._rule`, `${name}._tlv_unfit`];
  const form = ["-T", "fields", "-E", "separator=/t", "-E", "aggregator=|", ...fields.flatMap((each) => ["-e", each])];
  const segments = connectionsOf(mutants, PORT);
  const out = runTshark({ script, dissector: name, segments, options: [...form, ...pinned] });
  const lines = out.split("\n").filter((_, index) => index % 2 === 1);
  return lines.map((line) => {
    const [failure = "", middle = "", malformed = "", rules = "", tlvs = ""] = line.split("\t");
    if (failure !== "") throw new Error(`An error in Lua: ${line}`);
    const found = [...rules.split("|"), ...(tlvs === "" ? [] : OF_TLVS)].filter((each) => each !== "");
    return { isMalformed: malformed + middle !== "", rules: found };
  });
}

/** Compares the verdicts of Wireshark with ours; returns the differences, and how many mutants were compared. */
export function compareMutants(
  protocol: Protocol,
  script: string,
  mutants: readonly Uint8Array[],
): { readonly differences: readonly string[]; readonly rejected: number; readonly accepted: number } {
  const layouts = layoutOfProtocol(protocol);
  const shown = shownVerdicts(protocol, script, mutants);
  const differences: string[] = [];
  const counts = { rejected: 0, accepted: 0 };
  for (const [index, octets] of mutants.entries()) {
    const own = ownVerdict(protocol, layouts, octets);
    const found = shown[index];
    if (own === null) continue;
    counts[own.isMalformed ? "rejected" : "accepted"]++;
    const isSame = found?.isMalformed === own.isMalformed && (own.isMalformed || ruleText(own) === ruleText(found));
    if (!isSame) differences.push(`${toHex(octets)}: ${JSON.stringify(own)}, shown ${JSON.stringify(found)}`);
  }
  return { differences, ...counts };
}

/** The rules as text; those of TLVs that stay bytes only as such. */
function ruleText({ rules }: Verdict): string {
  const others = rules.filter((id) => !OF_TLVS.includes(id)).toSorted();
  return [...others, ...(others.length < rules.length ? ["tlvs"] : [])].join(" ");
}

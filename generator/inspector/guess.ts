import type { Bilingual } from "../diagnostics/index.js";
import { framesIn } from "../dump/index.js";
import { type CandidateEvidence, evidenceOf } from "../report/index.js";
import { readFrameSpans } from "../runtime/interpreter/index.js";
import { byLogin, NOTHING, noneFits, type Rejected, theBest, tieOf } from "./guess-words.js";
import type { InspectedProtocol } from "./inspected-protocol.js";

/** Which protocol fits some bytes, and why. */
export interface Guess {
  /** Null if there is nothing to compare. */
  readonly protocol: InspectedProtocol | null;
  /** The protocols that fit equally well; one if there is no doubt. */
  readonly ties: readonly InspectedProtocol[];
  /** Whether every frame is a message of the protocol. */
  readonly fits: boolean;
  readonly reason: Bilingual;
}

/** Blocks and bytes that are compared with the protocols: more of them do not show more. */
const MAX_BLOCKS = 100;
const MAX_BYTES = 16_384;

/** How all blocks fit a protocol. */
interface Fit {
  readonly protocol: InspectedProtocol;
  frames: number;
  fitting: number;
  unknown: number;
  rejected: Rejected | null;
}

/** Guesses the protocol of blocks of bytes: the one in which most frames are valid messages; a login names its version. */
export function guessProtocol(protocols: readonly InspectedProtocol[], blocks: readonly Uint8Array[]): Guess {
  const examined = blocks.slice(0, MAX_BLOCKS).map((octets) => octets.subarray(0, MAX_BYTES));
  const fits = protocols.map((protocol): Fit => ({ protocol, frames: 0, fitting: 0, unknown: 0, rejected: null }));
  for (const octets of examined) for (const each of evidenceOf(protocols, octets)) addTo(fits, each);
  const best = fits.reduce((found, each) => (isBetter(each, found) ? each : found), fits[0]);
  if (best === undefined || best.frames === 0) return { protocol: null, ties: [], fits: false, reason: NOTHING };
  const ties = fits.filter((each) => !isBetter(best, each)).map(({ protocol }) => protocol);
  const isWhole = best.fitting === best.frames;
  if (ties.length > 1) return tied(ties, examined, { ...best, isWhole });
  const reason = theBest(best.protocol, best.fitting, best.frames, nearestOther(best, fits));
  return { protocol: best.protocol, ties, fits: isWhole, reason };
}

function addTo(fits: readonly Fit[], { id, frames, found }: CandidateEvidence): void {
  const fit = fits.find(({ protocol }) => protocol.id === id);
  if (fit === undefined) return;
  const [first] = found.contradictions;
  if (first !== undefined) fit.rejected ??= { frame: fit.frames + first.index + 1, error: first.error };
  fit.frames += frames;
  fit.fitting += found.fitting;
  fit.unknown += found.unknown;
}

function tied(
  ties: readonly InspectedProtocol[],
  blocks: readonly Uint8Array[],
  { fitting, isWhole }: Fit & { readonly isWhole: boolean },
): Guess {
  const named = ties.filter((each) => blocks.some((octets) => namesVersion(each, octets)));
  const [login] = named;
  if (login !== undefined && named.length === 1)
    return { protocol: login, ties: [login], fits: isWhole, reason: byLogin(login) };
  // The newest version is the most likely one.
  const last = ties.at(-1) ?? null;
  if (last === null) return { protocol: null, ties, fits: false, reason: NOTHING };
  return { protocol: last, ties, fits: isWhole, reason: fitting === 0 ? noneFits(last) : tieOf(ties, last) };
}

/** Compares by the share of frames that are messages of the protocol, then by that of frames that it accepts. */
function isBetter(one: Fit, other: Fit | undefined): boolean {
  if (other === undefined) return true;
  const [a, b] = [share(one.fitting, one), share(other.fitting, other)];
  return a === b ? share(one.unknown, one) > share(other.unknown, other) : a > b;
}

function share(count: number, { frames }: Fit): number {
  return frames === 0 ? 0 : count / frames;
}

/** Another version of the chosen protocol that rejects a frame. */
function nearestOther({ protocol: { protocol: chosen } }: Fit, fits: readonly Fit[]): Fit | null {
  const family = familyOf(chosen);
  return (
    fits.find(({ protocol: { protocol }, rejected }) => {
      return rejected !== null && protocol !== chosen && familyOf(protocol) === family;
    }) ?? null
  );
}

function familyOf({ title, version }: InspectedProtocol["protocol"]): string {
  return title.replace(version, "").trim();
}

/** Whether a frame is a login that names the version of the protocol. */
function namesVersion({ layouts, logins }: InspectedProtocol, octets: Uint8Array): boolean {
  for (const { frame } of framesIn(layouts, octets)) {
    const { message, spans } = readFrameSpans(layouts, frame);
    const login = logins.find((each) => each.message === message?.name);
    const value = Number(spans.find(({ path }) => path === login?.field)?.value);
    if (login?.accepted.some(({ first, last }) => value >= first && value <= last) === true) return true;
  }
  return false;
}

import { type Bilingual, pluralize } from "../diagnostics/index.js";
import { explainError } from "../runtime/explain/index.js";
import { detectVersion, type VersionCandidate } from "../runtime/versions/index.js";
import { framesIn } from "../dump/index.js";
import type { ProtocolLayout } from "../runtime/interpreter/index.js";

/** A protocol that the frames may belong to. */
export interface Candidate {
  readonly id: string;
  readonly codec: { readonly layouts: ProtocolLayout };
}

/** How the frames of a line fit a candidate. */
export interface CandidateEvidence extends Candidate {
  readonly found: VersionCandidate;
  /** Number of its frames in the line. */
  readonly frames: number;
  /** Whether it accepts all frames; it need not define their messages. */
  readonly accepts: boolean;
  /** Whether it also defines all messages. */
  readonly fits: boolean;
}

/** Compares the frames of a line with each candidate. Candidates that split the line differently are examined alone. */
export function evidenceOf(candidates: readonly Candidate[], octets: Uint8Array): CandidateEvidence[] {
  const splits = candidates.map(({ codec }) => [...framesIn(codec.layouts, octets)]);
  const offsets = splits.map((frames) => frames.map(({ at }) => at).join());
  return candidates.flatMap((candidate, index) => {
    const alike = candidates.filter((_, other) => offsets[other] === offsets[index]);
    const frames = (splits[index] ?? []).map(({ frame }) => frame);
    const { candidates: all } = detectVersion(
      alike.map(({ codec }) => codec.layouts),
      frames,
    );
    const found = all.find(({ protocol }) => protocol === candidate.codec.layouts.frame.protocol);
    if (found === undefined) return [];
    const accepts = found.fitting + found.unknown === frames.length;
    return [{ ...candidate, found, frames: frames.length, accepts, fits: found.fitting === frames.length }];
  });
}

/**
 * Returns the only candidate that fits. Of protocols in which all frames are valid, one that also defines all messages is
 * preferred. Null if it is not clear.
 */
export function onlyFitting<Each extends Candidate>(candidates: readonly Each[], octets: Uint8Array): Each | null {
  const [only = null, another] = fittingOf(evidenceOf(candidates, octets));
  return another === undefined ? (candidates.find(({ id }) => id === only?.id) ?? null) : null;
}

/** Returns the candidates that fit best: the only one that defines all messages, or else all that accept the frames. */
export function fittingOf(evidence: readonly CandidateEvidence[]): readonly CandidateEvidence[] {
  const known = evidence.filter(({ fits }) => fits);
  return known.length === 1 ? known : evidence.filter(({ accepts }) => accepts);
}

/** The evidence for and against each candidate, one line each; null if the candidates do not disagree. */
export function evidenceInWords(evidence: readonly CandidateEvidence[]): Bilingual | null {
  if (evidence.every(({ found }) => found.contradicting === 0)) return null;
  const lines = evidence.map(({ id, found, frames }) => candidateInWords(id, found, frames));
  return { en: lines.map(({ en }) => `${en}\n`).join(""), zh: lines.map(({ zh }) => `${zh}\n`).join("") };
}

function candidateInWords(id: string, found: VersionCandidate, frames: number): Bilingual {
  const [first] = found.contradictions;
  const place = (first?.index ?? 0) + 1;
  return {
    en: `${id} fits ${found.fitting} of ${pluralize(frames, "frame")}${first === undefined ? "." : `; frame ${place}: ${explainError(first.error, "en")}`}`,
    zh: `${id}与${frames}帧中的${found.fitting}帧相符${first === undefined ? "。" : `；第${place}帧：${explainError(first.error, "zh")}`}`,
  };
}

/** Collects the lines that the chosen protocol rejects and another one accepts, in constant memory. */
export class OtherVersions {
  readonly #chosen: string;
  readonly #candidates: readonly Candidate[];
  readonly #found = new Map<string, { readonly first: number; readonly reason: Bilingual; count: number }>();

  constructor(chosen: string, candidates: readonly Candidate[]) {
    this.#chosen = chosen;
    this.#candidates = candidates;
  }

  /** Examines a line that was rejected. */
  add(octets: Uint8Array, line: number): void {
    const evidence = evidenceOf(this.#candidates, octets);
    const own = evidence.find(({ id }) => id === this.#chosen);
    if (own === undefined || own.accepts) return;
    for (const { id, fits } of evidence) if (fits) this.#count(id, line, own.found);
  }

  #count(id: string, line: number, { contradictions: [first] }: VersionCandidate): void {
    const known = this.#found.get(id);
    if (known !== undefined) known.count++;
    else {
      const reason = {
        en: first === undefined ? "" : ` ${explainError(first.error, "en")}`,
        zh: first === undefined ? "" : explainError(first.error, "zh"),
      };
      this.#found.set(id, { first: line, reason, count: 1 });
    }
  }

  /** A sentence for each protocol that fits rejected lines. */
  inWords(): Bilingual[] {
    return [...this.#found].map(([id, { first, reason, count }]) => ({
      en: `${pluralize(count, "line")} ${count === 1 ? "fits" : "fit"} ${id} and not ${this.#chosen}, first line ${first}.${reason.en}`,
      zh: `有${count}行与${id}相符而与${this.#chosen}不符，首见于第${first}行。${reason.zh}`,
    }));
  }
}

import { decodeErrorOf, messageFinder, type ProtocolLayout, readFrame } from "../interpreter/index.js";
import { DecodeError, dataViewOrEmpty, isObject, kindOf, NO_PROTOCOL, type Phrase } from "../wire/index.js";

/** The maximum number of frames that a version lists for each kind of evidence. */
const MAX_LISTED = 10;

/** A frame that one version rejects and another accepts. */
export interface VersionContradiction {
  /** Position of the frame, from 0. */
  readonly index: number;
  readonly error: DecodeError;
}

/** How well the frames of a recording fit a version. */
export interface VersionCandidate {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version, such as CMPP 3.0. */
  readonly title: string;
  /** Number of frames that strict decoding accepts, with a command that the version defines. */
  readonly fitting: number;
  /** Number of valid frames with a command that the version does not define: no evidence against it. */
  readonly unknown: number;
  /** Number of frames that the version rejects and another candidate accepts. */
  readonly contradicting: number;
  /** The first 10 of them. */
  readonly contradictions: readonly VersionContradiction[];
  /** Number of frames that fit this candidate and no other. */
  readonly deciding: number;
  /** Positions of the first 10 of them, from 0. */
  readonly decidingFrames: readonly number[];
}

/** Which versions the frames of a recording fit. */
export interface VersionEvidence {
  /** The versions, most likely first: by the number of frames that fit, then in the given order. */
  readonly candidates: readonly VersionCandidate[];
  /** Number of frames that were examined. */
  readonly frames: number;
  /** Number of frames that fit every candidate, which is no evidence. */
  readonly shared: number;
  /** Number of frames that fit no candidate: broken, of another protocol, or with an unknown command. */
  readonly unfit: number;
  /** Positions of the first 10 of them, from 0. */
  readonly unfitFrames: readonly number[];
}

type Counted<Shape> = {
  -readonly [Key in keyof Shape]: Shape[Key] extends readonly (infer Each)[] ? Each[] : Shape[Key];
};

/** How one version reads one frame. */
type Reading = "fits" | "unknown" | DecodeError;

/** Collects the evidence for versions from frames, one at a time, in constant memory. Any bytes are accepted. */
export class VersionDetector {
  readonly #read: readonly ((frame: Uint8Array) => Reading)[];
  readonly #candidates: readonly Counted<VersionCandidate>[];
  readonly #unfitFrames: number[] = [];
  #frames = 0;
  #shared = 0;
  #unfit = 0;

  /** `versions` are the `layouts` of protocols. */
  constructor(versions: readonly ProtocolLayout[]) {
    requireLayouts(versions);
    this.#read = versions.map(readerOf);
    this.#candidates = versions.map(({ frame: { protocol, title } }) => ({
      protocol,
      title,
      fitting: 0,
      unknown: 0,
      contradicting: 0,
      contradictions: [],
      deciding: 0,
      decidingFrames: [],
    }));
  }

  /** Examines the next frame. Throws a DecodeError if it is not a Uint8Array. */
  add(frame: Uint8Array): void {
    if (!(frame instanceof Uint8Array)) throw wrongArgument("frame", "a Uint8Array", frame);
    const index = this.#frames++;
    const readings = this.#read.map((read) => read(frame));
    const fitting = readings.filter((reading) => reading === "fits").length;
    if (fitting === 0) {
      this.#unfit++;
      list(this.#unfitFrames, index);
    } else if (fitting > 1 && fitting === readings.length) this.#shared++;
    this.#candidates.forEach((candidate, at) => {
      count(candidate, index, { reading: readings[at] ?? "unknown", fitting });
    });
  }

  /** The evidence of all frames so far. */
  evidence(): VersionEvidence {
    const candidates = this.#candidates.map((each) => ({
      ...each,
      contradictions: [...each.contradictions],
      decidingFrames: [...each.decidingFrames],
    }));
    return {
      candidates: candidates.sort((one, other) => other.fitting - one.fitting),
      frames: this.#frames,
      shared: this.#shared,
      unfit: this.#unfit,
      unfitFrames: [...this.#unfitFrames],
    };
  }
}

/**
 * Finds the version whose layouts fit the frames of a recording; each frame is one whole message. `versions` are the
 * `layouts` of protocols. Returns all versions with the evidence, most likely first, and decides nothing: a recording
 * may contain frames of several versions. Broken frames are counted, never thrown; only an argument of the wrong type
 * throws a DecodeError, which names it: `versions[1]`. Only layouts are evidence: a value such as a version number is not,
 * because many peers send the number of another version. Time is linear in the frames, memory is constant.
 *
 * @example
 * const { candidates: [best, next] } = detectVersion([cmpp20.layouts, cmpp30.layouts], frames);
 * if (best.deciding > 0 && next.deciding === 0) console.log(best.protocol); // → cmpp30
 */
export function detectVersion(versions: readonly ProtocolLayout[], frames: Iterable<Uint8Array>): VersionEvidence {
  const detector = new VersionDetector(versions);
  if (!isIterableOfFrames(frames)) throw wrongArgument("frames", "an iterable of frames", frames);
  for (const frame of frames) {
    if (!(frame instanceof Uint8Array)) {
      throw wrongArgument(`frames[${detector.evidence().frames}]`, "a Uint8Array", frame);
    }
    detector.add(frame);
  }
  return detector.evidence();
}

/** Throws a DecodeError if a value is not an array of layouts. */
function requireLayouts(versions: readonly ProtocolLayout[]): void {
  if (!Array.isArray(versions)) throw wrongArgument("versions", "an array of the layouts of protocols", versions);
  const wrong = versions.findIndex((each) => !isLayout(each));
  if (wrong >= 0) throw wrongArgument(`versions[${wrong}]`, "the layouts of a protocol", versions[wrong]);
}

function isLayout(value: unknown): boolean {
  return isObject(value) && isObject(Reflect.get(value, "frame")) && Array.isArray(Reflect.get(value, "messages"));
}

/** Whether a value can be an iterable of frames. A single frame is not: its elements are numbers. */
function isIterableOfFrames(value: unknown): boolean {
  if (!isObject(value) || value instanceof Uint8Array) return false;
  return typeof Reflect.get(value, Symbol.iterator) === "function";
}

function wrongArgument(argument: string, expected: Phrase, value: unknown): DecodeError {
  return new DecodeError(NO_PROTOCOL, {
    code: "wrong-memory",
    field: argument,
    offset: 0,
    expected,
    actual: kindOf(value),
  });
}

function readerOf(layout: ProtocolLayout): (frame: Uint8Array) => Reading {
  const find = messageFinder(layout);
  return (octets) => {
    let isKnown = false;
    const error = decodeErrorOf(() => {
      const view = dataViewOrEmpty(octets);
      isKnown = readFrame(layout.frame, find, { octets, view, start: 0, end: view.byteLength }).message !== null;
    });
    return error ?? (isKnown ? "fits" : "unknown");
  };
}

function count(
  candidate: Counted<VersionCandidate>,
  index: number,
  { reading, fitting }: { readonly reading: Reading; readonly fitting: number },
): void {
  if (reading === "unknown") candidate.unknown++;
  else if (reading === "fits") {
    candidate.fitting++;
    if (fitting > 1) return;
    candidate.deciding++;
    list(candidate.decidingFrames, index);
  } else if (fitting > 0) {
    candidate.contradicting++;
    list(candidate.contradictions, { index, error: reading });
  }
}

function list<Each>(listed: Each[], each: Each): void {
  if (listed.length < MAX_LISTED) listed.push(each);
}

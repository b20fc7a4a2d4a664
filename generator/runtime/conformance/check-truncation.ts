import { type FrameFormat, FrameSplitter } from "../frames/index.js";
import { type DecodeError, isDecodeError } from "../wire/index.js";
import { type FrameLayout, type MessageLayout, integerToOctets } from "../interpreter/index.js";
import { octetsEqual } from "./deep-equal.js";
import type { Findings, Subject } from "./subject.js";

/** Whether a frame cut at any octet is refused, as it comes and with its length corrected, and the field is named. */
export function checkTruncation<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const findings: string[] = [];
  for (let octets = 0; octets < frame.length; octets++) {
    const cut = frame.slice(0, octets);
    const asItComes = refusal(subject, cut);
    // A field that takes all that is left is whole wherever it ends, and then no field is cut.
    if (asItComes?.code !== "truncated" || (asItComes.field === null && !isComplete(layout, octets))) {
      findings.push(`${layout.name} cut at ${octets}: ${inWords(asItComes)}`);
    }
    if (octets < layout.frame.minOctets || isComplete(layout, octets)) continue;
    const corrected = refusal(subject, withLength(layout.frame, cut));
    if (corrected === null || corrected.field === null || corrected.code === "truncated") {
      findings.push(`${layout.name} cut at ${octets}, length corrected: ${inWords(corrected)}`);
    }
  }
  return findings;
}

/** Whether one octet too many is refused, behind the frame and inside it, and a length that says another number. */
export function checkTrailingBytes<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const longer = new Uint8Array(frame.length + 1);
  longer.set(frame);
  // What takes all that is left takes one octet more, up to the longest frame there may be.
  const mayGrow = takesRest(layout) && longer.length <= layout.frame.maxOctets;
  const cases = mayGrow ? [longer] : [longer, withLength(layout.frame, longer)];
  const lengths = [frame.length - 1, frame.length + 1].map((stated) => withLength(layout.frame, frame, stated));
  const taken = lengths.filter((each) => refusal(subject, each) === null);
  return [...taken.map(() => `${layout.name} with another length is taken`), ...surplusFindings(subject, cases)];
}

function surplusFindings<Message extends object>(subject: Subject<Message>, cases: readonly Uint8Array[]): Findings {
  const { layout } = subject;
  return cases.flatMap((each) => {
    const error = refusal(subject, each);
    const isRight =
      error?.code === "surplus-octets" || (error?.code === "frame-length" && each.length > layout.frame.maxOctets);
    return isRight ? [] : [`${layout.name} with one octet too many: ${inWords(error)}`];
  });
}

/** Whether a frame comes out of the splitter whole, wherever two chunks meet. */
export function checkSplits(format: FrameFormat, frame: Uint8Array): Findings {
  const findings: string[] = [];
  for (let octets = 1; octets < frame.length; octets++) {
    const splitter = new FrameSplitter(format);
    const frames = [...splitter.push(frame.slice(0, octets)), ...splitter.push(frame.slice(octets))];
    splitter.finish();
    // Where more came out, the first is not the whole.
    const [first = new Uint8Array(0)] = frames;
    if (!octetsEqual(first, frame)) findings.push(`split at ${octets}`);
  }
  return findings;
}

/** The error that a decoder throws; null where it takes the frame. Anything else that it throws goes on. */
export function refusal<Message extends object>(subject: Subject<Message>, frame: Uint8Array): DecodeError | null {
  try {
    subject.decode(frame);
    return null;
  } catch (error) {
    if (isDecodeError(error)) return error;
    throw error;
  }
}

/** A copy of a frame whose length field says how long it is, or something else. */
export function withLength(frame: FrameLayout, octets: Uint8Array, stated = octets.length): Uint8Array {
  const copy = octets.slice();
  const littleEndian = frame.byteOrder === "little-endian";
  copy.set(integerToOctets(frame.length.octets, stated, littleEndian), frame.length.offset);
  return copy;
}

/** Whether a message may end here: where its last field takes all that is left, it may end at any octet of it. */
function isComplete(layout: MessageLayout, size: number): boolean {
  if (!takesRest(layout)) return false;
  const isFixed = layout.fields
    .slice(0, -1)
    .every((field) => field.kind === "integer" || field.kind === "octet-string");
  const before = layout.fields
    .slice(0, -1)
    .reduce((sum, field) => sum + ("octets" in field ? Number(field.octets) : 0), 0);
  return !isFixed || size >= layout.frame.minOctets + before;
}

function takesRest({ fields }: MessageLayout): boolean {
  const last = fields.at(-1);
  return last?.kind === "octets" && last.octets === "rest";
}

function inWords(error: DecodeError | null): string {
  return error === null ? "it is taken" : `${error.code} at ${error.field ?? "no field"}`;
}

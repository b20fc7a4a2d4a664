import { type FrameFormat, FrameSplitter } from "../frames/index.js";
import { type DecodeError, isDecodeError } from "../wire/index.js";
import { type FrameLayout, integerToOctets } from "../interpreter/index.js";
import { completeSizes, isHeaderAlone, takesRest } from "./complete-sizes.js";
import { octetsEqual } from "./deep-equal.js";
import type { Findings, Subject } from "./subject.js";

/** Checks that a frame truncated at any byte is rejected with its field, also if its length is corrected. */
export function checkTruncation<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const findings: string[] = [];
  const isComplete = completeSizes(layout, frame);
  for (let octets = 0; octets < frame.length; octets++) {
    const cut = frame.slice(0, octets);
    const asItComes = rejection(subject, cut);
    // A field that takes all remaining bytes is complete wherever it ends, so no field is truncated.
    if (asItComes?.code !== "truncated" || (asItComes.field === null && !isComplete(octets))) {
      findings.push(`${layout.name} truncated to ${octets} bytes: ${inWords(asItComes)}`);
    }
    if (octets < layout.frame.minOctets || isComplete(octets)) continue;
    const corrected = rejection(subject, withLength(layout.frame, cut));
    if (corrected === null || corrected.field === null || corrected.code === "truncated") {
      findings.push(`${layout.name} truncated to ${octets} bytes, length corrected: ${inWords(corrected)}`);
    }
  }
  return findings;
}

/** Checks that an extra byte is rejected, after the frame and inside it, and a different length. */
export function checkTrailingBytes<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const longer = new Uint8Array(frame.length + 1);
  longer.set(frame);
  // A field that takes all remaining bytes also takes one more, up to the limit of the protocol. After a header alone, it is the
  // first byte of the body.
  const isFirst = isHeaderAlone(layout, frame.length);
  const mayGrow = isFirst || (takesRest(layout) && longer.length <= layout.frame.maxOctets);
  const cases = mayGrow ? [longer] : [longer, withLength(layout.frame, longer)];
  const lengths = [frame.length - 1, frame.length + 1].map((stated) => withLength(layout.frame, frame, stated));
  const taken = lengths.filter((each) => rejection(subject, each) === null);
  return [...taken.map(() => `${layout.name} with a different length: accepted`), ...surplusFindings(subject, cases)];
}

function surplusFindings<Message extends object>(subject: Subject<Message>, cases: readonly Uint8Array[]): Findings {
  const { layout } = subject;
  const last = layout.fields.at(-1);
  return cases.flatMap((each) => {
    const error = rejection(subject, each);
    const isRight =
      error?.code === "surplus-octets" ||
      (error?.code === "frame-length" && each.length > layout.frame.maxOctets) ||
      // One byte is not the head of a TLV.
      (error?.code === "body-too-short" && last?.kind === "tlvs" && error.field === last.name);
    return isRight ? [] : [`${layout.name} with one extra byte: ${inWords(error)}`];
  });
}

/** Checks that the splitter returns a frame whole, wherever two chunks meet. */
export function checkSplits(format: FrameFormat, frame: Uint8Array): Findings {
  const findings: string[] = [];
  for (let octets = 1; octets < frame.length; octets++) {
    const splitter = new FrameSplitter(format);
    const frames = [...splitter.push(frame.slice(0, octets)), ...splitter.push(frame.slice(octets))];
    splitter.finish();
    // If there are more frames, the first is not the whole.
    const [first = new Uint8Array(0)] = frames;
    if (!octetsEqual(first, frame))
      findings.push(`the splitter does not return a frame that is split at offset ${octets}`);
  }
  return findings;
}

/** The DecodeError of a decoder; null if it accepts the frame. Other errors propagate. */
export function rejection<Message extends object>(subject: Subject<Message>, frame: Uint8Array): DecodeError | null {
  try {
    subject.decode(frame);
    return null;
  } catch (error) {
    if (isDecodeError(error)) return error;
    throw error;
  }
}

/** A copy of a frame with its own length or a different one in the length field. */
export function withLength(frame: FrameLayout, octets: Uint8Array, stated = octets.length): Uint8Array {
  const copy = octets.slice();
  const littleEndian = frame.byteOrder === "little-endian";
  copy.set(integerToOctets(frame.length.octets, stated, littleEndian), frame.length.offset);
  return copy;
}

function inWords(error: DecodeError | null): string {
  return error === null ? "accepted" : `${error.code} at ${error.field ?? "no field"}`;
}

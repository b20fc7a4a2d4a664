import fc from "fast-check";
import { isSameOctets, isSameValue, type Subject } from "../generated/runtime/conformance/index.js";
import { isDecodeError, isEncodeError, toHex, viewOf } from "../generated/runtime/octets/index.js";
import { decodeFailure, readMessage, writeFrame } from "../generated/runtime/walk/index.js";
import { arbitraryFaultyMessage, arbitraryMessage } from "./arbitrary-message.js";

/* The oracle inside: emitted code and the walker never differ, in results or errors. */

/** Random messages are written and read alike. */
export function agreeOnMessages(subject: Subject<object>, numRuns: number, seed: number): void {
  fc.assert(
    fc.property(arbitraryMessage(subject.layout), (given) => {
      const frame = writeFrame(subject.layout, given);
      const message = subject.decode(frame);
      same(isSameValue(message, given), `reads ${toHex(frame)} differently`);
      same(isSameValue(readMessage(subject.layout, frame), given), "the walker reads something else");
      same(isSameOctets(subject.encode(message), frame), "writes other octets");
      same(subject.sizeOf(message) === frame.length, "says another size");
    }),
    { numRuns, seed },
  );
}

/** Messages with junk in them are written alike, or refused alike. */
export function agreeOnFaults(subject: Subject<object>, numRuns: number, seed: number): void {
  fc.assert(
    fc.property(arbitraryFaultyMessage(subject.layout), (message) => {
      const emitted = outcome(() => toHex(subject.encode(message)), isEncodeError);
      const walked = outcome(() => toHex(writeFrame(subject.layout, message)), isEncodeError);
      same(emitted === walked, `${emitted}\nbut the walker:\n${walked}`);
    }),
    { numRuns, seed },
  );
}

/** Frames with random octets in them are read alike, or refused alike. */
export function agreeOnOctets(subject: Subject<object>, numRuns: number, seed: number): void {
  const { layout } = subject;
  const frames = fc.tuple(
    arbitraryMessage(layout),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    fc.integer({ min: -6, max: 6 }),
  );
  fc.assert(
    fc.property(frames, ([message, changes, longer]) => {
      const frame = distorted(writeFrame(layout, message), changes, longer);
      const emitted = outcome(() => toText(subject.decode(frame)), isDecodeError);
      const walked = walkedOutcome(subject, frame, emitted);
      same(emitted === walked, `${toHex(frame)}\n${emitted}\nbut the walker:\n${walked}`);
    }),
    { numRuns, seed },
  );
}

function distorted(frame: Uint8Array, changes: readonly (readonly [number, number])[], longer: number): Uint8Array {
  const octets = new Uint8Array(Math.max(0, frame.length + longer));
  octets.set(frame.subarray(0, octets.length));
  for (const [at, octet] of changes) if (octets.length > 0) octets[at % octets.length] = octet;
  return octets;
}

function walkedOutcome({ layout }: Subject<object>, frame: Uint8Array, emitted: string): string {
  if (!emitted.startsWith("refused")) return outcome(() => toText(readMessage(layout, frame)), isDecodeError);
  return `refused: ${decodeFailure(layout, frame, viewOf(frame), 0, frame.length).message}`;
}

function outcome(work: () => string, isExpected: (error: unknown) => error is Error): string {
  try {
    return work();
  } catch (error) {
    if (isExpected(error)) return `refused: ${error.message}`;
    throw error;
  }
}

function toText(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return `${inner}n`;
    return inner instanceof Uint8Array ? toHex(inner) : inner;
  });
}

function same(isSame: boolean, problem: string): void {
  if (!isSame) throw new Error(problem);
}

import fc from "fast-check";
import {
  checkReading,
  isOfFixedSize,
  octetsEqual,
  deepEqual,
  type Subject,
} from "../../../generated/runtime/conformance/index.js";
import { isDecodeError, isEncodeError, toHex, dataViewOf } from "../../../generated/runtime/wire/index.js";
import { isProperty, readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { arbitraryFaultyMessage, arbitraryMessage } from "../values/arbitrary-message.js";
import { interpreterError } from "./interpreter-error.js";
import { withoutStackTraces } from "./without-stack-traces.js";

/* Emitted code and the interpreter must agree, in results and in errors. */

/** Both write and read random messages in the same way. */
export function agreeOnMessages(subject: Subject<object>, numRuns: number, seed: number): void {
  fc.assert(
    fc.property(arbitraryMessage(subject.layout), (given) => {
      const frame = writeFrame(subject.layout, given);
      const message = subject.decode(frame);
      same(deepEqual(message, given), `reads ${toHex(frame)} differently`);
      same(deepEqual(readMessage(subject.layout, frame), given), "the walker reads something else");
      same(octetsEqual(subject.encode(message), frame), "writes other octets");
      same(subject.sizeOf(message) === frame.length, "says another size");
    }),
    { numRuns, seed },
  );
}

/** Both write messages with invalid values in the same way, or reject them with the same error. */
export function agreeOnErrors(subject: Subject<object>, numRuns: number, seed: number): void {
  fc.assert(
    fc.property(arbitraryFaultyMessage(subject.layout), (message) => {
      const emitted = outcome(() => toHex(subject.encode(message)), isEncodeError);
      const interpreted = outcome(() => toHex(writeFrame(subject.layout, message)), isEncodeError);
      same(emitted === interpreted, `${emitted}\nbut the walker:\n${interpreted}`);
    }),
    { numRuns, seed },
  );
}

/** Both read frames with random octets in the same way, or reject them with the same error. */
export function agreeOnOctets(subject: Subject<object>, numRuns: number, seed: number): void {
  const { layout } = subject;
  fc.assert(
    fc.property(arbitraryOctets(layout), (frame) => {
      const emitted = outcome(() => toText(subject.decode(frame)), isDecodeError);
      const interpreted = interpretedOutcome(subject, frame, emitted);
      same(emitted === interpreted, `${toHex(frame)}\n${emitted}\nbut the walker:\n${interpreted}`);
    }),
    { numRuns, seed },
  );
}

/** Frames with some changed octets, or which are slightly longer or shorter. */
function arbitraryOctets(layout: Subject<object>["layout"]): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
  return fc
    .tuple(arbitraryMessage(layout), changes, fc.integer({ min: -6, max: 6 }))
    .map(([message, each, longer]) => distorted(writeFrame(layout, message), each, longer));
}

/** A view reads the same as the decoder, and setting the properties of another message gives that message's frame. */
export function agreeOnViews(subject: Subject<object>, numRuns: number, seed: number): void {
  const { layout } = subject;
  const fixed = [...layout.frame.header, ...layout.fields].filter((field) => isProperty(field) && isOfFixedSize(field));
  const view = subject.createView();
  fc.assert(
    fc.property(arbitraryMessage(layout), arbitraryMessage(layout), fc.nat(9), (one, other, start) => {
      const frame = writeFrame(layout, one);
      same(checkReading(subject, frame).length === 0, checkReading(subject, frame).join("\n"));
      const octets = new Uint8Array(start + frame.length + 3).fill(0x5a);
      octets.set(frame, start);
      view.over(octets, dataViewOf(octets), start, start + frame.length);
      for (const { property } of fixed) Reflect.set(view, property, Reflect.get(other, property));
      const changed = fixed.map(({ property }) => [property, Reflect.get(other, property)] as const);
      const expected = octets.slice();
      expected.set(writeFrame(layout, { ...one, ...Object.fromEntries(changed) }), start);
      same(octetsEqual(octets, expected), `sets ${toHex(frame)} to ${toHex(octets)}`);
    }),
    { numRuns, seed },
  );
}

/** View and decoder reject frames with random octets with the same error, or read the same. */
export function agreeOnViewedOctets(subject: Subject<object>, numRuns: number, seed: number): void {
  const { layout } = subject;
  const view = subject.createView();
  fc.assert(
    fc.property(arbitraryOctets(layout), (frame) => {
      const emitted = outcome(() => toText(subject.decode(frame)), isDecodeError);
      const viewed = outcome(() => toText(propertiesOf(view.over(frame), subject.decode(frame))), isDecodeError);
      same(emitted === viewed, `${toHex(frame)}\n${emitted}\nbut the view:\n${viewed}`);
    }),
    { numRuns, seed },
  );
}

function propertiesOf(view: object, message: object): object {
  return Object.fromEntries(Object.keys(message).map((key) => [key, Reflect.get(view, key)]));
}

function distorted(frame: Uint8Array, changes: readonly (readonly [number, number])[], longer: number): Uint8Array {
  const octets = new Uint8Array(Math.max(0, frame.length + longer));
  octets.set(frame.subarray(0, octets.length));
  for (const [at, octet] of changes) if (octets.length > 0) octets[at % octets.length] = octet;
  return octets;
}

function interpretedOutcome({ layout }: Subject<object>, frame: Uint8Array, emitted: string): string {
  if (!emitted.startsWith("rejected")) return outcome(() => toText(readMessage(layout, frame)), isDecodeError);
  return rejection(interpreterError(layout, frame));
}

function outcome(work: () => string, isExpected: (error: unknown) => error is Error): string {
  try {
    return withoutStackTraces(work);
  } catch (error) {
    // An unexpected error is thrown once more, with its stack trace.
    return isExpected(error) ? rejection(error) : work();
  }
}

/** An error as a string; a DecodeError with the values of its header. */
function rejection(error: Error | null): string {
  const header = isDecodeError(error) ? ` ${toText([error.commandId, error.sequenceId])}` : "";
  return `rejected: ${error?.message}${header}`;
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

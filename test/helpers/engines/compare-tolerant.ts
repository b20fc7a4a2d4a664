import { deepEqual } from "../../../generated/runtime/conformance/index.js";
import type { ProtocolLayout } from "../../../generated/runtime/interpreter/index.js";
import {
  type MessageReadings,
  readTolerant,
  type Tolerant,
  toTolerant,
} from "../../../generated/runtime/tolerant/index.js";
import { type Deviation, isDecodeError, toHex } from "../../../generated/runtime/wire/index.js";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { compile } from "../../../generator/pipeline.js";
import { otherVersions, readingsOfProtocol } from "../../../generator/tables/index.js";
import { functionOf, layoutsOf } from "../compile/emitted-functions.js";
import { type ProtocolId, protocols } from "../protocols.js";

/* Both engines of tolerant reading must agree with each other, and with strict reading. */

/** The functions and tables of a protocol for tolerant reading. */
export interface TolerantSubject {
  readonly decodeTolerant: (frame: Uint8Array) => Tolerant<object>;
  readonly decode: (frame: Uint8Array) => object;
  readonly encode: (message: object) => Uint8Array;
  readonly isComplete: (message: object) => boolean;
  readonly layouts: ProtocolLayout;
  readonly readings: readonly MessageReadings[];
}

/** What tolerant reading makes of a frame. */
export type TolerantOutcome = "exact" | "deviating" | "rejected" | { readonly problem: string };

/** The functions of a protocol's module, and the readings of its model. */
export function tolerantSubject(module: object, protocol: Protocol, versions: readonly Protocol[]): TolerantSubject {
  const call = (name: string, value: unknown): unknown => Reflect.apply(functionOf(module, name), null, [value]);
  return {
    decodeTolerant: (frame) => tolerant(call("decodeTolerant", frame)),
    decode: (frame) => object(call("decode", frame)),
    encode: (message) => octets(call("encode", message)),
    isComplete: (message) => call("isComplete", message) === true,
    layouts: layoutsOf(module),
    readings: readingsOfProtocol(protocol, versions),
  };
}

/** The subjects of both versions of CMPP. */
export function cmppSubjects(): Readonly<Record<ProtocolId, TolerantSubject>> {
  const { protocols: models } = compile({
    protocols: readFolder("schema", (path) => !path.startsWith("language/")),
    language: readLanguage(),
  });
  const subject = (id: ProtocolId): TolerantSubject => {
    const model = models.find((each) => each.id === id);
    if (model === undefined) throw new Error(`There is no ${id}.`);
    return tolerantSubject(protocols[id], model, otherVersions(models, model));
  };
  return { cmpp20: subject("cmpp20"), cmpp30: subject("cmpp30") };
}

/** Reads a frame with both engines and strictly. */
export function compareTolerant(subject: TolerantSubject, frame: Uint8Array): TolerantOutcome {
  const emitted = attempt(() => subject.decodeTolerant(frame));
  const interpreted = attempt(() => {
    const { layouts, readings } = subject;
    return toTolerant(layouts.frame, readTolerant(layouts, readings, frame));
  });
  if (typeof emitted === "string" || typeof interpreted === "string") {
    if (emitted === interpreted) return "rejected";
    return { problem: `emitted: ${inWords(emitted)}\ninterpreted: ${inWords(interpreted)}` };
  }
  if (!deepEqual(emitted.message, interpreted.message)) {
    return { problem: `emitted: ${inWords(emitted)}\ninterpreted: ${inWords(interpreted)}` };
  }
  if (textOf(emitted.deviations) !== textOf(interpreted.deviations)) {
    return { problem: `emitted: ${textOf(emitted.deviations)}\ninterpreted: ${textOf(interpreted.deviations)}` };
  }
  if (toHex(emitted.surplus) !== toHex(interpreted.surplus)) return { problem: "the surplus differs" };
  return againstStrict(subject, frame, emitted);
}

/** A correct frame has no deviations; a complete message can be encoded, and strict reading accepts it. */
function againstStrict(subject: TolerantSubject, frame: Uint8Array, read: Tolerant<object>): TolerantOutcome {
  const decoded = attempt(() => subject.decode(frame));
  const isExact = read.deviations.length === 0;
  // A frame under another command may be an unknown message for strict decoding.
  const isRenamed = !isExact && typeof decoded === "object" && Reflect.get(decoded, "name") === "unknown";
  const strict = isRenamed ? "an unknown message" : decoded;
  if (isExact !== (typeof strict === "object")) return { problem: `strict reading: ${inWords(strict)}` };
  if (typeof strict === "object") {
    return deepEqual(strict, read.message) ? "exact" : { problem: "strict reading gives another message" };
  }
  const isWhole = Object.values(read.message).every((value) => value !== undefined);
  if (subject.isComplete(read.message) !== isWhole) return { problem: "isComplete is wrong" };
  if (!isWhole) return "deviating";
  const again = attempt(() => subject.decode(subject.encode(read.message)));
  return typeof again === "object" && deepEqual(again, read.message)
    ? "deviating"
    : { problem: `encoded and read again: ${inWords(again)}` };
}

/** The result, or the code and message of a DecodeError. */
function attempt<Result extends object>(read: () => Result): Result | string {
  try {
    return read();
  } catch (error) {
    if (isDecodeError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function inWords(value: object | string): string {
  const withBytes = (_: string, inner: unknown): unknown => {
    if (typeof inner === "bigint") return `${inner}n`;
    if (inner === undefined) return "undefined";
    return inner instanceof Uint8Array ? toHex(inner) : inner;
  };
  return JSON.stringify(value, withBytes);
}

function textOf(deviations: readonly Deviation[]): string {
  return JSON.stringify(deviations);
}

function tolerant(value: unknown): Tolerant<object> {
  if (isTolerant(value)) return value;
  throw new Error("This is no result of tolerant reading.");
}

function isTolerant(value: unknown): value is Tolerant<object> {
  return typeof value === "object" && value !== null && "message" in value && "deviations" in value;
}

function object(value: unknown): object {
  if (typeof value === "object" && value !== null) return value;
  throw new Error("This is no object.");
}

function octets(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("These are no octets.");
}

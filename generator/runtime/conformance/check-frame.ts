import { toHex, dataViewOf } from "../wire/index.js";
import {
  isReproducible,
  type ProtocolLayout,
  readJson,
  readMessage,
  writeFrame,
  writeJson,
} from "../interpreter/index.js";
import { jsonEqual, octetsEqual, deepEqual } from "./deep-equal.js";
import type { Findings, Subject } from "./subject.js";

/** A frame from an independent source. */
export interface Vector {
  readonly id: string;
  /** The source of the bytes. */
  readonly source: string;
  /** The frame, in hexadecimal. */
  readonly frame: string;
  /** The frame as wire JSON. */
  readonly json: object;
}

/** Checks that the frame of a vector decodes to its fields, and its fields encode to its frame. */
export function checkVector<Message extends object>(
  subject: Subject<Message>,
  layouts: ProtocolLayout,
  vector: Vector,
  frame: Uint8Array,
): Findings {
  const findings: string[] = [];
  const json = readJson(layouts, frame);
  if (!jsonEqual(json, vector.json)) findings.push(`${vector.id} decodes to ${JSON.stringify(json)}`);
  const written = toHex(writeJson(layouts, vector.json));
  if (written !== vector.frame) findings.push(`${vector.id} encodes to ${written}`);
  return [...findings, ...checkFrame(subject, frame)];
}

/** Checks that the generated decoder and encoder agree with the interpreter about a frame, and return its bytes. */
export function checkFrame<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const message = subject.decode(frame);
  const interpreted = readMessage(layout, frame);
  const findings: string[] = [];
  const add = (what: string): void => void findings.push(`${layout.name} ${toHex(frame.subarray(0, 400))}: ${what}`);
  if (!deepEqual(message, interpreted)) add("the decoder and the interpreter read different messages");
  if (!isReproducible({ frame: layout.frame, messages: [layout], structures: [] }, frame)) return findings;
  if (!octetsEqual(writeFrame(layout, message), frame)) add("the interpreter writes different bytes");
  if (subject.sizeOf(message) !== frame.length)
    add(`the computed size is ${subject.sizeOf(message)}, not ${frame.length}`);
  if (!octetsEqual(subject.encode(message), frame)) add("the encoder writes different bytes");
  for (const poison of [0xa5, 0x5a])
    if (!isWrittenWhole(subject, message, frame, poison))
      add("some bytes of the frame are not written, or bytes outside it are");
  return findings;
}

/** Encodes into the middle of other bytes: every byte of the frame must change, and no other. */
function isWrittenWhole<Message extends object>(
  subject: Subject<Message>,
  message: Message,
  frame: Uint8Array,
  poison: number,
): boolean {
  const margin = 16;
  const octets = new Uint8Array(frame.length + 2 * margin).fill(poison);
  const expected = octets.slice();
  expected.set(frame, margin);
  const end = subject.encodeInto(message, octets, dataViewOf(octets), margin);
  return end === margin + frame.length && octetsEqual(octets, expected);
}

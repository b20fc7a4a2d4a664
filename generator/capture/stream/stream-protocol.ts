import { frameLengthError, octetsBeforeLength, readFrameLength } from "../../runtime/frames/index.js";
import {
  decodedOrNull,
  type FrameReading,
  messageFinder,
  type ProtocolLayout,
  readFrame,
} from "../../runtime/interpreter/index.js";
import { dataViewOf } from "../../runtime/wire/index.js";
import type { ProtocolReason } from "./capture-item.js";
import type { FrameProbe } from "./frame-stream.js";

/** The field of a login that names the version. */
export interface LoginField {
  readonly message: string;
  /** Its wire name. */
  readonly field: string;
  /** The values that mean this version. */
  readonly accepted: readonly { readonly first: number; readonly last: number }[];
}

/** A protocol that the connections of a capture may use. */
export interface CaptureProtocol {
  readonly id: string;
  readonly layouts: ProtocolLayout;
  readonly logins: readonly LoginField[];
}

/** Frames that are examined until a connection has a protocol, and after a login. */
const EXAMINED = 32;

/** How a protocol reads a frame. */
interface Reading {
  readonly protocol: CaptureProtocol;
  readonly frame: FrameReading;
}

/** Finds the protocol of a connection from its frames: by the version in a login, else by the sizes of the frames. */
export class StreamProtocol implements FrameProbe {
  #possible: readonly CaptureProtocol[];
  readonly #all: readonly CaptureProtocol[];
  #examined = 0;
  chosen: { readonly protocol: CaptureProtocol; readonly reason: ProtocolReason } | null = null;

  constructor(protocols: readonly CaptureProtocol[]) {
    this.#all = protocols;
    this.#possible = protocols;
    const [only] = protocols;
    if (only !== undefined && protocols.length === 1) this.chosen = { protocol: only, reason: { kind: "only" } };
  }

  sizeAt(octets: Uint8Array, at: number, isKnown: boolean): number {
    let size = 0;
    for (const { layouts } of this.chosen === null ? this.#possible : [this.chosen.protocol]) {
      size = Math.max(size, sizeBy(layouts, octets, at, isKnown));
      if (size > 0 && size < Infinity) return size;
    }
    return size;
  }

  fits(frame: Uint8Array): boolean {
    const among = this.chosen === null ? this.#possible : [this.chosen.protocol];
    return among.some(({ layouts }) => readingOf(layouts, frame)?.message != null);
  }

  /** Whether more frames can change the choice. */
  get isOpen(): boolean {
    return this.#all.length > 1 && this.#examined < EXAMINED;
  }

  /** Examines a frame. Returns whether it has changed the choice. */
  examine(frame: Uint8Array): boolean {
    if (!this.isOpen) return false;
    this.#examined++;
    const readings = this.#all.flatMap((protocol): Reading[] => {
      const reading = readingOf(protocol.layouts, frame);
      return reading?.message == null ? [] : [{ protocol, frame: reading }];
    });
    if (readings.length === 0) return this.#limit();
    const fitting = readings.map(({ protocol }) => protocol);
    const rest = this.#possible.filter((each) => fitting.includes(each));
    // Frames of two versions in one connection: the newest ones decide.
    this.#possible = rest.length === 0 ? fitting : rest;
    return this.#choose(readings) || this.#limit();
  }

  /** Chooses a protocol although several are possible. Returns whether there is one now that was not there before. */
  guess(): boolean {
    const [first, ...others] = this.#possible;
    if (this.chosen !== null || first === undefined) return false;
    this.#examined = EXAMINED;
    this.chosen = { protocol: first, reason: { kind: "guess", others: others.map(({ id }) => id) } };
    return true;
  }

  #limit(): boolean {
    return this.#examined >= EXAMINED && this.guess();
  }

  #choose(readings: readonly Reading[]): boolean {
    const [only] = this.#possible;
    const named = readings.filter(({ protocol }) => this.#possible.includes(protocol)).filter(isNamed);
    const login = named.length === 1 ? named[0] : undefined;
    if (login !== undefined && this.chosen === null) {
      this.chosen = { protocol: login.protocol, reason: { kind: "login" } };
      return true;
    }
    if (only === undefined || this.#possible.length > 1 || this.chosen?.protocol === only) return false;
    this.chosen = { protocol: only, reason: { kind: "sizes" } };
    return true;
  }
}

/** The size of the frame of a protocol at an offset: 0 if it is no header, Infinity if more bytes are needed. */
function sizeBy(layouts: ProtocolLayout, octets: Uint8Array, at: number, isKnown: boolean): number {
  const { frame } = layouts;
  const available = octets.length - at;
  if (available < octetsBeforeLength(frame)) return Infinity;
  const view = dataViewOf(octets);
  const length = readFrameLength(frame, view, at);
  if (frameLengthError(frame, length, frame.maxOctets) !== null) return 0;
  const command = frame.header.find(({ name }) => name === frame.command.field);
  if (!isKnown || command?.kind !== "integer" || command.octets === 8) return length;
  const { offset } = frame.command;
  if (available < offset + command.octets) return Infinity;
  const id = readUnsigned(view, at + offset, command.octets, frame.byteOrder === "little-endian");
  return messageFinder(layouts)(id) === null ? 0 : length;
}

function readUnsigned(view: DataView, at: number, octets: 1 | 2 | 4, littleEndian: boolean): number {
  if (octets === 1) return view.getUint8(at);
  return octets === 2 ? view.getUint16(at, littleEndian) : view.getUint32(at, littleEndian);
}

/** Reads a frame; null if it is invalid. */
function readingOf(layouts: ProtocolLayout, octets: Uint8Array): FrameReading | null {
  const source = { octets, view: dataViewOf(octets), start: 0, end: octets.length };
  return decodedOrNull(source, (each) => readFrame(layouts.frame, messageFinder(layouts), each));
}

/** Whether a frame is a login that names the version of the protocol. */
function isNamed({ protocol, frame }: Reading): boolean {
  return protocol.logins.some(({ message, field, accepted }) => {
    if (message !== frame.message?.name) return false;
    const value = Number(frame.body.get(field));
    return accepted.some(({ first, last }) => value >= first && value <= last);
  });
}

// Generated from schema/cmpp/protocol.yaml. Do not edit: run `npm run generate`.

import { FrameSplitter, type FrameSplitterOptions } from "../runtime/frames/index.js";
import {
  type DecodeError,
  isDecodeError,
  isObject,
  isWithin,
  lengthOf,
  octetsAt,
  viewOf,
  writeOctets,
  writeUint32,
} from "../runtime/octets/index.js";
import {
  findPadding,
  frameFailure,
  type FrameJson,
  type PaddingFinding,
  readJson,
  unknownFailure,
  unknownMessageFailure,
  unknownPlaceFailure,
  viewOfFrame,
  writeJson,
} from "../runtime/walk/index.js";
import { frameLayout, layouts } from "./layouts.js";
import { type Connect, decodeConnectFrom, encodeConnectInto, sizeOfConnect } from "./messages/connect.js";
import {
  type ConnectResp,
  decodeConnectRespFrom,
  encodeConnectRespInto,
  sizeOfConnectResp,
} from "./messages/connect-resp.js";
import { decodeSubmitFrom, encodeSubmitInto, sizeOfSubmit, type Submit } from "./messages/submit.js";
import {
  decodeSubmitRespFrom,
  encodeSubmitRespInto,
  sizeOfSubmitResp,
  type SubmitResp,
} from "./messages/submit-resp.js";

/** Any message of CMPP 2.0, told apart by its `name`. */
export type Message = Connect | Submit | ConnectResp | SubmitResp | UnknownMessage;

/** A message whose command CMPP 2.0 does not have. Nothing of it is lost: it is written as it was read. */
export interface UnknownMessage {
  readonly name: "unknown";
  /** As in every message. */
  readonly sequenceId: number;
  /** The command. */
  readonly commandId: number;
  /** The octets behind the header, over the frame's memory. */
  readonly body: Uint8Array;
}

/** Octets of any message as a whole frame. Throws an EncodeError where a value has no size. */
export function sizeOf(message: Message): number {
  if (!isObject(message)) throw unknownMessageFailure(frameLayout, message);
  switch (message.name) {
    case "CMPP_CONNECT":
      return sizeOfConnect(message);
    case "CMPP_SUBMIT":
      return sizeOfSubmit(message);
    case "CMPP_CONNECT_RESP":
      return sizeOfConnectResp(message);
    case "CMPP_SUBMIT_RESP":
      return sizeOfSubmitResp(message);
    case "unknown":
      return sizeOfUnknown(message);
    default:
      throw unknownMessageFailure(frameLayout, message);
  }
}

/** Writes any message as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encode(message: Message): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOf(message));
  encodeInto(message, octets, viewOf(octets), 0);
  return octets;
}

/** Writes any message into octets from `start` on, and returns where it ends. The view must be over the same memory. Throws an EncodeError. */
export function encodeInto(message: Message, octets: Uint8Array, view: DataView, start: number): number {
  if (!isObject(message)) throw unknownMessageFailure(frameLayout, message);
  switch (message.name) {
    case "CMPP_CONNECT":
      return encodeConnectInto(message, octets, view, start);
    case "CMPP_SUBMIT":
      return encodeSubmitInto(message, octets, view, start);
    case "CMPP_CONNECT_RESP":
      return encodeConnectRespInto(message, octets, view, start);
    case "CMPP_SUBMIT_RESP":
      return encodeSubmitRespInto(message, octets, view, start);
    case "unknown":
      return encodeUnknownInto(message, octets, view, start);
    default:
      throw unknownMessageFailure(frameLayout, message);
  }
}

/** Reads a frame. A command that CMPP 2.0 does not have gives an UnknownMessage. Throws a DecodeError, and nothing else, whatever the octets. */
export function decode(frame: Uint8Array): Message {
  return decodeFrom(frame, viewOfFrame(frameLayout, frame), 0, frame.length);
}

/** Reads the frame that stands from `start` up to `end`. The view must be over the same memory. Throws a DecodeError. */
export function decodeFrom(octets: Uint8Array, view: DataView, start: number, end: number): Message {
  if (!isWithin(octets, view, start, end) || end - start < 12) throw frameFailure(layouts, octets, view, start, end);
  switch (view.getInt32(start + 4)) {
    case 0x00000001:
      return decodeConnectFrom(octets, view, start, end);
    case 0x00000004:
      return decodeSubmitFrom(octets, view, start, end);
    case 0x80000001 | 0:
      return decodeConnectRespFrom(octets, view, start, end);
    case 0x80000004 | 0:
      return decodeSubmitRespFrom(octets, view, start, end);
    default:
      return decodeUnknownFrom(octets, view, start, end);
  }
}

/** What became of a frame: a message, or the error that says why not. */
export type Decoded =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly error: DecodeError };

/** Reads a frame without throwing. */
export function tryDecode(frame: Uint8Array): Decoded {
  try {
    return { ok: true, message: decode(frame) };
  } catch (error) {
    if (isDecodeError(error)) return { ok: false, error };
    throw error;
  }
}

/** A frame as wire JSON, which shows every octet string as it stands. Throws a DecodeError. */
export function frameToJson(frame: Uint8Array): FrameJson {
  return readJson(layouts, frame);
}

/** The frame that wire JSON describes. Throws an EncodeError where it describes none. */
export function jsonToFrame(json: unknown): Uint8Array<ArrayBuffer> {
  return writeJson(layouts, json);
}

/** What a strict reader would refuse in a frame: octets behind the NUL of an Octet String. Throws a DecodeError. */
export function checkPadding(frame: Uint8Array): readonly PaddingFinding[] {
  return findPadding(layouts, frame);
}

/** A splitter for streams of CMPP 2.0: frames of 12 to 8578 octets, or fewer where `greatestOctets` says so. */
export function createSplitter(options?: FrameSplitterOptions): FrameSplitter {
  return new FrameSplitter(frameLayout, options);
}

/** Octets of an UnknownMessage as a whole frame. */
function sizeOfUnknown(message: UnknownMessage): number {
  const size = 12 + lengthOf(message.body);
  if (!(size <= 8578)) throw unknownFailure(frameLayout, message);
  return size;
}

/** Writes an UnknownMessage into octets, and returns where it ends. */
function encodeUnknownInto(message: UnknownMessage, octets: Uint8Array, view: DataView, start: number): number {
  const size = sizeOfUnknown(message);
  if (!isWithin(octets, view, start, start + size)) throw unknownPlaceFailure(frameLayout, octets, start, size);
  view.setUint32(start, size);
  let wrong = 0;
  wrong |= writeUint32(view, start + 8, message.sequenceId);
  wrong |= writeUint32(view, start + 4, message.commandId);
  wrong |= writeOctets(octets, start + 12, message.body, size - 12);
  if (wrong !== 0) throw unknownFailure(frameLayout, message);
  return start + size;
}

/** Reads a frame of which only the header is known. */
function decodeUnknownFrom(octets: Uint8Array, view: DataView, start: number, end: number): UnknownMessage {
  if (end - start > 8578 || view.getUint32(start) !== end - start)
    throw frameFailure(layouts, octets, view, start, end);
  return {
    name: "unknown",
    sequenceId: view.getUint32(start + 8),
    commandId: view.getUint32(start + 4),
    body: octetsAt(octets, start + 12, end - start - 12),
  };
}

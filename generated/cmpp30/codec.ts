// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { FrameSplitter, type FrameSplitterOptions } from "../runtime/frames/index.js";
import {
  type DecodeError,
  hasPlace,
  hasRoom,
  isDecodeError,
  isObject,
  isWithin,
  lengthOf,
  octetsAt,
  viewOfAny,
  viewOfNew,
  writeOctets,
  writeUint32,
} from "../runtime/octets/index.js";
import {
  changeFailure,
  findPadding,
  type FrameJson,
  type PaddingFinding,
  readJson,
  unknownFailure,
  unknownMessageFailure,
  unknownPlaceFailure,
  writeJson,
} from "../runtime/walk/index.js";
import { findFault } from "./faults.js";
import { frameLayout, layouts } from "./layouts.js";
import {
  type ActiveTest,
  decodeActiveTestFrom,
  encodeActiveTestInto,
  sizeOfActiveTest,
} from "./messages/active-test.js";
import {
  type ActiveTestResp,
  decodeActiveTestRespFrom,
  encodeActiveTestRespInto,
  sizeOfActiveTestResp,
} from "./messages/active-test-resp.js";
import { type Cancel, decodeCancelFrom, encodeCancelInto, sizeOfCancel } from "./messages/cancel.js";
import {
  type CancelResp,
  decodeCancelRespFrom,
  encodeCancelRespInto,
  sizeOfCancelResp,
} from "./messages/cancel-resp.js";
import { type Connect, decodeConnectFrom, encodeConnectInto, sizeOfConnect } from "./messages/connect.js";
import {
  type ConnectResp,
  decodeConnectRespFrom,
  encodeConnectRespInto,
  sizeOfConnectResp,
} from "./messages/connect-resp.js";
import { decodeDeliverFrom, type Deliver, encodeDeliverInto, sizeOfDeliver } from "./messages/deliver.js";
import {
  decodeDeliverRespFrom,
  type DeliverResp,
  encodeDeliverRespInto,
  sizeOfDeliverResp,
} from "./messages/deliver-resp.js";
import { decodeFwdFrom, encodeFwdInto, type Fwd, sizeOfFwd } from "./messages/fwd.js";
import { decodeFwdRespFrom, encodeFwdRespInto, type FwdResp, sizeOfFwdResp } from "./messages/fwd-resp.js";
import {
  decodeGetMoRouteFrom,
  encodeGetMoRouteInto,
  type GetMoRoute,
  sizeOfGetMoRoute,
} from "./messages/get-mo-route.js";
import {
  decodeGetMoRouteRespFrom,
  encodeGetMoRouteRespInto,
  type GetMoRouteResp,
  sizeOfGetMoRouteResp,
} from "./messages/get-mo-route-resp.js";
import {
  decodeGetMtRouteFrom,
  encodeGetMtRouteInto,
  type GetMtRoute,
  sizeOfGetMtRoute,
} from "./messages/get-mt-route.js";
import {
  decodeGetMtRouteRespFrom,
  encodeGetMtRouteRespInto,
  type GetMtRouteResp,
  sizeOfGetMtRouteResp,
} from "./messages/get-mt-route-resp.js";
import { decodeMoRouteFrom, encodeMoRouteInto, type MoRoute, sizeOfMoRoute } from "./messages/mo-route.js";
import {
  decodeMoRouteRespFrom,
  encodeMoRouteRespInto,
  type MoRouteResp,
  sizeOfMoRouteResp,
} from "./messages/mo-route-resp.js";
import {
  decodeMoRouteUpdateFrom,
  encodeMoRouteUpdateInto,
  type MoRouteUpdate,
  sizeOfMoRouteUpdate,
} from "./messages/mo-route-update.js";
import {
  decodeMoRouteUpdateRespFrom,
  encodeMoRouteUpdateRespInto,
  type MoRouteUpdateResp,
  sizeOfMoRouteUpdateResp,
} from "./messages/mo-route-update-resp.js";
import { decodeMtRouteFrom, encodeMtRouteInto, type MtRoute, sizeOfMtRoute } from "./messages/mt-route.js";
import {
  decodeMtRouteRespFrom,
  encodeMtRouteRespInto,
  type MtRouteResp,
  sizeOfMtRouteResp,
} from "./messages/mt-route-resp.js";
import {
  decodeMtRouteUpdateFrom,
  encodeMtRouteUpdateInto,
  type MtRouteUpdate,
  sizeOfMtRouteUpdate,
} from "./messages/mt-route-update.js";
import {
  decodeMtRouteUpdateRespFrom,
  encodeMtRouteUpdateRespInto,
  type MtRouteUpdateResp,
  sizeOfMtRouteUpdateResp,
} from "./messages/mt-route-update-resp.js";
import {
  decodePushMoRouteUpdateFrom,
  encodePushMoRouteUpdateInto,
  type PushMoRouteUpdate,
  sizeOfPushMoRouteUpdate,
} from "./messages/push-mo-route-update.js";
import {
  decodePushMoRouteUpdateRespFrom,
  encodePushMoRouteUpdateRespInto,
  type PushMoRouteUpdateResp,
  sizeOfPushMoRouteUpdateResp,
} from "./messages/push-mo-route-update-resp.js";
import {
  decodePushMtRouteUpdateFrom,
  encodePushMtRouteUpdateInto,
  type PushMtRouteUpdate,
  sizeOfPushMtRouteUpdate,
} from "./messages/push-mt-route-update.js";
import {
  decodePushMtRouteUpdateRespFrom,
  encodePushMtRouteUpdateRespInto,
  type PushMtRouteUpdateResp,
  sizeOfPushMtRouteUpdateResp,
} from "./messages/push-mt-route-update-resp.js";
import { decodeQueryFrom, encodeQueryInto, type Query, sizeOfQuery } from "./messages/query.js";
import { decodeQueryRespFrom, encodeQueryRespInto, type QueryResp, sizeOfQueryResp } from "./messages/query-resp.js";
import { decodeSubmitFrom, encodeSubmitInto, sizeOfSubmit, type Submit } from "./messages/submit.js";
import {
  decodeSubmitRespFrom,
  encodeSubmitRespInto,
  sizeOfSubmitResp,
  type SubmitResp,
} from "./messages/submit-resp.js";
import { decodeTerminateFrom, encodeTerminateInto, sizeOfTerminate, type Terminate } from "./messages/terminate.js";
import {
  decodeTerminateRespFrom,
  encodeTerminateRespInto,
  sizeOfTerminateResp,
  type TerminateResp,
} from "./messages/terminate-resp.js";

/** Any message of CMPP 3.0, told apart by its `name`. */
export type Message =
  | Connect
  | Terminate
  | Submit
  | Deliver
  | Query
  | Cancel
  | ActiveTest
  | Fwd
  | MtRoute
  | MoRoute
  | GetMtRoute
  | MtRouteUpdate
  | MoRouteUpdate
  | PushMtRouteUpdate
  | PushMoRouteUpdate
  | GetMoRoute
  | ConnectResp
  | TerminateResp
  | SubmitResp
  | DeliverResp
  | QueryResp
  | CancelResp
  | ActiveTestResp
  | FwdResp
  | MtRouteResp
  | MoRouteResp
  | GetMtRouteResp
  | MtRouteUpdateResp
  | MoRouteUpdateResp
  | PushMtRouteUpdateResp
  | PushMoRouteUpdateResp
  | GetMoRouteResp
  | UnknownMessage;

/** A message whose command CMPP 3.0 does not have. Nothing of it is lost: it is written as it was read. */
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
  try {
    if (!isObject(message)) throw unknownMessageFailure(frameLayout, message);
    switch (message.name) {
      case "CMPP_CONNECT":
        return sizeOfConnect(message);
      case "CMPP_TERMINATE":
        return sizeOfTerminate(message);
      case "CMPP_SUBMIT":
        return sizeOfSubmit(message);
      case "CMPP_DELIVER":
        return sizeOfDeliver(message);
      case "CMPP_QUERY":
        return sizeOfQuery(message);
      case "CMPP_CANCEL":
        return sizeOfCancel(message);
      case "CMPP_ACTIVE_TEST":
        return sizeOfActiveTest(message);
      case "CMPP_FWD":
        return sizeOfFwd(message);
      case "CMPP_MT_ROUTE":
        return sizeOfMtRoute(message);
      case "CMPP_MO_ROUTE":
        return sizeOfMoRoute(message);
      case "CMPP_GET_MT_ROUTE":
        return sizeOfGetMtRoute(message);
      case "CMPP_MT_ROUTE_UPDATE":
        return sizeOfMtRouteUpdate(message);
      case "CMPP_MO_ROUTE_UPDATE":
        return sizeOfMoRouteUpdate(message);
      case "CMPP_PUSH_MT_ROUTE_UPDATE":
        return sizeOfPushMtRouteUpdate(message);
      case "CMPP_PUSH_MO_ROUTE_UPDATE":
        return sizeOfPushMoRouteUpdate(message);
      case "CMPP_GET_MO_ROUTE":
        return sizeOfGetMoRoute(message);
      case "CMPP_CONNECT_RESP":
        return sizeOfConnectResp(message);
      case "CMPP_TERMINATE_RESP":
        return sizeOfTerminateResp(message);
      case "CMPP_SUBMIT_RESP":
        return sizeOfSubmitResp(message);
      case "CMPP_DELIVER_RESP":
        return sizeOfDeliverResp(message);
      case "CMPP_QUERY_RESP":
        return sizeOfQueryResp(message);
      case "CMPP_CANCEL_RESP":
        return sizeOfCancelResp(message);
      case "CMPP_ACTIVE_TEST_RESP":
        return sizeOfActiveTestResp(message);
      case "CMPP_FWD_RESP":
        return sizeOfFwdResp(message);
      case "CMPP_MT_ROUTE_RESP":
        return sizeOfMtRouteResp(message);
      case "CMPP_MO_ROUTE_RESP":
        return sizeOfMoRouteResp(message);
      case "CMPP_GET_MT_ROUTE_RESP":
        return sizeOfGetMtRouteResp(message);
      case "CMPP_MT_ROUTE_UPDATE_RESP":
        return sizeOfMtRouteUpdateResp(message);
      case "CMPP_MO_ROUTE_UPDATE_RESP":
        return sizeOfMoRouteUpdateResp(message);
      case "CMPP_PUSH_MT_ROUTE_UPDATE_RESP":
        return sizeOfPushMtRouteUpdateResp(message);
      case "CMPP_PUSH_MO_ROUTE_UPDATE_RESP":
        return sizeOfPushMoRouteUpdateResp(message);
      case "CMPP_GET_MO_ROUTE_RESP":
        return sizeOfGetMoRouteResp(message);
      case "unknown":
        return sizeOfUnknown(message);
      default:
        throw unknownMessageFailure(frameLayout, message);
    }
  } catch (error) {
    throw unknownMessageFailure(frameLayout, message, error);
  }
}

/** Writes any message as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encode(message: Message): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOf(message));
  if (encodeInto(message, octets, viewOfNew(octets), 0) !== octets.length) throw changeFailure(frameLayout);
  return octets;
}

/**
 * Writes any message into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError.
 */
export function encodeInto(message: Message, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw unknownMessageFailure(frameLayout, message);
    switch (message.name) {
      case "CMPP_CONNECT":
        return encodeConnectInto(message, octets, view, start);
      case "CMPP_TERMINATE":
        return encodeTerminateInto(message, octets, view, start);
      case "CMPP_SUBMIT":
        return encodeSubmitInto(message, octets, view, start);
      case "CMPP_DELIVER":
        return encodeDeliverInto(message, octets, view, start);
      case "CMPP_QUERY":
        return encodeQueryInto(message, octets, view, start);
      case "CMPP_CANCEL":
        return encodeCancelInto(message, octets, view, start);
      case "CMPP_ACTIVE_TEST":
        return encodeActiveTestInto(message, octets, view, start);
      case "CMPP_FWD":
        return encodeFwdInto(message, octets, view, start);
      case "CMPP_MT_ROUTE":
        return encodeMtRouteInto(message, octets, view, start);
      case "CMPP_MO_ROUTE":
        return encodeMoRouteInto(message, octets, view, start);
      case "CMPP_GET_MT_ROUTE":
        return encodeGetMtRouteInto(message, octets, view, start);
      case "CMPP_MT_ROUTE_UPDATE":
        return encodeMtRouteUpdateInto(message, octets, view, start);
      case "CMPP_MO_ROUTE_UPDATE":
        return encodeMoRouteUpdateInto(message, octets, view, start);
      case "CMPP_PUSH_MT_ROUTE_UPDATE":
        return encodePushMtRouteUpdateInto(message, octets, view, start);
      case "CMPP_PUSH_MO_ROUTE_UPDATE":
        return encodePushMoRouteUpdateInto(message, octets, view, start);
      case "CMPP_GET_MO_ROUTE":
        return encodeGetMoRouteInto(message, octets, view, start);
      case "CMPP_CONNECT_RESP":
        return encodeConnectRespInto(message, octets, view, start);
      case "CMPP_TERMINATE_RESP":
        return encodeTerminateRespInto(message, octets, view, start);
      case "CMPP_SUBMIT_RESP":
        return encodeSubmitRespInto(message, octets, view, start);
      case "CMPP_DELIVER_RESP":
        return encodeDeliverRespInto(message, octets, view, start);
      case "CMPP_QUERY_RESP":
        return encodeQueryRespInto(message, octets, view, start);
      case "CMPP_CANCEL_RESP":
        return encodeCancelRespInto(message, octets, view, start);
      case "CMPP_ACTIVE_TEST_RESP":
        return encodeActiveTestRespInto(message, octets, view, start);
      case "CMPP_FWD_RESP":
        return encodeFwdRespInto(message, octets, view, start);
      case "CMPP_MT_ROUTE_RESP":
        return encodeMtRouteRespInto(message, octets, view, start);
      case "CMPP_MO_ROUTE_RESP":
        return encodeMoRouteRespInto(message, octets, view, start);
      case "CMPP_GET_MT_ROUTE_RESP":
        return encodeGetMtRouteRespInto(message, octets, view, start);
      case "CMPP_MT_ROUTE_UPDATE_RESP":
        return encodeMtRouteUpdateRespInto(message, octets, view, start);
      case "CMPP_MO_ROUTE_UPDATE_RESP":
        return encodeMoRouteUpdateRespInto(message, octets, view, start);
      case "CMPP_PUSH_MT_ROUTE_UPDATE_RESP":
        return encodePushMtRouteUpdateRespInto(message, octets, view, start);
      case "CMPP_PUSH_MO_ROUTE_UPDATE_RESP":
        return encodePushMoRouteUpdateRespInto(message, octets, view, start);
      case "CMPP_GET_MO_ROUTE_RESP":
        return encodeGetMoRouteRespInto(message, octets, view, start);
      case "unknown":
        return encodeUnknownInto(message, octets, view, start);
      default:
        throw unknownMessageFailure(frameLayout, message);
    }
  } catch (error) {
    throw unknownMessageFailure(frameLayout, message, error);
  }
}

/**
 * Reads a frame. A command that CMPP 3.0 does not have gives an UnknownMessage. Throws a DecodeError, and
 * nothing else, whatever the octets.
 */
export function decode(frame: Uint8Array): Message {
  const view = viewOfAny(frame);
  return decodeFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the frame that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeFrom(octets: Uint8Array, view: DataView, start: number, end: number): Message {
  if (!hasRoom(view, start, end, 12)) throw findFault(octets, view, start, end);
  switch (view.getInt32(start + 4)) {
    case 0x00000001:
      return decodeConnectFrom(octets, view, start, end);
    case 0x00000002:
      return decodeTerminateFrom(octets, view, start, end);
    case 0x00000004:
      return decodeSubmitFrom(octets, view, start, end);
    case 0x00000005:
      return decodeDeliverFrom(octets, view, start, end);
    case 0x00000006:
      return decodeQueryFrom(octets, view, start, end);
    case 0x00000007:
      return decodeCancelFrom(octets, view, start, end);
    case 0x00000008:
      return decodeActiveTestFrom(octets, view, start, end);
    case 0x00000009:
      return decodeFwdFrom(octets, view, start, end);
    case 0x00000010:
      return decodeMtRouteFrom(octets, view, start, end);
    case 0x00000011:
      return decodeMoRouteFrom(octets, view, start, end);
    case 0x00000012:
      return decodeGetMtRouteFrom(octets, view, start, end);
    case 0x00000013:
      return decodeMtRouteUpdateFrom(octets, view, start, end);
    case 0x00000014:
      return decodeMoRouteUpdateFrom(octets, view, start, end);
    case 0x00000015:
      return decodePushMtRouteUpdateFrom(octets, view, start, end);
    case 0x00000016:
      return decodePushMoRouteUpdateFrom(octets, view, start, end);
    case 0x00000017:
      return decodeGetMoRouteFrom(octets, view, start, end);
    case 0x80000001 | 0:
      return decodeConnectRespFrom(octets, view, start, end);
    case 0x80000002 | 0:
      return decodeTerminateRespFrom(octets, view, start, end);
    case 0x80000004 | 0:
      return decodeSubmitRespFrom(octets, view, start, end);
    case 0x80000005 | 0:
      return decodeDeliverRespFrom(octets, view, start, end);
    case 0x80000006 | 0:
      return decodeQueryRespFrom(octets, view, start, end);
    case 0x80000007 | 0:
      return decodeCancelRespFrom(octets, view, start, end);
    case 0x80000008 | 0:
      return decodeActiveTestRespFrom(octets, view, start, end);
    case 0x80000009 | 0:
      return decodeFwdRespFrom(octets, view, start, end);
    case 0x80000010 | 0:
      return decodeMtRouteRespFrom(octets, view, start, end);
    case 0x80000011 | 0:
      return decodeMoRouteRespFrom(octets, view, start, end);
    case 0x80000012 | 0:
      return decodeGetMtRouteRespFrom(octets, view, start, end);
    case 0x80000013 | 0:
      return decodeMtRouteUpdateRespFrom(octets, view, start, end);
    case 0x80000014 | 0:
      return decodeMoRouteUpdateRespFrom(octets, view, start, end);
    case 0x80000015 | 0:
      return decodePushMtRouteUpdateRespFrom(octets, view, start, end);
    case 0x80000016 | 0:
      return decodePushMoRouteUpdateRespFrom(octets, view, start, end);
    case 0x80000017 | 0:
      return decodeGetMoRouteRespFrom(octets, view, start, end);
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

/** A splitter for streams of CMPP 3.0: frames of 12 to 8578 octets, or fewer where `greatestOctets` says so. */
export function createSplitter(options?: FrameSplitterOptions): FrameSplitter {
  return new FrameSplitter(frameLayout, options);
}

/**
 * Takes a chunk of a stream of CMPP 3.0, calls `handle` with the message of every frame that is whole now, and
 * returns how many frames they were.
 *
 * `refuse` is called with a frame that is no message, and with the error; where it is left out, the error is
 * thrown, and the frames behind are passed over. Throws what the splitter throws; whatever is thrown by a
 * handler passes over the frames behind it as well, and the next chunk goes on in step.
 */
export function decodeEach(
  splitter: FrameSplitter,
  chunk: Uint8Array,
  handle: (message: Message) => void,
  refuse?: (error: DecodeError, frame: Uint8Array) => void,
): number {
  return splitter.each(chunk, (octets, view, start, end) => {
    let message: Message;
    try {
      message = decodeFrom(octets, view, start, end);
    } catch (error) {
      if (refuse === undefined || !isDecodeError(error)) throw error;
      return refuse(error, octetsAt(view, start, end - start));
    }
    handle(message);
  });
}

/** Octets of an UnknownMessage as a whole frame. */
function sizeOfUnknown(message: UnknownMessage): number {
  try {
    const size = 12 + lengthOf(message.body);
    if (!(size <= 8578)) throw unknownFailure(frameLayout, message);
    return size;
  } catch (error) {
    throw unknownFailure(frameLayout, message, error);
  }
}

/** Writes an UnknownMessage into octets, and returns where it ends. */
function encodeUnknownInto(message: UnknownMessage, octets: Uint8Array, view: DataView, start: number): number {
  try {
    const { body } = message;
    const size = 12 + lengthOf(body);
    if (!(size <= 8578)) throw unknownFailure(frameLayout, message);
    if (!hasPlace(octets, view, start, start + size)) throw unknownPlaceFailure(frameLayout, octets, start, size);
    view.setUint32(start, size);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint32(view, start + 4, message.commandId);
    wrong |= writeOctets(octets, start + 12, body, size - 12);
    if (wrong !== 0) throw unknownFailure(frameLayout, message);
    return start + size;
  } catch (error) {
    throw unknownFailure(frameLayout, message, error);
  }
}

/** Reads a frame of which only the header is known. */
function decodeUnknownFrom(octets: Uint8Array, view: DataView, start: number, end: number): UnknownMessage {
  if (!isWithin(octets, view, start, end) || end - start > 8578 || view.getUint32(start) !== end - start) {
    throw findFault(octets, view, start, end);
  }

  return {
    name: "unknown",
    sequenceId: view.getUint32(start + 8),
    commandId: view.getUint32(start + 4),
    body: octetsAt(view, start + 12, end - start - 12),
  };
}

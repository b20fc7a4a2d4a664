// Generated from schema/cmpp/messages/terminate.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  type Init,
  isObject,
  isWithin,
  viewOfAny,
  viewOfNew,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findTerminateRespFault } from "../faults.js";
import { terminateRespLayout } from "../layouts.js";

/**
 * CMPP_TERMINATE_RESP, from ISMG to SP, SP to ISMG, ISMG to ISMG, GNS to ISMG, ISMG to GNS.
 *
 * The response to CMPP_TERMINATE.
 * CMPP_TERMINATE的应答消息。
 *
 * CMPP 3.0: QB-GF-028-2003 V3.0.0.
 */
export interface TerminateResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * Always 0x80000002.
   */
  readonly name: "CMPP_TERMINATE_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly sequenceId: number;
}

/** What `createTerminateResp` is given: everything that has no default, and whatever else. */
export type TerminateRespInit = Init<TerminateResp>;

/**
 * Makes a CMPP_TERMINATE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createTerminateResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createTerminateResp(init: TerminateRespInit): TerminateResp {
  return {
    name: "CMPP_TERMINATE_RESP",
    sequenceId: init.sequenceId,
  };
}

/** Octets of a CMPP_TERMINATE_RESP as a whole frame: always 12. Throws an EncodeError where a value has no size. */
export function sizeOfTerminateResp(message: TerminateResp): number {
  if (!isObject(message)) throw encodeFailure(terminateRespLayout, message);
  return 12;
}

/** Writes a CMPP_TERMINATE_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeTerminateResp(message: TerminateResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfTerminateResp(message));
  encodeTerminateRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_TERMINATE_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeTerminateRespInto(
  message: TerminateResp,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(terminateRespLayout, message);
    const end = start + 12;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(terminateRespLayout, octets, start, 12);
    view.setUint32(start, 12);
    view.setUint32(start + 4, 0x80000002);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(terminateRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(terminateRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_TERMINATE_RESP. Throws a DecodeError that names field and octet. */
export function decodeTerminateResp(frame: Uint8Array): TerminateResp {
  const view = viewOfAny(frame);
  return decodeTerminateRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_TERMINATE_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeTerminateRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): TerminateResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 12 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000002
  ) {
    throw findTerminateRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_TERMINATE_RESP",
    sequenceId: view.getUint32(start + 8),
  };
}

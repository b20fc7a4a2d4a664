// Generated from schema/cmpp/messages/active-test.yaml. Do not edit: run `smswire generate`.

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
import { findActiveTestRespFault } from "../faults.js";
import { activeTestRespLayout } from "../layouts.js";

/**
 * CMPP_ACTIVE_TEST_RESP, from ISMG to SP, SP to ISMG, ISMG to ISMG.
 *
 * The response to CMPP_ACTIVE_TEST.
 * CMPP_ACTIVE_TEST的应答消息。
 *
 * CMPP 2.0, 7.4.7.
 */
export interface ActiveTestResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.4.7.
   *
   * Always 0x80000008.
   */
  readonly name: "CMPP_ACTIVE_TEST_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.4.7.
   */
  readonly sequenceId: number;
  /**
   * Reserved.
   * 保留。
   *
   * `Reserved`: Unsigned Integer, 1 octet at 12, reserved. CMPP 2.0, 7.4.7.
   *
   * Default: 0.
   */
  readonly reserved: number;
}

/** What `createActiveTestResp` is given: everything that has no default, and whatever else. */
export type ActiveTestRespInit = Init<ActiveTestResp, "reserved">;

/**
 * Makes a CMPP_ACTIVE_TEST_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createActiveTestResp({ ...message, sequenceId: 2 })`: encoders are quickest
 * with objects of this one shape.
 */
export function createActiveTestResp(init: ActiveTestRespInit): ActiveTestResp {
  return {
    name: "CMPP_ACTIVE_TEST_RESP",
    sequenceId: init.sequenceId,
    reserved: init.reserved ?? 0,
  };
}

/**
 * Octets of a CMPP_ACTIVE_TEST_RESP as a whole frame: always 13. Throws an EncodeError where a value has no
 * size.
 */
export function sizeOfActiveTestResp(message: ActiveTestResp): number {
  if (!isObject(message)) throw encodeFailure(activeTestRespLayout, message);
  return 13;
}

/** Writes a CMPP_ACTIVE_TEST_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeActiveTestResp(message: ActiveTestResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfActiveTestResp(message));
  encodeActiveTestRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_ACTIVE_TEST_RESP into octets from `start` on, and returns where it ends. The view must be over
 * the same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets
 * outside the frame stay as they are.
 */
export function encodeActiveTestRespInto(
  message: ActiveTestResp,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(activeTestRespLayout, message);
    const end = start + 13;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(activeTestRespLayout, octets, start, 13);
    view.setUint32(start, 13);
    view.setUint32(start + 4, 0x80000008);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if ((octets[start + 12] = message.reserved) !== octets[start + 12]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(activeTestRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(activeTestRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_ACTIVE_TEST_RESP. Throws a DecodeError that names field and octet. */
export function decodeActiveTestResp(frame: Uint8Array): ActiveTestResp {
  const view = viewOfAny(frame);
  return decodeActiveTestRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_ACTIVE_TEST_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeActiveTestRespFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): ActiveTestResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 13 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000008
  ) {
    throw findActiveTestRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_ACTIVE_TEST_RESP",
    sequenceId: view.getUint32(start + 8),
    reserved: view.getUint8(start + 12),
  };
}

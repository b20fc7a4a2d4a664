// Generated from schema/cmpp/messages/cancel.yaml. Do not edit: run `smswire generate`.

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
import { findCancelRespFault } from "../faults.js";
import { cancelRespLayout } from "../layouts.js";
import type { SuccessId } from "../types/success-id.js";

/**
 * CMPP_CANCEL_RESP, from ISMG to SP.
 *
 * The response to CMPP_CANCEL.
 * CMPP_CANCEL的应答消息。
 *
 * CMPP 3.0: QB-GF-028-2003 V3.0.0.
 */
export interface CancelResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * Always 0x80000007.
   */
  readonly name: "CMPP_CANCEL_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly sequenceId: number;
  /**
   * Whether the message was deleted.
   * 删除短信是否成功。
   *
   * `Success_Id`: Unsigned Integer, 4 octets at 12. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * - 0: Deleted · 成功
   * - 1: Failed · 失败
   */
  readonly successId: SuccessId;
}

/** What `createCancelResp` is given: everything that has no default, and whatever else. */
export type CancelRespInit = Init<CancelResp>;

/**
 * Makes a CMPP_CANCEL_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createCancelResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createCancelResp(init: CancelRespInit): CancelResp {
  return {
    name: "CMPP_CANCEL_RESP",
    sequenceId: init.sequenceId,
    successId: init.successId,
  };
}

/** Octets of a CMPP_CANCEL_RESP as a whole frame: always 16. Throws an EncodeError where a value has no size. */
export function sizeOfCancelResp(message: CancelResp): number {
  if (!isObject(message)) throw encodeFailure(cancelRespLayout, message);
  return 16;
}

/** Writes a CMPP_CANCEL_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeCancelResp(message: CancelResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfCancelResp(message));
  encodeCancelRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_CANCEL_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeCancelRespInto(message: CancelResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(cancelRespLayout, message);
    const end = start + 16;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(cancelRespLayout, octets, start, 16);
    view.setUint32(start, 16);
    view.setUint32(start + 4, 0x80000007);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint32(view, start + 12, message.successId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(cancelRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(cancelRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_CANCEL_RESP. Throws a DecodeError that names field and octet. */
export function decodeCancelResp(frame: Uint8Array): CancelResp {
  const view = viewOfAny(frame);
  return decodeCancelRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_CANCEL_RESP that stands from `start` up to `end`. The view must be over the same memory. Throws
 * a DecodeError.
 */
export function decodeCancelRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): CancelResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 16 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000007
  ) {
    throw findCancelRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_CANCEL_RESP",
    sequenceId: view.getUint32(start + 8),
    successId: view.getUint32(start + 12),
  };
}

// Generated from schema/cmpp/messages/cancel.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  type Init,
  isObject,
  isWithin,
  viewOfAny,
  viewOfNew,
  writeUint32,
  writeUint64,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findCancelFault } from "../faults.js";
import { cancelLayout } from "../layouts.js";

/**
 * CMPP_CANCEL, from SP to ISMG.
 *
 * Asks the gateway to delete a message that was submitted before.
 * SP向ISMG发起删除已提交短信的操作。
 *
 * CMPP 2.0: CMPP V2.0 (April 2002).
 */
export interface Cancel {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Always 0x00000007.
   */
  readonly name: "CMPP_CANCEL";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly sequenceId: number;
  /**
   * The message to be deleted.
   * 信息标识（SP想要删除的信息标识）。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 12. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly msgId: bigint;
}

/** What `createCancel` is given: everything that has no default, and whatever else. */
export type CancelInit = Init<Cancel>;

/**
 * Makes a CMPP_CANCEL, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createCancel({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createCancel(init: CancelInit): Cancel {
  return {
    name: "CMPP_CANCEL",
    sequenceId: init.sequenceId,
    msgId: init.msgId,
  };
}

/** Octets of a CMPP_CANCEL as a whole frame: always 20. Throws an EncodeError where a value has no size. */
export function sizeOfCancel(message: Cancel): number {
  if (!isObject(message)) throw encodeFailure(cancelLayout, message);
  return 20;
}

/** Writes a CMPP_CANCEL as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeCancel(message: Cancel): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfCancel(message));
  encodeCancelInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_CANCEL into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeCancelInto(message: Cancel, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(cancelLayout, message);
    const end = start + 20;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(cancelLayout, octets, start, 20);
    view.setUint32(start, 20);
    view.setUint32(start + 4, 0x00000007);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint64(view, start + 12, message.msgId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(cancelLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(cancelLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_CANCEL. Throws a DecodeError that names field and octet. */
export function decodeCancel(frame: Uint8Array): Cancel {
  const view = viewOfAny(frame);
  return decodeCancelFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_CANCEL that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeCancelFrom(octets: Uint8Array, view: DataView, start: number, end: number): Cancel {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 20 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000007
  ) {
    throw findCancelFault(octets, view, start, end);
  }

  return {
    name: "CMPP_CANCEL",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
  };
}

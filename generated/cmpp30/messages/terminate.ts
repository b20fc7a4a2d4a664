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
import { findTerminateFault } from "../faults.js";
import { terminateLayout } from "../layouts.js";

/**
 * CMPP_TERMINATE, from SP to ISMG, ISMG to SP, ISMG to ISMG, ISMG to GNS, GNS to ISMG.
 *
 * Ends the connection; both sides close it after the response.
 * 拆除连接，收到应答后双方关闭连接。
 *
 * CMPP 3.0: QB-GF-028-2003 V3.0.0.
 */
export interface Terminate {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * Always 0x00000002.
   */
  readonly name: "CMPP_TERMINATE";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly sequenceId: number;
}

/** What `createTerminate` is given: everything that has no default, and whatever else. */
export type TerminateInit = Init<Terminate>;

/**
 * Makes a CMPP_TERMINATE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createTerminate({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createTerminate(init: TerminateInit): Terminate {
  return {
    name: "CMPP_TERMINATE",
    sequenceId: init.sequenceId,
  };
}

/** Octets of a CMPP_TERMINATE as a whole frame: always 12. Throws an EncodeError where a value has no size. */
export function sizeOfTerminate(message: Terminate): number {
  if (!isObject(message)) throw encodeFailure(terminateLayout, message);
  return 12;
}

/** Writes a CMPP_TERMINATE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeTerminate(message: Terminate): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfTerminate(message));
  encodeTerminateInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_TERMINATE into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeTerminateInto(message: Terminate, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(terminateLayout, message);
    const end = start + 12;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(terminateLayout, octets, start, 12);
    view.setUint32(start, 12);
    view.setUint32(start + 4, 0x00000002);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(terminateLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(terminateLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_TERMINATE. Throws a DecodeError that names field and octet. */
export function decodeTerminate(frame: Uint8Array): Terminate {
  const view = viewOfAny(frame);
  return decodeTerminateFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_TERMINATE that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeTerminateFrom(octets: Uint8Array, view: DataView, start: number, end: number): Terminate {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 12 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000002
  ) {
    throw findTerminateFault(octets, view, start, end);
  }

  return {
    name: "CMPP_TERMINATE",
    sequenceId: view.getUint32(start + 8),
  };
}

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
import { findActiveTestFault } from "../faults.js";
import { activeTestLayout } from "../layouts.js";

/**
 * CMPP_ACTIVE_TEST, from SP to ISMG, ISMG to SP, ISMG to ISMG.
 *
 * Asks whether the other side is still there; only on connections that are kept open.
 * 链路检测，仅用于长连接。
 *
 * CMPP 3.0: QB-GF-028-2003 V3.0.0.
 */
export interface ActiveTest {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * Always 0x00000008.
   */
  readonly name: "CMPP_ACTIVE_TEST";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly sequenceId: number;
}

/** What `createActiveTest` is given: everything that has no default, and whatever else. */
export type ActiveTestInit = Init<ActiveTest>;

/**
 * Makes a CMPP_ACTIVE_TEST, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createActiveTest({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createActiveTest(init: ActiveTestInit): ActiveTest {
  return {
    name: "CMPP_ACTIVE_TEST",
    sequenceId: init.sequenceId,
  };
}

/** Octets of a CMPP_ACTIVE_TEST as a whole frame: always 12. Throws an EncodeError where a value has no size. */
export function sizeOfActiveTest(message: ActiveTest): number {
  if (!isObject(message)) throw encodeFailure(activeTestLayout, message);
  return 12;
}

/** Writes a CMPP_ACTIVE_TEST as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeActiveTest(message: ActiveTest): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfActiveTest(message));
  encodeActiveTestInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_ACTIVE_TEST into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeActiveTestInto(message: ActiveTest, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(activeTestLayout, message);
    const end = start + 12;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(activeTestLayout, octets, start, 12);
    view.setUint32(start, 12);
    view.setUint32(start + 4, 0x00000008);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(activeTestLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(activeTestLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_ACTIVE_TEST. Throws a DecodeError that names field and octet. */
export function decodeActiveTest(frame: Uint8Array): ActiveTest {
  const view = viewOfAny(frame);
  return decodeActiveTestFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_ACTIVE_TEST that stands from `start` up to `end`. The view must be over the same memory. Throws
 * a DecodeError.
 */
export function decodeActiveTestFrom(octets: Uint8Array, view: DataView, start: number, end: number): ActiveTest {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 12 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000008
  ) {
    throw findActiveTestFault(octets, view, start, end);
  }

  return {
    name: "CMPP_ACTIVE_TEST",
    sequenceId: view.getUint32(start + 8),
  };
}

// Generated from schema/cmpp/messages/mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findMtRouteUpdateRespFault } from "../faults.js";
import { mtRouteUpdateRespLayout } from "../layouts.js";
import type { MtRouteUpdateResult } from "../types/mt-route-update-result.js";

/**
 * CMPP_MT_ROUTE_UPDATE_RESP, from GNS to ISMG.
 *
 * The response to CMPP_MT_ROUTE_UPDATE.
 * CMPP_MT_ROUTE_UPDATE的应答消息。
 *
 * CMPP 2.0, 7.6.
 */
export interface MtRouteUpdateResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.6.
   *
   * Always 0x80000013.
   */
  readonly name: "CMPP_MT_ROUTE_UPDATE_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.6.
   */
  readonly sequenceId: number;
  /**
   * Whether the change of the route is accepted.
   * MT路由更新请求的结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 12. CMPP 2.0, 7.6.
   *
   * - 0: The data are valid and wait to be checked · 数据合法，等待核实
   * - 1: The data are not valid · 数据不合法
   */
  readonly result: MtRouteUpdateResult;
}

/** What `createMtRouteUpdateResp` is given: everything that has no default, and whatever else. */
export type MtRouteUpdateRespInit = Init<MtRouteUpdateResp>;

/**
 * Makes a CMPP_MT_ROUTE_UPDATE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createMtRouteUpdateResp({ ...message, sequenceId: 2 })`: encoders are quickest
 * with objects of this one shape.
 */
export function createMtRouteUpdateResp(init: MtRouteUpdateRespInit): MtRouteUpdateResp {
  return {
    name: "CMPP_MT_ROUTE_UPDATE_RESP",
    sequenceId: init.sequenceId,
    result: init.result,
  };
}

/**
 * Octets of a CMPP_MT_ROUTE_UPDATE_RESP as a whole frame: always 13. Throws an EncodeError where a value has no
 * size.
 */
export function sizeOfMtRouteUpdateResp(message: MtRouteUpdateResp): number {
  if (!isObject(message)) throw encodeFailure(mtRouteUpdateRespLayout, message);
  return 13;
}

/** Writes a CMPP_MT_ROUTE_UPDATE_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeMtRouteUpdateResp(message: MtRouteUpdateResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMtRouteUpdateResp(message));
  encodeMtRouteUpdateRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_MT_ROUTE_UPDATE_RESP into octets from `start` on, and returns where it ends. The view must be
 * over the same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets
 * outside the frame stay as they are.
 */
export function encodeMtRouteUpdateRespInto(
  message: MtRouteUpdateResp,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(mtRouteUpdateRespLayout, message);
    const end = start + 13;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(mtRouteUpdateRespLayout, octets, start, 13);
    view.setUint32(start, 13);
    view.setUint32(start + 4, 0x80000013);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if ((octets[start + 12] = message.result) !== octets[start + 12]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(mtRouteUpdateRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(mtRouteUpdateRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_MT_ROUTE_UPDATE_RESP. Throws a DecodeError that names field and octet. */
export function decodeMtRouteUpdateResp(frame: Uint8Array): MtRouteUpdateResp {
  const view = viewOfAny(frame);
  return decodeMtRouteUpdateRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_MT_ROUTE_UPDATE_RESP that stands from `start` up to `end`. The view must be over the same
 * memory. Throws a DecodeError.
 */
export function decodeMtRouteUpdateRespFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): MtRouteUpdateResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 13 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000013
  ) {
    throw findMtRouteUpdateRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_MT_ROUTE_UPDATE_RESP",
    sequenceId: view.getUint32(start + 8),
    result: view.getUint8(start + 12),
  };
}

// Generated from schema/cmpp/messages/push-mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findPushMtRouteUpdateRespFault } from "../faults.js";
import { pushMtRouteUpdateRespLayout } from "../layouts.js";
import type { PushRouteUpdateResult } from "../types/push-route-update-result.js";

/**
 * CMPP_PUSH_MT_ROUTE_UPDATE_RESP, from ISMG to GNS.
 *
 * The response to CMPP_PUSH_MT_ROUTE_UPDATE.
 * CMPP_PUSH_MT_ROUTE_UPDATE的应答消息。
 *
 * CMPP 2.0, 7.6.
 */
export interface PushMtRouteUpdateResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.6.
   *
   * Always 0x80000015.
   */
  readonly name: "CMPP_PUSH_MT_ROUTE_UPDATE_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.6.
   */
  readonly sequenceId: number;
  /**
   * Whether the gateway changed the route.
   * 路由更新的执行结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 12. CMPP 2.0, 7.6.
   *
   * - 0: Changed · 更新成功
   * - 1: Failed · 更新失败
   */
  readonly result: PushRouteUpdateResult;
}

/** What `createPushMtRouteUpdateResp` is given: everything that has no default, and whatever else. */
export type PushMtRouteUpdateRespInit = Init<PushMtRouteUpdateResp>;

/**
 * Makes a CMPP_PUSH_MT_ROUTE_UPDATE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createPushMtRouteUpdateResp({ ...message, sequenceId: 2 })`: encoders are
 * quickest with objects of this one shape.
 */
export function createPushMtRouteUpdateResp(init: PushMtRouteUpdateRespInit): PushMtRouteUpdateResp {
  return {
    name: "CMPP_PUSH_MT_ROUTE_UPDATE_RESP",
    sequenceId: init.sequenceId,
    result: init.result,
  };
}

/**
 * Octets of a CMPP_PUSH_MT_ROUTE_UPDATE_RESP as a whole frame: always 13. Throws an EncodeError where a value
 * has no size.
 */
export function sizeOfPushMtRouteUpdateResp(message: PushMtRouteUpdateResp): number {
  if (!isObject(message)) throw encodeFailure(pushMtRouteUpdateRespLayout, message);
  return 13;
}

/**
 * Writes a CMPP_PUSH_MT_ROUTE_UPDATE_RESP as a frame of its own. Throws an EncodeError that names the field at
 * fault.
 */
export function encodePushMtRouteUpdateResp(message: PushMtRouteUpdateResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfPushMtRouteUpdateResp(message));
  encodePushMtRouteUpdateRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_PUSH_MT_ROUTE_UPDATE_RESP into octets from `start` on, and returns where it ends. The view must
 * be over the same memory. Throws an EncodeError that names the field at fault, or where there is no room;
 * octets outside the frame stay as they are.
 */
export function encodePushMtRouteUpdateRespInto(
  message: PushMtRouteUpdateResp,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(pushMtRouteUpdateRespLayout, message);
    const end = start + 13;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(pushMtRouteUpdateRespLayout, octets, start, 13);
    view.setUint32(start, 13);
    view.setUint32(start + 4, 0x80000015);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if ((octets[start + 12] = message.result) !== octets[start + 12]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(pushMtRouteUpdateRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(pushMtRouteUpdateRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_PUSH_MT_ROUTE_UPDATE_RESP. Throws a DecodeError that names field and octet. */
export function decodePushMtRouteUpdateResp(frame: Uint8Array): PushMtRouteUpdateResp {
  const view = viewOfAny(frame);
  return decodePushMtRouteUpdateRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_PUSH_MT_ROUTE_UPDATE_RESP that stands from `start` up to `end`. The view must be over the same
 * memory. Throws a DecodeError.
 */
export function decodePushMtRouteUpdateRespFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): PushMtRouteUpdateResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 13 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000015
  ) {
    throw findPushMtRouteUpdateRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_PUSH_MT_ROUTE_UPDATE_RESP",
    sequenceId: view.getUint32(start + 8),
    result: view.getUint8(start + 12),
  };
}

// Generated from schema/cmpp/messages/get-route.yaml. Do not edit: run `smswire generate`.

import {
  createKnownTexts,
  hasPlace,
  type Init,
  isObject,
  isWithin,
  padLeft,
  viewOfAny,
  viewOfNew,
  writeInt32,
  writeOctetString,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findGetRouteFault } from "../faults.js";
import { getRouteLayout } from "../layouts.js";
import { readKnownOctetString6, readOctetString2 } from "../octet-strings.js";
import type { RouteType } from "../types/route-type.js";

/**
 * CMPP_GET_ROUTE, from ISMG to GNS.
 *
 * A gateway fetches the routes of the GNS one by one.
 * ISMG向GNS逐条获取路由信息。
 *
 * CMPP 2.0, 7.6.
 */
export interface GetRoute {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.6.
   *
   * Always 0x00000012.
   */
  readonly name: "CMPP_GET_ROUTE";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.6.
   */
  readonly sequenceId: number;
  /**
   * The gateway that asks.
   * 源网关代码。
   *
   * `Source_Id`: Octet String, 6 octets at 12. CMPP 2.0, 7.6.
   */
  readonly sourceId: string;
  /**
   * Which routes are asked for.
   * 路由类型。
   *
   * `Route_type`: Octet String, 2 octets at 18. CMPP 2.0, 7.6.
   *
   * - MO: Routes of messages from handsets · MO路由
   * - MT: Routes of messages to handsets · MT路由
   */
  readonly routeType: RouteType;
  /**
   * Number of the route received last; -1 in the first request.
   * 已接收的上一条路由编号，第一次请求时为-1。
   *
   * `Last_route_Id`: Integer, 4 octets at 20. CMPP 2.0, 7.6.
   *
   * Default: -1.
   */
  readonly lastRouteId: number;
}

/** What `createGetRoute` is given: everything that has no default, and whatever else. */
export type GetRouteInit = Init<GetRoute, "lastRouteId">;

/**
 * Makes a CMPP_GET_ROUTE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createGetRoute({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createGetRoute(init: GetRouteInit): GetRoute {
  return {
    name: "CMPP_GET_ROUTE",
    sequenceId: init.sequenceId,
    sourceId: padLeft(init.sourceId, 6, "0"),
    routeType: init.routeType,
    lastRouteId: init.lastRouteId ?? -1,
  };
}

/** The last texts of Source_Id. */
const knownSourceId = /* @__PURE__ */ createKnownTexts(2);

/** Octets of a CMPP_GET_ROUTE as a whole frame: always 24. Throws an EncodeError where a value has no size. */
export function sizeOfGetRoute(message: GetRoute): number {
  if (!isObject(message)) throw encodeFailure(getRouteLayout, message);
  return 24;
}

/** Writes a CMPP_GET_ROUTE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeGetRoute(message: GetRoute): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfGetRoute(message));
  encodeGetRouteInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_GET_ROUTE into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeGetRouteInto(message: GetRoute, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(getRouteLayout, message);
    const end = start + 24;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(getRouteLayout, octets, start, 24);
    view.setUint32(start, 24);
    view.setUint32(start + 4, 0x00000012);
    view.setFloat64(start + 12, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.sourceId, 6);
    wrong |= writeOctetString(octets, start + 18, message.routeType, 2);
    wrong |= writeInt32(view, start + 20, message.lastRouteId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(getRouteLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(getRouteLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_GET_ROUTE. Throws a DecodeError that names field and octet. */
export function decodeGetRoute(frame: Uint8Array): GetRoute {
  const view = viewOfAny(frame);
  return decodeGetRouteFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_GET_ROUTE that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeGetRouteFrom(octets: Uint8Array, view: DataView, start: number, end: number): GetRoute {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 24 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000012
  ) {
    throw findGetRouteFault(octets, view, start, end);
  }

  return {
    name: "CMPP_GET_ROUTE",
    sequenceId: view.getUint32(start + 8),
    sourceId: readKnownOctetString6(view, start + 12, knownSourceId),
    routeType: readOctetString2(view, start + 18),
    lastRouteId: view.getInt32(start + 20),
  };
}

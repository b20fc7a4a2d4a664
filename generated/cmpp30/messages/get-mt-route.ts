// Generated from schema/cmpp/messages/get-mt-route.yaml. Do not edit: run `smswire generate`.

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
import { findGetMtRouteFault } from "../faults.js";
import { getMtRouteLayout } from "../layouts.js";
import { readKnownOctetString6, readOctetString4 } from "../octet-strings.js";
import type { RouteType } from "../types/route-type.js";

/**
 * CMPP_GET_MT_ROUTE, from ISMG to GNS.
 *
 * A gateway fetches the MT routes of the GNS one by one.
 * ISMG向GNS逐条获取MT路由信息。
 *
 * CMPP 3.0, 8.6.
 */
export interface GetMtRoute {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.6.
   *
   * Always 0x00000012.
   */
  readonly name: "CMPP_GET_MT_ROUTE";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.6.
   */
  readonly sequenceId: number;
  /**
   * The gateway that asks.
   * 源网关代码。
   *
   * `Source_Id`: Octet String, 6 octets at 12. CMPP 3.0, 8.6.
   */
  readonly sourceId: string;
  /**
   * Which routes are asked for.
   * 路由类型。
   *
   * `Route_type`: Octet String, 4 octets at 18. CMPP 3.0, 8.6.
   *
   * - MO: Routes of messages from handsets · MO路由
   * - MT: Routes of messages to handsets · MT路由
   */
  readonly routeType: RouteType;
  /**
   * Number of the route received last; -1 in the first request.
   * 已接收的上一条路由编号，第一次请求时为-1。
   *
   * `Last_route_Id`: Integer, 4 octets at 22. CMPP 3.0, 8.6.
   *
   * Default: -1.
   */
  readonly lastRouteId: number;
}

/** What `createGetMtRoute` is given: everything that has no default, and whatever else. */
export type GetMtRouteInit = Init<GetMtRoute, "lastRouteId">;

/**
 * Makes a CMPP_GET_MT_ROUTE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createGetMtRoute({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createGetMtRoute(init: GetMtRouteInit): GetMtRoute {
  return {
    name: "CMPP_GET_MT_ROUTE",
    sequenceId: init.sequenceId,
    sourceId: padLeft(init.sourceId, 6, "0"),
    routeType: init.routeType,
    lastRouteId: init.lastRouteId ?? -1,
  };
}

/** The last texts of Source_Id. */
const knownSourceId = /* @__PURE__ */ createKnownTexts(2);

/** Octets of a CMPP_GET_MT_ROUTE as a whole frame: always 26. Throws an EncodeError where a value has no size. */
export function sizeOfGetMtRoute(message: GetMtRoute): number {
  if (!isObject(message)) throw encodeFailure(getMtRouteLayout, message);
  return 26;
}

/** Writes a CMPP_GET_MT_ROUTE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeGetMtRoute(message: GetMtRoute): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfGetMtRoute(message));
  encodeGetMtRouteInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_GET_MT_ROUTE into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeGetMtRouteInto(message: GetMtRoute, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(getMtRouteLayout, message);
    const end = start + 26;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(getMtRouteLayout, octets, start, 26);
    view.setUint32(start, 26);
    view.setUint32(start + 4, 0x00000012);
    view.setFloat64(start + 12, 0);
    view.setFloat64(start + 14, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.sourceId, 6);
    wrong |= writeOctetString(octets, start + 18, message.routeType, 4);
    wrong |= writeInt32(view, start + 22, message.lastRouteId);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(getMtRouteLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(getMtRouteLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_GET_MT_ROUTE. Throws a DecodeError that names field and octet. */
export function decodeGetMtRoute(frame: Uint8Array): GetMtRoute {
  const view = viewOfAny(frame);
  return decodeGetMtRouteFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_GET_MT_ROUTE that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeGetMtRouteFrom(octets: Uint8Array, view: DataView, start: number, end: number): GetMtRoute {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 26 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000012
  ) {
    throw findGetMtRouteFault(octets, view, start, end);
  }

  return {
    name: "CMPP_GET_MT_ROUTE",
    sequenceId: view.getUint32(start + 8),
    sourceId: readKnownOctetString6(view, start + 12, knownSourceId),
    routeType: readOctetString4(view, start + 18),
    lastRouteId: view.getInt32(start + 22),
  };
}

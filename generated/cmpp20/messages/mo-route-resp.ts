// Generated from schema/cmpp/messages/mo-route.yaml. Do not edit: run `smswire generate`.

import {
  createKnownTexts,
  hasPlace,
  type Init,
  isObject,
  isWithin,
  padLeft,
  viewOfAny,
  viewOfNew,
  writeOctetString,
  writeUint16,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findMoRouteRespFault } from "../faults.js";
import { moRouteRespLayout } from "../layouts.js";
import { readKnownOctetString21, readKnownOctetString6, readOctetString15 } from "../octet-strings.js";
import type { RouteResult } from "../types/route-result.js";

/**
 * CMPP_MO_ROUTE_RESP, from GNS to ISMG.
 *
 * The response to CMPP_MO_ROUTE.
 * CMPP_MO_ROUTE的应答消息。
 *
 * CMPP 2.0, 7.6.
 */
export interface MoRouteResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.6.
   *
   * Always 0x80000011.
   */
  readonly name: "CMPP_MO_ROUTE_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.6.
   */
  readonly sequenceId: number;
  /**
   * Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.
   * 路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。
   *
   * `Route_Id`: Unsigned Integer, 4 octets at 12. CMPP 2.0, 7.6.
   */
  readonly routeId: number;
  /**
   * The target gateway.
   * 目标网关代码。
   *
   * `Destination_Id`: Octet String, 6 octets at 16. CMPP 2.0, 7.6.
   */
  readonly destinationId: string;
  /**
   * IPv4 address of the gateway, as text with dots.
   * 目标网关IP地址（左对齐，右补0x00）。
   *
   * `Gateway_IP`: Octet String, 15 octets at 22. CMPP 2.0, 7.6.
   */
  readonly gatewayIp: string;
  /**
   * TCP port of the gateway.
   * 目标网关IP端口。
   *
   * `Gateway_port`: Unsigned Integer, 2 octets at 37. CMPP 2.0, 7.6.
   */
  readonly gatewayPort: number;
  /**
   * Company code of the SP.
   * SP的企业代码。
   *
   * `SP_Id`: Octet String, 21 octets at 39. CMPP 2.0, 7.6.
   */
  readonly spId: string;
  /**
   * First service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由起始业务代码，未设置Service_Id时为空。
   *
   * `Start_code`: Unsigned Integer, 4 octets at 60. CMPP 2.0, 7.6.
   *
   * Default: 0.
   */
  readonly startCode: number;
  /**
   * Last service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由截止业务代码，未设置Service_Id时为空。
   *
   * `End_code`: Unsigned Integer, 4 octets at 64. CMPP 2.0, 7.6.
   *
   * Default: 0.
   */
  readonly endCode: number;
  /**
   * Whether a route was found.
   * 路由查询结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 68. CMPP 2.0, 7.6.
   *
   * - 0: Found · 正常
   * - 1: No route matches · 没有匹配路由
   * - 2: This is the last route · 最后1条路由
   */
  readonly result: RouteResult;
}

/** What `createMoRouteResp` is given: everything that has no default, and whatever else. */
export type MoRouteRespInit = Init<MoRouteResp, "startCode" | "endCode">;

/**
 * Makes a CMPP_MO_ROUTE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createMoRouteResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createMoRouteResp(init: MoRouteRespInit): MoRouteResp {
  return {
    name: "CMPP_MO_ROUTE_RESP",
    sequenceId: init.sequenceId,
    routeId: init.routeId,
    destinationId: padLeft(init.destinationId, 6, "0"),
    gatewayIp: init.gatewayIp,
    gatewayPort: init.gatewayPort,
    spId: init.spId,
    startCode: init.startCode ?? 0,
    endCode: init.endCode ?? 0,
    result: init.result,
  };
}

/** The last texts of Destination_Id. */
const knownDestinationId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of SP_Id. */
const knownSpId = /* @__PURE__ */ createKnownTexts(6);

/** Octets of a CMPP_MO_ROUTE_RESP as a whole frame: always 69. Throws an EncodeError where a value has no size. */
export function sizeOfMoRouteResp(message: MoRouteResp): number {
  if (!isObject(message)) throw encodeFailure(moRouteRespLayout, message);
  return 69;
}

/** Writes a CMPP_MO_ROUTE_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeMoRouteResp(message: MoRouteResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMoRouteResp(message));
  encodeMoRouteRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_MO_ROUTE_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeMoRouteRespInto(message: MoRouteResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(moRouteRespLayout, message);
    const end = start + 69;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(moRouteRespLayout, octets, start, 69);
    view.setUint32(start, 69);
    view.setUint32(start + 4, 0x80000011);
    view.setFloat64(start + 16, 0);
    view.setFloat64(start + 24, 0);
    view.setFloat64(start + 32, 0);
    view.setFloat64(start + 40, 0);
    view.setFloat64(start + 48, 0);
    view.setFloat64(start + 52, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint32(view, start + 12, message.routeId);
    wrong |= writeOctetString(octets, start + 16, message.destinationId, 6);
    wrong |= writeOctetString(octets, start + 22, message.gatewayIp, 15);
    wrong |= writeUint16(view, start + 37, message.gatewayPort);
    wrong |= writeOctetString(octets, start + 39, message.spId, 21);
    wrong |= writeUint32(view, start + 60, message.startCode);
    wrong |= writeUint32(view, start + 64, message.endCode);
    if ((octets[start + 68] = message.result) !== octets[start + 68]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(moRouteRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(moRouteRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_MO_ROUTE_RESP. Throws a DecodeError that names field and octet. */
export function decodeMoRouteResp(frame: Uint8Array): MoRouteResp {
  const view = viewOfAny(frame);
  return decodeMoRouteRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_MO_ROUTE_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeMoRouteRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): MoRouteResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 69 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000011
  ) {
    throw findMoRouteRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_MO_ROUTE_RESP",
    sequenceId: view.getUint32(start + 8),
    routeId: view.getUint32(start + 12),
    destinationId: readKnownOctetString6(view, start + 16, knownDestinationId),
    gatewayIp: readOctetString15(view, start + 22),
    gatewayPort: view.getUint16(start + 37),
    spId: readKnownOctetString21(view, start + 39, knownSpId),
    startCode: view.getUint32(start + 60),
    endCode: view.getUint32(start + 64),
    result: view.getUint8(start + 68),
  };
}

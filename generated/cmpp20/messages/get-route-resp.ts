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
  writeOctetString,
  writeUint16,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findGetRouteRespFault } from "../faults.js";
import { getRouteRespLayout } from "../layouts.js";
import {
  readKnownOctetString10,
  readKnownOctetString6,
  readOctetString15,
  readOctetString21,
  readOctetString4,
} from "../octet-strings.js";
import type { GetRouteResult } from "../types/get-route-result.js";

/**
 * CMPP_GET_ROUTE_RESP, from GNS to ISMG.
 *
 * The response to CMPP_GET_ROUTE.
 * CMPP_GET_ROUTE的应答消息。
 *
 * CMPP 2.0, 7.6.
 */
export interface GetRouteResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.6.
   *
   * Always 0x80000012.
   */
  readonly name: "CMPP_GET_ROUTE_RESP";
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
   * Number of the SP's service.
   * SP的服务代码。
   *
   * `SP_Code`: Octet String, 21 octets at 39. CMPP 2.0, 7.6.
   */
  readonly spCode: string;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 60. CMPP 2.0, 7.6.
   */
  readonly serviceId: string;
  /**
   * First service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由起始业务代码，未设置Service_Id时为空。
   *
   * `Start_code`: Unsigned Integer, 4 octets at 70. CMPP 2.0, 7.6.
   *
   * Default: 0.
   */
  readonly startCode: number;
  /**
   * Last service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由截止业务代码，未设置Service_Id时为空。
   *
   * `End_code`: Unsigned Integer, 4 octets at 74. CMPP 2.0, 7.6.
   *
   * Default: 0.
   */
  readonly endCode: number;
  /**
   * Code of the province: the area code of its capital.
   * 手机所属省代码（省会城市区号）。
   *
   * `Area_code`: Octet String, 4 octets at 78. CMPP 2.0, 7.6.
   */
  readonly areaCode: string;
  /**
   * Whether there is a route to fetch.
   * 路由获取结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 82. CMPP 2.0, 7.6.
   *
   * - 0: Found · 正常
   * - 1: No route matches · 没有匹配路由
   * - 2: This is the last route · 最后1条路由
   */
  readonly result: GetRouteResult;
}

/** What `createGetRouteResp` is given: everything that has no default, and whatever else. */
export type GetRouteRespInit = Init<GetRouteResp, "startCode" | "endCode">;

/**
 * Makes a CMPP_GET_ROUTE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createGetRouteResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createGetRouteResp(init: GetRouteRespInit): GetRouteResp {
  return {
    name: "CMPP_GET_ROUTE_RESP",
    sequenceId: init.sequenceId,
    routeId: init.routeId,
    destinationId: padLeft(init.destinationId, 6, "0"),
    gatewayIp: init.gatewayIp,
    gatewayPort: init.gatewayPort,
    spCode: init.spCode,
    serviceId: init.serviceId,
    startCode: init.startCode ?? 0,
    endCode: init.endCode ?? 0,
    areaCode: padLeft(init.areaCode, 4, "0"),
    result: init.result,
  };
}

/** The last texts of Destination_Id. */
const knownDestinationId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of Service_Id. */
const knownServiceId = /* @__PURE__ */ createKnownTexts(3);

/** Octets of a CMPP_GET_ROUTE_RESP as a whole frame: always 83. Throws an EncodeError where a value has no size. */
export function sizeOfGetRouteResp(message: GetRouteResp): number {
  if (!isObject(message)) throw encodeFailure(getRouteRespLayout, message);
  return 83;
}

/** Writes a CMPP_GET_ROUTE_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeGetRouteResp(message: GetRouteResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfGetRouteResp(message));
  encodeGetRouteRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_GET_ROUTE_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeGetRouteRespInto(
  message: GetRouteResp,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(getRouteRespLayout, message);
    const end = start + 83;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(getRouteRespLayout, octets, start, 83);
    view.setUint32(start, 83);
    view.setUint32(start + 4, 0x80000012);
    view.setFloat64(start + 16, 0);
    view.setFloat64(start + 24, 0);
    view.setFloat64(start + 32, 0);
    view.setFloat64(start + 40, 0);
    view.setFloat64(start + 48, 0);
    view.setFloat64(start + 56, 0);
    view.setFloat64(start + 64, 0);
    view.setFloat64(start + 72, 0);
    view.setFloat64(start + 74, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint32(view, start + 12, message.routeId);
    wrong |= writeOctetString(octets, start + 16, message.destinationId, 6);
    wrong |= writeOctetString(octets, start + 22, message.gatewayIp, 15);
    wrong |= writeUint16(view, start + 37, message.gatewayPort);
    wrong |= writeOctetString(octets, start + 39, message.spCode, 21);
    wrong |= writeOctetString(octets, start + 60, message.serviceId, 10);
    wrong |= writeUint32(view, start + 70, message.startCode);
    wrong |= writeUint32(view, start + 74, message.endCode);
    wrong |= writeOctetString(octets, start + 78, message.areaCode, 4);
    if ((octets[start + 82] = message.result) !== octets[start + 82]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(getRouteRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(getRouteRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_GET_ROUTE_RESP. Throws a DecodeError that names field and octet. */
export function decodeGetRouteResp(frame: Uint8Array): GetRouteResp {
  const view = viewOfAny(frame);
  return decodeGetRouteRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_GET_ROUTE_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeGetRouteRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): GetRouteResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 83 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000012
  ) {
    throw findGetRouteRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_GET_ROUTE_RESP",
    sequenceId: view.getUint32(start + 8),
    routeId: view.getUint32(start + 12),
    destinationId: readKnownOctetString6(view, start + 16, knownDestinationId),
    gatewayIp: readOctetString15(view, start + 22),
    gatewayPort: view.getUint16(start + 37),
    spCode: readOctetString21(view, start + 39),
    serviceId: readKnownOctetString10(view, start + 60, knownServiceId),
    startCode: view.getUint32(start + 70),
    endCode: view.getUint32(start + 74),
    areaCode: readOctetString4(view, start + 78),
    result: view.getUint8(start + 82),
  };
}

// Generated from schema/cmpp/messages/get-mo-route.yaml. Do not edit: run `smswire generate`.

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
import { findGetMoRouteRespFault } from "../faults.js";
import { getMoRouteRespLayout } from "../layouts.js";
import {
  readKnownOctetString10,
  readKnownOctetString6,
  readOctetString14,
  readOctetString15,
  readOctetString21,
} from "../octet-strings.js";
import type { GetRouteResult } from "../types/get-route-result.js";
import type { SpAcessType } from "../types/sp-acess-type.js";

/**
 * CMPP_GET_MO_ROUTE_RESP, from GNS to ISMG.
 *
 * The response to CMPP_GET_MO_ROUTE.
 * CMPP_GET_MO_ROUTE的应答消息。
 *
 * CMPP 3.0, 8.6.
 */
export interface GetMoRouteResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.6.
   *
   * Always 0x80000017.
   */
  readonly name: "CMPP_GET_MO_ROUTE_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.6.
   */
  readonly sequenceId: number;
  /**
   * Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.
   * 路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。
   *
   * `Route_Id`: Unsigned Integer, 4 octets at 12. CMPP 3.0, 8.6.
   */
  readonly routeId: number;
  /**
   * The target gateway.
   * 目标网关代码。
   *
   * `Destination_Id`: Octet String, 6 octets at 16. CMPP 3.0, 8.6.
   */
  readonly destinationId: string;
  /**
   * IPv4 address of the gateway, as text with dots.
   * 目标网关IP地址（左对齐，右补0x00）。
   *
   * `Gateway_IP`: Octet String, 15 octets at 22. CMPP 3.0, 8.6.
   */
  readonly gatewayIp: string;
  /**
   * TCP port of the gateway.
   * 目标网关IP端口。
   *
   * `Gateway_port`: Unsigned Integer, 2 octets at 37. CMPP 3.0, 8.6.
   */
  readonly gatewayPort: number;
  /**
   * Company code of the SP.
   * SP的企业代码。
   *
   * `SP_Id`: Octet String, 6 octets at 39. CMPP 3.0, 8.6.
   */
  readonly spId: string;
  /**
   * Number of the SP's service.
   * SP的服务代码。
   *
   * `SP_Code`: Octet String, 21 octets at 45. CMPP 3.0, 8.6.
   */
  readonly spCode: string;
  /**
   * How the SP is connected.
   * SP的接入类型。
   *
   * `SP_AcessType`: Unsigned Integer, 1 octet at 66. CMPP 3.0, 8.6.
   *
   * - 0: Main access point of a nationwide SP · 全网SP主力接入点
   * - 1: Mirror access point · 镜像接入点
   */
  readonly spAccessType: SpAcessType;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 67. CMPP 3.0, 8.6.
   */
  readonly serviceId: string;
  /**
   * First service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由起始业务代码，未设置Service_Id时为空。
   *
   * `Start_code`: Unsigned Integer, 4 octets at 77. CMPP 3.0, 8.6.
   *
   * Default: 0.
   */
  readonly startCode: number;
  /**
   * Last service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由截止业务代码，未设置Service_Id时为空。
   *
   * `End_code`: Unsigned Integer, 4 octets at 81. CMPP 3.0, 8.6.
   *
   * Default: 0.
   */
  readonly endCode: number;
  /**
   * Whether there is a route to fetch.
   * 路由获取结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 85. CMPP 3.0, 8.6.
   *
   * - 0: Found · 正常
   * - 1: No route matches · 没有匹配路由
   * - 2: The code of the asking gateway is wrong · 源网关代码错
   * - 3: The type of route is wrong · 路由类型错
   * - 9: The system is busy · 系统繁忙
   */
  readonly result: GetRouteResult;
  /**
   * How many routes there are.
   * 路由总数。
   *
   * `Route_total`: Unsigned Integer, 4 octets at 86. CMPP 3.0, 8.6.
   */
  readonly routeTotal: number;
  /**
   * Which of them this is, from 1.
   * 路由序号，从1开始。
   *
   * `Route_number`: Unsigned Integer, 4 octets at 90. CMPP 3.0, 8.6.
   */
  readonly routeNumber: number;
  /**
   * When the route was last changed, YYYYMMDDhhmmss.
   * 路由信息的最后修改时间，格式为yyyymmddhhmmss。
   *
   * `Time_stamp`: Octet String, 14 octets at 94. CMPP 3.0, 8.6.
   */
  readonly timeStamp: string;
}

/** What `createGetMoRouteResp` is given: everything that has no default, and whatever else. */
export type GetMoRouteRespInit = Init<GetMoRouteResp, "startCode" | "endCode">;

/**
 * Makes a CMPP_GET_MO_ROUTE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createGetMoRouteResp({ ...message, sequenceId: 2 })`: encoders are quickest
 * with objects of this one shape.
 */
export function createGetMoRouteResp(init: GetMoRouteRespInit): GetMoRouteResp {
  return {
    name: "CMPP_GET_MO_ROUTE_RESP",
    sequenceId: init.sequenceId,
    routeId: init.routeId,
    destinationId: padLeft(init.destinationId, 6, "0"),
    gatewayIp: init.gatewayIp,
    gatewayPort: init.gatewayPort,
    spId: init.spId,
    spCode: init.spCode,
    spAccessType: init.spAccessType,
    serviceId: init.serviceId,
    startCode: init.startCode ?? 0,
    endCode: init.endCode ?? 0,
    result: init.result,
    routeTotal: init.routeTotal,
    routeNumber: init.routeNumber,
    timeStamp: init.timeStamp,
  };
}

/** The last texts of Destination_Id. */
const knownDestinationId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of SP_Id. */
const knownSpId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of Service_Id. */
const knownServiceId = /* @__PURE__ */ createKnownTexts(3);

/**
 * Octets of a CMPP_GET_MO_ROUTE_RESP as a whole frame: always 108. Throws an EncodeError where a value has no
 * size.
 */
export function sizeOfGetMoRouteResp(message: GetMoRouteResp): number {
  if (!isObject(message)) throw encodeFailure(getMoRouteRespLayout, message);
  return 108;
}

/** Writes a CMPP_GET_MO_ROUTE_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeGetMoRouteResp(message: GetMoRouteResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfGetMoRouteResp(message));
  encodeGetMoRouteRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_GET_MO_ROUTE_RESP into octets from `start` on, and returns where it ends. The view must be over
 * the same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets
 * outside the frame stay as they are.
 */
export function encodeGetMoRouteRespInto(
  message: GetMoRouteResp,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(getMoRouteRespLayout, message);
    const end = start + 108;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(getMoRouteRespLayout, octets, start, 108);
    view.setUint32(start, 108);
    view.setUint32(start + 4, 0x80000017);
    view.setFloat64(start + 16, 0);
    view.setFloat64(start + 24, 0);
    view.setFloat64(start + 32, 0);
    view.setFloat64(start + 40, 0);
    view.setFloat64(start + 48, 0);
    view.setFloat64(start + 56, 0);
    view.setFloat64(start + 64, 0);
    view.setFloat64(start + 72, 0);
    view.setFloat64(start + 80, 0);
    view.setFloat64(start + 88, 0);
    view.setFloat64(start + 96, 0);
    view.setFloat64(start + 100, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint32(view, start + 12, message.routeId);
    wrong |= writeOctetString(octets, start + 16, message.destinationId, 6);
    wrong |= writeOctetString(octets, start + 22, message.gatewayIp, 15);
    wrong |= writeUint16(view, start + 37, message.gatewayPort);
    wrong |= writeOctetString(octets, start + 39, message.spId, 6);
    wrong |= writeOctetString(octets, start + 45, message.spCode, 21);
    if ((octets[start + 66] = message.spAccessType) !== octets[start + 66]) wrong = 1;
    wrong |= writeOctetString(octets, start + 67, message.serviceId, 10);
    wrong |= writeUint32(view, start + 77, message.startCode);
    wrong |= writeUint32(view, start + 81, message.endCode);
    if ((octets[start + 85] = message.result) !== octets[start + 85]) wrong = 1;
    wrong |= writeUint32(view, start + 86, message.routeTotal);
    wrong |= writeUint32(view, start + 90, message.routeNumber);
    wrong |= writeOctetString(octets, start + 94, message.timeStamp, 14);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(getMoRouteRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(getMoRouteRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_GET_MO_ROUTE_RESP. Throws a DecodeError that names field and octet. */
export function decodeGetMoRouteResp(frame: Uint8Array): GetMoRouteResp {
  const view = viewOfAny(frame);
  return decodeGetMoRouteRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_GET_MO_ROUTE_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeGetMoRouteRespFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): GetMoRouteResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 108 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000017
  ) {
    throw findGetMoRouteRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_GET_MO_ROUTE_RESP",
    sequenceId: view.getUint32(start + 8),
    routeId: view.getUint32(start + 12),
    destinationId: readKnownOctetString6(view, start + 16, knownDestinationId),
    gatewayIp: readOctetString15(view, start + 22),
    gatewayPort: view.getUint16(start + 37),
    spId: readKnownOctetString6(view, start + 39, knownSpId),
    spCode: readOctetString21(view, start + 45),
    spAccessType: view.getUint8(start + 66),
    serviceId: readKnownOctetString10(view, start + 67, knownServiceId),
    startCode: view.getUint32(start + 77),
    endCode: view.getUint32(start + 81),
    result: view.getUint8(start + 85),
    routeTotal: view.getUint32(start + 86),
    routeNumber: view.getUint32(start + 90),
    timeStamp: readOctetString14(view, start + 94),
  };
}

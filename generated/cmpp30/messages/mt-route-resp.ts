// Generated from schema/cmpp/messages/mt-route.yaml. Do not edit: run `smswire generate`.

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
import { findMtRouteRespFault } from "../faults.js";
import { mtRouteRespLayout } from "../layouts.js";
import {
  readKnownOctetString6,
  readOctetString14,
  readOctetString15,
  readOctetString4,
  readOctetString9,
} from "../octet-strings.js";
import type { RouteResult } from "../types/route-result.js";
import type { RouteUserType } from "../types/route-user-type.js";

/**
 * CMPP_MT_ROUTE_RESP, from GNS to ISMG.
 *
 * The response to CMPP_MT_ROUTE.
 * CMPP_MT_ROUTE的应答消息。
 *
 * CMPP 3.0, 8.6.
 */
export interface MtRouteResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.6.
   *
   * Always 0x80000010.
   */
  readonly name: "CMPP_MT_ROUTE_RESP";
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
   * First segment of numbers that the route serves.
   * MT路由起始号码段。
   *
   * `Start_Id`: Octet String, 9 octets at 39. CMPP 3.0, 8.6.
   */
  readonly startId: string;
  /**
   * Last segment of numbers that the route serves.
   * MT路由截止号码段。
   *
   * `End_Id`: Octet String, 9 octets at 48. CMPP 3.0, 8.6.
   */
  readonly endId: string;
  /**
   * Code of the province: the area code of its capital.
   * 手机所属省代码（省会城市区号）。
   *
   * `Area_code`: Octet String, 4 octets at 57. CMPP 3.0, 8.6.
   */
  readonly areaCode: string;
  /**
   * Whether a route was found.
   * 路由查询结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 61. CMPP 3.0, 8.6.
   *
   * - 0: Found · 正常
   * - 1: No route matches · 没有匹配路由
   * - 2: The code of the asking gateway is wrong · 源网关代码错
   * - 9: The system is busy · 系统繁忙
   */
  readonly result: RouteResult;
  /**
   * Brand of the subscriptions that the route serves.
   * 用户类型（品牌）。
   *
   * `User_type`: Unsigned Integer, 1 octet at 62. CMPP 3.0, 8.6.
   *
   * - 0: GoTone · 全球通
   * - 1: Easyown · 神州行
   * - 2: M-Zone · 动感地带
   */
  readonly userType: RouteUserType;
  /**
   * When the route was last changed, YYYYMMDDhhmmss.
   * 路由信息的最后修改时间，格式为yyyymmddhhmmss。
   *
   * `Time_stamp`: Octet String, 14 octets at 63. CMPP 3.0, 8.6.
   */
  readonly timeStamp: string;
}

/** What `createMtRouteResp` is given: everything that has no default, and whatever else. */
export type MtRouteRespInit = Init<MtRouteResp>;

/**
 * Makes a CMPP_MT_ROUTE_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createMtRouteResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createMtRouteResp(init: MtRouteRespInit): MtRouteResp {
  return {
    name: "CMPP_MT_ROUTE_RESP",
    sequenceId: init.sequenceId,
    routeId: init.routeId,
    destinationId: padLeft(init.destinationId, 6, "0"),
    gatewayIp: init.gatewayIp,
    gatewayPort: init.gatewayPort,
    startId: init.startId,
    endId: init.endId,
    areaCode: padLeft(init.areaCode, 4, "0"),
    result: init.result,
    userType: init.userType,
    timeStamp: init.timeStamp,
  };
}

/** The last texts of Destination_Id. */
const knownDestinationId = /* @__PURE__ */ createKnownTexts(2);

/** Octets of a CMPP_MT_ROUTE_RESP as a whole frame: always 77. Throws an EncodeError where a value has no size. */
export function sizeOfMtRouteResp(message: MtRouteResp): number {
  if (!isObject(message)) throw encodeFailure(mtRouteRespLayout, message);
  return 77;
}

/** Writes a CMPP_MT_ROUTE_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeMtRouteResp(message: MtRouteResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMtRouteResp(message));
  encodeMtRouteRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_MT_ROUTE_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeMtRouteRespInto(message: MtRouteResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(mtRouteRespLayout, message);
    const end = start + 77;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(mtRouteRespLayout, octets, start, 77);
    view.setUint32(start, 77);
    view.setUint32(start + 4, 0x80000010);
    view.setFloat64(start + 16, 0);
    view.setFloat64(start + 24, 0);
    view.setFloat64(start + 32, 0);
    view.setFloat64(start + 40, 0);
    view.setFloat64(start + 48, 0);
    view.setFloat64(start + 56, 0);
    view.setFloat64(start + 64, 0);
    view.setFloat64(start + 69, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint32(view, start + 12, message.routeId);
    wrong |= writeOctetString(octets, start + 16, message.destinationId, 6);
    wrong |= writeOctetString(octets, start + 22, message.gatewayIp, 15);
    wrong |= writeUint16(view, start + 37, message.gatewayPort);
    wrong |= writeOctetString(octets, start + 39, message.startId, 9);
    wrong |= writeOctetString(octets, start + 48, message.endId, 9);
    wrong |= writeOctetString(octets, start + 57, message.areaCode, 4);
    if ((octets[start + 61] = message.result) !== octets[start + 61]) wrong = 1;
    if ((octets[start + 62] = message.userType) !== octets[start + 62]) wrong = 1;
    wrong |= writeOctetString(octets, start + 63, message.timeStamp, 14);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(mtRouteRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(mtRouteRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_MT_ROUTE_RESP. Throws a DecodeError that names field and octet. */
export function decodeMtRouteResp(frame: Uint8Array): MtRouteResp {
  const view = viewOfAny(frame);
  return decodeMtRouteRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_MT_ROUTE_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeMtRouteRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): MtRouteResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 77 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000010
  ) {
    throw findMtRouteRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_MT_ROUTE_RESP",
    sequenceId: view.getUint32(start + 8),
    routeId: view.getUint32(start + 12),
    destinationId: readKnownOctetString6(view, start + 16, knownDestinationId),
    gatewayIp: readOctetString15(view, start + 22),
    gatewayPort: view.getUint16(start + 37),
    startId: readOctetString9(view, start + 39),
    endId: readOctetString9(view, start + 48),
    areaCode: readOctetString4(view, start + 57),
    result: view.getUint8(start + 61),
    userType: view.getUint8(start + 62),
    timeStamp: readOctetString14(view, start + 63),
  };
}

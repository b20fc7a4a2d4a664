// Generated from schema/cmpp/messages/push-mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findPushMtRouteUpdateFault } from "../faults.js";
import { pushMtRouteUpdateLayout } from "../layouts.js";
import {
  readKnownOctetString6,
  readOctetString14,
  readOctetString15,
  readOctetString4,
  readOctetString9,
} from "../octet-strings.js";
import type { RouteUserType } from "../types/route-user-type.js";
import type { UpdateType } from "../types/update-type.js";

/**
 * CMPP_PUSH_MT_ROUTE_UPDATE, from GNS to ISMG.
 *
 * The GNS tells a gateway that an MT route has changed.
 * GNS向ISMG通知MT路由更新。
 *
 * CMPP 3.0, 8.6.
 */
export interface PushMtRouteUpdate {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.6.
   *
   * Always 0x00000015.
   */
  readonly name: "CMPP_PUSH_MT_ROUTE_UPDATE";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.6.
   */
  readonly sequenceId: number;
  /**
   * What happens to the route.
   * 更新类型。
   *
   * `Update_type`: Unsigned Integer, 1 octet at 12. CMPP 3.0, 8.6.
   *
   * - 0: It is added · 添加
   * - 1: It is deleted · 删除
   * - 2: It is changed · 更新
   */
  readonly updateType: UpdateType;
  /**
   * Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.
   * 路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。
   *
   * `Route_Id`: Unsigned Integer, 4 octets at 13. CMPP 3.0, 8.6.
   */
  readonly routeId: number;
  /**
   * The target gateway.
   * 目标网关代码。
   *
   * `Destination_Id`: Octet String, 6 octets at 17. CMPP 3.0, 8.6.
   */
  readonly destinationId: string;
  /**
   * IPv4 address of the gateway, as text with dots.
   * 目标网关IP地址（左对齐，右补0x00）。
   *
   * `Gateway_IP`: Octet String, 15 octets at 23. CMPP 3.0, 8.6.
   */
  readonly gatewayIp: string;
  /**
   * TCP port of the gateway.
   * 目标网关IP端口。
   *
   * `Gateway_port`: Unsigned Integer, 2 octets at 38. CMPP 3.0, 8.6.
   */
  readonly gatewayPort: number;
  /**
   * First segment of numbers that the route serves.
   * MT路由起始号码段。
   *
   * `Start_Id`: Octet String, 9 octets at 40. CMPP 3.0, 8.6.
   */
  readonly startId: string;
  /**
   * Last segment of numbers that the route serves.
   * MT路由截止号码段。
   *
   * `End_Id`: Octet String, 9 octets at 49. CMPP 3.0, 8.6.
   */
  readonly endId: string;
  /**
   * Code of the province: the area code of its capital.
   * 手机所属省代码（省会城市区号）。
   *
   * `Area_code`: Octet String, 4 octets at 58. CMPP 3.0, 8.6.
   */
  readonly areaCode: string;
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

/** What `createPushMtRouteUpdate` is given: everything that has no default, and whatever else. */
export type PushMtRouteUpdateInit = Init<PushMtRouteUpdate>;

/**
 * Makes a CMPP_PUSH_MT_ROUTE_UPDATE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createPushMtRouteUpdate({ ...message, sequenceId: 2 })`: encoders are quickest
 * with objects of this one shape.
 */
export function createPushMtRouteUpdate(init: PushMtRouteUpdateInit): PushMtRouteUpdate {
  return {
    name: "CMPP_PUSH_MT_ROUTE_UPDATE",
    sequenceId: init.sequenceId,
    updateType: init.updateType,
    routeId: init.routeId,
    destinationId: padLeft(init.destinationId, 6, "0"),
    gatewayIp: init.gatewayIp,
    gatewayPort: init.gatewayPort,
    startId: init.startId,
    endId: init.endId,
    areaCode: padLeft(init.areaCode, 4, "0"),
    userType: init.userType,
    timeStamp: init.timeStamp,
  };
}

/** The last texts of Destination_Id. */
const knownDestinationId = /* @__PURE__ */ createKnownTexts(2);

/**
 * Octets of a CMPP_PUSH_MT_ROUTE_UPDATE as a whole frame: always 77. Throws an EncodeError where a value has no
 * size.
 */
export function sizeOfPushMtRouteUpdate(message: PushMtRouteUpdate): number {
  if (!isObject(message)) throw encodeFailure(pushMtRouteUpdateLayout, message);
  return 77;
}

/** Writes a CMPP_PUSH_MT_ROUTE_UPDATE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodePushMtRouteUpdate(message: PushMtRouteUpdate): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfPushMtRouteUpdate(message));
  encodePushMtRouteUpdateInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_PUSH_MT_ROUTE_UPDATE into octets from `start` on, and returns where it ends. The view must be
 * over the same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets
 * outside the frame stay as they are.
 */
export function encodePushMtRouteUpdateInto(
  message: PushMtRouteUpdate,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(pushMtRouteUpdateLayout, message);
    const end = start + 77;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(pushMtRouteUpdateLayout, octets, start, 77);
    view.setUint32(start, 77);
    view.setUint32(start + 4, 0x00000015);
    view.setFloat64(start + 17, 0);
    view.setFloat64(start + 25, 0);
    view.setFloat64(start + 33, 0);
    view.setFloat64(start + 41, 0);
    view.setFloat64(start + 49, 0);
    view.setFloat64(start + 57, 0);
    view.setFloat64(start + 65, 0);
    view.setFloat64(start + 69, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if ((octets[start + 12] = message.updateType) !== octets[start + 12]) wrong = 1;
    wrong |= writeUint32(view, start + 13, message.routeId);
    wrong |= writeOctetString(octets, start + 17, message.destinationId, 6);
    wrong |= writeOctetString(octets, start + 23, message.gatewayIp, 15);
    wrong |= writeUint16(view, start + 38, message.gatewayPort);
    wrong |= writeOctetString(octets, start + 40, message.startId, 9);
    wrong |= writeOctetString(octets, start + 49, message.endId, 9);
    wrong |= writeOctetString(octets, start + 58, message.areaCode, 4);
    if ((octets[start + 62] = message.userType) !== octets[start + 62]) wrong = 1;
    wrong |= writeOctetString(octets, start + 63, message.timeStamp, 14);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(pushMtRouteUpdateLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(pushMtRouteUpdateLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_PUSH_MT_ROUTE_UPDATE. Throws a DecodeError that names field and octet. */
export function decodePushMtRouteUpdate(frame: Uint8Array): PushMtRouteUpdate {
  const view = viewOfAny(frame);
  return decodePushMtRouteUpdateFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_PUSH_MT_ROUTE_UPDATE that stands from `start` up to `end`. The view must be over the same
 * memory. Throws a DecodeError.
 */
export function decodePushMtRouteUpdateFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): PushMtRouteUpdate {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 77 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000015
  ) {
    throw findPushMtRouteUpdateFault(octets, view, start, end);
  }

  return {
    name: "CMPP_PUSH_MT_ROUTE_UPDATE",
    sequenceId: view.getUint32(start + 8),
    updateType: view.getUint8(start + 12),
    routeId: view.getUint32(start + 13),
    destinationId: readKnownOctetString6(view, start + 17, knownDestinationId),
    gatewayIp: readOctetString15(view, start + 23),
    gatewayPort: view.getUint16(start + 38),
    startId: readOctetString9(view, start + 40),
    endId: readOctetString9(view, start + 49),
    areaCode: readOctetString4(view, start + 58),
    userType: view.getUint8(start + 62),
    timeStamp: readOctetString14(view, start + 63),
  };
}

// Generated from schema/cmpp/messages/push-mo-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findPushMoRouteUpdateFault } from "../faults.js";
import { pushMoRouteUpdateLayout } from "../layouts.js";
import {
  readKnownOctetString10,
  readKnownOctetString6,
  readOctetString14,
  readOctetString15,
  readOctetString21,
} from "../octet-strings.js";
import type { SpAcessType } from "../types/sp-acess-type.js";
import type { UpdateType } from "../types/update-type.js";

/**
 * CMPP_PUSH_MO_ROUTE_UPDATE, from GNS to ISMG.
 *
 * The GNS tells a gateway that an MO route has changed.
 * GNS向ISMG通知MO路由更新。
 *
 * CMPP 3.0, 8.6.
 */
export interface PushMoRouteUpdate {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.6.
   *
   * Always 0x00000016.
   */
  readonly name: "CMPP_PUSH_MO_ROUTE_UPDATE";
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
   * Company code of the SP.
   * SP的企业代码。
   *
   * `SP_Id`: Octet String, 6 octets at 40. CMPP 3.0, 8.6.
   */
  readonly spId: string;
  /**
   * Number of the SP's service.
   * SP的服务代码。
   *
   * `SP_Code`: Octet String, 21 octets at 46. CMPP 3.0, 8.6.
   */
  readonly spCode: string;
  /**
   * How the SP is connected.
   * SP的接入类型。
   *
   * `SP_AcessType`: Unsigned Integer, 1 octet at 67. CMPP 3.0, 8.6.
   *
   * - 0: Main access point of a nationwide SP · 全网SP主力接入点
   * - 1: Mirror access point · 镜像接入点
   */
  readonly spAccessType: SpAcessType;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 68. CMPP 3.0, 8.6.
   */
  readonly serviceId: string;
  /**
   * First service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由起始业务代码，未设置Service_Id时为空。
   *
   * `Start_code`: Unsigned Integer, 4 octets at 78. CMPP 3.0, 8.6.
   *
   * Default: 0.
   */
  readonly startCode: number;
  /**
   * Last service sub-code that the route serves; 0 where no Service_Id is given.
   * MO路由截止业务代码，未设置Service_Id时为空。
   *
   * `End_code`: Unsigned Integer, 4 octets at 82. CMPP 3.0, 8.6.
   *
   * Default: 0.
   */
  readonly endCode: number;
  /**
   * When the route was last changed, YYYYMMDDhhmmss.
   * 路由信息的最后修改时间，格式为yyyymmddhhmmss。
   *
   * `time_stamp`: Octet String, 14 octets at 86. CMPP 3.0, 8.6.
   */
  readonly timeStamp: string;
}

/** What `createPushMoRouteUpdate` is given: everything that has no default, and whatever else. */
export type PushMoRouteUpdateInit = Init<PushMoRouteUpdate, "startCode" | "endCode">;

/**
 * Makes a CMPP_PUSH_MO_ROUTE_UPDATE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createPushMoRouteUpdate({ ...message, sequenceId: 2 })`: encoders are quickest
 * with objects of this one shape.
 */
export function createPushMoRouteUpdate(init: PushMoRouteUpdateInit): PushMoRouteUpdate {
  return {
    name: "CMPP_PUSH_MO_ROUTE_UPDATE",
    sequenceId: init.sequenceId,
    updateType: init.updateType,
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
 * Octets of a CMPP_PUSH_MO_ROUTE_UPDATE as a whole frame: always 100. Throws an EncodeError where a value has no
 * size.
 */
export function sizeOfPushMoRouteUpdate(message: PushMoRouteUpdate): number {
  if (!isObject(message)) throw encodeFailure(pushMoRouteUpdateLayout, message);
  return 100;
}

/** Writes a CMPP_PUSH_MO_ROUTE_UPDATE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodePushMoRouteUpdate(message: PushMoRouteUpdate): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfPushMoRouteUpdate(message));
  encodePushMoRouteUpdateInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_PUSH_MO_ROUTE_UPDATE into octets from `start` on, and returns where it ends. The view must be
 * over the same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets
 * outside the frame stay as they are.
 */
export function encodePushMoRouteUpdateInto(
  message: PushMoRouteUpdate,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    if (!isObject(message)) throw encodeFailure(pushMoRouteUpdateLayout, message);
    const end = start + 100;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(pushMoRouteUpdateLayout, octets, start, 100);
    view.setUint32(start, 100);
    view.setUint32(start + 4, 0x00000016);
    view.setFloat64(start + 17, 0);
    view.setFloat64(start + 25, 0);
    view.setFloat64(start + 33, 0);
    view.setFloat64(start + 41, 0);
    view.setFloat64(start + 49, 0);
    view.setFloat64(start + 57, 0);
    view.setFloat64(start + 65, 0);
    view.setFloat64(start + 73, 0);
    view.setFloat64(start + 81, 0);
    view.setFloat64(start + 89, 0);
    view.setFloat64(start + 92, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if ((octets[start + 12] = message.updateType) !== octets[start + 12]) wrong = 1;
    wrong |= writeUint32(view, start + 13, message.routeId);
    wrong |= writeOctetString(octets, start + 17, message.destinationId, 6);
    wrong |= writeOctetString(octets, start + 23, message.gatewayIp, 15);
    wrong |= writeUint16(view, start + 38, message.gatewayPort);
    wrong |= writeOctetString(octets, start + 40, message.spId, 6);
    wrong |= writeOctetString(octets, start + 46, message.spCode, 21);
    if ((octets[start + 67] = message.spAccessType) !== octets[start + 67]) wrong = 1;
    wrong |= writeOctetString(octets, start + 68, message.serviceId, 10);
    wrong |= writeUint32(view, start + 78, message.startCode);
    wrong |= writeUint32(view, start + 82, message.endCode);
    wrong |= writeOctetString(octets, start + 86, message.timeStamp, 14);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(pushMoRouteUpdateLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(pushMoRouteUpdateLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_PUSH_MO_ROUTE_UPDATE. Throws a DecodeError that names field and octet. */
export function decodePushMoRouteUpdate(frame: Uint8Array): PushMoRouteUpdate {
  const view = viewOfAny(frame);
  return decodePushMoRouteUpdateFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_PUSH_MO_ROUTE_UPDATE that stands from `start` up to `end`. The view must be over the same
 * memory. Throws a DecodeError.
 */
export function decodePushMoRouteUpdateFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): PushMoRouteUpdate {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 100 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000016
  ) {
    throw findPushMoRouteUpdateFault(octets, view, start, end);
  }

  return {
    name: "CMPP_PUSH_MO_ROUTE_UPDATE",
    sequenceId: view.getUint32(start + 8),
    updateType: view.getUint8(start + 12),
    routeId: view.getUint32(start + 13),
    destinationId: readKnownOctetString6(view, start + 17, knownDestinationId),
    gatewayIp: readOctetString15(view, start + 23),
    gatewayPort: view.getUint16(start + 38),
    spId: readKnownOctetString6(view, start + 40, knownSpId),
    spCode: readOctetString21(view, start + 46),
    spAccessType: view.getUint8(start + 67),
    serviceId: readKnownOctetString10(view, start + 68, knownServiceId),
    startCode: view.getUint32(start + 78),
    endCode: view.getUint32(start + 82),
    timeStamp: readOctetString14(view, start + 86),
  };
}

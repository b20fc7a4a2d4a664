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
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findMoRouteFault } from "../faults.js";
import { moRouteLayout } from "../layouts.js";
import { readKnownOctetString10, readKnownOctetString6, readOctetString21 } from "../octet-strings.js";

/**
 * CMPP_MO_ROUTE, from ISMG to GNS.
 *
 * A gateway asks the GNS which gateway serves an SP.
 * ISMG向GNS查询某SP所在网关的MO路由。
 *
 * CMPP 3.0, 8.6.
 */
export interface MoRoute {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.6.
   *
   * Always 0x00000011.
   */
  readonly name: "CMPP_MO_ROUTE";
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
   * Number of the SP's service.
   * SP的服务代码。
   *
   * `SP_Code`: Octet String, 21 octets at 18. CMPP 3.0, 8.6.
   */
  readonly spCode: string;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 39. CMPP 3.0, 8.6.
   */
  readonly serviceId: string;
  /**
   * Service sub-code; 0 where no Service_Id is given.
   * 业务代码，未设置Service_Id时为空。
   *
   * `Service_Code`: Unsigned Integer, 4 octets at 49. CMPP 3.0, 8.6.
   *
   * Default: 0.
   */
  readonly serviceCode: number;
}

/** What `createMoRoute` is given: everything that has no default, and whatever else. */
export type MoRouteInit = Init<MoRoute, "serviceCode">;

/**
 * Makes a CMPP_MO_ROUTE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createMoRoute({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createMoRoute(init: MoRouteInit): MoRoute {
  return {
    name: "CMPP_MO_ROUTE",
    sequenceId: init.sequenceId,
    sourceId: padLeft(init.sourceId, 6, "0"),
    spCode: init.spCode,
    serviceId: init.serviceId,
    serviceCode: init.serviceCode ?? 0,
  };
}

/** The last texts of Source_Id. */
const knownSourceId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of Service_Id. */
const knownServiceId = /* @__PURE__ */ createKnownTexts(3);

/** Octets of a CMPP_MO_ROUTE as a whole frame: always 53. Throws an EncodeError where a value has no size. */
export function sizeOfMoRoute(message: MoRoute): number {
  if (!isObject(message)) throw encodeFailure(moRouteLayout, message);
  return 53;
}

/** Writes a CMPP_MO_ROUTE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeMoRoute(message: MoRoute): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMoRoute(message));
  encodeMoRouteInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_MO_ROUTE into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeMoRouteInto(message: MoRoute, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(moRouteLayout, message);
    const end = start + 53;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(moRouteLayout, octets, start, 53);
    view.setUint32(start, 53);
    view.setUint32(start + 4, 0x00000011);
    view.setFloat64(start + 12, 0);
    view.setFloat64(start + 20, 0);
    view.setFloat64(start + 28, 0);
    view.setFloat64(start + 36, 0);
    view.setFloat64(start + 41, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.sourceId, 6);
    wrong |= writeOctetString(octets, start + 18, message.spCode, 21);
    wrong |= writeOctetString(octets, start + 39, message.serviceId, 10);
    wrong |= writeUint32(view, start + 49, message.serviceCode);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(moRouteLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(moRouteLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_MO_ROUTE. Throws a DecodeError that names field and octet. */
export function decodeMoRoute(frame: Uint8Array): MoRoute {
  const view = viewOfAny(frame);
  return decodeMoRouteFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_MO_ROUTE that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeMoRouteFrom(octets: Uint8Array, view: DataView, start: number, end: number): MoRoute {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 53 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000011
  ) {
    throw findMoRouteFault(octets, view, start, end);
  }

  return {
    name: "CMPP_MO_ROUTE",
    sequenceId: view.getUint32(start + 8),
    sourceId: readKnownOctetString6(view, start + 12, knownSourceId),
    spCode: readOctetString21(view, start + 18),
    serviceId: readKnownOctetString10(view, start + 39, knownServiceId),
    serviceCode: view.getUint32(start + 49),
  };
}

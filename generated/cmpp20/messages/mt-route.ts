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
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findMtRouteFault } from "../faults.js";
import { mtRouteLayout } from "../layouts.js";
import { readKnownOctetString6, readOctetString21 } from "../octet-strings.js";

/**
 * CMPP_MT_ROUTE, from ISMG to GNS.
 *
 * A gateway asks the GNS which gateway serves a handset.
 * ISMG向GNS查询某手机号码所属网关的MT路由。
 *
 * CMPP 2.0, 7.6.
 */
export interface MtRoute {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.6.
   *
   * Always 0x00000010.
   */
  readonly name: "CMPP_MT_ROUTE";
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
   * Number of the handset.
   * 接收短信的MSISDN号码。
   *
   * `Terminal_Id`: Octet String, 21 octets at 18, personal data. CMPP 2.0, 7.6.
   */
  readonly terminalId: string;
}

/** What `createMtRoute` is given: everything that has no default, and whatever else. */
export type MtRouteInit = Init<MtRoute>;

/**
 * Makes a CMPP_MT_ROUTE, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createMtRoute({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createMtRoute(init: MtRouteInit): MtRoute {
  return {
    name: "CMPP_MT_ROUTE",
    sequenceId: init.sequenceId,
    sourceId: padLeft(init.sourceId, 6, "0"),
    terminalId: init.terminalId,
  };
}

/** The last texts of Source_Id. */
const knownSourceId = /* @__PURE__ */ createKnownTexts(2);

/** Octets of a CMPP_MT_ROUTE as a whole frame: always 39. Throws an EncodeError where a value has no size. */
export function sizeOfMtRoute(message: MtRoute): number {
  if (!isObject(message)) throw encodeFailure(mtRouteLayout, message);
  return 39;
}

/** Writes a CMPP_MT_ROUTE as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeMtRoute(message: MtRoute): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMtRoute(message));
  encodeMtRouteInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_MT_ROUTE into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeMtRouteInto(message: MtRoute, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(mtRouteLayout, message);
    const end = start + 39;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(mtRouteLayout, octets, start, 39);
    view.setUint32(start, 39);
    view.setUint32(start + 4, 0x00000010);
    view.setFloat64(start + 12, 0);
    view.setFloat64(start + 20, 0);
    view.setFloat64(start + 28, 0);
    view.setFloat64(start + 31, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.sourceId, 6);
    wrong |= writeOctetString(octets, start + 18, message.terminalId, 21);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(mtRouteLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(mtRouteLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_MT_ROUTE. Throws a DecodeError that names field and octet. */
export function decodeMtRoute(frame: Uint8Array): MtRoute {
  const view = viewOfAny(frame);
  return decodeMtRouteFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_MT_ROUTE that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeMtRouteFrom(octets: Uint8Array, view: DataView, start: number, end: number): MtRoute {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 39 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000010
  ) {
    throw findMtRouteFault(octets, view, start, end);
  }

  return {
    name: "CMPP_MT_ROUTE",
    sequenceId: view.getUint32(start + 8),
    sourceId: readKnownOctetString6(view, start + 12, knownSourceId),
    terminalId: readOctetString21(view, start + 18),
  };
}

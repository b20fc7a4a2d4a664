// Generated from schema/cmpp/types/reports.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  isObject,
  isWithin,
  viewOfAny,
  viewOfNew,
  writeOctetString,
  writeUint64,
} from "../../runtime/octets/index.js";
import { structureEncodeFailure, structurePlaceFailure } from "../../runtime/walk/index.js";
import { findMoStatusReportFault } from "../faults.js";
import { frameLayout, moStatusReportLayout } from "../layouts.js";
import { readOctetString10, readOctetString21, readOctetString4, readOctetString7 } from "../octet-strings.js";
import type { Stat } from "./stat.js";

/**
 * Report on a message from a handset, which one gateway sends to another.
 * MO状态报告，在网关之间传送。
 *
 * `MO_Status_Report` of CMPP 2.0, 7.5.4.
 */
export interface MoStatusReport {
  /**
   * Identifier of the message that was delivered to the SP.
   * 信息标识，与送交SP的CMPP_DELIVER的Msg_Id相同。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 0. CMPP 2.0, 7.5.4.
   */
  readonly msgId: bigint;
  /**
   * What became of a message, in seven characters; gateways use further ones.
   * 短信的最终状态，7个字符。
   *
   * `Stat`: Octet String, 7 octets at 8. CMPP 2.0, 7.5.4.
   *
   * - DELIVRD: Delivered · 短信已成功送达
   * - EXPIRED: Its validity period is over · 短信超过有效期
   * - DELETED: Deleted · 短信已被删除
   * - UNDELIV: Cannot be delivered · 短信无法投递
   * - ACCEPTD: Accepted, an intermediate state · 短信已被接受（中间状态）
   * - UNKNOWN: In no valid state · 短信状态不可知
   * - REJECTD: Rejected · 短信被拒绝
   * - MA:…: The SMSC gave no response; its code follows · 短信中心未返回响应
   * - MB:…: The SMSC gave an error response; its code follows · 短信中心返回错误响应
   * - CA:…: The SCP for prepaid gave no response; its code follows · SCP未返回响应
   * - CB:…: The SCP for prepaid gave an error response; its code follows · SCP返回错误响应
   * - MK:…: A state outside of the specification, which some gateways report; a code follows ·
   * 规范之外的状态，部分网关返回，后跟错误码
   */
  readonly stat: Stat;
  /**
   * When the gateway delivered the message to the SP, YYMMDDHHMM.
   * 网关发送CMPP_DELIVER的时间，格式为YYMMDDHHMM。
   *
   * `CMPP_DELIVER_time`: Octet String, 10 octets at 15. CMPP 2.0, 7.5.4.
   */
  readonly cmppDeliverTime: string;
  /**
   * When the SP answered, YYMMDDHHMM.
   * 网关收到CMPP_DELIVER_RESP的时间，格式为YYMMDDHHMM。
   *
   * `CMPP_DELIVER_RESP_time`: Octet String, 10 octets at 25. CMPP 2.0, 7.5.4.
   */
  readonly cmppDeliverRespTime: string;
  /**
   * Number of the SP's service.
   * 目的SP的服务代码，左对齐。
   *
   * `Dest_Id`: Octet String, 21 octets at 35. CMPP 2.0, 7.5.4.
   */
  readonly destId: string;
  /**
   * Reserved.
   * 保留。
   *
   * `Reserved`: Octet String, 4 octets at 56, reserved. CMPP 2.0, 7.5.4.
   *
   * Default: "".
   */
  readonly reserved: string;
}

/** Octets of a MO_Status_Report. Throws an EncodeError where a value has no size. */
export function sizeOfMoStatusReport(value: MoStatusReport): number {
  if (!isObject(value)) throw structureEncodeFailure(frameLayout, moStatusReportLayout, value);
  return 60;
}

/** Writes a MO_Status_Report as octets of its own. Throws an EncodeError that names the field at fault. */
export function encodeMoStatusReport(value: MoStatusReport): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMoStatusReport(value));
  encodeMoStatusReportInto(value, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a MO_Status_Report into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError.
 */
export function encodeMoStatusReportInto(
  value: MoStatusReport,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    const size = sizeOfMoStatusReport(value);
    const end = start + size;
    if (!hasPlace(octets, view, start, end))
      throw structurePlaceFailure(frameLayout, moStatusReportLayout, octets, start, size);
    if (writeMoStatusReport(octets, view, start, value) !== 0 || end > octets.length)
      throw structureEncodeFailure(frameLayout, moStatusReportLayout, value);
    return end;
  } catch (error) {
    throw structureEncodeFailure(frameLayout, moStatusReportLayout, value, error);
  }
}

/** Reads octets that are a MO_Status_Report and nothing else. Throws a DecodeError that names field and octet. */
export function decodeMoStatusReport(octets: Uint8Array): MoStatusReport {
  const view = viewOfAny(octets);
  return decodeMoStatusReportFrom(octets, view, 0, view.byteLength);
}

/**
 * Reads the MO_Status_Report that stands from `start` up to `end`. The view must be over the same memory. Throws
 * a DecodeError.
 */
export function decodeMoStatusReportFrom(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): MoStatusReport {
  if (!isWithin(octets, view, start, end) || endOfMoStatusReport(view, start, end) !== end) {
    throw findMoStatusReportFault(octets, view, start, end);
  }

  return readMoStatusReport(octets, view, start);
}

/** Writes a MO_Status_Report to a place that has room for it. 0 where that went well. */
export function writeMoStatusReport(octets: Uint8Array, view: DataView, start: number, value: MoStatusReport): number {
  if (!isObject(value)) return 1;
  view.setFloat64(start + 8, 0);
  view.setFloat64(start + 16, 0);
  view.setFloat64(start + 24, 0);
  view.setFloat64(start + 32, 0);
  view.setFloat64(start + 40, 0);
  view.setFloat64(start + 48, 0);
  view.setFloat64(start + 52, 0);
  let wrong = 0;
  wrong |= writeUint64(view, start, value.msgId);
  wrong |= writeOctetString(octets, start + 8, value.stat, 7);
  wrong |= writeOctetString(octets, start + 15, value.cmppDeliverTime, 10);
  wrong |= writeOctetString(octets, start + 25, value.cmppDeliverRespTime, 10);
  wrong |= writeOctetString(octets, start + 35, value.destId, 21);
  wrong |= writeOctetString(octets, start + 56, value.reserved, 4);
  return wrong;
}

/** Where the MO_Status_Report ends that begins at `start`; Infinity where it does not fit before `end`. */
export function endOfMoStatusReport(_view: DataView, start: number, end: number): number {
  if (start + 60 > end) return Infinity;
  return start + 60;
}

/** Reads the MO_Status_Report that `endOfMoStatusReport` found to end at `end`. */
export function readMoStatusReport(_octets: Uint8Array, view: DataView, start: number): MoStatusReport {
  return {
    msgId: view.getBigUint64(start),
    stat: readOctetString7(view, start + 8),
    cmppDeliverTime: readOctetString10(view, start + 15),
    cmppDeliverRespTime: readOctetString10(view, start + 25),
    destId: readOctetString21(view, start + 35),
    reserved: readOctetString4(view, start + 56),
  };
}

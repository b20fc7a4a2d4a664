// Generated from schema/cmpp/types/reports.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  isObject,
  isWithin,
  viewOfAny,
  viewOfNew,
  writeOctetString,
  writeUint32,
  writeUint64,
} from "../../runtime/octets/index.js";
import { structureEncodeFailure, structurePlaceFailure } from "../../runtime/walk/index.js";
import { findMtStatusReport60Fault } from "../faults.js";
import { frameLayout, mtStatusReport60Layout } from "../layouts.js";
import { readOctetString10, readOctetString21, readOctetString7 } from "../octet-strings.js";
import type { Stat } from "./stat.js";

/**
 * Report on a message to a handset, in 60 octets, as 2.0 defines it.
 * MT状态报告（60字节，号码21字节）。
 *
 * `MT_Status_Report_60` of CMPP 2.0, 7.4.5.
 */
export interface MtStatusReport60 {
  /**
   * Identifier that the gateway returned when the message was submitted.
   * 信息标识，SP提交短信时网关返回的Msg_Id。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 0. CMPP 2.0, 7.4.5.
   */
  readonly msgId: bigint;
  /**
   * What became of a message, in seven characters; gateways use further ones.
   * 短信的最终状态，7个字符。
   *
   * `Stat`: Octet String, 7 octets at 8. CMPP 2.0, 7.4.5.
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
   * When the message was submitted, YYMMDDHHMM.
   * 短信提交时间，格式为YYMMDDHHMM。
   *
   * `Submit_time`: Octet String, 10 octets at 15. CMPP 2.0, 7.4.5.
   */
  readonly submitTime: string;
  /**
   * When the message reached its state, YYMMDDHHMM.
   * 状态产生时间，格式为YYMMDDHHMM。
   *
   * `Done_time`: Octet String, 10 octets at 25. CMPP 2.0, 7.4.5.
   */
  readonly doneTime: string;
  /**
   * Receiver of the submitted message.
   * 目的终端MSISDN号码。
   *
   * `Dest_terminal_Id`: Octet String, 21 octets at 35, personal data. CMPP 2.0, 7.4.5.
   */
  readonly destTerminalId: string;
  /**
   * Identifier of the message in the SMSC's own report.
   * 取自SMSC发送状态报告的消息体中的消息标识。
   *
   * `SMSC_sequence`: Unsigned Integer, 4 octets at 56. CMPP 2.0, 7.4.5.
   */
  readonly smscSequence: number;
}

/** Octets of a MT_Status_Report_60. Throws an EncodeError where a value has no size. */
export function sizeOfMtStatusReport60(value: MtStatusReport60): number {
  if (!isObject(value)) throw structureEncodeFailure(frameLayout, mtStatusReport60Layout, value);
  return 60;
}

/** Writes a MT_Status_Report_60 as octets of its own. Throws an EncodeError that names the field at fault. */
export function encodeMtStatusReport60(value: MtStatusReport60): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfMtStatusReport60(value));
  encodeMtStatusReport60Into(value, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a MT_Status_Report_60 into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError.
 */
export function encodeMtStatusReport60Into(
  value: MtStatusReport60,
  octets: Uint8Array,
  view: DataView,
  start: number,
): number {
  try {
    const size = sizeOfMtStatusReport60(value);
    const end = start + size;
    if (!hasPlace(octets, view, start, end))
      throw structurePlaceFailure(frameLayout, mtStatusReport60Layout, octets, start, size);
    if (writeMtStatusReport60(octets, view, start, value) !== 0 || end > octets.length)
      throw structureEncodeFailure(frameLayout, mtStatusReport60Layout, value);
    return end;
  } catch (error) {
    throw structureEncodeFailure(frameLayout, mtStatusReport60Layout, value, error);
  }
}

/** Reads octets that are a MT_Status_Report_60 and nothing else. Throws a DecodeError that names field and octet. */
export function decodeMtStatusReport60(octets: Uint8Array): MtStatusReport60 {
  const view = viewOfAny(octets);
  return decodeMtStatusReport60From(octets, view, 0, view.byteLength);
}

/**
 * Reads the MT_Status_Report_60 that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeMtStatusReport60From(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): MtStatusReport60 {
  if (!isWithin(octets, view, start, end) || endOfMtStatusReport60(view, start, end) !== end) {
    throw findMtStatusReport60Fault(octets, view, start, end);
  }

  return readMtStatusReport60(octets, view, start);
}

/** Writes a MT_Status_Report_60 to a place that has room for it. 0 where that went well. */
export function writeMtStatusReport60(
  octets: Uint8Array,
  view: DataView,
  start: number,
  value: MtStatusReport60,
): number {
  if (!isObject(value)) return 1;
  view.setFloat64(start + 8, 0);
  view.setFloat64(start + 16, 0);
  view.setFloat64(start + 24, 0);
  view.setFloat64(start + 32, 0);
  view.setFloat64(start + 40, 0);
  view.setFloat64(start + 48, 0);
  let wrong = 0;
  wrong |= writeUint64(view, start, value.msgId);
  wrong |= writeOctetString(octets, start + 8, value.stat, 7);
  wrong |= writeOctetString(octets, start + 15, value.submitTime, 10);
  wrong |= writeOctetString(octets, start + 25, value.doneTime, 10);
  wrong |= writeOctetString(octets, start + 35, value.destTerminalId, 21);
  wrong |= writeUint32(view, start + 56, value.smscSequence);
  return wrong;
}

/** Where the MT_Status_Report_60 ends that begins at `start`; Infinity where it does not fit before `end`. */
export function endOfMtStatusReport60(_view: DataView, start: number, end: number): number {
  if (start + 60 > end) return Infinity;
  return start + 60;
}

/** Reads the MT_Status_Report_60 that `endOfMtStatusReport60` found to end at `end`. */
export function readMtStatusReport60(_octets: Uint8Array, view: DataView, start: number): MtStatusReport60 {
  return {
    msgId: view.getBigUint64(start),
    stat: readOctetString7(view, start + 8),
    submitTime: readOctetString10(view, start + 15),
    doneTime: readOctetString10(view, start + 25),
    destTerminalId: readOctetString21(view, start + 35),
    smscSequence: view.getUint32(start + 56),
  };
}

// Generated from schema/cmpp/messages/deliver.yaml. Do not edit: run `smswire generate`.

import {
  createKnownTexts,
  hasPlace,
  type Init,
  isObject,
  isWithin,
  lengthOf,
  octetsAt,
  viewOfAny,
  viewOfNew,
  writeOctets,
  writeOctetString,
  writeUint32,
  writeUint64,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findDeliverFault } from "../faults.js";
import { deliverLayout } from "../layouts.js";
import {
  readKnownOctetString10,
  readKnownOctetString21,
  readOctetString21,
  readOctetString8,
} from "../octet-strings.js";
import type { DeliverRegisteredDelivery } from "../types/deliver-registered-delivery.js";
import type { MsgFmt } from "../types/msg-fmt.js";
import { decodeMtStatusReport, type MtStatusReport } from "../types/mt-status-report.js";

/**
 * CMPP_DELIVER, from ISMG to SP.
 *
 * The gateway hands the SP a message from a handset, or a status report.
 * ISMG从短信中心或其他ISMG接收到短信（或状态报告）后送交给SP。
 *
 * CMPP 2.0, 7.4.5.
 */
export interface Deliver {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.4.5.
   *
   * Always 0x00000005.
   */
  readonly name: "CMPP_DELIVER";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.4.5.
   */
  readonly sequenceId: number;
  /**
   * Identifier of this delivery, not of the message that a report is about.
   * 信息标识，由网关为本次送交产生。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 12. CMPP 2.0, 7.4.5.
   */
  readonly msgId: bigint;
  /**
   * Number that the handset sent to: the SP's service number, or a longer one that begins with it.
   * 目的号码，SP的服务代码，或前缀为服务代码的长号码，即用户发送短信时所填的号码。
   *
   * `Dest_Id`: Octet String, 21 octets at 20. CMPP 2.0, 7.4.5.
   */
  readonly destId: string;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 41. CMPP 2.0, 7.4.5.
   */
  readonly serviceId: string;
  /**
   * Protocol identifier, as in GSM 03.40, 9.2.3.9.
   * GSM协议类型，详细解释请参考GSM03.40中的9.2.3.9。
   *
   * `TP_pid`: Unsigned Integer, 1 octet at 51. CMPP 2.0, 7.4.5.
   *
   * Default: 0.
   */
  readonly tpPid: number;
  /**
   * Whether the content begins with a user data header, as in GSM 03.40, 9.2.3.23: one bit, right-aligned.
   * GSM协议类型，详细解释请参考GSM03.40中的9.2.3.23，仅使用1位，右对齐。
   *
   * `TP_udhi`: Unsigned Integer, 1 octet at 52. CMPP 2.0, 7.4.5.
   *
   * Default: 0.
   */
  readonly tpUdhi: number;
  /**
   * Coding of the content.
   * 信息格式。
   *
   * `Msg_Fmt`: Unsigned Integer, 1 octet at 53. CMPP 2.0, 7.4.5.
   *
   * Default: 0.
   *
   * - 0: ASCII · ASCII串
   * - 3: Written to the SIM card · 短信写卡操作
   * - 4: Binary · 二进制信息
   * - 8: UCS2, big-endian · UCS2编码
   * - 15: Contains GB characters · 含GB汉字
   */
  readonly msgFmt: MsgFmt;
  /**
   * Number of the handset; in a status report, the receiver of the submitted message.
   * 源终端MSISDN号码（状态报告时填为CMPP_SUBMIT消息的目的终端号码）。
   *
   * `Src_terminal_Id`: Octet String, 21 octets at 54, personal data. CMPP 2.0, 7.4.5.
   */
  readonly srcTerminalId: string;
  /**
   * Whether the content is a status report.
   * 是否为状态报告。
   *
   * `Registered_Delivery`: Unsigned Integer, 1 octet at 75. CMPP 2.0, 7.4.5.
   *
   * Default: 0.
   *
   * - 0: An ordinary message · 非状态报告
   * - 1: A status report · 状态报告
   */
  readonly registeredDelivery: DeliverRegisteredDelivery;
  /**
   * Content of the message, or a status report.
   * 消息内容，或状态报告。
   *
   * `Msg_Content`: Octet String, Msg_Length octets at 77, personal data. CMPP 2.0, 7.4.5.
   */
  readonly msgContent: Uint8Array;
  /**
   * Reserved.
   * 保留。
   *
   * `Reserved`: Octet String, 8 octets, reserved. CMPP 2.0, 7.4.5.
   *
   * Default: "".
   */
  readonly reserved: string;
}

/** What `createDeliver` is given: everything that has no default, and whatever else. */
export type DeliverInit = Init<Deliver, "tpPid" | "tpUdhi" | "msgFmt" | "registeredDelivery" | "reserved">;

/**
 * Makes a CMPP_DELIVER, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createDeliver({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createDeliver(init: DeliverInit): Deliver {
  return {
    name: "CMPP_DELIVER",
    sequenceId: init.sequenceId,
    msgId: init.msgId,
    destId: init.destId,
    serviceId: init.serviceId,
    tpPid: init.tpPid ?? 0,
    tpUdhi: init.tpUdhi ?? 0,
    msgFmt: init.msgFmt ?? 0,
    srcTerminalId: init.srcTerminalId,
    registeredDelivery: init.registeredDelivery ?? 0,
    msgContent: init.msgContent,
    reserved: init.reserved ?? "",
  };
}

/** The last texts of Dest_Id. */
const knownDestId = /* @__PURE__ */ createKnownTexts(6);

/** The last texts of Service_Id. */
const knownServiceId = /* @__PURE__ */ createKnownTexts(3);

/** Octets of a CMPP_DELIVER as a whole frame: 85 to 340. Throws an EncodeError where a value has no size. */
export function sizeOfDeliver(message: Deliver): number {
  try {
    if (!isObject(message)) throw encodeFailure(deliverLayout, message);
    const { msgContent } = message;
    const msgLength = lengthOf(msgContent);
    const size = 85 + msgLength;
    if (!(size <= 340)) throw encodeFailure(deliverLayout, message);
    return size;
  } catch (error) {
    throw encodeFailure(deliverLayout, message, error);
  }
}

/** Writes a CMPP_DELIVER as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeDeliver(message: Deliver): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfDeliver(message));
  if (encodeDeliverInto(message, octets, viewOfNew(octets), 0) !== octets.length)
    throw encodeFailure(deliverLayout, message);
  return octets;
}

/**
 * Writes a CMPP_DELIVER into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeDeliverInto(message: Deliver, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(deliverLayout, message);
    const { msgContent } = message;
    const msgLength = lengthOf(msgContent);
    const size = 85 + msgLength;
    if (!(size <= 340)) throw encodeFailure(deliverLayout, message);
    const end = start + size;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(deliverLayout, octets, start, size);
    const afterMsgContent = start + 77 + msgLength;
    view.setUint32(start, size);
    view.setUint32(start + 4, 0x00000005);
    view.setFloat64(start + 20, 0);
    view.setFloat64(start + 28, 0);
    view.setFloat64(start + 36, 0);
    view.setFloat64(start + 44, 0);
    view.setFloat64(start + 52, 0);
    view.setFloat64(start + 60, 0);
    view.setFloat64(start + 67, 0);
    view.setFloat64(afterMsgContent, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint64(view, start + 12, message.msgId);
    wrong |= writeOctetString(octets, start + 20, message.destId, 21);
    wrong |= writeOctetString(octets, start + 41, message.serviceId, 10);
    if ((octets[start + 51] = message.tpPid) !== octets[start + 51]) wrong = 1;
    if ((octets[start + 52] = message.tpUdhi) !== octets[start + 52]) wrong = 1;
    if ((octets[start + 53] = message.msgFmt) !== octets[start + 53]) wrong = 1;
    wrong |= writeOctetString(octets, start + 54, message.srcTerminalId, 21);
    if ((octets[start + 75] = message.registeredDelivery) !== octets[start + 75]) wrong = 1;
    if ((octets[start + 76] = msgLength) !== octets[start + 76]) wrong = 1;
    wrong |= writeOctets(octets, start + 77, msgContent, msgLength);
    wrong |= writeOctetString(octets, afterMsgContent, message.reserved, 8);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(deliverLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(deliverLayout, message, error);
  }
}

/**
 * Reads a frame that is a CMPP_DELIVER. Its msgContent lies over the frame's memory: take a `slice()` to keep
 * them. Throws a DecodeError that names field and octet.
 */
export function decodeDeliver(frame: Uint8Array): Deliver {
  const view = viewOfAny(frame);
  return decodeDeliverFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_DELIVER that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeDeliverFrom(octets: Uint8Array, view: DataView, start: number, end: number): Deliver {
  if (
    !isWithin(octets, view, start, end) ||
    end - start < 85 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000005
  ) {
    throw findDeliverFault(octets, view, start, end);
  }

  const msgLength = view.getUint8(start + 76);
  const afterMsgContent = start + 77 + msgLength;
  if (afterMsgContent + 8 !== end) throw findDeliverFault(octets, view, start, end);
  return {
    name: "CMPP_DELIVER",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
    destId: readKnownOctetString21(view, start + 20, knownDestId),
    serviceId: readKnownOctetString10(view, start + 41, knownServiceId),
    tpPid: view.getUint8(start + 51),
    tpUdhi: view.getUint8(start + 52),
    msgFmt: view.getUint8(start + 53),
    srcTerminalId: readOctetString21(view, start + 54),
    registeredDelivery: view.getUint8(start + 75),
    msgContent: octetsAt(view, start + 77, msgLength),
    reserved: readOctetString8(view, afterMsgContent),
  };
}

/**
 * Reads what Msg_Content holds: MT_Status_Report where Registered_Delivery is 1; null in any other case. Throws
 * a DecodeError where the octets do not fit.
 */
export function decodeDeliverMsgContent(message: Deliver): MtStatusReport | null {
  if (message.registeredDelivery === 1) return decodeMtStatusReport(message.msgContent);
  return null;
}

/**
 * The MT_Status_Report where Registered_Delivery is 1; null in any other case. Throws a DecodeError where the
 * octets do not fit.
 */
export function statusReportOf(message: Deliver): MtStatusReport | null {
  return decodeDeliverMsgContent(message);
}

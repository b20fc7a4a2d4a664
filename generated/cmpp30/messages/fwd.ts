// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

import {
  countOf,
  createKnownTexts,
  hasPlace,
  type Init,
  isObject,
  isWithin,
  lengthOf,
  octetsAt,
  padLeft,
  viewOfAny,
  viewOfNew,
  writeOctets,
  writeOctetString,
  writeOctetStrings,
  writeUint32,
  writeUint64,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findFwdFault } from "../faults.js";
import { fwdLayout } from "../layouts.js";
import {
  readKnownOctetString10,
  readKnownOctetString2,
  readKnownOctetString6,
  readOctetString17,
  readOctetString20,
  readOctetString21,
  readOctetString32,
  readOctetStrings21,
} from "../octet-strings.js";
import type { FeeUserType } from "../types/fee-user-type.js";
import type { FwdFeeType } from "../types/fwd-fee-type.js";
import type { FwdRegisteredDelivery } from "../types/fwd-registered-delivery.js";
import { decodeMoStatusReport, type MoStatusReport } from "../types/mo-status-report.js";
import type { MsgFmt } from "../types/msg-fmt.js";
import type { MsgFwdType } from "../types/msg-fwd-type.js";
import { decodeMtStatusReport, type MtStatusReport } from "../types/mt-status-report.js";
import type { SubscriberBrand } from "../types/subscriber-brand.js";
import type { TerminalType } from "../types/terminal-type.js";

/**
 * CMPP_FWD, from ISMG to ISMG.
 *
 * One gateway forwards a message or a status report to another.
 * ISMG之间前转短信或状态报告。
 *
 * CMPP 3.0, 8.5.4.
 */
export interface Fwd {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.5.4.
   *
   * Always 0x00000009.
   */
  readonly name: "CMPP_FWD";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.5.4.
   */
  readonly sequenceId: number;
  /**
   * The gateway that sends.
   * 源网关代码（右对齐，左补0）。
   *
   * `Source_Id`: Octet String, 6 octets at 12. CMPP 3.0, 8.5.4.
   */
  readonly sourceId: string;
  /**
   * The gateway that receives.
   * 目的网关代码（右对齐，左补0）。
   *
   * `Destination_Id`: Octet String, 6 octets at 18. CMPP 3.0, 8.5.4.
   */
  readonly destinationId: string;
  /**
   * How many gateways the message has passed.
   * 经过的网关数量。
   *
   * `NodesCount`: Unsigned Integer, 1 octet at 24. CMPP 3.0, 8.5.4.
   */
  readonly nodesCount: number;
  /**
   * What is forwarded.
   * 前转的消息类型。
   *
   * `Msg_Fwd_Type`: Unsigned Integer, 1 octet at 25. CMPP 3.0, 8.5.4.
   *
   * - 0: A message to a handset · MT前转
   * - 1: A message from a handset · MO前转
   * - 2: The status report of a message to a handset · MT时的状态报告
   * - 3: The status report of a message from a handset · MO时的状态报告
   */
  readonly msgFwdType: MsgFwdType;
  /**
   * Message identifier, made by the gateway from its clock, its own number and a running number.
   * 信息标识，由网关产生：时间（月日时分秒）、网关代码和序列号。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 26. CMPP 3.0, 8.5.4.
   */
  readonly msgId: bigint;
  /**
   * How many messages share one Msg_Id, from 1.
   * 相同Msg_Id的信息总条数，从1开始。
   *
   * `Pk_total`: Unsigned Integer, 1 octet at 34. CMPP 3.0, 8.5.4.
   *
   * Default: 1.
   */
  readonly pkTotal: number;
  /**
   * Which of the messages that share one Msg_Id this is, from 1.
   * 相同Msg_Id的信息序号，从1开始。
   *
   * `Pk_number`: Unsigned Integer, 1 octet at 35. CMPP 3.0, 8.5.4.
   *
   * Default: 1.
   */
  readonly pkNumber: number;
  /**
   * Whether a status report is asked for.
   * 是否要求返回状态确认报告。
   *
   * `Registered_Delivery`: Unsigned Integer, 1 octet at 36. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   *
   * - 0: No report · 不需要
   * - 1: A report is asked for · 需要
   * - 2: Only a billing record is made; the handset gets nothing · 产生SMC话单（不下发给用户终端）
   */
  readonly registeredDelivery: FwdRegisteredDelivery;
  /**
   * Priority of the message.
   * 信息级别。
   *
   * `Msg_level`: Unsigned Integer, 1 octet at 37. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   */
  readonly msgLevel: number;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 38. CMPP 3.0, 8.5.4.
   */
  readonly serviceId: string;
  /**
   * Who pays for the message.
   * 计费用户类型。
   *
   * `Fee_UserType`: Unsigned Integer, 1 octet at 48. CMPP 3.0, 8.5.4.
   *
   * - 0: The receiving handset · 对目的终端MSISDN计费
   * - 1: The sending handset · 对源终端MSISDN计费
   * - 2: The SP · 对SP计费
   * - 3: The number in Fee_terminal_Id · 本字段无效，对谁计费参见Fee_terminal_Id
   */
  readonly feeUserType: FeeUserType;
  /**
   * Number to be charged; empty where Fee_UserType says who pays.
   * 被计费用户的号码，当Fee_UserType为3时有效。
   *
   * `Fee_terminal_Id`: Octet String, 21 octets at 49, personal data. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly feeTerminalId: string;
  /**
   * Pseudo-number of the handset to be charged.
   * 被计费用户的伪码。
   *
   * `Fee_terminal_Pseudo`: Octet String, 32 octets at 70, personal data. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly feeTerminalPseudo: string;
  /**
   * Brand of the subscription to be charged.
   * 被计费用户的品牌类型。
   *
   * `Fee_terminal_UserType`: Unsigned Integer, 1 octet at 102. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   *
   * - 0: GoTone · 全球通
   * - 1: Easyown · 神州行
   */
  readonly feeTerminalUserType: SubscriberBrand;
  /**
   * Protocol identifier, as in GSM 03.40, 9.2.3.9.
   * GSM协议类型，详细解释请参考GSM03.40中的9.2.3.9。
   *
   * `TP_pid`: Unsigned Integer, 1 octet at 103. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   */
  readonly tpPid: number;
  /**
   * Whether the content begins with a user data header, as in GSM 03.40, 9.2.3.23: one bit, right-aligned.
   * GSM协议类型，详细解释请参考GSM03.40中的9.2.3.23，仅使用1位，右对齐。
   *
   * `TP_udhi`: Unsigned Integer, 1 octet at 104. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   */
  readonly tpUdhi: number;
  /**
   * Coding of the content.
   * 信息格式。
   *
   * `Msg_Fmt`: Unsigned Integer, 1 octet at 105. CMPP 3.0, 8.5.4.
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
   * Source of the content: the SP's company code.
   * 信息内容来源，填SP的企业代码。
   *
   * `Msg_src`: Octet String, 6 octets at 106. CMPP 3.0, 8.5.4.
   */
  readonly msgSrc: string;
  /**
   * How the message is charged, as two digits.
   * 资费类别，两位数字。
   *
   * `FeeType`: Octet String, 2 octets at 112. CMPP 3.0, 8.5.4.
   *
   * - 01: Free of charge for the payer · 对计费用户号码免费
   * - 02: Charged per message · 对计费用户号码按条计信息费
   * - 03: Charged per month · 对计费用户号码按包月收取信息费
   * - 06: A query about monthly subscriptions · 包月查询
   */
  readonly feeType: FwdFeeType;
  /**
   * Fee in fen (hundredths of a yuan), as digits.
   * 资费代码（以分为单位）。
   *
   * `FeeCode`: Octet String, 6 octets at 114. CMPP 3.0, 8.5.4.
   */
  readonly feeCode: string;
  /**
   * How long the message is worth sending: a time in the form of SMPP 3.3, or empty.
   * 存活有效期，格式遵循SMPP3.3协议。
   *
   * `Valid_Time`: Octet String, 17 octets at 120. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly validTime: string;
  /**
   * When to send: a time in the form of SMPP 3.3, or empty for now.
   * 定时发送时间，格式遵循SMPP3.3协议。
   *
   * `At_Time`: Octet String, 17 octets at 137. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly atTime: string;
  /**
   * Number of the sender: the SP's for a message to a handset, the handset's for one from it.
   * 源号码（MT时为SP的服务代码，MO时为发送者MSISDN号码）。
   *
   * `Src_Id`: Octet String, 21 octets at 154, personal data. CMPP 3.0, 8.5.4.
   */
  readonly srcId: string;
  /**
   * Pseudo-number of the sender.
   * 源号码的伪码。
   *
   * `Src_Pseudo`: Octet String, 32 octets at 175, personal data. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly srcPseudo: string;
  /**
   * Brand of the sender's subscription.
   * 源号码的品牌类型。
   *
   * `Src_UserType`: Unsigned Integer, 1 octet at 207. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   *
   * - 0: GoTone · 全球通
   * - 1: Easyown · 神州行
   */
  readonly srcUserType: SubscriberBrand;
  /**
   * Which of the two numbers of the sender the SP is told.
   * 传送给SP的源号码的类型。
   *
   * `Src_type`: Unsigned Integer, 1 octet at 208. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   *
   * - 0: Real number · 真实号码
   * - 1: Pseudo-number · 伪码
   */
  readonly srcType: TerminalType;
  /**
   * Numbers of the receivers: of handsets, or of the SP's service.
   * 目的号码（MT时为目的终端MSISDN号码，MO时为SP的服务代码）。
   *
   * `Dest_Id`: Octet String, DestUsr_tl times 21 octets at 210, personal data. CMPP 3.0, 8.5.4.
   */
  readonly destId: readonly string[];
  /**
   * Pseudo-number of the receiver, one for the whole list.
   * 目的号码的伪码。
   *
   * `Dest_Pseudo`: Octet String, 32 octets, personal data. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly destPseudo: string;
  /**
   * Brand of the receiver's subscription.
   * 目的号码的品牌类型。
   *
   * `Dest_UserType`: Unsigned Integer, 1 octet. CMPP 3.0, 8.5.4.
   *
   * Default: 0.
   *
   * - 0: GoTone · 全球通
   * - 1: Easyown · 神州行
   */
  readonly destUserType: SubscriberBrand;
  /**
   * Content of the message, or a status report.
   * 消息内容，或状态报告。
   *
   * `Msg_Content`: Octet String, Msg_Length octets, personal data. CMPP 3.0, 8.5.4.
   */
  readonly msgContent: Uint8Array;
  /**
   * Identifier of an on-demand session; empty outside of one.
   * 点播业务使用的LinkID，非点播类业务的MT流程不使用该字段。
   *
   * `LinkID`: Octet String, 20 octets. CMPP 3.0, 8.5.4.
   *
   * Default: "".
   */
  readonly linkId: string;
}

/** What `createFwd` is given: everything that has no default, and whatever else. */
export type FwdInit = Init<
  Fwd,
  | "pkTotal"
  | "pkNumber"
  | "registeredDelivery"
  | "msgLevel"
  | "feeTerminalId"
  | "feeTerminalPseudo"
  | "feeTerminalUserType"
  | "tpPid"
  | "tpUdhi"
  | "msgFmt"
  | "validTime"
  | "atTime"
  | "srcPseudo"
  | "srcUserType"
  | "srcType"
  | "destPseudo"
  | "destUserType"
  | "linkId"
>;

/**
 * Makes a CMPP_FWD, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createFwd({ ...message, sequenceId: 2 })`: encoders are quickest with objects
 * of this one shape.
 */
export function createFwd(init: FwdInit): Fwd {
  return {
    name: "CMPP_FWD",
    sequenceId: init.sequenceId,
    sourceId: padLeft(init.sourceId, 6, "0"),
    destinationId: padLeft(init.destinationId, 6, "0"),
    nodesCount: init.nodesCount,
    msgFwdType: init.msgFwdType,
    msgId: init.msgId,
    pkTotal: init.pkTotal ?? 1,
    pkNumber: init.pkNumber ?? 1,
    registeredDelivery: init.registeredDelivery ?? 0,
    msgLevel: init.msgLevel ?? 0,
    serviceId: init.serviceId,
    feeUserType: init.feeUserType,
    feeTerminalId: init.feeTerminalId ?? "",
    feeTerminalPseudo: init.feeTerminalPseudo ?? "",
    feeTerminalUserType: init.feeTerminalUserType ?? 0,
    tpPid: init.tpPid ?? 0,
    tpUdhi: init.tpUdhi ?? 0,
    msgFmt: init.msgFmt ?? 0,
    msgSrc: init.msgSrc,
    feeType: init.feeType,
    feeCode: padLeft(init.feeCode, 6, "0"),
    validTime: init.validTime ?? "",
    atTime: init.atTime ?? "",
    srcId: init.srcId,
    srcPseudo: init.srcPseudo ?? "",
    srcUserType: init.srcUserType ?? 0,
    srcType: init.srcType ?? 0,
    destId: init.destId,
    destPseudo: init.destPseudo ?? "",
    destUserType: init.destUserType ?? 0,
    msgContent: init.msgContent,
    linkId: init.linkId ?? "",
  };
}

/** The last texts of Source_Id. */
const knownSourceId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of Destination_Id. */
const knownDestinationId = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of Service_Id. */
const knownServiceId = /* @__PURE__ */ createKnownTexts(3);

/** The last texts of Msg_src. */
const knownMsgSrc = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of FeeType. */
const knownFeeType = /* @__PURE__ */ createKnownTexts(1);

/** The last texts of FeeCode. */
const knownFeeCode = /* @__PURE__ */ createKnownTexts(2);

/** Octets of a CMPP_FWD as a whole frame: 264 to 5874. Throws an EncodeError where a value has no size. */
export function sizeOfFwd(message: Fwd): number {
  try {
    if (!isObject(message)) throw encodeFailure(fwdLayout, message);
    const { destId, msgContent } = message;
    const destUsrTl = countOf(destId);
    const msgLength = lengthOf(msgContent);
    const size = 264 + 21 * destUsrTl + msgLength;
    if (!(size <= 5874)) throw encodeFailure(fwdLayout, message);
    return size;
  } catch (error) {
    throw encodeFailure(fwdLayout, message, error);
  }
}

/** Writes a CMPP_FWD as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeFwd(message: Fwd): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfFwd(message));
  if (encodeFwdInto(message, octets, viewOfNew(octets), 0) !== octets.length) throw encodeFailure(fwdLayout, message);
  return octets;
}

/**
 * Writes a CMPP_FWD into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeFwdInto(message: Fwd, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(fwdLayout, message);
    const { destId, msgContent } = message;
    const destUsrTl = countOf(destId);
    const msgLength = lengthOf(msgContent);
    const size = 264 + 21 * destUsrTl + msgLength;
    if (!(size <= 5874)) throw encodeFailure(fwdLayout, message);
    const end = start + size;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(fwdLayout, octets, start, size);
    const afterDestId = start + 210 + 21 * destUsrTl;
    const afterMsgContent = afterDestId + 34 + msgLength;
    let wrong = writeFixedFields(message, octets, view, start, afterDestId, afterMsgContent);
    view.setUint32(start, size);
    view.setUint32(start + 4, 0x00000009);
    if ((octets[start + 209] = destUsrTl) !== octets[start + 209]) wrong = 1;
    wrong |= writeOctetStrings(octets, view, start + 210, destId, destUsrTl, 21);
    if ((octets[afterDestId + 33] = msgLength) !== octets[afterDestId + 33]) wrong = 1;
    wrong |= writeOctets(octets, afterDestId + 34, msgContent, msgLength);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(fwdLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(fwdLayout, message, error);
  }
}

/** Writes what takes the same octets in every CMPP_FWD. 0 where that went well. */
function writeFixedFields(
  message: Fwd,
  octets: Uint8Array,
  view: DataView,
  start: number,
  afterDestId: number,
  afterMsgContent: number,
): number {
  for (let at = start + 12; at < start + 199; at += 8) view.setFloat64(at, 0);
  view.setFloat64(start + 199, 0);
  view.setFloat64(afterDestId, 0);
  view.setFloat64(afterDestId + 8, 0);
  view.setFloat64(afterDestId + 16, 0);
  view.setFloat64(afterDestId + 24, 0);
  view.setFloat64(afterMsgContent, 0);
  view.setFloat64(afterMsgContent + 8, 0);
  view.setFloat64(afterMsgContent + 12, 0);
  let wrong = 0;
  wrong |= writeUint32(view, start + 8, message.sequenceId);
  wrong |= writeOctetString(octets, start + 12, message.sourceId, 6);
  wrong |= writeOctetString(octets, start + 18, message.destinationId, 6);
  if ((octets[start + 24] = message.nodesCount) !== octets[start + 24]) wrong = 1;
  if ((octets[start + 25] = message.msgFwdType) !== octets[start + 25]) wrong = 1;
  wrong |= writeUint64(view, start + 26, message.msgId);
  if ((octets[start + 34] = message.pkTotal) !== octets[start + 34]) wrong = 1;
  if ((octets[start + 35] = message.pkNumber) !== octets[start + 35]) wrong = 1;
  if ((octets[start + 36] = message.registeredDelivery) !== octets[start + 36]) wrong = 1;
  if ((octets[start + 37] = message.msgLevel) !== octets[start + 37]) wrong = 1;
  wrong |= writeOctetString(octets, start + 38, message.serviceId, 10);
  if ((octets[start + 48] = message.feeUserType) !== octets[start + 48]) wrong = 1;
  wrong |= writeOctetString(octets, start + 49, message.feeTerminalId, 21);
  wrong |= writeOctetString(octets, start + 70, message.feeTerminalPseudo, 32);
  if ((octets[start + 102] = message.feeTerminalUserType) !== octets[start + 102]) wrong = 1;
  if ((octets[start + 103] = message.tpPid) !== octets[start + 103]) wrong = 1;
  if ((octets[start + 104] = message.tpUdhi) !== octets[start + 104]) wrong = 1;
  if ((octets[start + 105] = message.msgFmt) !== octets[start + 105]) wrong = 1;
  wrong |= writeOctetString(octets, start + 106, message.msgSrc, 6);
  wrong |= writeOctetString(octets, start + 112, message.feeType, 2);
  wrong |= writeOctetString(octets, start + 114, message.feeCode, 6);
  wrong |= writeOctetString(octets, start + 120, message.validTime, 17);
  wrong |= writeOctetString(octets, start + 137, message.atTime, 17);
  wrong |= writeOctetString(octets, start + 154, message.srcId, 21);
  wrong |= writeOctetString(octets, start + 175, message.srcPseudo, 32);
  if ((octets[start + 207] = message.srcUserType) !== octets[start + 207]) wrong = 1;
  if ((octets[start + 208] = message.srcType) !== octets[start + 208]) wrong = 1;
  wrong |= writeOctetString(octets, afterDestId, message.destPseudo, 32);
  if ((octets[afterDestId + 32] = message.destUserType) !== octets[afterDestId + 32]) wrong = 1;
  wrong |= writeOctetString(octets, afterMsgContent, message.linkId, 20);
  return wrong;
}

/**
 * Reads a frame that is a CMPP_FWD. Its msgContent lies over the frame's memory: take a `slice()` to keep them.
 * Throws a DecodeError that names field and octet.
 */
export function decodeFwd(frame: Uint8Array): Fwd {
  const view = viewOfAny(frame);
  return decodeFwdFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_FWD that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeFwdFrom(octets: Uint8Array, view: DataView, start: number, end: number): Fwd {
  if (
    !isWithin(octets, view, start, end) ||
    end - start < 264 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000009
  ) {
    throw findFwdFault(octets, view, start, end);
  }

  const destUsrTl = view.getUint8(start + 209);
  const afterDestId = start + 210 + 21 * destUsrTl;
  if (afterDestId + 54 > end) throw findFwdFault(octets, view, start, end);
  const msgLength = view.getUint8(afterDestId + 33);
  const afterMsgContent = afterDestId + 34 + msgLength;
  if (afterMsgContent + 20 !== end) throw findFwdFault(octets, view, start, end);
  return {
    name: "CMPP_FWD",
    sequenceId: view.getUint32(start + 8),
    sourceId: readKnownOctetString6(view, start + 12, knownSourceId),
    destinationId: readKnownOctetString6(view, start + 18, knownDestinationId),
    nodesCount: view.getUint8(start + 24),
    msgFwdType: view.getUint8(start + 25),
    msgId: view.getBigUint64(start + 26),
    pkTotal: view.getUint8(start + 34),
    pkNumber: view.getUint8(start + 35),
    registeredDelivery: view.getUint8(start + 36),
    msgLevel: view.getUint8(start + 37),
    serviceId: readKnownOctetString10(view, start + 38, knownServiceId),
    feeUserType: view.getUint8(start + 48),
    feeTerminalId: readOctetString21(view, start + 49),
    feeTerminalPseudo: readOctetString32(view, start + 70),
    feeTerminalUserType: view.getUint8(start + 102),
    tpPid: view.getUint8(start + 103),
    tpUdhi: view.getUint8(start + 104),
    msgFmt: view.getUint8(start + 105),
    msgSrc: readKnownOctetString6(view, start + 106, knownMsgSrc),
    feeType: readKnownOctetString2(view, start + 112, knownFeeType),
    feeCode: readKnownOctetString6(view, start + 114, knownFeeCode),
    validTime: readOctetString17(view, start + 120),
    atTime: readOctetString17(view, start + 137),
    srcId: readOctetString21(view, start + 154),
    srcPseudo: readOctetString32(view, start + 175),
    srcUserType: view.getUint8(start + 207),
    srcType: view.getUint8(start + 208),
    destId: readOctetStrings21(view, start + 210, destUsrTl),
    destPseudo: readOctetString32(view, afterDestId),
    destUserType: view.getUint8(afterDestId + 32),
    msgContent: octetsAt(view, afterDestId + 34, msgLength),
    linkId: readOctetString20(view, afterMsgContent),
  };
}

/**
 * Reads what Msg_Content holds: MT_Status_Report where Msg_Fwd_Type is 2, MO_Status_Report where Msg_Fwd_Type is
 * 3; null in any other case. Throws a DecodeError where the octets do not fit.
 */
export function decodeFwdMsgContent(message: Fwd): MtStatusReport | MoStatusReport | null {
  if (message.msgFwdType === 2) return decodeMtStatusReport(message.msgContent);
  if (message.msgFwdType === 3) return decodeMoStatusReport(message.msgContent);
  return null;
}

/**
 * The MT_Status_Report where Msg_Fwd_Type is 2, MO_Status_Report where Msg_Fwd_Type is 3; null in any other
 * case. Throws a DecodeError where the octets do not fit.
 */
export function forwardedReportOf(message: Fwd): MtStatusReport | MoStatusReport | null {
  return decodeFwdMsgContent(message);
}

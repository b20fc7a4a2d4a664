// Generated from schema/cmpp/messages/submit.yaml. Do not edit: run `smswire generate`.

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
import { findSubmitFault } from "../faults.js";
import { submitLayout } from "../layouts.js";
import {
  readKnownOctetString10,
  readKnownOctetString2,
  readKnownOctetString21,
  readKnownOctetString6,
  readOctetString17,
  readOctetString20,
  readOctetString32,
  readOctetStrings32,
} from "../octet-strings.js";
import type { FeeType } from "../types/fee-type.js";
import type { FeeUserType } from "../types/fee-user-type.js";
import type { MsgFmt } from "../types/msg-fmt.js";
import type { SubmitRegisteredDelivery } from "../types/submit-registered-delivery.js";
import type { TerminalType } from "../types/terminal-type.js";

/**
 * CMPP_SUBMIT, from SP to ISMG.
 *
 * The SP hands a short message to the gateway, for one or several receivers.
 * SP向ISMG提交短信，接收用户可为一个或多个。
 *
 * CMPP 3.0, 8.4.3.
 */
export interface Submit {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.4.3.
   *
   * Always 0x00000004.
   */
  readonly name: "CMPP_SUBMIT";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.4.3.
   */
  readonly sequenceId: number;
  /**
   * Left empty by the SP; the gateway assigns it.
   * 信息标识，由SP填空，网关产生。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 12. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   */
  readonly msgId: bigint;
  /**
   * How many messages share one Msg_Id, from 1.
   * 相同Msg_Id的信息总条数，从1开始。
   *
   * `Pk_total`: Unsigned Integer, 1 octet at 20. CMPP 3.0, 8.4.3.
   *
   * Default: 1.
   */
  readonly pkTotal: number;
  /**
   * Which of the messages that share one Msg_Id this is, from 1.
   * 相同Msg_Id的信息序号，从1开始。
   *
   * `Pk_number`: Unsigned Integer, 1 octet at 21. CMPP 3.0, 8.4.3.
   *
   * Default: 1.
   */
  readonly pkNumber: number;
  /**
   * Whether a status report is asked for.
   * 是否要求返回状态确认报告。
   *
   * `Registered_Delivery`: Unsigned Integer, 1 octet at 22. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   *
   * - 0: No report · 不需要
   * - 1: A report is asked for · 需要
   */
  readonly registeredDelivery: SubmitRegisteredDelivery;
  /**
   * Priority of the message.
   * 信息级别。
   *
   * `Msg_level`: Unsigned Integer, 1 octet at 23. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   */
  readonly msgLevel: number;
  /**
   * Service code, chosen by the SP from letters, digits and symbols.
   * 业务标识，是数字、字母和符号的组合。
   *
   * `Service_Id`: Octet String, 10 octets at 24. CMPP 3.0, 8.4.3.
   */
  readonly serviceId: string;
  /**
   * Who pays for the message.
   * 计费用户类型。
   *
   * `Fee_UserType`: Unsigned Integer, 1 octet at 34. CMPP 3.0, 8.4.3.
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
   * `Fee_terminal_Id`: Octet String, 32 octets at 35, personal data. CMPP 3.0, 8.4.3.
   *
   * Default: "".
   */
  readonly feeTerminalId: string;
  /**
   * Kind of the number in Fee_terminal_Id.
   * 被计费用户的号码类型。
   *
   * `Fee_terminal_type`: Unsigned Integer, 1 octet at 67. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   *
   * - 0: Real number · 真实号码
   * - 1: Pseudo-number · 伪码
   */
  readonly feeTerminalType: TerminalType;
  /**
   * Protocol identifier, as in GSM 03.40, 9.2.3.9.
   * GSM协议类型，详细解释请参考GSM03.40中的9.2.3.9。
   *
   * `TP_pId`: Unsigned Integer, 1 octet at 68. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   */
  readonly tpPid: number;
  /**
   * Whether the content begins with a user data header, as in GSM 03.40, 9.2.3.23: one bit, right-aligned.
   * GSM协议类型，详细解释请参考GSM03.40中的9.2.3.23，仅使用1位，右对齐。
   *
   * `TP_udhi`: Unsigned Integer, 1 octet at 69. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   */
  readonly tpUdhi: number;
  /**
   * Coding of the content.
   * 信息格式。
   *
   * `Msg_Fmt`: Unsigned Integer, 1 octet at 70. CMPP 3.0, 8.4.3.
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
   * `Msg_src`: Octet String, 6 octets at 71. CMPP 3.0, 8.4.3.
   */
  readonly msgSrc: string;
  /**
   * How the message is charged, as two digits.
   * 资费类别，两位数字。
   *
   * `FeeType`: Octet String, 2 octets at 77. CMPP 3.0, 8.4.3.
   *
   * - 01: Free of charge for the payer · 对计费用户号码免费
   * - 02: Charged per message · 对计费用户号码按条计信息费
   * - 03: Charged per month · 对计费用户号码按包月收取信息费
   */
  readonly feeType: FeeType;
  /**
   * Fee in fen (hundredths of a yuan), as digits.
   * 资费代码（以分为单位）。
   *
   * `FeeCode`: Octet String, 6 octets at 79. CMPP 3.0, 8.4.3.
   */
  readonly feeCode: string;
  /**
   * How long the message is worth sending: a time in the form of SMPP 3.3, or empty.
   * 存活有效期，格式遵循SMPP3.3协议。
   *
   * `ValId_Time`: Octet String, 17 octets at 85. CMPP 3.0, 8.4.3.
   *
   * Default: "".
   */
  readonly validTime: string;
  /**
   * When to send: a time in the form of SMPP 3.3, or empty for now.
   * 定时发送时间，格式遵循SMPP3.3协议。
   *
   * `At_Time`: Octet String, 17 octets at 102. CMPP 3.0, 8.4.3.
   *
   * Default: "".
   */
  readonly atTime: string;
  /**
   * Number the handset shows as the sender; begins with the SP's service number.
   * 源号码，SP的服务代码或前缀为服务代码的长号码，显示为用户手机上短信的主叫号码。
   *
   * `Src_Id`: Octet String, 21 octets at 119. CMPP 3.0, 8.4.3.
   */
  readonly srcId: string;
  /**
   * Numbers of the receivers; they may begin with 86 or +86.
   * 接收短信的MSISDN号码（3.0起也可为伪码），前可加86或+86。
   *
   * `Dest_terminal_Id`: Octet String, DestUsr_tl times 32 octets at 141, personal data. CMPP 3.0, 8.4.3.
   */
  readonly destTerminalId: readonly string[];
  /**
   * Kind of all numbers in Dest_terminal_Id.
   * 接收短信的用户的号码类型。
   *
   * `Dest_terminal_type`: Unsigned Integer, 1 octet. CMPP 3.0, 8.4.3.
   *
   * Default: 0.
   *
   * - 0: Real number · 真实号码
   * - 1: Pseudo-number · 伪码
   */
  readonly destTerminalType: TerminalType;
  /**
   * Content of the message, its user data header included.
   * 信息内容。
   *
   * `Msg_Content`: Octet String, Msg_Length octets, personal data. CMPP 3.0, 8.4.3.
   */
  readonly msgContent: Uint8Array;
  /**
   * Identifier of an on-demand session; empty outside of one.
   * 点播业务使用的LinkID，非点播类业务的MT流程不使用该字段。
   *
   * `LinkID`: Octet String, 20 octets. CMPP 3.0, 8.4.3.
   *
   * Default: "".
   */
  readonly linkId: string;
}

/** What `createSubmit` is given: everything that has no default, and whatever else. */
export type SubmitInit = Init<
  Submit,
  | "msgId"
  | "pkTotal"
  | "pkNumber"
  | "registeredDelivery"
  | "msgLevel"
  | "feeTerminalId"
  | "feeTerminalType"
  | "tpPid"
  | "tpUdhi"
  | "msgFmt"
  | "validTime"
  | "atTime"
  | "destTerminalType"
  | "linkId"
>;

/**
 * Makes a CMPP_SUBMIT, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createSubmit({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createSubmit(init: SubmitInit): Submit {
  return {
    name: "CMPP_SUBMIT",
    sequenceId: init.sequenceId,
    msgId: init.msgId ?? 0n,
    pkTotal: init.pkTotal ?? 1,
    pkNumber: init.pkNumber ?? 1,
    registeredDelivery: init.registeredDelivery ?? 0,
    msgLevel: init.msgLevel ?? 0,
    serviceId: init.serviceId,
    feeUserType: init.feeUserType,
    feeTerminalId: init.feeTerminalId ?? "",
    feeTerminalType: init.feeTerminalType ?? 0,
    tpPid: init.tpPid ?? 0,
    tpUdhi: init.tpUdhi ?? 0,
    msgFmt: init.msgFmt ?? 0,
    msgSrc: init.msgSrc,
    feeType: init.feeType,
    feeCode: padLeft(init.feeCode, 6, "0"),
    validTime: init.validTime ?? "",
    atTime: init.atTime ?? "",
    srcId: init.srcId,
    destTerminalId: init.destTerminalId,
    destTerminalType: init.destTerminalType ?? 0,
    msgContent: init.msgContent,
    linkId: init.linkId ?? "",
  };
}

/** The last texts of Service_Id. */
const knownServiceId = /* @__PURE__ */ createKnownTexts(3);

/** The last texts of Msg_src. */
const knownMsgSrc = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of FeeType. */
const knownFeeType = /* @__PURE__ */ createKnownTexts(1);

/** The last texts of FeeCode. */
const knownFeeCode = /* @__PURE__ */ createKnownTexts(2);

/** The last texts of Src_Id. */
const knownSrcId = /* @__PURE__ */ createKnownTexts(6);

/** Octets of a CMPP_SUBMIT as a whole frame: 163 to 8578. Throws an EncodeError where a value has no size. */
export function sizeOfSubmit(message: Submit): number {
  try {
    if (!isObject(message)) throw encodeFailure(submitLayout, message);
    const { destTerminalId, msgContent } = message;
    const destUsrTl = countOf(destTerminalId);
    const msgLength = lengthOf(msgContent);
    const size = 163 + 32 * destUsrTl + msgLength;
    if (!(size <= 8578)) throw encodeFailure(submitLayout, message);
    return size;
  } catch (error) {
    throw encodeFailure(submitLayout, message, error);
  }
}

/** Writes a CMPP_SUBMIT as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeSubmit(message: Submit): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfSubmit(message));
  if (encodeSubmitInto(message, octets, viewOfNew(octets), 0) !== octets.length)
    throw encodeFailure(submitLayout, message);
  return octets;
}

/**
 * Writes a CMPP_SUBMIT into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeSubmitInto(message: Submit, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(submitLayout, message);
    const { destTerminalId, msgContent } = message;
    const destUsrTl = countOf(destTerminalId);
    const msgLength = lengthOf(msgContent);
    const size = 163 + 32 * destUsrTl + msgLength;
    if (!(size <= 8578)) throw encodeFailure(submitLayout, message);
    const end = start + size;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(submitLayout, octets, start, size);
    const afterDestTerminalId = start + 141 + 32 * destUsrTl;
    const afterMsgContent = afterDestTerminalId + 2 + msgLength;
    let wrong = writeFixedFields(message, octets, view, start, afterDestTerminalId, afterMsgContent);
    view.setUint32(start, size);
    view.setUint32(start + 4, 0x00000004);
    if ((octets[start + 140] = destUsrTl) !== octets[start + 140]) wrong = 1;
    wrong |= writeOctetStrings(octets, view, start + 141, destTerminalId, destUsrTl, 32);
    if ((octets[afterDestTerminalId + 1] = msgLength) !== octets[afterDestTerminalId + 1]) wrong = 1;
    wrong |= writeOctets(octets, afterDestTerminalId + 2, msgContent, msgLength);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(submitLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(submitLayout, message, error);
  }
}

/** Writes what takes the same octets in every CMPP_SUBMIT. 0 where that went well. */
function writeFixedFields(
  message: Submit,
  octets: Uint8Array,
  view: DataView,
  start: number,
  afterDestTerminalId: number,
  afterMsgContent: number,
): number {
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
  view.setFloat64(start + 104, 0);
  view.setFloat64(start + 112, 0);
  view.setFloat64(start + 120, 0);
  view.setFloat64(start + 128, 0);
  view.setFloat64(start + 132, 0);
  view.setFloat64(afterMsgContent, 0);
  view.setFloat64(afterMsgContent + 8, 0);
  view.setFloat64(afterMsgContent + 12, 0);
  let wrong = 0;
  wrong |= writeUint32(view, start + 8, message.sequenceId);
  wrong |= writeUint64(view, start + 12, message.msgId);
  if ((octets[start + 20] = message.pkTotal) !== octets[start + 20]) wrong = 1;
  if ((octets[start + 21] = message.pkNumber) !== octets[start + 21]) wrong = 1;
  if ((octets[start + 22] = message.registeredDelivery) !== octets[start + 22]) wrong = 1;
  if ((octets[start + 23] = message.msgLevel) !== octets[start + 23]) wrong = 1;
  wrong |= writeOctetString(octets, start + 24, message.serviceId, 10);
  if ((octets[start + 34] = message.feeUserType) !== octets[start + 34]) wrong = 1;
  wrong |= writeOctetString(octets, start + 35, message.feeTerminalId, 32);
  if ((octets[start + 67] = message.feeTerminalType) !== octets[start + 67]) wrong = 1;
  if ((octets[start + 68] = message.tpPid) !== octets[start + 68]) wrong = 1;
  if ((octets[start + 69] = message.tpUdhi) !== octets[start + 69]) wrong = 1;
  if ((octets[start + 70] = message.msgFmt) !== octets[start + 70]) wrong = 1;
  wrong |= writeOctetString(octets, start + 71, message.msgSrc, 6);
  wrong |= writeOctetString(octets, start + 77, message.feeType, 2);
  wrong |= writeOctetString(octets, start + 79, message.feeCode, 6);
  wrong |= writeOctetString(octets, start + 85, message.validTime, 17);
  wrong |= writeOctetString(octets, start + 102, message.atTime, 17);
  wrong |= writeOctetString(octets, start + 119, message.srcId, 21);
  if ((octets[afterDestTerminalId] = message.destTerminalType) !== octets[afterDestTerminalId]) wrong = 1;
  wrong |= writeOctetString(octets, afterMsgContent, message.linkId, 20);
  return wrong;
}

/**
 * Reads a frame that is a CMPP_SUBMIT. Its msgContent lies over the frame's memory: take a `slice()` to keep
 * them. Throws a DecodeError that names field and octet.
 */
export function decodeSubmit(frame: Uint8Array): Submit {
  const view = viewOfAny(frame);
  return decodeSubmitFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_SUBMIT that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeSubmitFrom(octets: Uint8Array, view: DataView, start: number, end: number): Submit {
  if (
    !isWithin(octets, view, start, end) ||
    end - start < 163 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000004
  ) {
    throw findSubmitFault(octets, view, start, end);
  }

  const destUsrTl = view.getUint8(start + 140);
  const afterDestTerminalId = start + 141 + 32 * destUsrTl;
  if (afterDestTerminalId + 22 > end) throw findSubmitFault(octets, view, start, end);
  const msgLength = view.getUint8(afterDestTerminalId + 1);
  const afterMsgContent = afterDestTerminalId + 2 + msgLength;
  if (afterMsgContent + 20 !== end) throw findSubmitFault(octets, view, start, end);
  return {
    name: "CMPP_SUBMIT",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
    pkTotal: view.getUint8(start + 20),
    pkNumber: view.getUint8(start + 21),
    registeredDelivery: view.getUint8(start + 22),
    msgLevel: view.getUint8(start + 23),
    serviceId: readKnownOctetString10(view, start + 24, knownServiceId),
    feeUserType: view.getUint8(start + 34),
    feeTerminalId: readOctetString32(view, start + 35),
    feeTerminalType: view.getUint8(start + 67),
    tpPid: view.getUint8(start + 68),
    tpUdhi: view.getUint8(start + 69),
    msgFmt: view.getUint8(start + 70),
    msgSrc: readKnownOctetString6(view, start + 71, knownMsgSrc),
    feeType: readKnownOctetString2(view, start + 77, knownFeeType),
    feeCode: readKnownOctetString6(view, start + 79, knownFeeCode),
    validTime: readOctetString17(view, start + 85),
    atTime: readOctetString17(view, start + 102),
    srcId: readKnownOctetString21(view, start + 119, knownSrcId),
    destTerminalId: readOctetStrings32(view, start + 141, destUsrTl),
    destTerminalType: view.getUint8(afterDestTerminalId),
    msgContent: octetsAt(view, afterDestTerminalId + 2, msgLength),
    linkId: readOctetString20(view, afterMsgContent),
  };
}

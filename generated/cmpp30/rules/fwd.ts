// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

import { type Finding, isDigits, numberIn, octetIn, partOf } from "../../runtime/meaning/index.js";
import type { Fwd } from "../messages/fwd.js";
import { FeeUserType } from "../types/fee-user-type.js";
import { FwdFeeType } from "../types/fwd-fee-type.js";
import { FwdRegisteredDelivery } from "../types/fwd-registered-delivery.js";
import { MsgFmt } from "../types/msg-fmt.js";
import { MsgFwdType } from "../types/msg-fwd-type.js";

/**
 * What a CMPP_FWD breaks of the rules of CMPP 3.0; nothing where all hold.
 *
 * - part-count: Messages that share a Msg_Id are counted from 1. · 相同Msg_Id的信息总条数从1开始。
 * - part-number: The messages that share a Msg_Id are numbered from 1. · 相同Msg_Id的信息序号从1开始。
 * - part-within-total: The number of a part is at most the number of parts. · 信息序号不大于总条数。
 * - known-kind: Msg_Fwd_Type is one of the values that the specification gives. · 前转的消息类型须为规定的取值。
 * - gateways-in-digits: Codes of gateways are six digits. · 网关代码为六位数字。
 * - known-report-request: Registered_Delivery is one of the values that the specification gives. ·
 * 是否要求返回状态报告须为规定的取值。
 * - known-payer: Fee_UserType is one of the values that the specification gives. · 计费用户类型须为规定的取值。
 * - known-fee-type: FeeType is one of the values that the specification gives to this version. · 资费类别须为本版本规定的取值。
 * - fee-in-digits: FeeCode is a number of fen in digits. · 资费代码为以分为单位的数字。
 * - fee-given: FeeCode says the fee, also where it is 0; some peers leave it empty. · 资费代码须填写，免费时为0；部分设备填空。
 * - charged-number-given: Where Fee_UserType leaves it to Fee_terminal_Id who pays, a number stands there. ·
 * Fee_UserType为3时须填被计费用户的号码。
 * - charged-number-only-where-asked: Fee_terminal_Id stays empty where Fee_UserType says who pays: the two
 * exclude each other. · Fee_UserType已指明计费用户时，Fee_terminal_Id填空，两者互斥。
 * - header-indicator: TP_udhi uses one bit, right-aligned: it is 0 or 1; some peers write 0x40. ·
 * TP_udhi仅使用1位，右对齐，取值0或1；部分设备写作0x40。
 * - header-indicator-right-aligned: TP_udhi is right-aligned: 1 says that there is a header, which some peers
 * say by 0x40. · TP_udhi为右对齐，1表示带用户数据头；部分设备以0x40表示。
 * - header-within-content: A user data header, whose first octet says its length, ends within the content. ·
 * 用户数据头的首字节表示其长度，头部不得超出信息内容。
 * - one-receiver: A forwarded message has one receiver. · 前转消息的接收用户数量必须为1。
 * - report-of-message-to-handset: The status report of a message to a handset has 60 octets, as 2.0 defines it,
 * or 71, as 3.0 does. · MT状态报告长度为60字节（2.0）或71字节（3.0）。
 * - report-of-message-from-handset: The status report of a message from a handset has 60 octets. ·
 * MO状态报告长度为60字节。
 * - report-names-sender: A forwarded status report names its sender. · 前转状态报告时须填源号码。
 * - whole-characters: Every character of UCS2 takes two octets. · UCS2编码的每个字符占两个字节。
 * - whole-characters-behind-header: Behind the user data header, every character of UCS2 takes two octets. ·
 * 用户数据头之后，UCS2编码的每个字符占两个字节。
 * - valid-time: A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to
 * 48, and +, - or R. · 时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。
 * - send-time: A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to
 * 48, and +, - or R. · 时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。
 */
export function checkFwd(message: Fwd): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.pkTotal >= 1)) {
    findings.push({
      rule: "part-count",
      severity: "error",
      fields: ["Pk_total"],
      en: "Messages that share a Msg_Id are counted from 1.",
      zh: "相同Msg_Id的信息总条数从1开始。",
      section: "8.5.4",
    });
  }

  if (!(message.pkNumber >= 1)) {
    findings.push({
      rule: "part-number",
      severity: "error",
      fields: ["Pk_number"],
      en: "The messages that share a Msg_Id are numbered from 1.",
      zh: "相同Msg_Id的信息序号从1开始。",
      section: "8.5.4",
    });
  }

  if (message.pkTotal >= 1 && !(message.pkNumber <= message.pkTotal)) {
    findings.push({
      rule: "part-within-total",
      severity: "error",
      fields: ["Pk_number", "Pk_total"],
      en: "The number of a part is at most the number of parts.",
      zh: "信息序号不大于总条数。",
      section: "8.5.4",
    });
  }

  if (!(
    message.msgFwdType === MsgFwdType.mtMessage ||
    message.msgFwdType === MsgFwdType.moMessage ||
    message.msgFwdType === MsgFwdType.mtReport ||
    message.msgFwdType === MsgFwdType.moReport
  )) {
    findings.push({
      rule: "known-kind",
      severity: "error",
      fields: ["Msg_Fwd_Type"],
      en: "Msg_Fwd_Type is one of the values that the specification gives.",
      zh: "前转的消息类型须为规定的取值。",
      section: "8.5.4",
    });
  }

  if (!(isDigits(message.sourceId) && isDigits(message.destinationId))) {
    findings.push({
      rule: "gateways-in-digits",
      severity: "error",
      fields: ["Source_Id", "Destination_Id"],
      en: "Codes of gateways are six digits.",
      zh: "网关代码为六位数字。",
      section: "8.5.4",
    });
  }

  if (!(
    message.registeredDelivery === FwdRegisteredDelivery.notRequired ||
    message.registeredDelivery === FwdRegisteredDelivery.required ||
    message.registeredDelivery === FwdRegisteredDelivery.billingRecordOnly
  )) {
    findings.push({
      rule: "known-report-request",
      severity: "error",
      fields: ["Registered_Delivery"],
      en: "Registered_Delivery is one of the values that the specification gives.",
      zh: "是否要求返回状态报告须为规定的取值。",
      section: "8.5.4",
    });
  }

  if (!(
    message.feeUserType === FeeUserType.destination ||
    message.feeUserType === FeeUserType.source ||
    message.feeUserType === FeeUserType.serviceProvider ||
    message.feeUserType === FeeUserType.feeTerminal
  )) {
    findings.push({
      rule: "known-payer",
      severity: "error",
      fields: ["Fee_UserType"],
      en: "Fee_UserType is one of the values that the specification gives.",
      zh: "计费用户类型须为规定的取值。",
      section: "8.5.4",
    });
  }

  if (!(
    message.feeType === FwdFeeType.free ||
    message.feeType === FwdFeeType.perMessage ||
    message.feeType === FwdFeeType.monthly ||
    message.feeType === FwdFeeType.monthlyQuery
  )) {
    findings.push({
      rule: "known-fee-type",
      severity: "error",
      fields: ["FeeType"],
      en: "FeeType is one of the values that the specification gives to this version.",
      zh: "资费类别须为本版本规定的取值。",
      section: "8.5.4",
    });
  }

  if (!(message.feeCode === "" || isDigits(message.feeCode))) {
    findings.push({
      rule: "fee-in-digits",
      severity: "error",
      fields: ["FeeCode"],
      en: "FeeCode is a number of fen in digits.",
      zh: "资费代码为以分为单位的数字。",
      section: "8.5.4",
    });
  }

  if (!(message.feeCode !== "")) {
    findings.push({
      rule: "fee-given",
      severity: "warning",
      fields: ["FeeCode"],
      en: "FeeCode says the fee, also where it is 0; some peers leave it empty.",
      zh: "资费代码须填写，免费时为0；部分设备填空。",
      section: "8.5.4",
    });
  }

  if (message.feeUserType === FeeUserType.feeTerminal && !(message.feeTerminalId !== "")) {
    findings.push({
      rule: "charged-number-given",
      severity: "error",
      fields: ["Fee_terminal_Id", "Fee_UserType"],
      en: "Where Fee_UserType leaves it to Fee_terminal_Id who pays, a number stands there.",
      zh: "Fee_UserType为3时须填被计费用户的号码。",
      section: "8.5.4",
    });
  }

  if (message.feeUserType >= 0 && message.feeUserType <= 2 && !(message.feeTerminalId === "")) {
    findings.push({
      rule: "charged-number-only-where-asked",
      severity: "warning",
      fields: ["Fee_terminal_Id", "Fee_UserType"],
      en: "Fee_terminal_Id stays empty where Fee_UserType says who pays: the two exclude each other.",
      zh: "Fee_UserType已指明计费用户时，Fee_terminal_Id填空，两者互斥。",
      section: "8.5.4",
    });
  }

  if (!(message.tpUdhi === 0 || message.tpUdhi === 1 || message.tpUdhi === 64)) {
    findings.push({
      rule: "header-indicator",
      severity: "error",
      fields: ["TP_udhi"],
      en: "TP_udhi uses one bit, right-aligned: it is 0 or 1; some peers write 0x40.",
      zh: "TP_udhi仅使用1位，右对齐，取值0或1；部分设备写作0x40。",
      section: "8.5.4",
    });
  }

  if (!(message.tpUdhi !== 64)) {
    findings.push({
      rule: "header-indicator-right-aligned",
      severity: "warning",
      fields: ["TP_udhi"],
      en: "TP_udhi is right-aligned: 1 says that there is a header, which some peers say by 0x40.",
      zh: "TP_udhi为右对齐，1表示带用户数据头；部分设备以0x40表示。",
      section: "8.5.4",
    });
  }

  if (
    message.tpUdhi === 1 &&
    !(message.msgContent.length >= 1 && octetIn(message.msgContent, 1) < message.msgContent.length)
  ) {
    findings.push({
      rule: "header-within-content",
      severity: "error",
      fields: ["Msg_Length", "Msg_Content", "TP_udhi"],
      en: "A user data header, whose first octet says its length, ends within the content.",
      zh: "用户数据头的首字节表示其长度，头部不得超出信息内容。",
      section: "8.5.4",
    });
  }

  if (!(message.destId.length === 1)) {
    findings.push({
      rule: "one-receiver",
      severity: "error",
      fields: ["DestUsr_tl"],
      en: "A forwarded message has one receiver.",
      zh: "前转消息的接收用户数量必须为1。",
      section: "8.5.4",
    });
  }

  if (
    message.msgFwdType === MsgFwdType.mtReport &&
    !(message.msgContent.length === 60 || message.msgContent.length === 71)
  ) {
    findings.push({
      rule: "report-of-message-to-handset",
      severity: "error",
      fields: ["Msg_Length", "Msg_Fwd_Type"],
      en: "The status report of a message to a handset has 60 octets, as 2.0 defines it, or 71, as 3.0 does.",
      zh: "MT状态报告长度为60字节（2.0）或71字节（3.0）。",
      section: "8.5.4",
    });
  }

  if (message.msgFwdType === MsgFwdType.moReport && !(message.msgContent.length === 60)) {
    findings.push({
      rule: "report-of-message-from-handset",
      severity: "error",
      fields: ["Msg_Length", "Msg_Fwd_Type"],
      en: "The status report of a message from a handset has 60 octets.",
      zh: "MO状态报告长度为60字节。",
      section: "8.5.4",
    });
  }

  if (
    (message.msgFwdType === MsgFwdType.mtReport || message.msgFwdType === MsgFwdType.moReport) &&
    !(message.srcId !== "")
  ) {
    findings.push({
      rule: "report-names-sender",
      severity: "error",
      fields: ["Src_Id", "Msg_Fwd_Type"],
      en: "A forwarded status report names its sender.",
      zh: "前转状态报告时须填源号码。",
      section: "8.5.4",
    });
  }

  if (
    message.msgFwdType >= 0 &&
    message.msgFwdType <= 1 &&
    message.msgFmt === MsgFmt.ucs2 &&
    message.tpUdhi === 0 &&
    !(message.msgContent.length % 2 === 0)
  ) {
    findings.push({
      rule: "whole-characters",
      severity: "error",
      fields: ["Msg_Length", "Msg_Fwd_Type", "Msg_Fmt", "TP_udhi"],
      en: "Every character of UCS2 takes two octets.",
      zh: "UCS2编码的每个字符占两个字节。",
      section: "8.5.4",
    });
  }

  if (
    message.msgFwdType >= 0 &&
    message.msgFwdType <= 1 &&
    message.msgFmt === MsgFmt.ucs2 &&
    message.tpUdhi === 1 &&
    octetIn(message.msgContent, 1) < message.msgContent.length &&
    !((message.msgContent.length - octetIn(message.msgContent, 1)) % 2 === 1)
  ) {
    findings.push({
      rule: "whole-characters-behind-header",
      severity: "error",
      fields: ["Msg_Length", "Msg_Content", "Msg_Fwd_Type", "Msg_Fmt", "TP_udhi"],
      en: "Behind the user data header, every character of UCS2 takes two octets.",
      zh: "用户数据头之后，UCS2编码的每个字符占两个字节。",
      section: "8.5.4",
    });
  }

  if (!(
    message.validTime === "" ||
    (message.validTime.length === 16 &&
      isDigits(partOf(message.validTime, 1, 15)) &&
      numberIn(partOf(message.validTime, 14, 2)) >= 0 &&
      numberIn(partOf(message.validTime, 14, 2)) <= 48 &&
      (partOf(message.validTime, 16, 1) === "+" ||
        partOf(message.validTime, 16, 1) === "-" ||
        partOf(message.validTime, 16, 1) === "R"))
  )) {
    findings.push({
      rule: "valid-time",
      severity: "error",
      fields: ["Valid_Time"],
      en: "A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to 48, and +, - or R.",
      zh: "时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。",
      section: "8.5.4",
    });
  }

  if (!(
    message.atTime === "" ||
    (message.atTime.length === 16 &&
      isDigits(partOf(message.atTime, 1, 15)) &&
      numberIn(partOf(message.atTime, 14, 2)) >= 0 &&
      numberIn(partOf(message.atTime, 14, 2)) <= 48 &&
      (partOf(message.atTime, 16, 1) === "+" ||
        partOf(message.atTime, 16, 1) === "-" ||
        partOf(message.atTime, 16, 1) === "R"))
  )) {
    findings.push({
      rule: "send-time",
      severity: "error",
      fields: ["At_Time"],
      en: "A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to 48, and +, - or R.",
      zh: "时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。",
      section: "8.5.4",
    });
  }

  return findings;
}

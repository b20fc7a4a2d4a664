// Generated from schema/cmpp/messages/submit.yaml. Do not edit: run `smswire generate`.

import { type Finding, isDigits, numberIn, octetIn, partOf } from "../../runtime/meaning/index.js";
import type { Submit } from "../messages/submit.js";
import { FeeType } from "../types/fee-type.js";
import { FeeUserType } from "../types/fee-user-type.js";
import { MsgFmt } from "../types/msg-fmt.js";
import { SubmitRegisteredDelivery } from "../types/submit-registered-delivery.js";
import { TerminalType } from "../types/terminal-type.js";

/**
 * What a CMPP_SUBMIT breaks of the rules of CMPP 3.0; nothing where all hold.
 *
 * - part-count: Messages that share a Msg_Id are counted from 1. · 相同Msg_Id的信息总条数从1开始。
 * - part-number: The messages that share a Msg_Id are numbered from 1. · 相同Msg_Id的信息序号从1开始。
 * - part-within-total: The number of a part is at most the number of parts. · 信息序号不大于总条数。
 * - receivers: A message has 1 to 99 receivers. · 接收信息的用户数量大于0且小于100。
 * - known-report-request: Registered_Delivery is one of the values that the specification gives to this version.
 * · 是否要求返回状态报告须为本版本规定的取值。
 * - known-payer: Fee_UserType is one of the values that the specification gives. · 计费用户类型须为规定的取值。
 * - known-fee-type: FeeType is one of the values that the specification gives to this version. · 资费类别须为本版本规定的取值。
 * - fee-in-digits: FeeCode is a number of fen in digits. · 资费代码为以分为单位的数字。
 * - fee-given: FeeCode says the fee, also where it is 0; some peers leave it empty. · 资费代码须填写，免费时为0；部分设备填空。
 * - charged-number-given: Where Fee_UserType leaves it to Fee_terminal_Id who pays, a number stands there. ·
 * Fee_UserType为3时须填被计费用户的号码。
 * - charged-number-only-where-asked: Fee_terminal_Id stays empty where Fee_UserType says who pays: the two
 * exclude each other. · Fee_UserType已指明计费用户时，Fee_terminal_Id填空，两者互斥。
 * - known-charged-number-type: Fee_terminal_type is 0 for a real number or 1 for a pseudo-number. ·
 * 被计费用户的号码类型为0（真实号码）或1（伪码）。
 * - known-receiver-number-type: Dest_terminal_type is 0 for real numbers or 1 for pseudo-numbers. ·
 * 接收短信的用户的号码类型为0（真实号码）或1（伪码）。
 * - header-indicator: TP_udhi uses one bit, right-aligned: it is 0 or 1; some peers write 0x40. ·
 * TP_udhi仅使用1位，右对齐，取值0或1；部分设备写作0x40。
 * - header-indicator-right-aligned: TP_udhi is right-aligned: 1 says that there is a header, which some peers
 * say by 0x40. · TP_udhi为右对齐，1表示带用户数据头；部分设备以0x40表示。
 * - header-within-content: A user data header, whose first octet says its length, ends within the content. ·
 * 用户数据头的首字节表示其长度，头部不得超出信息内容。
 * - known-format: Msg_Fmt is one of the codings that the specification defines. · 信息格式须为规定的取值。
 * - ascii-content-length: A content of ASCII has at most 160 octets. · ASCII编码的信息长度不超过160个字节。
 * - ascii-content-length-as-printed: The specification prints fewer than 160 octets for a content of ASCII;
 * gateways take 160. · 规范规定ASCII编码的信息长度小于160个字节，实际网关接受160个字节。
 * - content-length: A content of another coding than ASCII, or with a user data header, has at most 140 octets.
 * · 非ASCII编码或带用户数据头的信息长度不超过140个字节。
 * - whole-characters: Every character of UCS2 takes two octets. · UCS2编码的每个字符占两个字节。
 * - whole-characters-behind-header: Behind the user data header, every character of UCS2 takes two octets. ·
 * 用户数据头之后，UCS2编码的每个字符占两个字节。
 * - source-given: Msg_src names the SP that the content comes from. · 信息内容来源填SP的企业代码。
 * - sender-in-digits: Src_Id is the SP's service number, or a longer number that begins with it: digits. ·
 * 源号码为SP的服务代码或前缀为服务代码的长号码，由数字组成。
 * - valid-time: A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to
 * 48, and +, - or R. · 时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。
 * - send-time: A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to
 * 48, and +, - or R. · 时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。
 */
export function checkSubmit(message: Submit): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.pkTotal >= 1)) {
    findings.push({
      rule: "part-count",
      severity: "error",
      fields: ["Pk_total"],
      en: "Messages that share a Msg_Id are counted from 1.",
      zh: "相同Msg_Id的信息总条数从1开始。",
      section: "8.4.3",
    });
  }

  if (!(message.pkNumber >= 1)) {
    findings.push({
      rule: "part-number",
      severity: "error",
      fields: ["Pk_number"],
      en: "The messages that share a Msg_Id are numbered from 1.",
      zh: "相同Msg_Id的信息序号从1开始。",
      section: "8.4.3",
    });
  }

  if (message.pkTotal >= 1 && !(message.pkNumber <= message.pkTotal)) {
    findings.push({
      rule: "part-within-total",
      severity: "error",
      fields: ["Pk_number", "Pk_total"],
      en: "The number of a part is at most the number of parts.",
      zh: "信息序号不大于总条数。",
      section: "8.4.3",
    });
  }

  if (!(message.destTerminalId.length >= 1 && message.destTerminalId.length <= 99)) {
    findings.push({
      rule: "receivers",
      severity: "error",
      fields: ["DestUsr_tl"],
      en: "A message has 1 to 99 receivers.",
      zh: "接收信息的用户数量大于0且小于100。",
      section: "8.4.3",
    });
  }

  if (!(
    message.registeredDelivery === SubmitRegisteredDelivery.notRequired ||
    message.registeredDelivery === SubmitRegisteredDelivery.required
  )) {
    findings.push({
      rule: "known-report-request",
      severity: "error",
      fields: ["Registered_Delivery"],
      en: "Registered_Delivery is one of the values that the specification gives to this version.",
      zh: "是否要求返回状态报告须为本版本规定的取值。",
      section: "8.4.3",
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
      section: "8.4.3",
    });
  }

  if (!(
    message.feeType === FeeType.free ||
    message.feeType === FeeType.perMessage ||
    message.feeType === FeeType.monthly
  )) {
    findings.push({
      rule: "known-fee-type",
      severity: "error",
      fields: ["FeeType"],
      en: "FeeType is one of the values that the specification gives to this version.",
      zh: "资费类别须为本版本规定的取值。",
      section: "8.4.3",
    });
  }

  if (!(message.feeCode === "" || isDigits(message.feeCode))) {
    findings.push({
      rule: "fee-in-digits",
      severity: "error",
      fields: ["FeeCode"],
      en: "FeeCode is a number of fen in digits.",
      zh: "资费代码为以分为单位的数字。",
      section: "8.4.3",
    });
  }

  if (!(message.feeCode !== "")) {
    findings.push({
      rule: "fee-given",
      severity: "warning",
      fields: ["FeeCode"],
      en: "FeeCode says the fee, also where it is 0; some peers leave it empty.",
      zh: "资费代码须填写，免费时为0；部分设备填空。",
      section: "8.4.3",
    });
  }

  if (message.feeUserType === FeeUserType.feeTerminal && !(message.feeTerminalId !== "")) {
    findings.push({
      rule: "charged-number-given",
      severity: "error",
      fields: ["Fee_terminal_Id", "Fee_UserType"],
      en: "Where Fee_UserType leaves it to Fee_terminal_Id who pays, a number stands there.",
      zh: "Fee_UserType为3时须填被计费用户的号码。",
      section: "8.4.3",
    });
  }

  if (message.feeUserType >= 0 && message.feeUserType <= 2 && !(message.feeTerminalId === "")) {
    findings.push({
      rule: "charged-number-only-where-asked",
      severity: "warning",
      fields: ["Fee_terminal_Id", "Fee_UserType"],
      en: "Fee_terminal_Id stays empty where Fee_UserType says who pays: the two exclude each other.",
      zh: "Fee_UserType已指明计费用户时，Fee_terminal_Id填空，两者互斥。",
      section: "8.4.3",
    });
  }

  if (!(message.feeTerminalType === TerminalType.realNumber || message.feeTerminalType === TerminalType.pseudoNumber)) {
    findings.push({
      rule: "known-charged-number-type",
      severity: "error",
      fields: ["Fee_terminal_type"],
      en: "Fee_terminal_type is 0 for a real number or 1 for a pseudo-number.",
      zh: "被计费用户的号码类型为0（真实号码）或1（伪码）。",
      section: "8.4.3",
    });
  }

  if (!(
    message.destTerminalType === TerminalType.realNumber || message.destTerminalType === TerminalType.pseudoNumber
  )) {
    findings.push({
      rule: "known-receiver-number-type",
      severity: "error",
      fields: ["Dest_terminal_type"],
      en: "Dest_terminal_type is 0 for real numbers or 1 for pseudo-numbers.",
      zh: "接收短信的用户的号码类型为0（真实号码）或1（伪码）。",
      section: "8.4.3",
    });
  }

  if (!(message.tpUdhi === 0 || message.tpUdhi === 1 || message.tpUdhi === 64)) {
    findings.push({
      rule: "header-indicator",
      severity: "error",
      fields: ["TP_udhi"],
      en: "TP_udhi uses one bit, right-aligned: it is 0 or 1; some peers write 0x40.",
      zh: "TP_udhi仅使用1位，右对齐，取值0或1；部分设备写作0x40。",
      section: "8.4.3",
    });
  }

  if (!(message.tpUdhi !== 64)) {
    findings.push({
      rule: "header-indicator-right-aligned",
      severity: "warning",
      fields: ["TP_udhi"],
      en: "TP_udhi is right-aligned: 1 says that there is a header, which some peers say by 0x40.",
      zh: "TP_udhi为右对齐，1表示带用户数据头；部分设备以0x40表示。",
      section: "8.4.3",
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
      section: "8.4.3",
    });
  }

  if (!(
    message.msgFmt === MsgFmt.ascii ||
    message.msgFmt === MsgFmt.simWrite ||
    message.msgFmt === MsgFmt.binary ||
    message.msgFmt === MsgFmt.ucs2 ||
    message.msgFmt === MsgFmt.gb
  )) {
    findings.push({
      rule: "known-format",
      severity: "warning",
      fields: ["Msg_Fmt"],
      en: "Msg_Fmt is one of the codings that the specification defines.",
      zh: "信息格式须为规定的取值。",
      section: "8.4.3",
    });
  }

  if (message.msgFmt === MsgFmt.ascii && message.tpUdhi === 0 && !(message.msgContent.length <= 160)) {
    findings.push({
      rule: "ascii-content-length",
      severity: "error",
      fields: ["Msg_Length", "Msg_Fmt", "TP_udhi"],
      en: "A content of ASCII has at most 160 octets.",
      zh: "ASCII编码的信息长度不超过160个字节。",
      section: "8.4.3",
    });
  }

  if (message.msgFmt === MsgFmt.ascii && message.tpUdhi === 0 && !(message.msgContent.length !== 160)) {
    findings.push({
      rule: "ascii-content-length-as-printed",
      severity: "warning",
      fields: ["Msg_Length", "Msg_Fmt", "TP_udhi"],
      en: "The specification prints fewer than 160 octets for a content of ASCII; gateways take 160.",
      zh: "规范规定ASCII编码的信息长度小于160个字节，实际网关接受160个字节。",
      section: "8.4.3",
    });
  }

  if ((message.msgFmt !== MsgFmt.ascii || message.tpUdhi !== 0) && !(message.msgContent.length <= 140)) {
    findings.push({
      rule: "content-length",
      severity: "error",
      fields: ["Msg_Length", "Msg_Fmt", "TP_udhi"],
      en: "A content of another coding than ASCII, or with a user data header, has at most 140 octets.",
      zh: "非ASCII编码或带用户数据头的信息长度不超过140个字节。",
      section: "8.4.3",
    });
  }

  if (message.msgFmt === MsgFmt.ucs2 && message.tpUdhi === 0 && !(message.msgContent.length % 2 === 0)) {
    findings.push({
      rule: "whole-characters",
      severity: "error",
      fields: ["Msg_Length", "Msg_Fmt", "TP_udhi"],
      en: "Every character of UCS2 takes two octets.",
      zh: "UCS2编码的每个字符占两个字节。",
      section: "8.4.3",
    });
  }

  if (
    message.msgFmt === MsgFmt.ucs2 &&
    message.tpUdhi === 1 &&
    octetIn(message.msgContent, 1) < message.msgContent.length &&
    !((message.msgContent.length - octetIn(message.msgContent, 1)) % 2 === 1)
  ) {
    findings.push({
      rule: "whole-characters-behind-header",
      severity: "error",
      fields: ["Msg_Length", "Msg_Content", "Msg_Fmt", "TP_udhi"],
      en: "Behind the user data header, every character of UCS2 takes two octets.",
      zh: "用户数据头之后，UCS2编码的每个字符占两个字节。",
      section: "8.4.3",
    });
  }

  if (!(message.msgSrc !== "")) {
    findings.push({
      rule: "source-given",
      severity: "error",
      fields: ["Msg_src"],
      en: "Msg_src names the SP that the content comes from.",
      zh: "信息内容来源填SP的企业代码。",
      section: "8.4.3",
    });
  }

  if (!isDigits(message.srcId)) {
    findings.push({
      rule: "sender-in-digits",
      severity: "error",
      fields: ["Src_Id"],
      en: "Src_Id is the SP's service number, or a longer number that begins with it: digits.",
      zh: "源号码为SP的服务代码或前缀为服务代码的长号码，由数字组成。",
      section: "8.4.3",
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
      fields: ["ValId_Time"],
      en: "A time of SMPP 3.3 has sixteen characters: twelve digits, tenths, quarter hours from UTC up to 48, and +, - or R.",
      zh: "时间格式遵循SMPP3.3：十六个字符，即十二位数字、十分之一秒、与UTC相差的刻钟数（至多48）及+、-或R。",
      section: "8.4.3",
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
      section: "8.4.3",
    });
  }

  return findings;
}

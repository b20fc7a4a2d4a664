// Generated from schema/cmpp/messages/deliver.yaml. Do not edit: run `smswire generate`.

import { type Finding, octetIn } from "../../runtime/meaning/index.js";
import type { Deliver } from "../messages/deliver.js";
import { DeliverRegisteredDelivery } from "../types/deliver-registered-delivery.js";
import { MsgFmt } from "../types/msg-fmt.js";

/**
 * What a CMPP_DELIVER breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - known-report-mark: Registered_Delivery is 0 for a message or 1 for a status report. · 是否为状态报告取值0或1。
 * - header-indicator: TP_udhi uses one bit, right-aligned: it is 0 or 1; some peers write 0x40. ·
 * TP_udhi仅使用1位，右对齐，取值0或1；部分设备写作0x40。
 * - header-indicator-right-aligned: TP_udhi is right-aligned: 1 says that there is a header, which some peers
 * say by 0x40. · TP_udhi为右对齐，1表示带用户数据头；部分设备以0x40表示。
 * - header-within-content: A user data header, whose first octet says its length, ends within the content. ·
 * 用户数据头的首字节表示其长度，头部不得超出信息内容。
 * - report-octets: A status report has 60 octets, as 2.0 defines it, or 71, as 3.0 does. ·
 * 状态报告长度为60字节（2.0）或71字节（3.0）。
 * - short-report: A status report of 2.0 has 60 octets; some gateways send the longer one of 3.0. ·
 * 2.0的状态报告为60字节，部分网关发送3.0的71字节格式。
 * - whole-characters: Every character of UCS2 takes two octets. · UCS2编码的每个字符占两个字节。
 * - whole-characters-behind-header: Behind the user data header, every character of UCS2 takes two octets. ·
 * 用户数据头之后，UCS2编码的每个字符占两个字节。
 * - reserve-empty: Reserved octets are left empty. · 保留字段填空。
 */
export function checkDeliver(message: Deliver): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(
    message.registeredDelivery === DeliverRegisteredDelivery.message ||
    message.registeredDelivery === DeliverRegisteredDelivery.statusReport
  )) {
    findings.push({
      rule: "known-report-mark",
      severity: "error",
      fields: ["Registered_Delivery"],
      en: "Registered_Delivery is 0 for a message or 1 for a status report.",
      zh: "是否为状态报告取值0或1。",
      section: "7.4.5",
    });
  }

  if (!(message.tpUdhi === 0 || message.tpUdhi === 1 || message.tpUdhi === 64)) {
    findings.push({
      rule: "header-indicator",
      severity: "error",
      fields: ["TP_udhi"],
      en: "TP_udhi uses one bit, right-aligned: it is 0 or 1; some peers write 0x40.",
      zh: "TP_udhi仅使用1位，右对齐，取值0或1；部分设备写作0x40。",
      section: "7.4.5",
    });
  }

  if (!(message.tpUdhi !== 64)) {
    findings.push({
      rule: "header-indicator-right-aligned",
      severity: "warning",
      fields: ["TP_udhi"],
      en: "TP_udhi is right-aligned: 1 says that there is a header, which some peers say by 0x40.",
      zh: "TP_udhi为右对齐，1表示带用户数据头；部分设备以0x40表示。",
      section: "7.4.5",
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
      section: "7.4.5",
    });
  }

  if (
    message.registeredDelivery === DeliverRegisteredDelivery.statusReport &&
    !(message.msgContent.length === 60 || message.msgContent.length === 71)
  ) {
    findings.push({
      rule: "report-octets",
      severity: "error",
      fields: ["Msg_Length", "Registered_Delivery"],
      en: "A status report has 60 octets, as 2.0 defines it, or 71, as 3.0 does.",
      zh: "状态报告长度为60字节（2.0）或71字节（3.0）。",
      section: "7.4.5",
    });
  }

  if (message.registeredDelivery === DeliverRegisteredDelivery.statusReport && !(message.msgContent.length !== 71)) {
    findings.push({
      rule: "short-report",
      severity: "warning",
      fields: ["Msg_Length", "Registered_Delivery"],
      en: "A status report of 2.0 has 60 octets; some gateways send the longer one of 3.0.",
      zh: "2.0的状态报告为60字节，部分网关发送3.0的71字节格式。",
      section: "7.4.5",
    });
  }

  if (
    message.registeredDelivery === DeliverRegisteredDelivery.message &&
    message.msgFmt === MsgFmt.ucs2 &&
    message.tpUdhi === 0 &&
    !(message.msgContent.length % 2 === 0)
  ) {
    findings.push({
      rule: "whole-characters",
      severity: "error",
      fields: ["Msg_Length", "Registered_Delivery", "Msg_Fmt", "TP_udhi"],
      en: "Every character of UCS2 takes two octets.",
      zh: "UCS2编码的每个字符占两个字节。",
      section: "7.4.5",
    });
  }

  if (
    message.registeredDelivery === DeliverRegisteredDelivery.message &&
    message.msgFmt === MsgFmt.ucs2 &&
    message.tpUdhi === 1 &&
    octetIn(message.msgContent, 1) < message.msgContent.length &&
    !((message.msgContent.length - octetIn(message.msgContent, 1)) % 2 === 1)
  ) {
    findings.push({
      rule: "whole-characters-behind-header",
      severity: "error",
      fields: ["Msg_Length", "Msg_Content", "Registered_Delivery", "Msg_Fmt", "TP_udhi"],
      en: "Behind the user data header, every character of UCS2 takes two octets.",
      zh: "用户数据头之后，UCS2编码的每个字符占两个字节。",
      section: "7.4.5",
    });
  }

  if (!(message.reserved === "")) {
    findings.push({
      rule: "reserve-empty",
      severity: "warning",
      fields: ["Reserved"],
      en: "Reserved octets are left empty.",
      zh: "保留字段填空。",
      section: "7.4.5",
    });
  }

  return findings;
}

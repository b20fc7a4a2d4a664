// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

import type { Finding } from "../../runtime/meaning/index.js";
import type { FwdResp } from "../messages/fwd-resp.js";

/**
 * What a CMPP_FWD_RESP breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - part-count: Messages that share a Msg_Id are counted from 1. · 相同Msg_Id的信息总条数从1开始。
 * - part-number: The messages that share a Msg_Id are numbered from 1. · 相同Msg_Id的信息序号从1开始。
 * - part-within-total: The number of a part is at most the number of parts. · 信息序号不大于总条数。
 */
export function checkFwdResp(message: FwdResp): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.pkTotal >= 1)) {
    findings.push({
      rule: "part-count",
      severity: "error",
      fields: ["Pk_total"],
      en: "Messages that share a Msg_Id are counted from 1.",
      zh: "相同Msg_Id的信息总条数从1开始。",
      section: "7.5.4",
    });
  }

  if (!(message.pkNumber >= 1)) {
    findings.push({
      rule: "part-number",
      severity: "error",
      fields: ["Pk_number"],
      en: "The messages that share a Msg_Id are numbered from 1.",
      zh: "相同Msg_Id的信息序号从1开始。",
      section: "7.5.4",
    });
  }

  if (message.pkTotal >= 1 && !(message.pkNumber <= message.pkTotal)) {
    findings.push({
      rule: "part-within-total",
      severity: "error",
      fields: ["Pk_number", "Pk_total"],
      en: "The number of a part is at most the number of parts.",
      zh: "信息序号不大于总条数。",
      section: "7.5.4",
    });
  }

  return findings;
}

// Generated from schema/cmpp/messages/deliver.yaml. Do not edit: run `smswire generate`.

import type { Finding } from "../../runtime/meaning/index.js";
import type { DeliverResp } from "../messages/deliver-resp.js";

/**
 * What a CMPP_DELIVER_RESP breaks of the rules of CMPP 3.0; nothing where all hold.
 *
 * - result-range: Results from 0 to 99 belong to the specification, those from 100 to 199 to the vendors. ·
 * 返回码0至99由规范定义，100至199由厂商自定义。
 */
export function checkDeliverResp(message: DeliverResp): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.result >= 0 && message.result <= 199)) {
    findings.push({
      rule: "result-range",
      severity: "warning",
      fields: ["Result"],
      en: "Results from 0 to 99 belong to the specification, those from 100 to 199 to the vendors.",
      zh: "返回码0至99由规范定义，100至199由厂商自定义。",
      section: "8.7.2",
    });
  }

  return findings;
}

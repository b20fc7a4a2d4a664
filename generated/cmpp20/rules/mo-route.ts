// Generated from schema/cmpp/messages/mo-route.yaml. Do not edit: run `smswire generate`.

import { type Finding, isDigits } from "../../runtime/meaning/index.js";
import type { MoRoute } from "../messages/mo-route.js";

/**
 * What a CMPP_MO_ROUTE breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - gateway-in-digits: The code of a gateway is six digits. · 网关代码为六位数字。
 */
export function checkMoRoute(message: MoRoute): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isDigits(message.sourceId)) {
    findings.push({
      rule: "gateway-in-digits",
      severity: "error",
      fields: ["Source_Id"],
      en: "The code of a gateway is six digits.",
      zh: "网关代码为六位数字。",
      section: "7.6",
    });
  }

  return findings;
}

// Generated from schema/cmpp/messages/active-test.yaml. Do not edit: run `smswire generate`.

import type { Finding } from "../../runtime/meaning/index.js";
import type { ActiveTestResp } from "../messages/active-test-resp.js";

/**
 * What a CMPP_ACTIVE_TEST_RESP breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - reserved-empty: The reserved octet is left empty. · 保留字段填空。
 */
export function checkActiveTestResp(message: ActiveTestResp): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.reserved === 0)) {
    findings.push({
      rule: "reserved-empty",
      severity: "warning",
      fields: ["Reserved"],
      en: "The reserved octet is left empty.",
      zh: "保留字段填空。",
      section: "7.4.7",
    });
  }

  return findings;
}

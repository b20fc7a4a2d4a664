// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

import { areZeros, type Finding } from "../../runtime/meaning/index.js";
import type { ConnectResp } from "../messages/connect-resp.js";
import { ConnectStatus } from "../types/connect-status.js";

/**
 * What a CMPP_CONNECT_RESP breaks of the rules of CMPP 3.0; nothing where all hold.
 *
 * - no-digest-on-failure: Where the login failed, AuthenticatorISMG is left empty. · 认证出错时，AuthenticatorISMG为空。
 * - digest-given: Where the login succeeded, the gateway proves itself as well. · 登录成功时，ISMG须提供认证码。
 */
export function checkConnectResp(message: ConnectResp): readonly Finding[] {
  const findings: Finding[] = [];
  if (message.status !== ConnectStatus.ok && !areZeros(message.authenticatorIsmg)) {
    findings.push({
      rule: "no-digest-on-failure",
      severity: "warning",
      fields: ["AuthenticatorISMG", "Status"],
      en: "Where the login failed, AuthenticatorISMG is left empty.",
      zh: "认证出错时，AuthenticatorISMG为空。",
      section: null,
    });
  }

  if (message.status === ConnectStatus.ok && areZeros(message.authenticatorIsmg)) {
    findings.push({
      rule: "digest-given",
      severity: "warning",
      fields: ["AuthenticatorISMG", "Status"],
      en: "Where the login succeeded, the gateway proves itself as well.",
      zh: "登录成功时，ISMG须提供认证码。",
      section: null,
    });
  }

  return findings;
}

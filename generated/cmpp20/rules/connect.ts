// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

import { areZeros, type Finding } from "../../runtime/meaning/index.js";
import type { Connect } from "../messages/connect.js";

/**
 * What a CMPP_CONNECT breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - source-given: Source_Addr names who logs in. · 源地址不得为空。
 * - digest-given: AuthenticatorSource is a digest, and not left empty. · 鉴别码不得为空。
 * - version-of-protocol: The upper half of Version is 2. · 版本号高4位为2。
 * - timestamp-date: Timestamp begins with a month from 1 to 12 and a day that the month has. ·
 * 时间戳以月（1至12）和该月中存在的日开头。
 * - timestamp-time: Timestamp ends with an hour up to 23, a minute up to 59 and a second up to 59. ·
 * 时间戳以时（至23）、分（至59）、秒（至59）结尾。
 */
export function checkConnect(message: Connect): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.sourceAddr !== "")) {
    findings.push({
      rule: "source-given",
      severity: "error",
      fields: ["Source_Addr"],
      en: "Source_Addr names who logs in.",
      zh: "源地址不得为空。",
      section: null,
    });
  }

  if (areZeros(message.authenticatorSource)) {
    findings.push({
      rule: "digest-given",
      severity: "error",
      fields: ["AuthenticatorSource"],
      en: "AuthenticatorSource is a digest, and not left empty.",
      zh: "鉴别码不得为空。",
      section: null,
    });
  }

  if (!(Math.trunc(message.version / 16) === 2)) {
    findings.push({
      rule: "version-of-protocol",
      severity: "warning",
      fields: ["Version"],
      en: "The upper half of Version is 2.",
      zh: "版本号高4位为2。",
      section: null,
    });
  }

  if (!(
    Math.trunc(message.timestamp / 100000000) >= 1 &&
    Math.trunc(message.timestamp / 100000000) <= 12 &&
    Math.trunc(message.timestamp / 1000000) % 100 >= 1 &&
    Math.trunc(message.timestamp / 1000000) % 100 <= 31 &&
    !(
      Math.trunc(message.timestamp / 1000000) === 230 ||
      Math.trunc(message.timestamp / 1000000) === 231 ||
      Math.trunc(message.timestamp / 1000000) === 431 ||
      Math.trunc(message.timestamp / 1000000) === 631 ||
      Math.trunc(message.timestamp / 1000000) === 931 ||
      Math.trunc(message.timestamp / 1000000) === 1131
    )
  )) {
    findings.push({
      rule: "timestamp-date",
      severity: "error",
      fields: ["Timestamp"],
      en: "Timestamp begins with a month from 1 to 12 and a day that the month has.",
      zh: "时间戳以月（1至12）和该月中存在的日开头。",
      section: null,
    });
  }

  if (!(
    Math.trunc(message.timestamp / 10000) % 100 >= 0 &&
    Math.trunc(message.timestamp / 10000) % 100 <= 23 &&
    Math.trunc(message.timestamp / 100) % 100 >= 0 &&
    Math.trunc(message.timestamp / 100) % 100 <= 59 &&
    message.timestamp % 100 >= 0 &&
    message.timestamp % 100 <= 59
  )) {
    findings.push({
      rule: "timestamp-time",
      severity: "error",
      fields: ["Timestamp"],
      en: "Timestamp ends with an hour up to 23, a minute up to 59 and a second up to 59.",
      zh: "时间戳以时（至23）、分（至59）、秒（至59）结尾。",
      section: null,
    });
  }

  return findings;
}

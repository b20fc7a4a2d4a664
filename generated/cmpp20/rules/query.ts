// Generated from schema/cmpp/messages/query.yaml. Do not edit: run `smswire generate`.

import { type Finding, isDigits, numberIn, partOf } from "../../runtime/meaning/index.js";
import type { Query } from "../messages/query.js";
import { QueryType } from "../types/query-type.js";

/**
 * What a CMPP_QUERY breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - day-in-digits: Time is a day as eight digits, YYYYMMDD. · 时间为8位数字，格式为YYYYMMDD。
 * - day-in-calendar: Time has a month from 1 to 12 and a day that the month has. · 时间须为有效日期：月为1至12，日为该月中存在的日。
 * - known-query: Query_Type is one of the values that the specification gives. · 查询类别须为规定的取值。
 * - service-given: A query by service names the service. · 按业务类型查询时须填业务类型。
 * - reserve-empty: Reserved octets are left empty. · 保留字段填空。
 */
export function checkQuery(message: Query): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(message.time.length === 8 && isDigits(message.time))) {
    findings.push({
      rule: "day-in-digits",
      severity: "error",
      fields: ["Time"],
      en: "Time is a day as eight digits, YYYYMMDD.",
      zh: "时间为8位数字，格式为YYYYMMDD。",
      section: null,
    });
  }

  if (
    message.time.length === 8 &&
    isDigits(message.time) &&
    !(
      numberIn(partOf(message.time, 5, 2)) >= 1 &&
      numberIn(partOf(message.time, 5, 2)) <= 12 &&
      numberIn(partOf(message.time, 7, 2)) >= 1 &&
      numberIn(partOf(message.time, 7, 2)) <= 31 &&
      !(
        partOf(message.time, 5, 4) === "0230" ||
        partOf(message.time, 5, 4) === "0231" ||
        partOf(message.time, 5, 4) === "0431" ||
        partOf(message.time, 5, 4) === "0631" ||
        partOf(message.time, 5, 4) === "0931" ||
        partOf(message.time, 5, 4) === "1131"
      )
    )
  ) {
    findings.push({
      rule: "day-in-calendar",
      severity: "error",
      fields: ["Time"],
      en: "Time has a month from 1 to 12 and a day that the month has.",
      zh: "时间须为有效日期：月为1至12，日为该月中存在的日。",
      section: null,
    });
  }

  if (!(message.queryType === QueryType.total || message.queryType === QueryType.byService)) {
    findings.push({
      rule: "known-query",
      severity: "error",
      fields: ["Query_Type"],
      en: "Query_Type is one of the values that the specification gives.",
      zh: "查询类别须为规定的取值。",
      section: null,
    });
  }

  if (message.queryType === QueryType.byService && !(message.queryCode !== "")) {
    findings.push({
      rule: "service-given",
      severity: "error",
      fields: ["Query_Code", "Query_Type"],
      en: "A query by service names the service.",
      zh: "按业务类型查询时须填业务类型。",
      section: null,
    });
  }

  if (!(message.reserve === "")) {
    findings.push({
      rule: "reserve-empty",
      severity: "warning",
      fields: ["Reserve"],
      en: "Reserved octets are left empty.",
      zh: "保留字段填空。",
      section: null,
    });
  }

  return findings;
}

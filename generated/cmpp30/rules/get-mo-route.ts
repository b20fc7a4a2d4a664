// Generated from schema/cmpp/messages/get-mo-route.yaml. Do not edit: run `smswire generate`.

import { type Finding, isDigits } from "../../runtime/meaning/index.js";
import type { GetMoRoute } from "../messages/get-mo-route.js";
import { RouteType } from "../types/route-type.js";

/**
 * What a CMPP_GET_MO_ROUTE breaks of the rules of CMPP 3.0; nothing where all hold.
 *
 * - gateway-in-digits: The code of a gateway is six digits. · 网关代码为六位数字。
 * - route-type: The table that is fetched is that of MO routes. · 路由类型须为MO。
 * - last-route: Last_route_Id is the number of a route, or -1 in the first request. ·
 * Last_route_Id为路由编号，第一次请求时为-1。
 */
export function checkGetMoRoute(message: GetMoRoute): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isDigits(message.sourceId)) {
    findings.push({
      rule: "gateway-in-digits",
      severity: "error",
      fields: ["Source_Id"],
      en: "The code of a gateway is six digits.",
      zh: "网关代码为六位数字。",
      section: "8.6",
    });
  }

  if (!(message.routeType === RouteType.mo)) {
    findings.push({
      rule: "route-type",
      severity: "error",
      fields: ["Route_type"],
      en: "The table that is fetched is that of MO routes.",
      zh: "路由类型须为MO。",
      section: "8.6",
    });
  }

  if (!(message.lastRouteId >= -1)) {
    findings.push({
      rule: "last-route",
      severity: "error",
      fields: ["Last_route_Id"],
      en: "Last_route_Id is the number of a route, or -1 in the first request.",
      zh: "Last_route_Id为路由编号，第一次请求时为-1。",
      section: "8.6",
    });
  }

  return findings;
}

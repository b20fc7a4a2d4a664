// Generated from schema/cmpp/messages/get-route.yaml. Do not edit: run `smswire generate`.

import { type Finding, isDigits } from "../../runtime/meaning/index.js";
import type { GetRoute } from "../messages/get-route.js";
import { RouteType } from "../types/route-type.js";

/**
 * What a CMPP_GET_ROUTE breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - gateway-in-digits: The code of a gateway is six digits. · 网关代码为六位数字。
 * - route-type: Route_type is MO or MT. · 路由类型为MO或MT。
 * - last-route: Last_route_Id is the number of a route, or -1 in the first request. ·
 * Last_route_Id为路由编号，第一次请求时为-1。
 */
export function checkGetRoute(message: GetRoute): readonly Finding[] {
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

  if (!(message.routeType === RouteType.mo || message.routeType === RouteType.mt)) {
    findings.push({
      rule: "route-type",
      severity: "error",
      fields: ["Route_type"],
      en: "Route_type is MO or MT.",
      zh: "路由类型为MO或MT。",
      section: "7.6",
    });
  }

  if (!(message.lastRouteId >= -1)) {
    findings.push({
      rule: "last-route",
      severity: "error",
      fields: ["Last_route_Id"],
      en: "Last_route_Id is the number of a route, or -1 in the first request.",
      zh: "Last_route_Id为路由编号，第一次请求时为-1。",
      section: "7.6",
    });
  }

  return findings;
}

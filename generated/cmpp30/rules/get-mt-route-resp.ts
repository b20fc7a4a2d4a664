// Generated from schema/cmpp/messages/get-mt-route.yaml. Do not edit: run `smswire generate`.

import type { Finding } from "../../runtime/meaning/index.js";
import type { GetMtRouteResp } from "../messages/get-mt-route-resp.js";
import { GetRouteResult } from "../types/get-route-result.js";

/**
 * What a CMPP_GET_MT_ROUTE_RESP breaks of the rules of CMPP 3.0; nothing where all hold.
 *
 * - route-within-total: Routes are numbered from 1 up to their number. · 路由序号从1开始，不大于路由总数。
 */
export function checkGetMtRouteResp(message: GetMtRouteResp): readonly Finding[] {
  const findings: Finding[] = [];
  if (
    message.result === GetRouteResult.ok &&
    !(message.routeNumber >= 1 && message.routeNumber <= message.routeTotal)
  ) {
    findings.push({
      rule: "route-within-total",
      severity: "error",
      fields: ["Route_number", "Route_total", "Result"],
      en: "Routes are numbered from 1 up to their number.",
      zh: "路由序号从1开始，不大于路由总数。",
      section: "8.6.5.2",
    });
  }

  return findings;
}

// Generated from schema/cmpp/messages/mo-route-update.yaml. Do not edit: run `smswire generate`.

import type { Finding } from "../../runtime/meaning/index.js";
import type { MoRouteUpdate } from "../messages/mo-route-update.js";
import { UpdateType } from "../types/update-type.js";

/**
 * What a CMPP_MO_ROUTE_UPDATE breaks of the rules of CMPP 2.0; nothing where all hold.
 *
 * - known-change: Update_type is one of the values that the specification gives. · 更新类型须为规定的取值。
 * - new-route-without-number: A route that is added has no number yet. · 添加路由时路由编号填0。
 */
export function checkMoRouteUpdate(message: MoRouteUpdate): readonly Finding[] {
  const findings: Finding[] = [];
  if (!(
    message.updateType === UpdateType.add ||
    message.updateType === UpdateType.delete ||
    message.updateType === UpdateType.update
  )) {
    findings.push({
      rule: "known-change",
      severity: "error",
      fields: ["Update_type"],
      en: "Update_type is one of the values that the specification gives.",
      zh: "更新类型须为规定的取值。",
      section: "7.6",
    });
  }

  if (message.updateType === UpdateType.add && !(message.routeId === 0)) {
    findings.push({
      rule: "new-route-without-number",
      severity: "error",
      fields: ["Route_Id", "Update_type"],
      en: "A route that is added has no number yet.",
      zh: "添加路由时路由编号填0。",
      section: "7.6",
    });
  }

  return findings;
}

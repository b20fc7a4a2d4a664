// Generated from schema/cmpp/types/route-updates.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the change of the route is accepted.
 * MO路由更新请求的结果。
 *
 * - 0: The data are valid and wait to be checked · 数据合法，等待核实
 * - 4: This node of the GNS cannot change routes · 本节点不支持路由更新（GNS分节点）
 * - 9: The system is busy · 系统繁忙
 * - 10: Update_type is wrong · Update_type错误
 * - 11: Route_Id is wrong · 路由编号错误
 * - 12: The code of the target gateway is wrong · 目标网关代码错误
 * - 13: The IP address of the target gateway is wrong · 目标网关IP错误
 * - 14: The port of the target gateway is wrong · 目标网关端口错误
 * - 19: SP_Id is wrong · SP_Id错误
 * - 20: SP_Code is wrong · SP_Code错误
 * - 21: SP_AccessType is wrong · SP_AccessType错误
 * - 22: Service_Id is wrong · Service_Id错误
 * - 23: Start_code is wrong · Start_code错误
 * - 24: End_code is wrong · End_code错误
 */
export const MoRouteUpdateResult = {
  /** 0: The data are valid and wait to be checked · 数据合法，等待核实 */
  accepted: 0,
  /** 4: This node of the GNS cannot change routes · 本节点不支持路由更新（GNS分节点） */
  notUpdatable: 4,
  /** 9: The system is busy · 系统繁忙 */
  busy: 9,
  /** 10: Update_type is wrong · Update_type错误 */
  invalidUpdateType: 10,
  /** 11: Route_Id is wrong · 路由编号错误 */
  invalidRouteId: 11,
  /** 12: The code of the target gateway is wrong · 目标网关代码错误 */
  invalidDestination: 12,
  /** 13: The IP address of the target gateway is wrong · 目标网关IP错误 */
  invalidIp: 13,
  /** 14: The port of the target gateway is wrong · 目标网关端口错误 */
  invalidPort: 14,
  /** 19: SP_Id is wrong · SP_Id错误 */
  invalidSpId: 19,
  /** 20: SP_Code is wrong · SP_Code错误 */
  invalidSpCode: 20,
  /** 21: SP_AccessType is wrong · SP_AccessType错误 */
  invalidSpAccessType: 21,
  /** 22: Service_Id is wrong · Service_Id错误 */
  invalidServiceId: 22,
  /** 23: Start_code is wrong · Start_code错误 */
  invalidStartCode: 23,
  /** 24: End_code is wrong · End_code错误 */
  invalidEndCode: 24,
} as const;

/**
 * Whether the change of the route is accepted.
 * MO路由更新请求的结果。
 *
 * - 0: The data are valid and wait to be checked · 数据合法，等待核实
 * - 4: This node of the GNS cannot change routes · 本节点不支持路由更新（GNS分节点）
 * - 9: The system is busy · 系统繁忙
 * - 10: Update_type is wrong · Update_type错误
 * - 11: Route_Id is wrong · 路由编号错误
 * - 12: The code of the target gateway is wrong · 目标网关代码错误
 * - 13: The IP address of the target gateway is wrong · 目标网关IP错误
 * - 14: The port of the target gateway is wrong · 目标网关端口错误
 * - 19: SP_Id is wrong · SP_Id错误
 * - 20: SP_Code is wrong · SP_Code错误
 * - 21: SP_AccessType is wrong · SP_AccessType错误
 * - 22: Service_Id is wrong · Service_Id错误
 * - 23: Start_code is wrong · Start_code错误
 * - 24: End_code is wrong · End_code错误
 */
export type MoRouteUpdateResult = (typeof MoRouteUpdateResult)[keyof typeof MoRouteUpdateResult] | (number & {});

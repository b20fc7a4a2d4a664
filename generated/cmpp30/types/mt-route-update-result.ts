// Generated from schema/cmpp/types/route-updates.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the change of the route is accepted.
 * MT路由更新请求的结果。
 *
 * - 0: The data are valid and wait to be checked · 数据合法，等待核实
 * - 4: This node of the GNS cannot change routes · 本节点不支持路由更新（GNS分节点）
 * - 9: The system is busy · 系统繁忙
 * - 10: Update_type is wrong · Update_type错误
 * - 11: Route_Id is wrong · 路由编号错误
 * - 12: The code of the target gateway is wrong · 目标网关代码错误
 * - 13: The IP address of the target gateway is wrong · 目标网关IP错误
 * - 14: The port of the target gateway is wrong · 目标网关端口错误
 * - 15: Start_Id is wrong · MT路由起始号码段错误
 * - 16: End_Id is wrong · MT路由截止号码段错误
 * - 17: Area_code is wrong · 手机所属省代码错误
 * - 18: User_type is wrong · 用户类型错误
 */
export const MtRouteUpdateResult = {
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
  /** 15: Start_Id is wrong · MT路由起始号码段错误 */
  invalidStartId: 15,
  /** 16: End_Id is wrong · MT路由截止号码段错误 */
  invalidEndId: 16,
  /** 17: Area_code is wrong · 手机所属省代码错误 */
  invalidAreaCode: 17,
  /** 18: User_type is wrong · 用户类型错误 */
  invalidUserType: 18,
} as const;

/**
 * Whether the change of the route is accepted.
 * MT路由更新请求的结果。
 *
 * - 0: The data are valid and wait to be checked · 数据合法，等待核实
 * - 4: This node of the GNS cannot change routes · 本节点不支持路由更新（GNS分节点）
 * - 9: The system is busy · 系统繁忙
 * - 10: Update_type is wrong · Update_type错误
 * - 11: Route_Id is wrong · 路由编号错误
 * - 12: The code of the target gateway is wrong · 目标网关代码错误
 * - 13: The IP address of the target gateway is wrong · 目标网关IP错误
 * - 14: The port of the target gateway is wrong · 目标网关端口错误
 * - 15: Start_Id is wrong · MT路由起始号码段错误
 * - 16: End_Id is wrong · MT路由截止号码段错误
 * - 17: Area_code is wrong · 手机所属省代码错误
 * - 18: User_type is wrong · 用户类型错误
 */
export type MtRouteUpdateResult = (typeof MtRouteUpdateResult)[keyof typeof MtRouteUpdateResult] | (number & {});

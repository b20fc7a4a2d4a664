// Generated from schema/cmpp/types/route-updates.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the change of the route is accepted.
 * MT路由更新请求的结果。
 *
 * - 0: The data are valid and wait to be checked · 数据合法，等待核实
 * - 1: The data are not valid · 数据不合法
 */
export const MtRouteUpdateResult = {
  /** 0: The data are valid and wait to be checked · 数据合法，等待核实 */
  accepted: 0,
  /** 1: The data are not valid · 数据不合法 */
  invalid: 1,
} as const;

/**
 * Whether the change of the route is accepted.
 * MT路由更新请求的结果。
 *
 * - 0: The data are valid and wait to be checked · 数据合法，等待核实
 * - 1: The data are not valid · 数据不合法
 */
export type MtRouteUpdateResult = (typeof MtRouteUpdateResult)[keyof typeof MtRouteUpdateResult] | (number & {});

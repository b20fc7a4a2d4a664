// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * Whether there is a route to fetch.
 * 路由获取结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: The code of the asking gateway is wrong · 源网关代码错
 * - 3: The type of route is wrong · 路由类型错
 * - 9: The system is busy · 系统繁忙
 */
export const GetRouteResult = {
  /** 0: Found · 正常 */
  ok: 0,
  /** 1: No route matches · 没有匹配路由 */
  noMatch: 1,
  /** 2: The code of the asking gateway is wrong · 源网关代码错 */
  invalidSource: 2,
  /** 3: The type of route is wrong · 路由类型错 */
  invalidRouteType: 3,
  /** 9: The system is busy · 系统繁忙 */
  busy: 9,
} as const;

/**
 * Whether there is a route to fetch.
 * 路由获取结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: The code of the asking gateway is wrong · 源网关代码错
 * - 3: The type of route is wrong · 路由类型错
 * - 9: The system is busy · 系统繁忙
 */
export type GetRouteResult = (typeof GetRouteResult)[keyof typeof GetRouteResult] | (number & {});

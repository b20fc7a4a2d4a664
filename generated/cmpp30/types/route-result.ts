// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * Whether a route was found.
 * 路由查询结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: The code of the asking gateway is wrong · 源网关代码错
 * - 9: The system is busy · 系统繁忙
 */
export const RouteResult = {
  /** 0: Found · 正常 */
  ok: 0,
  /** 1: No route matches · 没有匹配路由 */
  noMatch: 1,
  /** 2: The code of the asking gateway is wrong · 源网关代码错 */
  invalidSource: 2,
  /** 9: The system is busy · 系统繁忙 */
  busy: 9,
} as const;

/**
 * Whether a route was found.
 * 路由查询结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: The code of the asking gateway is wrong · 源网关代码错
 * - 9: The system is busy · 系统繁忙
 */
export type RouteResult = (typeof RouteResult)[keyof typeof RouteResult] | (number & {});

// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * Whether a route was found.
 * 路由查询结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: This is the last route · 最后1条路由
 */
export const RouteResult = {
  /** 0: Found · 正常 */
  ok: 0,
  /** 1: No route matches · 没有匹配路由 */
  noMatch: 1,
  /** 2: This is the last route · 最后1条路由 */
  lastRoute: 2,
} as const;

/**
 * Whether a route was found.
 * 路由查询结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: This is the last route · 最后1条路由
 */
export type RouteResult = (typeof RouteResult)[keyof typeof RouteResult] | (number & {});

// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * Whether there is a route to fetch.
 * 路由获取结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: This is the last route · 最后1条路由
 */
export const GetRouteResult = {
  /** 0: Found · 正常 */
  ok: 0,
  /** 1: No route matches · 没有匹配路由 */
  noMatch: 1,
  /** 2: This is the last route · 最后1条路由 */
  lastRoute: 2,
} as const;

/**
 * Whether there is a route to fetch.
 * 路由获取结果。
 *
 * - 0: Found · 正常
 * - 1: No route matches · 没有匹配路由
 * - 2: This is the last route · 最后1条路由
 */
export type GetRouteResult = (typeof GetRouteResult)[keyof typeof GetRouteResult] | (number & {});

// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * Which routes are asked for.
 * 路由类型。
 *
 * - MO: Routes of messages from handsets · MO路由
 * - MT: Routes of messages to handsets · MT路由
 */
export const RouteType = {
  /** "MO": Routes of messages from handsets · MO路由 */
  mo: "MO",
  /** "MT": Routes of messages to handsets · MT路由 */
  mt: "MT",
} as const;

/**
 * Which routes are asked for.
 * 路由类型。
 *
 * - MO: Routes of messages from handsets · MO路由
 * - MT: Routes of messages to handsets · MT路由
 */
export type RouteType = (typeof RouteType)[keyof typeof RouteType] | (string & {});

// Generated from schema/cmpp/types/route-updates.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the gateway changed the route.
 * 路由更新的执行结果。
 *
 * - 0: Changed · 更新成功
 * - 1: Failed · 更新失败
 */
export const PushRouteUpdateResult = {
  /** 0: Changed · 更新成功 */
  changed: 0,
  /** 1: Failed · 更新失败 */
  failed: 1,
} as const;

/**
 * Whether the gateway changed the route.
 * 路由更新的执行结果。
 *
 * - 0: Changed · 更新成功
 * - 1: Failed · 更新失败
 */
export type PushRouteUpdateResult = (typeof PushRouteUpdateResult)[keyof typeof PushRouteUpdateResult] | (number & {});

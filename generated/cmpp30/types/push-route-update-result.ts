// Generated from schema/cmpp/types/route-updates.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the gateway changed the route.
 * 路由更新的执行结果。
 *
 * - 0: Changed · 更新成功
 * - 5: The change failed · 更新失败
 * - 6: The GNS's time stamp is older than the gateway's own · GNS时间戳早于本地时间戳
 * - 9: The system is busy · 系统繁忙
 */
export const PushRouteUpdateResult = {
  /** 0: Changed · 更新成功 */
  changed: 0,
  /** 5: The change failed · 更新失败 */
  updateFailed: 5,
  /** 6: The GNS's time stamp is older than the gateway's own · GNS时间戳早于本地时间戳 */
  outdated: 6,
  /** 9: The system is busy · 系统繁忙 */
  busy: 9,
} as const;

/**
 * Whether the gateway changed the route.
 * 路由更新的执行结果。
 *
 * - 0: Changed · 更新成功
 * - 5: The change failed · 更新失败
 * - 6: The GNS's time stamp is older than the gateway's own · GNS时间戳早于本地时间戳
 * - 9: The system is busy · 系统繁忙
 */
export type PushRouteUpdateResult = (typeof PushRouteUpdateResult)[keyof typeof PushRouteUpdateResult] | (number & {});

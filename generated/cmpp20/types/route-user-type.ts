// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * Brand of the subscriptions that the route serves.
 * 用户类型（品牌）。
 *
 * - 0: GoTone · 全球通
 * - 1: Easyown · 神州行
 * - 2: M-Zone · 动感地带
 */
export const RouteUserType = {
  /** 0: GoTone · 全球通 */
  goTone: 0,
  /** 1: Easyown · 神州行 */
  easyown: 1,
  /** 2: M-Zone · 动感地带 */
  mZone: 2,
} as const;

/**
 * Brand of the subscriptions that the route serves.
 * 用户类型（品牌）。
 *
 * - 0: GoTone · 全球通
 * - 1: Easyown · 神州行
 * - 2: M-Zone · 动感地带
 */
export type RouteUserType = (typeof RouteUserType)[keyof typeof RouteUserType] | (number & {});

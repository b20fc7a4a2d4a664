// Generated from schema/cmpp/types/forwarding.yaml. Do not edit: run `smswire generate`.

/**
 * Brand of the subscription.
 * 用户品牌类型。
 *
 * - 0: GoTone · 全球通
 * - 1: Easyown · 神州行
 */
export const SubscriberBrand = {
  /** 0: GoTone · 全球通 */
  goTone: 0,
  /** 1: Easyown · 神州行 */
  easyown: 1,
} as const;

/**
 * Brand of the subscription.
 * 用户品牌类型。
 *
 * - 0: GoTone · 全球通
 * - 1: Easyown · 神州行
 */
export type SubscriberBrand = (typeof SubscriberBrand)[keyof typeof SubscriberBrand] | (number & {});

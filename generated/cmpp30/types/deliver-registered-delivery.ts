// Generated from schema/cmpp/types/delivery.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the content is a status report.
 * 是否为状态报告。
 *
 * - 0: An ordinary message · 非状态报告
 * - 1: A status report · 状态报告
 */
export const DeliverRegisteredDelivery = {
  /** 0: An ordinary message · 非状态报告 */
  message: 0,
  /** 1: A status report · 状态报告 */
  statusReport: 1,
} as const;

/**
 * Whether the content is a status report.
 * 是否为状态报告。
 *
 * - 0: An ordinary message · 非状态报告
 * - 1: A status report · 状态报告
 */
export type DeliverRegisteredDelivery =
  (typeof DeliverRegisteredDelivery)[keyof typeof DeliverRegisteredDelivery] | (number & {});

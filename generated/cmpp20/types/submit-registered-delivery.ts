// Generated from schema/cmpp/types/delivery.yaml. Do not edit: run `smswire generate`.

/**
 * Whether a status report is asked for.
 * 是否要求返回状态确认报告。
 *
 * - 0: No report · 不需要
 * - 1: A report is asked for · 需要
 * - 2: Only a billing record is made; the handset gets nothing · 产生SMC话单（不下发给用户终端）
 */
export const SubmitRegisteredDelivery = {
  /** 0: No report · 不需要 */
  notRequired: 0,
  /** 1: A report is asked for · 需要 */
  required: 1,
  /** 2: Only a billing record is made; the handset gets nothing · 产生SMC话单（不下发给用户终端） */
  billingRecordOnly: 2,
} as const;

/**
 * Whether a status report is asked for.
 * 是否要求返回状态确认报告。
 *
 * - 0: No report · 不需要
 * - 1: A report is asked for · 需要
 * - 2: Only a billing record is made; the handset gets nothing · 产生SMC话单（不下发给用户终端）
 */
export type SubmitRegisteredDelivery =
  (typeof SubmitRegisteredDelivery)[keyof typeof SubmitRegisteredDelivery] | (number & {});

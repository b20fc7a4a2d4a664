// Generated from schema/cmpp/types/forwarding.yaml. Do not edit: run `smswire generate`.

/**
 * How the message is charged, as two digits.
 * 资费类别，两位数字。
 *
 * - 01: Free of charge for the payer · 对计费用户号码免费
 * - 02: Charged per message · 对计费用户号码按条计信息费
 * - 03: Charged per month · 对计费用户号码按包月收取信息费
 * - 06: A query about monthly subscriptions · 包月查询
 */
export const FwdFeeType = {
  /** "01": Free of charge for the payer · 对计费用户号码免费 */
  free: "01",
  /** "02": Charged per message · 对计费用户号码按条计信息费 */
  perMessage: "02",
  /** "03": Charged per month · 对计费用户号码按包月收取信息费 */
  monthly: "03",
  /** "06": A query about monthly subscriptions · 包月查询 */
  monthlyQuery: "06",
} as const;

/**
 * How the message is charged, as two digits.
 * 资费类别，两位数字。
 *
 * - 01: Free of charge for the payer · 对计费用户号码免费
 * - 02: Charged per message · 对计费用户号码按条计信息费
 * - 03: Charged per month · 对计费用户号码按包月收取信息费
 * - 06: A query about monthly subscriptions · 包月查询
 */
export type FwdFeeType = (typeof FwdFeeType)[keyof typeof FwdFeeType] | (string & {});

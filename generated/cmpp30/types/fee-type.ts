// Generated from schema/cmpp/types/accounting.yaml. Do not edit: run `smswire generate`.

/**
 * How the message is charged, as two digits.
 * 资费类别，两位数字。
 *
 * - 01: Free of charge for the payer · 对计费用户号码免费
 * - 02: Charged per message · 对计费用户号码按条计信息费
 * - 03: Charged per month · 对计费用户号码按包月收取信息费
 */
export const FeeType = {
  /** "01": Free of charge for the payer · 对计费用户号码免费 */
  free: "01",
  /** "02": Charged per message · 对计费用户号码按条计信息费 */
  perMessage: "02",
  /** "03": Charged per month · 对计费用户号码按包月收取信息费 */
  monthly: "03",
} as const;

/**
 * How the message is charged, as two digits.
 * 资费类别，两位数字。
 *
 * - 01: Free of charge for the payer · 对计费用户号码免费
 * - 02: Charged per message · 对计费用户号码按条计信息费
 * - 03: Charged per month · 对计费用户号码按包月收取信息费
 */
export type FeeType = (typeof FeeType)[keyof typeof FeeType] | (string & {});

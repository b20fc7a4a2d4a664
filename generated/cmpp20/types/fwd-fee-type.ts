// Generated from schema/cmpp/types/forwarding.yaml. Do not edit: run `smswire generate`.

/**
 * How the message is charged, as two digits.
 * 资费类别，两位数字。
 *
 * - 00: No fee, only the SP's channel fee is offset · 核减信道费
 * - 01: Free of charge for the payer · 对计费用户号码免费
 * - 02: Charged per message · 对计费用户号码按条计信息费
 * - 03: Charged per month · 对计费用户号码按包月收取信息费
 * - 04: Charged up to a monthly cap · 对计费用户号码的信息费封顶
 * - 05: Charged by the SP itself · 对计费用户号码的收费由SP实现
 */
export const FwdFeeType = {
  /** "00": No fee, only the SP's channel fee is offset · 核减信道费 */
  offsetsChannelFee: "00",
  /** "01": Free of charge for the payer · 对计费用户号码免费 */
  free: "01",
  /** "02": Charged per message · 对计费用户号码按条计信息费 */
  perMessage: "02",
  /** "03": Charged per month · 对计费用户号码按包月收取信息费 */
  monthly: "03",
  /** "04": Charged up to a monthly cap · 对计费用户号码的信息费封顶 */
  capped: "04",
  /** "05": Charged by the SP itself · 对计费用户号码的收费由SP实现 */
  bySp: "05",
} as const;

/**
 * How the message is charged, as two digits.
 * 资费类别，两位数字。
 *
 * - 00: No fee, only the SP's channel fee is offset · 核减信道费
 * - 01: Free of charge for the payer · 对计费用户号码免费
 * - 02: Charged per message · 对计费用户号码按条计信息费
 * - 03: Charged per month · 对计费用户号码按包月收取信息费
 * - 04: Charged up to a monthly cap · 对计费用户号码的信息费封顶
 * - 05: Charged by the SP itself · 对计费用户号码的收费由SP实现
 */
export type FwdFeeType = (typeof FwdFeeType)[keyof typeof FwdFeeType] | (string & {});

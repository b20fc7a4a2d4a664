// Generated from schema/cmpp/types/addresses.yaml. Do not edit: run `smswire generate`.

/**
 * Whether a handset's number is its real one or a pseudo-number.
 * 终端号码类型：真实号码或伪码。
 *
 * - 0: Real number · 真实号码
 * - 1: Pseudo-number · 伪码
 */
export const TerminalType = {
  /** 0: Real number · 真实号码 */
  realNumber: 0,
  /** 1: Pseudo-number · 伪码 */
  pseudoNumber: 1,
} as const;

/**
 * Whether a handset's number is its real one or a pseudo-number.
 * 终端号码类型：真实号码或伪码。
 *
 * - 0: Real number · 真实号码
 * - 1: Pseudo-number · 伪码
 */
export type TerminalType = (typeof TerminalType)[keyof typeof TerminalType] | (number & {});

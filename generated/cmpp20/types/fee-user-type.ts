// Generated from schema/cmpp/types/accounting.yaml. Do not edit: run `smswire generate`.

/**
 * Who pays for the message.
 * 计费用户类型。
 *
 * - 0: The receiving handset · 对目的终端MSISDN计费
 * - 1: The sending handset · 对源终端MSISDN计费
 * - 2: The SP · 对SP计费
 * - 3: The number in Fee_terminal_Id · 本字段无效，对谁计费参见Fee_terminal_Id
 */
export const FeeUserType = {
  /** 0: The receiving handset · 对目的终端MSISDN计费 */
  destination: 0,
  /** 1: The sending handset · 对源终端MSISDN计费 */
  source: 1,
  /** 2: The SP · 对SP计费 */
  serviceProvider: 2,
  /** 3: The number in Fee_terminal_Id · 本字段无效，对谁计费参见Fee_terminal_Id */
  feeTerminal: 3,
} as const;

/**
 * Who pays for the message.
 * 计费用户类型。
 *
 * - 0: The receiving handset · 对目的终端MSISDN计费
 * - 1: The sending handset · 对源终端MSISDN计费
 * - 2: The SP · 对SP计费
 * - 3: The number in Fee_terminal_Id · 本字段无效，对谁计费参见Fee_terminal_Id
 */
export type FeeUserType = (typeof FeeUserType)[keyof typeof FeeUserType] | (number & {});

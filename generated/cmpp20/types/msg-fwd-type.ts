// Generated from schema/cmpp/types/forwarding.yaml. Do not edit: run `smswire generate`.

/**
 * What is forwarded.
 * 前转的消息类型。
 *
 * - 0: A message to a handset · MT前转
 * - 1: A message from a handset · MO前转
 * - 2: The status report of a message to a handset · MT时的状态报告
 * - 3: The status report of a message from a handset · MO时的状态报告
 */
export const MsgFwdType = {
  /** 0: A message to a handset · MT前转 */
  mtMessage: 0,
  /** 1: A message from a handset · MO前转 */
  moMessage: 1,
  /** 2: The status report of a message to a handset · MT时的状态报告 */
  mtReport: 2,
  /** 3: The status report of a message from a handset · MO时的状态报告 */
  moReport: 3,
} as const;

/**
 * What is forwarded.
 * 前转的消息类型。
 *
 * - 0: A message to a handset · MT前转
 * - 1: A message from a handset · MO前转
 * - 2: The status report of a message to a handset · MT时的状态报告
 * - 3: The status report of a message from a handset · MO时的状态报告
 */
export type MsgFwdType = (typeof MsgFwdType)[keyof typeof MsgFwdType] | (number & {});

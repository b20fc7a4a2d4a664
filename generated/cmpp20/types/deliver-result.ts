// Generated from schema/cmpp/types/results.yaml. Do not edit: run `smswire generate`.

/**
 * What became of the delivered message.
 * 短信接收结果。
 *
 * - 0: Accepted · 正确
 * - 1: The message has a wrong structure · 消息结构错
 * - 2: The command is wrong · 命令字错
 * - 3: The sequence number was used before · 消息序号重复
 * - 4: The length of the message is wrong · 消息长度错
 * - 5: The fee code is wrong · 资费代码错
 * - 6: The content is longer than allowed · 超过最大信息长
 * - 7: The service code is wrong · 业务代码错
 * - 8: Too many messages at once: slow down, then send again · 流量控制错
 * - 9..99: Another error · 其他错误
 * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
 */
export const DeliverResult = {
  /** 0: Accepted · 正确 */
  ok: 0,
  /** 1: The message has a wrong structure · 消息结构错 */
  invalidStructure: 1,
  /** 2: The command is wrong · 命令字错 */
  invalidCommand: 2,
  /** 3: The sequence number was used before · 消息序号重复 */
  duplicateSequence: 3,
  /** 4: The length of the message is wrong · 消息长度错 */
  invalidLength: 4,
  /** 5: The fee code is wrong · 资费代码错 */
  invalidFeeCode: 5,
  /** 6: The content is longer than allowed · 超过最大信息长 */
  contentTooLong: 6,
  /** 7: The service code is wrong · 业务代码错 */
  invalidService: 7,
  /** 8: Too many messages at once: slow down, then send again · 流量控制错 */
  flowControl: 8,
} as const;

/**
 * What became of the delivered message.
 * 短信接收结果。
 *
 * - 0: Accepted · 正确
 * - 1: The message has a wrong structure · 消息结构错
 * - 2: The command is wrong · 命令字错
 * - 3: The sequence number was used before · 消息序号重复
 * - 4: The length of the message is wrong · 消息长度错
 * - 5: The fee code is wrong · 资费代码错
 * - 6: The content is longer than allowed · 超过最大信息长
 * - 7: The service code is wrong · 业务代码错
 * - 8: Too many messages at once: slow down, then send again · 流量控制错
 * - 9..99: Another error · 其他错误
 * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
 */
export type DeliverResult = (typeof DeliverResult)[keyof typeof DeliverResult] | (number & {});

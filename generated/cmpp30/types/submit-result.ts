// Generated from schema/cmpp/types/results.yaml. Do not edit: run `smswire generate`.

/**
 * What became of the submitted message.
 * 短信提交结果。
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
 * - 9: The gateway does not serve the charged number · 本网关不负责服务此计费号码
 * - 10: Src_Id is wrong · Src_Id错误
 * - 11: Msg_src is wrong · Msg_src错误
 * - 12: Fee_terminal_Id is wrong · Fee_terminal_Id错误
 * - 13: Dest_terminal_Id is wrong · Dest_terminal_Id错误
 * - 14..99: Another error · 其他错误
 * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
 * - 202..250: An error outside of the specification, which some gateways return · 规范之外的错误码，部分网关返回
 */
export const SubmitResult = {
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
  /** 9: The gateway does not serve the charged number · 本网关不负责服务此计费号码 */
  feeNumberNotServed: 9,
  /** 10: Src_Id is wrong · Src_Id错误 */
  invalidSrcId: 10,
  /** 11: Msg_src is wrong · Msg_src错误 */
  invalidMsgSrc: 11,
  /** 12: Fee_terminal_Id is wrong · Fee_terminal_Id错误 */
  invalidFeeTerminalId: 12,
  /** 13: Dest_terminal_Id is wrong · Dest_terminal_Id错误 */
  invalidDestTerminalId: 13,
} as const;

/**
 * What became of the submitted message.
 * 短信提交结果。
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
 * - 9: The gateway does not serve the charged number · 本网关不负责服务此计费号码
 * - 10: Src_Id is wrong · Src_Id错误
 * - 11: Msg_src is wrong · Msg_src错误
 * - 12: Fee_terminal_Id is wrong · Fee_terminal_Id错误
 * - 13: Dest_terminal_Id is wrong · Dest_terminal_Id错误
 * - 14..99: Another error · 其他错误
 * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
 * - 202..250: An error outside of the specification, which some gateways return · 规范之外的错误码，部分网关返回
 */
export type SubmitResult = (typeof SubmitResult)[keyof typeof SubmitResult] | (number & {});

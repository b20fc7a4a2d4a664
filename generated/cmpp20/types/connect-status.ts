// Generated from schema/cmpp/types/results.yaml. Do not edit: run `smswire generate`.

/**
 * How the login went.
 * 连接请求的返回状态。
 *
 * - 0: Accepted · 正确
 * - 1: The message has a wrong structure · 消息结构错
 * - 2: The source address is illegal · 非法源地址
 * - 3: Authentication failed · 认证错
 * - 4: The version is too high · 版本太高
 * - 5..99: Another error · 其他错误
 * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
 */
export const ConnectStatus = {
  /** 0: Accepted · 正确 */
  ok: 0,
  /** 1: The message has a wrong structure · 消息结构错 */
  invalidStructure: 1,
  /** 2: The source address is illegal · 非法源地址 */
  illegalSourceAddress: 2,
  /** 3: Authentication failed · 认证错 */
  authenticationFailed: 3,
  /** 4: The version is too high · 版本太高 */
  versionTooHigh: 4,
} as const;

/**
 * How the login went.
 * 连接请求的返回状态。
 *
 * - 0: Accepted · 正确
 * - 1: The message has a wrong structure · 消息结构错
 * - 2: The source address is illegal · 非法源地址
 * - 3: Authentication failed · 认证错
 * - 4: The version is too high · 版本太高
 * - 5..99: Another error · 其他错误
 * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
 */
export type ConnectStatus = (typeof ConnectStatus)[keyof typeof ConnectStatus] | (number & {});

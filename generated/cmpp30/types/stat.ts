// Generated from schema/cmpp/types/reports.yaml. Do not edit: run `smswire generate`.

/**
 * What became of a message, in seven characters; gateways use further ones.
 * 短信的最终状态，7个字符。
 *
 * - DELIVRD: Delivered · 短信已成功送达
 * - EXPIRED: Its validity period is over · 短信超过有效期
 * - DELETED: Deleted · 短信已被删除
 * - UNDELIV: Cannot be delivered · 短信无法投递
 * - ACCEPTD: Accepted, an intermediate state · 短信已被接受（中间状态）
 * - UNKNOWN: In no valid state · 短信状态不可知
 * - REJECTD: Rejected · 短信被拒绝
 * - MA:…: The SMSC gave no response; its code follows · 短信中心未返回响应
 * - MB:…: The SMSC gave an error response; its code follows · 短信中心返回错误响应
 * - MC:…: No report came from the SMSC; its code follows · 未收到短信中心的状态报告
 * - CA:…: The SCP for prepaid gave no response; its code follows · SCP未返回响应
 * - CB:…: The SCP for prepaid gave an error response; its code follows · SCP返回错误响应
 * - DA:…: The DSMP gave no response; its code follows · DSMP未返回响应
 * - DB:…: The DSMP gave an error response; its code follows · DSMP返回错误响应
 * - SA:…: The SP gave no response; its code follows · SP未返回响应
 * - SB:…: The SP gave an error response; its code follows · SP返回错误响应
 * - IA:…: The next gateway gave no response; its code follows · 下一级ISMG未返回响应
 * - IB:…: The next gateway gave an error response; its code follows · 下一级ISMG返回错误响应
 * - IC:…: No report came from the next gateway; its code follows · 未收到下一级ISMG的状态报告
 * - MK:…: A state outside of the specification, which some gateways report; a code follows ·
 * 规范之外的状态，部分网关返回，后跟错误码
 */
export const Stat = {
  /** "DELIVRD": Delivered · 短信已成功送达 */
  delivered: "DELIVRD",
  /** "EXPIRED": Its validity period is over · 短信超过有效期 */
  expired: "EXPIRED",
  /** "DELETED": Deleted · 短信已被删除 */
  deleted: "DELETED",
  /** "UNDELIV": Cannot be delivered · 短信无法投递 */
  undeliverable: "UNDELIV",
  /** "ACCEPTD": Accepted, an intermediate state · 短信已被接受（中间状态） */
  accepted: "ACCEPTD",
  /** "UNKNOWN": In no valid state · 短信状态不可知 */
  unknown: "UNKNOWN",
  /** "REJECTD": Rejected · 短信被拒绝 */
  rejected: "REJECTD",
} as const;

/**
 * What became of a message, in seven characters; gateways use further ones.
 * 短信的最终状态，7个字符。
 *
 * - DELIVRD: Delivered · 短信已成功送达
 * - EXPIRED: Its validity period is over · 短信超过有效期
 * - DELETED: Deleted · 短信已被删除
 * - UNDELIV: Cannot be delivered · 短信无法投递
 * - ACCEPTD: Accepted, an intermediate state · 短信已被接受（中间状态）
 * - UNKNOWN: In no valid state · 短信状态不可知
 * - REJECTD: Rejected · 短信被拒绝
 * - MA:…: The SMSC gave no response; its code follows · 短信中心未返回响应
 * - MB:…: The SMSC gave an error response; its code follows · 短信中心返回错误响应
 * - MC:…: No report came from the SMSC; its code follows · 未收到短信中心的状态报告
 * - CA:…: The SCP for prepaid gave no response; its code follows · SCP未返回响应
 * - CB:…: The SCP for prepaid gave an error response; its code follows · SCP返回错误响应
 * - DA:…: The DSMP gave no response; its code follows · DSMP未返回响应
 * - DB:…: The DSMP gave an error response; its code follows · DSMP返回错误响应
 * - SA:…: The SP gave no response; its code follows · SP未返回响应
 * - SB:…: The SP gave an error response; its code follows · SP返回错误响应
 * - IA:…: The next gateway gave no response; its code follows · 下一级ISMG未返回响应
 * - IB:…: The next gateway gave an error response; its code follows · 下一级ISMG返回错误响应
 * - IC:…: No report came from the next gateway; its code follows · 未收到下一级ISMG的状态报告
 * - MK:…: A state outside of the specification, which some gateways report; a code follows ·
 * 规范之外的状态，部分网关返回，后跟错误码
 */
export type Stat = (typeof Stat)[keyof typeof Stat] | (string & {});

// Generated from schema/cmpp/types/delivery.yaml. Do not edit: run `smswire generate`.

/**
 * Coding of the content.
 * 信息格式。
 *
 * - 0: ASCII · ASCII串
 * - 3: Written to the SIM card · 短信写卡操作
 * - 4: Binary · 二进制信息
 * - 8: UCS2, big-endian · UCS2编码
 * - 15: Contains GB characters · 含GB汉字
 */
export const MsgFmt = {
  /** 0: ASCII · ASCII串 */
  ascii: 0,
  /** 3: Written to the SIM card · 短信写卡操作 */
  simWrite: 3,
  /** 4: Binary · 二进制信息 */
  binary: 4,
  /** 8: UCS2, big-endian · UCS2编码 */
  ucs2: 8,
  /** 15: Contains GB characters · 含GB汉字 */
  gb: 15,
} as const;

/**
 * Coding of the content.
 * 信息格式。
 *
 * - 0: ASCII · ASCII串
 * - 3: Written to the SIM card · 短信写卡操作
 * - 4: Binary · 二进制信息
 * - 8: UCS2, big-endian · UCS2编码
 * - 15: Contains GB characters · 含GB汉字
 */
export type MsgFmt = (typeof MsgFmt)[keyof typeof MsgFmt] | (number & {});

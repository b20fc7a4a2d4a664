// Generated from schema/cmpp/types/results.yaml. Do not edit: run `smswire generate`.

/**
 * Whether the message was deleted.
 * 删除短信是否成功。
 *
 * - 0: Deleted · 成功
 * - 1: Failed · 失败
 */
export const SuccessId = {
  /** 0: Deleted · 成功 */
  deleted: 0,
  /** 1: Failed · 失败 */
  failed: 1,
} as const;

/**
 * Whether the message was deleted.
 * 删除短信是否成功。
 *
 * - 0: Deleted · 成功
 * - 1: Failed · 失败
 */
export type SuccessId = (typeof SuccessId)[keyof typeof SuccessId] | (number & {});

// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * What happens to the route.
 * 更新类型。
 *
 * - 0: It is added · 添加
 * - 1: It is deleted · 删除
 * - 2: It is changed · 更新
 */
export const UpdateType = {
  /** 0: It is added · 添加 */
  add: 0,
  /** 1: It is deleted · 删除 */
  delete: 1,
  /** 2: It is changed · 更新 */
  update: 2,
} as const;

/**
 * What happens to the route.
 * 更新类型。
 *
 * - 0: It is added · 添加
 * - 1: It is deleted · 删除
 * - 2: It is changed · 更新
 */
export type UpdateType = (typeof UpdateType)[keyof typeof UpdateType] | (number & {});

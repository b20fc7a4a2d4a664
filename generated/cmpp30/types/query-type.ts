// Generated from schema/cmpp/types/statistics.yaml. Do not edit: run `smswire generate`.

/**
 * What is counted.
 * 查询类别。
 *
 * - 0: All messages · 总数查询
 * - 1: The messages of one service · 按业务类型查询
 */
export const QueryType = {
  /** 0: All messages · 总数查询 */
  total: 0,
  /** 1: The messages of one service · 按业务类型查询 */
  byService: 1,
} as const;

/**
 * What is counted.
 * 查询类别。
 *
 * - 0: All messages · 总数查询
 * - 1: The messages of one service · 按业务类型查询
 */
export type QueryType = (typeof QueryType)[keyof typeof QueryType] | (number & {});

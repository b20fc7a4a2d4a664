// Generated from schema/cmpp/types/routes.yaml. Do not edit: run `smswire generate`.

/**
 * How the SP is connected.
 * SP的接入类型。
 *
 * - 0: Main access point of a nationwide SP · 全网SP主力接入点
 * - 1: Mirror access point · 镜像接入点
 */
export const SpAcessType = {
  /** 0: Main access point of a nationwide SP · 全网SP主力接入点 */
  main: 0,
  /** 1: Mirror access point · 镜像接入点 */
  mirror: 1,
} as const;

/**
 * How the SP is connected.
 * SP的接入类型。
 *
 * - 0: Main access point of a nationwide SP · 全网SP主力接入点
 * - 1: Mirror access point · 镜像接入点
 */
export type SpAcessType = (typeof SpAcessType)[keyof typeof SpAcessType] | (number & {});

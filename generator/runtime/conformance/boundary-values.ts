import type { EncodeErrorCode } from "../wire/index.js";

/** An invalid value of a field, and the code of its error. */
export interface OutOfRange {
  readonly value: unknown;
  readonly code: EncodeErrorCode;
}

/** The boundaries of the values of a field. */
export interface Boundaries {
  readonly inside: readonly unknown[];
  readonly outOfRange: readonly OutOfRange[];
}

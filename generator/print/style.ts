import type { Options } from "prettier";

/** How generated code is formatted; the same as in the repository's own prettier configuration. */
export const STYLE: Options = { printWidth: 120 };

/** Files with lines that read better whole. */
export const WIDE_STYLE: Options = { printWidth: 250 };

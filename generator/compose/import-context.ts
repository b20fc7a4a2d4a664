import type { ImportShape, Located, ShapedFiles, ShapedProtocol } from "../syntax/index.js";
import type { Report } from "../diagnostics/index.js";
import type { Places } from "./source-map.js";

/** What is imported from where. */
export interface Import {
  readonly own: ShapedFiles;
  readonly source: ShapedProtocol;
  /** Whether the source is compiled into the same output. */
  readonly isSibling: boolean;
  readonly said: ImportShape;
  /** Where it is said. */
  readonly at: Located;
  /** The version that is imported, as people say it: CMPP 3.0. */
  readonly title: string;
  readonly version: string;
  /** All versions of the source, in their order. */
  readonly versions: readonly string[];
  readonly places: Places;
  readonly report: Report;
}

import type { ImportNode, SourceRef, ProtocolTrees, ComposedProtocol } from "../syntax/index.js";
import type { Report } from "../diagnostics/index.js";
import type { SourceMap } from "./source-map.js";

/** What is imported from where. */
export interface ImportContext {
  readonly own: ProtocolTrees;
  readonly source: ComposedProtocol;
  /** Whether the source is compiled into the same output. */
  readonly isSibling: boolean;
  readonly clause: ImportNode;
  /** Where it is said. */
  readonly at: SourceRef;
  /** The version that is imported, as people say it: CMPP 3.0. */
  readonly title: string;
  readonly version: string;
  /** All versions of the source, in their order. */
  readonly versions: readonly string[];
  readonly sourceMap: SourceMap;
  readonly report: Report;
}

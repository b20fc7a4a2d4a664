import type { ImportNode, SourceRef, ProtocolTrees, ComposedProtocol } from "../syntax/index.js";
import type { Report } from "../diagnostics/index.js";
import type { SourceMap } from "./source-map.js";

/** The import of a protocol: its source, its version, and its place. */
export interface ImportContext {
  readonly own: ProtocolTrees;
  readonly source: ComposedProtocol;
  /** Whether the source is compiled into the same output. */
  readonly isSibling: boolean;
  readonly clause: ImportNode;
  /** The place of the import. */
  readonly at: SourceRef;
  /** The title of the imported version for people, such as CMPP 3.0. */
  readonly title: string;
  readonly version: string;
  /** All versions of the source, in order. */
  readonly versions: readonly string[];
  readonly sourceMap: SourceMap;
  readonly report: Report;
}

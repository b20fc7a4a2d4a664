import type { VectorTree } from "../syntax/index.js";
import type { FlowSymbol } from "./flow/flow-symbols.js";
import type { OperationSymbol, VersionScope } from "./symbols.js";

/** A protocol in one version. */
export interface BoundProtocol extends VersionScope {
  readonly scope: VersionScope;
  readonly operations: readonly OperationSymbol[];
  readonly vectors: readonly VectorTree[];
  /** Null if the schema states no flow. */
  readonly flow: FlowSymbol | null;
}

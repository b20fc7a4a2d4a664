import type { Language } from "../diagnostics/index.js";
import type { ProtocolReference } from "../tables/index.js";

/** How files are exported. */
export interface ExportOptions {
  /** The language of descriptions. */
  readonly language: Language;
}

/** Returns the files of a protocol: their texts by path. */
export type ExportProtocol = (protocol: ProtocolReference, options: ExportOptions) => ReadonlyMap<string, string>;

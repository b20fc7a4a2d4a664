import type { Bilingual } from "../diagnostics/index.js";
import type { InspectedProtocol } from "./inspected-protocol.js";

/** Bytes that were found in a text. */
export interface Block {
  /** The number of the first line. */
  readonly line: number;
  readonly octets: Uint8Array;
  /** The protocol that wire JSON names; null if it must be guessed. */
  readonly protocol: InspectedProtocol | null;
}

/** What was found in a text. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** The names of the notations. */
  readonly notations: readonly Bilingual[];
  readonly problems: readonly Bilingual[];
}

import type { ProtocolId } from "../../helpers/protocols.js";

/** A frame and what tolerant reading returns for it. */
export interface Example {
  readonly title: string;
  readonly id: ProtocolId;
  readonly frame: Uint8Array;
  /** Properties of the message; undefined for missing fields. */
  readonly message: object;
  /** The deviations in English. */
  readonly deviations: readonly string[];
  /** In hexadecimal; default: none. */
  readonly surplus?: string;
}

/** A frame that tolerant reading rejects, and its error. */
export interface Rejected {
  readonly title: string;
  readonly id: ProtocolId;
  readonly frame: Uint8Array;
  readonly error: string;
}

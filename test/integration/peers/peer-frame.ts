import type { ProtocolId } from "../../helpers/protocols.js";

/** A deviation of a real implementation, in a frame made for this test, and what tolerant reading makes of it. */
export interface PeerFrame {
  /** Which implementation does this, or its number in a list of quirks. */
  readonly peer: string;
  readonly what: string;
  /** The version that the receiver expects. */
  readonly id: ProtocolId;
  readonly frame: Uint8Array;
  /** `exact` if strict reading accepts it; the codes of the deviations; or the code of the error. */
  readonly result: "exact" | readonly string[] | { readonly error: string };
  /** Properties of the message. */
  readonly message?: object;
  readonly why: string;
}

/** Why a frame is correct whose value is odd. */
export const VALUE = "every value of the field is valid; check… reports it";

import type { DiagnosisCursor } from "./diagnosis-cursor.js";

/** How every frame of a protocol begins, for whoever looks for a fault in one. */
export interface FrameHead {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version as people say it, such as CMPP 3.0. */
  readonly title: string;
  /** The field that holds the octets of the whole frame: its wire name, and the octets before it. */
  readonly length: { readonly field: string; readonly offset: number };
  /** The field that tells which message it is. */
  readonly command: { readonly field: string; readonly offset: number };
  /** Octets of the shortest frame, which is its header. */
  readonly minOctets: number;
  /** Octets of the longest frame that is read. */
  readonly maxOctets: number;
  /** Goes over the header, notes the length that it states, and returns its command. Throws the DecodeError of a fault. */
  readonly advanceHeader: (cursor: DiagnosisCursor) => number;
}

import type { HeaderValues } from "../wire/index.js";

/** How to find the frames of a protocol in a stream: the place and the limits of their length. */
export interface FrameFormat {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version, such as CMPP 3.0. */
  readonly title: string;
  readonly byteOrder: "big-endian" | "little-endian";
  readonly length: {
    /** Wire name of the field that holds the size of the frame. */
    readonly field: string;
    /** Its offset. */
    readonly offset: number;
    /** Its size in bytes: 1, 2 or 4. */
    readonly octets: 1 | 2 | 4;
  };
  /** Size of the shortest frame, which is its header. */
  readonly minOctets: number;
  /** Size of the longest frame that is read or written. */
  readonly maxOctets: number;
  /** Reads the values of a header, which may be incomplete. Without it, errors of a splitter have no such values. */
  readonly readHeaderValues?: (octets: Uint8Array) => HeaderValues;
}

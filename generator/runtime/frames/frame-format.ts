/** How the frames of a protocol are told apart: where their length stands and what it may be. */
export interface FrameFormat {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version as people say it, such as CMPP 3.0. */
  readonly title: string;
  readonly byteOrder: "big-endian" | "little-endian";
  readonly length: {
    /** Wire name of the field that holds the octets of the whole frame. */
    readonly field: string;
    /** Octets before it. */
    readonly offset: number;
    /** Its own octets: 1, 2 or 4. */
    readonly octets: 1 | 2 | 4;
  };
  /** Octets of the shortest frame, which is its header. */
  readonly minOctets: number;
  /** Octets of the longest frame that is read or written. */
  readonly maxOctets: number;
}

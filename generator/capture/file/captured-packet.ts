/** A packet of a capture. */
export interface CapturedPacket {
  /** Its number in the capture, from 1. */
  readonly number: number;
  /** Microseconds since 1970; null if the capture has no time for it. */
  readonly time: number | null;
  /** What its headers are, by the numbers of tcpdump.org. */
  readonly linkType: number;
  /** Its bytes, a view into the chunk: the capture may hold only the beginning of the packet. */
  readonly octets: Uint8Array;
  /** Its size on the wire. */
  readonly size: number;
  /** The offset of its bytes in the file. */
  readonly offset: number;
}

/** Options of a splitter. */
export interface FrameSplitterOptions {
  /** Size of the longest frame to accept. Default and maximum: the limit of the protocol. */
  readonly maxOctets?: number | undefined;
}

/** Called for each frame: the bytes from start to end (exclusive). The view covers the same memory. */
export type FrameHandler = (octets: Uint8Array, view: DataView, start: number, end: number) => void;

/** What a splitter may be told. */
export interface FrameSplitterOptions {
  /** Octets of the longest frame to accept; less than the protocol's own limit, which stands where this is left out. */
  readonly maxOctets?: number | undefined;
}

/** What is called for a frame: it stands in the octets from start up to end, and the view is over the same memory. */
export type FrameHandler = (octets: Uint8Array, view: DataView, start: number, end: number) => void;

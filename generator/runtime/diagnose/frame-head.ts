/** What every frame of a protocol has in common, for diagnosis. */
export interface FrameHead {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version, such as CMPP 3.0. */
  readonly title: string;
  /** The field that holds the size of the frame: its wire name and offset. */
  readonly length: { readonly field: string; readonly offset: number };
  /** The field that identifies the message. */
  readonly command: { readonly field: string; readonly offset: number };
  /** Size of the shortest frame, which is its header. */
  readonly minOctets: number;
  /** Size of the longest frame that is read. */
  readonly maxOctets: number;
}

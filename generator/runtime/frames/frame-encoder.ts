/** What a writer needs of a protocol: how to encode messages, and the names for its errors. */
export interface FrameEncoder<Message> {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Protocol and version, such as CMPP 3.0. */
  readonly title: string;
  /** Size of the longest frame. */
  readonly maxOctets: number;
  /** Encodes a message at an offset, and returns the offset after it. Throws an EncodeError. */
  readonly encodeInto: (message: Message, octets: Uint8Array, view: DataView, start: number) => number;
}

import type { Bilingual } from "../../diagnostics/index.js";

/** The packet that completed something, and its time in microseconds since 1970; null if the capture has none. */
export interface PacketMark {
  readonly number: number;
  readonly time: number | null;
}

/** One direction of a connection. */
export interface Flow {
  /** The number of the connection in the capture, from 0, as in Wireshark. */
  readonly stream: number;
  readonly source: string;
  readonly destination: string;
}

/** What one direction of a connection consists of. Bytes may be a view into a chunk. */
export type StreamPart =
  /** A whole frame. */
  | { readonly kind: "frame"; readonly mark: PacketMark; readonly octets: Uint8Array }
  /** The beginning of a frame whose end is missing. */
  | { readonly kind: "partial"; readonly mark: PacketMark; readonly octets: Uint8Array }
  /** Bytes that are no frame. `isStart`: nothing of this direction was read before them. */
  | { readonly kind: "skipped"; readonly mark: PacketMark; readonly size: number; readonly isStart: boolean }
  /** Bytes that the capture lacks. */
  | { readonly kind: "gap"; readonly mark: PacketMark; readonly size: number };

/** Why a connection is read by a protocol. */
export type ProtocolReason =
  /** No other one was possible. */
  | { readonly kind: "only" }
  /** The login names the version. */
  | { readonly kind: "login" }
  /** Only this one fits the sizes of a frame. */
  | { readonly kind: "sizes" }
  /** Others fit as well. */
  | { readonly kind: "guess"; readonly others: readonly string[] };

/** What was found in a capture, in the order in which it was completed. */
export type CaptureItem =
  | (Flow & StreamPart & { readonly protocol: string })
  /** The protocol of a connection, before its first frame; again if it turns out to be another one. */
  | (Flow & {
      readonly kind: "protocol";
      readonly protocol: string;
      readonly reason: ProtocolReason;
      readonly mark: PacketMark;
    })
  /** A connection without a frame. `beginning` says what its bytes look like; null if they look like nothing known. */
  | (Flow & { readonly kind: "foreign"; readonly isEncrypted: boolean; readonly beginning: Bilingual | null });

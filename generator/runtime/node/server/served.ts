import type { FrameSplitter } from "../../frames/index.js";
import type { SocketLike } from "../sockets/platform.js";

/** Why a server closes a connection before its login. */
export type EarlyEnd =
  | "its first message is not of this protocol; the cause states why"
  | "it sent invalid bytes; the cause states which"
  | "no message arrived in time"
  | "the connection failed; the cause states why"
  | "the server is closing"
  | "too many connections are not logged in";

/** What the first frame of a connection is for a link. */
export type Recognition =
  /** A login of this version, or of another one. */
  | { readonly kind: "login" | "other-version" }
  /** Another message of the link. */
  | { readonly kind: "message" }
  /** No message of the link. */
  | { readonly kind: "unknown"; readonly cause: unknown };

/** A link that a server serves, without its types, so that one server can serve several protocols. */
export interface Served {
  /** The usual port; null if the specification states none. */
  readonly port: number | null;
  /** Milliseconds for the login. */
  readonly loginTime: number;
  readonly createSplitter: () => FrameSplitter;
  readonly recognize: (frame: Uint8Array) => Recognition;
  /** Takes a connection over, with the bytes that it sent. `done` is called once it is logged in or closed. */
  readonly begin: (socket: SocketLike, octets: readonly Uint8Array[], done: () => void) => void;
  /** Reports a connection that was closed before its first message. */
  readonly closedEarly: (remote: string, reason: EarlyEnd, cause: unknown) => void;
  /** Ends all sessions. Resolves when their sockets are closed. */
  readonly end: () => Promise<void>;
  readonly destroy: () => void;
}

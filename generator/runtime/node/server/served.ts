import type { SocketLike } from "../sockets/platform.js";
import type { FrameSplitter } from "../../frames/index.js";

/** A link that a server serves, without its types, so that one server can serve several protocols. */
export interface Served {
  /** The usual port; null if the specification states none. */
  readonly port: number | null;
  /** Milliseconds for the login. */
  readonly loginTime: number;
  readonly createSplitter: () => FrameSplitter;
  /** Whether the first frame of a connection is a login of this link: in this version, in another one, or neither. */
  readonly recognize: (octets: Uint8Array) => "this" | "other-version" | null;
  /** Takes a connection over, with the bytes that it sent. `done` is called once it is logged in or closed. */
  readonly begin: (socket: SocketLike, octets: readonly Uint8Array[], done: () => void) => void;
  /** Reports a connection that was closed before its first message. */
  readonly strangerClosed: (remote: string, cause: unknown) => void;
  /** Ends all sessions. */
  readonly end: () => Promise<void>;
  readonly destroy: () => void;
}

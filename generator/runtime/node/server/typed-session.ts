import type { FlowMessage, FlowTable, SessionSettings, SideTypes } from "../../flow/index.js";
import type { ConnectAddress } from "../client/options.js";
import type { AsyncDisposableLike } from "../sockets/dispose.js";
import type { Served } from "./served.js";
import type { ServerSession } from "./server-session.js";

/** The server's side of a link. `serve` creates it; give it to `createServer`. */
export interface ServedLink<Server extends SideTypes> extends Served {
  /** The sessions that are logged in, of an account or of all. */
  sessions(account?: string): readonly TypedSession<Server>[];
  /**
   * Connects to a client that listens, and calls `tell` with the methods of this side, to send the one-way message that asks for
   * a login. Resolves to the session after the login. Rejects with a FlowError, and with an EncodeError for an invalid option.
   */
  invite(address: ConnectAddress, tell: (calls: Server["calls"]) => void): Promise<TypedSession<Server>>;
}

/** A session of a server with the methods of its side, such as `deliver`. */
export type TypedSession<Server extends SideTypes> = ServerSession & Server["calls"] & AsyncDisposableLike;

/** Milliseconds for the login. */
export function loginTimeOf<M extends FlowMessage>(
  { states, settings }: FlowTable<M>,
  session: SessionSettings | undefined,
): number {
  const name = states[0]?.leaveWithin ?? "";
  return session?.times?.[name] ?? (settings[name]?.value ?? 30) * 1000;
}

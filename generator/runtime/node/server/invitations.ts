import type { Ended, FlowMessage, FlowTable } from "../../flow/index.js";
import { loginError } from "../client/login.js";
import { type Address, connectError, openSecurely } from "../client/open-connection.js";
import type { SocketLike } from "../sockets/platform.js";
import type { ServerClient } from "./server-client.js";

/** What waits for the login of a client. */
interface Invitation<Session> {
  readonly resolve: (session: Session) => void;
  readonly reject: (error: unknown) => void;
}

/** The clients that a server has connected to, and asked to log in. */
export class Invitations<M extends FlowMessage, Session> {
  private readonly waiting = new Map<ServerClient<M>, Invitation<Session>>();
  private readonly table: FlowTable<M>;

  constructor(table: FlowTable<M>) {
    this.table = table;
  }

  /** Connects, and begins a session that asks for the login. Resolves to the session after the login. */
  invite(address: Address, begin: (socket: SocketLike) => ServerClient<M>): Promise<Session> {
    return new Promise((resolve, reject) => {
      openSecurely(
        address,
        (socket) => {
          try {
            this.waiting.set(begin(socket), { resolve, reject });
          } catch (error) {
            socket.destroy();
            reject(error);
          }
        },
        (cause) => reject(connectError(address, this.table, cause)),
      );
    });
  }

  loggedIn(client: ServerClient<M>, session: Session): void {
    this.waiting.get(client)?.resolve(session);
    this.waiting.delete(client);
  }

  closed(client: ServerClient<M>, ended: Ended): void {
    const isRejected = ended.because === "rejected";
    const reason = isRejected ? "the login was rejected" : "the connection ended during the login";
    const details = { cause: ended.cause, ended };
    this.waiting
      .get(client)
      ?.reject(loginError(this.table, isRejected ? "login-rejected" : "connect-failed", reason, details));
    this.waiting.delete(client);
  }
}

import type { Socket } from "node:net";
import { type Message, spToIsmg } from "smswire/cmpp30";
import { md5 } from "smswire/node";
import { Session, type SessionSink } from "../../../../generated/runtime/flow/index.js";
import { secrets } from "./client-ways.js";

/** When a session writes: after all commands of a chunk or turn, or after each message. */
export type Writes = "turn" | "message";

/** A session on a socket, without promises of its own. */
export class SessionSocket {
  readonly session: Session<Message>;
  private isBusy = false;

  private readonly socket: Socket;
  private readonly writes: Writes;

  constructor(socket: Socket, side: "client" | "server", sink: SessionSink<Message>, options: SocketOptions) {
    const { window, writes } = options;
    this.socket = socket;
    this.writes = writes;
    this.session = new Session({
      table: spToIsmg.table,
      side,
      sink,
      settings: { window },
      now: () => performance.now(),
    });
    socket.on("data", (chunk) => {
      this.isBusy = true;
      this.session.receive(chunk);
      this.isBusy = false;
      this.flush();
    });
    socket.on("close", () => this.session.receiveEnd());
  }

  /** Call it after each command. */
  written(): void {
    if (this.writes === "message") this.flush();
  }

  /** Writes what the session has, unless a chunk is being read, which ends with a write. */
  flush(): void {
    if (this.isBusy && this.writes === "turn") return;
    this.session.takeOutput(this.write);
  }

  private readonly write = (octets: Uint8Array, done: () => void): void => void this.socket.write(octets, done);
}

/** Options of a session on a socket. */
export interface SocketOptions {
  readonly window: number;
  readonly writes: Writes;
}

/** The login of the client. */
export function logIn(socket: SessionSocket): void {
  const { login } = spToIsmg.logins;
  const request = login.create({ sourceAddr: "900001" }, { secrets, hash: md5, date: new Date() }, 1);
  socket.session.request(login.operation, request);
  socket.flush();
}

/** The response to a request of the client: to its login, or to a SUBMIT. */
export function responseTo(request: Message): Message {
  if (request.name !== "CMPP_SUBMIT") {
    return spToIsmg.logins.login.accept(request, { secrets, hash: md5, date: new Date() });
  }
  return { name: "CMPP_SUBMIT_RESP", sequenceId: request.sequenceId, msgId: 1n, result: 0 };
}

import { type FlowMessage, type Link, type LoginTypesByName, Notice, type SideTypes } from "../../flow/index.js";
import type { FrameSplitter } from "../../frames/index.js";
import { recognizeFrame } from "../server/recognize-frame.js";
import type { EarlyEnd, Recognition, Served } from "../server/served.js";
import { loginTimeOf } from "../server/typed-session.js";
import { Connection, type ConnectionOptions } from "../sockets/connection.js";
import { type AsyncDisposableLike, disposable } from "../sockets/dispose.js";
import { runCallback, type SocketLike } from "../sockets/platform.js";
import { checkInvited } from "./check-options.js";
import type { ClientCore } from "./client.js";
import { Connector } from "./connector.js";
import type { FlowClient } from "./flow-client.js";
import type { Opening } from "./open-connection.js";
import type { LoginOptions } from "./options.js";

/** A client of a link with the methods of its side. */
export type TypedClient<M extends FlowMessage, Client extends SideTypes> = FlowClient<M> &
  Client["calls"] &
  AsyncDisposableLike;

/** Options of `acceptInvitations`, besides the handlers of the link. */
export interface InvitedOptions<
  M extends FlowMessage,
  Client extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins,
> extends LoginOptions<M, Logins, Name> {
  /** Called with each client that has logged in. */
  readonly onClient: (client: TypedClient<M, Client>) => void;
}

/** The client's side of a link, for servers that connect and ask for a login. Give it to `createServer`. */
export interface InvitedLink<M extends FlowMessage, Client extends SideTypes> extends Served {
  /** The clients that are logged in. */
  clients(): readonly TypedClient<M, Client>[];
}

/**
 * The client's side of a link whose server connects: it listens with `createServer`, and logs in on each connection on which the
 * server asks for that by a one-way message. The client ends with its connection. Throws an EncodeError for an invalid option.
 */
export function acceptInvitations<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins & string,
>(
  link: Link<M, Client, Server, Logins>,
  options: InvitedOptions<M, Client, Logins, Name> & Client["handlers"],
): InvitedLink<M, Client> {
  checkInvited(link, options);
  return new InvitedClients(link, options);
}

class InvitedClients<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins & string,
> implements InvitedLink<M, Client> {
  /** All clients, with their methods after the login. */
  private readonly all = new Map<ClientCore<M>, TypedClient<M, Client> | null>();

  private readonly link: Link<M, Client, Server, Logins>;
  private readonly options: InvitedOptions<M, Client, Logins, Name> & Client["handlers"];

  constructor(
    link: Link<M, Client, Server, Logins>,
    options: InvitedOptions<M, Client, Logins, Name> & Client["handlers"],
  ) {
    this.link = link;
    this.options = options;
  }

  get port(): number | null {
    return this.link.port;
  }

  get loginTime(): number {
    return loginTimeOf(this.link.table, this.options.session);
  }

  clients(): readonly TypedClient<M, Client>[] {
    return [...this.all.values()].filter((client) => client !== null);
  }

  createSplitter(): FrameSplitter {
    return this.link.table.codec.createSplitter({ maxOctets: this.options.session?.maxOctets });
  }

  recognize(frame: Uint8Array): Recognition {
    const { table } = this.link;
    const [initial] = table.states;
    const isInvitation = ({ name }: M): boolean => initial?.server.includes(name) === true;
    return recognizeFrame(frame, table, {
      tolerant: this.options.tolerant,
      loginFor: (message) => (isInvitation(message) ? { fits: () => true } : undefined),
    });
  }

  begin(socket: SocketLike, octets: readonly Uint8Array[], done: () => void): void {
    const { link, options } = this;
    const connector = new Connector(link, { ...options, host: "", reconnect: false as const }, (parts) =>
      takeOver(socket, octets, parts),
    );
    const { client } = connector;
    this.all.set(client, null);
    const start = async (): Promise<void> => {
      try {
        await connector.start(undefined);
        const typed = Object.assign(disposable(client), link.client.calls(client));
        this.all.set(client, typed);
        runCallback(() => options.onClient(typed));
      } catch {
        // The notice of the connector has the error.
        client.destroy();
      }
      done();
      await client.finished();
      this.all.delete(client);
    };
    void start();
  }

  closedEarly(remote: string, reason: EarlyEnd, cause: unknown): void {
    const { options, link } = this;
    const notice = new Notice<M>(
      "closed-before-login",
      null,
      link.table,
      ["the connection of % was closed before its login: %", remote, [reason]],
      cause,
    );
    runCallback(() => options.onNotice?.(notice));
  }

  async end(): Promise<void> {
    await Promise.all([...this.all.keys()].map((client) => client.end()));
  }

  destroy(): void {
    for (const client of this.all.keys()) client.destroy();
  }
}

/** Starts a session on an open socket, with the bytes that it has sent. */
function takeOver<M extends FlowMessage>(
  socket: SocketLike,
  octets: readonly Uint8Array[],
  parts: ConnectionOptions<M>,
): Opening<M> {
  const connection = new Connection(socket, parts);
  for (const chunk of octets) connection.receive(chunk);
  return { connection: Promise.resolve(connection), stop: () => connection.destroy() };
}

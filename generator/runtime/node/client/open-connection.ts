import type { FlowMessage, FlowTable, SessionSettings, SessionSink, Side } from "../../flow/index.js";
import { Connection } from "../sockets/connection.js";
import { openSocket, platform, type SocketLike, type TlsOptions } from "../sockets/platform.js";
import { loginError } from "./login.js";

/** Where a client connects to. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly tls?: boolean | TlsOptions | undefined;
  /** Milliseconds for TCP and TLS. */
  readonly connectWithin: number;
}

/** What a connection needs besides a socket. */
export interface SessionParts<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly side: Side;
  readonly sink: SessionSink<M>;
  readonly settings: SessionSettings;
}

/** A try to connect, which can be stopped. */
export interface Opening<M extends FlowMessage> {
  readonly connection: Promise<Connection<M>>;
  readonly stop: () => void;
}

/** Opens a socket, and starts a session on it. The promise rejects with a FlowError. */
export function openConnection<M extends FlowMessage>(address: Address, parts: SessionParts<M>): Opening<M> {
  const { host, port, tls, connectWithin } = address;
  let socket: SocketLike | null = null;
  let stop = (): void => undefined;
  const connection = new Promise<Connection<M>>((resolve, reject) => {
    const fail = (cause: unknown): void => {
      socket?.destroy();
      reject(loginError(parts.table, "connect-failed", ["no connection to %", `${host}:${port}`], { cause }));
    };
    stop = (): void => fail(undefined);
    try {
      socket = openSocket({ host, port }, tls);
    } catch (error) {
      return fail(error);
    }
    const opened = socket;
    const timer = platform.setTimer(() => fail(new Error(`No connection within ${connectWithin} ms.`)), connectWithin);
    opened.on("error", (error) => {
      platform.clearTimer(timer);
      fail(error);
    });
    opened.on(tls === undefined || tls === false ? "connect" : "secureConnect", () => {
      platform.clearTimer(timer);
      resolve(new Connection(opened, parts));
    });
  });
  return { connection, stop: () => stop() };
}

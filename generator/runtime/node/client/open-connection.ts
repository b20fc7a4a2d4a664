import type { FlowError, FlowMessage, FlowTable } from "../../flow/index.js";
import { Connection, type ConnectionOptions } from "../sockets/connection.js";
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

/** A try to connect, which can be stopped. */
export interface Opening<M extends FlowMessage> {
  readonly connection: Promise<Connection<M>>;
  readonly stop: () => void;
}

/** Opens a socket, and starts a session on it. The promise rejects with a FlowError. */
export function openConnection<M extends FlowMessage>(address: Address, parts: ConnectionOptions<M>): Opening<M> {
  let stop = (): void => undefined;
  const connection = new Promise<Connection<M>>((resolve, reject) => {
    const fail = (cause: unknown): void => reject(connectError(address, parts.table, cause));
    stop = openSecurely(address, (socket) => resolve(new Connection(socket, parts)), fail);
  });
  return { connection, stop: () => stop() };
}

/** Opens a socket, TLS included. Calls one of the functions once. Returns a function that stops it. */
export function openSecurely(
  { host, port, tls, connectWithin }: Address,
  opened: (socket: SocketLike) => void,
  failed: (cause: unknown) => void,
): () => void {
  let socket: SocketLike;
  try {
    socket = openSocket({ host, port }, tls);
  } catch (error) {
    failed(error);
    return () => undefined;
  }
  const ready = tls === undefined || tls === false ? "connect" : "secureConnect";
  const finish = (): void => {
    platform.clearTimer(timer);
    socket.off("error", fail);
    socket.off("close", close);
    socket.off(ready, succeed);
  };
  const fail = (cause: unknown): void => {
    finish();
    socket.on("error", () => undefined);
    socket.destroy();
    failed(cause);
  };
  const close = (): void => fail(undefined);
  const succeed = (): void => {
    finish();
    opened(socket);
  };
  const timer = platform.setTimer(() => fail(new Error(`No connection within ${connectWithin} ms.`)), connectWithin);
  socket.on("error", fail);
  socket.on("close", close);
  socket.on(ready, succeed);
  return close;
}

/** The error of an address without a connection. */
export function connectError<M extends FlowMessage>(
  { host, port }: Address,
  table: FlowTable<M>,
  cause: unknown,
): FlowError {
  const address = host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  const words = wordsOf(cause);
  return loginError(
    table,
    "connect-failed",
    words === null ? ["no connection to %", address] : ["no connection to %: %", address, words],
    { cause },
  );
}

/** The code of an error of Node, such as ECONNREFUSED; otherwise its message without the final full stop. */
function wordsOf(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  return cause.message.replace(/\.$/, "");
}

import type { Signal } from "../../flow/index.js";

/* The parts of Node in use, declared here because generated code also compiles without the types of Node. */

type SocketEvent = "data" | "end" | "close" | "drain" | "connect" | "secureConnect" | "error";

/** A TCP or TLS socket of Node. */
export interface SocketLike {
  /** Bytes that wait to be written. */
  readonly writableLength: number;
  readonly destroyed: boolean;
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
  write(octets: Uint8Array, done?: () => void): boolean;
  cork(): void;
  uncork(): void;
  end(): void;
  destroy(): void;
  pause(): void;
  resume(): void;
  setNoDelay(on: boolean): void;
  setKeepAlive(on: boolean, delay: number): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end" | "close" | "drain" | "connect" | "secureConnect", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  off(event: SocketEvent, listener: (value: never) => void): void;
}

/** A TCP or TLS server of Node. */
export interface ListenerLike {
  listen(at: { readonly port: number; readonly host?: string | undefined }): void;
  close(done?: () => void): void;
  address(): { readonly port: number } | string | null;
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "listening", listener: () => void): void;
  on(event: "connection" | "secureConnection", listener: (socket: SocketLike) => void): void;
  on(event: "tlsClientError", listener: (error: Error, socket: SocketLike) => void): void;
  off(event: "error" | "listening", listener: (value: never) => void): void;
}

/** Options of `node:tls`; the fields are those of Node. */
export type TlsOptions = Readonly<Record<string, unknown>>;

interface Net {
  connect(at: { readonly host: string; readonly port: number }): SocketLike;
  createServer(): ListenerLike;
  isIP(host: string): number;
}

interface Tls {
  connect(at: { readonly host: string; readonly port: number }): SocketLike;
  createServer(options: TlsOptions): ListenerLike;
}

/** A channel of `node:diagnostics_channel`. */
export interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: object): void;
}

interface Channels {
  channel(name: string): Channel;
}

declare const process:
  | {
      getBuiltinModule?: {
        (id: "node:net"): Net | undefined;
        (id: "node:tls"): Tls | undefined;
        (id: "node:diagnostics_channel"): Channels | undefined;
      };
    }
  | undefined;

/** A timer of the platform. */
export interface Timer {
  unref?(): void;
}

declare function setTimeout(call: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer): void;
declare function setImmediate(call: () => void): void;
declare const AbortController: new () => AbortControllerLike;
declare const performance: { now(): number; readonly timeOrigin: number };

/** An AbortController of the platform. */
export interface AbortControllerLike {
  readonly signal: Signal;
  abort(reason?: unknown): void;
}

/** A new AbortController. */
export function newAbortController(): AbortControllerLike {
  return new AbortController();
}

/** Timers and clock of the platform. */
export const platform = {
  setTimer: (call: () => void, milliseconds: number): Timer => setTimeout(call, Math.min(milliseconds, 0x7fffffff)),
  clearTimer: (timer: Timer): void => clearTimeout(timer),
  /** Runs after the promises that are settled now. */
  soon: (call: () => void): void => setImmediate(call),
  /** Milliseconds of a clock that never goes back. */
  now: (): number => performance.now(),
  /** Milliseconds since 1970 at the time 0 of the clock. */
  timeOrigin: (): number => performance.timeOrigin,
} as const;

const MISSING = "smswire/node needs Node 20.16 or later, or a platform that has its sockets.";

/** Opens a socket; `tls` undefined or false for TCP. */
export function openSocket(
  at: { readonly host: string; readonly port: number },
  tls: boolean | TlsOptions | undefined,
): SocketLike {
  const { net, secure } = modules();
  if (tls === undefined || tls === false) return net.connect(at);
  // A server with several certificates chooses one by this name. Addresses are not allowed.
  const servername = net.isIP(at.host) === 0 ? { servername: at.host } : {};
  return secure.connect({ ...servername, ...(tls === true ? {} : tls), ...at });
}

/** A server of Node. */
export function createListener(tls: TlsOptions | undefined): ListenerLike {
  const { net, secure } = modules();
  return tls === undefined ? net.createServer() : secure.createServer(tls);
}

function modules(): { readonly net: Net; readonly secure: Tls } {
  const builtin = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  const net = builtin?.("node:net");
  const secure = builtin?.("node:tls");
  if (net === undefined || secure === undefined) throw new Error(MISSING);
  return { net, secure };
}

/** A diagnostics channel; null on a platform without them. */
export function channelOf(name: string): Channel | null {
  const builtin = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  return builtin?.("node:diagnostics_channel")?.channel(name) ?? null;
}

/**
 * Runs a callback of the program. Its exception is thrown later, as that of any listener: the session must stay in order.
 */
export function runCallback(call: () => void): void {
  try {
    call();
  } catch (error) {
    platform.soon(() => {
      throw error;
    });
  }
}

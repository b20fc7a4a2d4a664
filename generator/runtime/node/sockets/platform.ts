import type { Signal } from "../../flow/index.js";

/* The parts of Node in use, declared here because generated code also compiles without the types of Node. */

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
  removeAllListeners(event: "data" | "end" | "error" | "close" | "drain"): void;
}

/** A TCP or TLS server of Node. */
export interface ListenerLike {
  listen(at: { readonly port: number; readonly host?: string | undefined }): void;
  close(done?: () => void): void;
  address(): { readonly port: number } | string | null;
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "listening", listener: () => void): void;
  removeAllListeners(event: "error" | "listening"): void;
}

/** Options of `node:tls`; the fields are those of Node. */
export type TlsOptions = Readonly<Record<string, unknown>>;

interface Net {
  connect(at: { readonly host: string; readonly port: number }): SocketLike;
  createServer(handle: (socket: SocketLike) => void): ListenerLike;
}

interface Tls {
  connect(at: { readonly host: string; readonly port: number }): SocketLike;
  createServer(options: TlsOptions, handle: (socket: SocketLike) => void): ListenerLike;
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

/** The sockets of Node; `tls` undefined or false for TCP. */
export function openSocket(
  at: { readonly host: string; readonly port: number },
  tls: boolean | TlsOptions | undefined,
): SocketLike {
  const builtin = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  if (tls === undefined || tls === false) {
    const net = builtin?.("node:net");
    if (net === undefined) throw new Error(MISSING);
    return net.connect(at);
  }
  const secure = builtin?.("node:tls");
  if (secure === undefined) throw new Error(MISSING);
  return secure.connect({ ...(tls === true ? {} : tls), ...at });
}

/** A server of Node. */
export function createListener(tls: TlsOptions | undefined, handle: (socket: SocketLike) => void): ListenerLike {
  const builtin = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  const listener =
    tls === undefined ? builtin?.("node:net")?.createServer(handle) : builtin?.("node:tls")?.createServer(tls, handle);
  if (listener === undefined) throw new Error(MISSING);
  return listener;
}

/** A diagnostics channel; null on a platform without them. */
export function channelOf(name: string): Channel | null {
  const builtin = typeof process === "undefined" ? undefined : process.getBuiltinModule;
  return builtin?.("node:diagnostics_channel")?.channel(name) ?? null;
}

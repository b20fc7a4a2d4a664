/** The ways to send requests and to answer them. */
export type WayName = "codec" | "canned" | "callbacks" | "submit" | "async-handlers" | "single-writes" | "smpp";

/** A client that is logged in. */
export interface Sender {
  /** Sends requests, with a window of them open at all times. Resolves when all are answered. */
  send(count: number): Promise<void>;
}

/** A client and a server that exchange requests and responses in one way. */
export interface Way {
  /** Starts a server that answers every request; returns its port. `window` is that of its clients. */
  readonly listen: (window: number) => Promise<number>;
  readonly connect: (port: number, window: number) => Promise<Sender>;
}

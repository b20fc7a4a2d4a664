import {
  type SignalLike,
  type Attempt,
  type CallOptions,
  type Ended,
  type FlowError,
  type FlowMessage,
  isFlowError,
  type Operation,
  type Requester,
} from "../../flow/index.js";
import { AbortSignals } from "../calls/abort-signals.js";
import { Call, type CallOwner, type PendingCall } from "../calls/call.js";
import { WaitingCalls } from "../calls/waiting-calls.js";
import { Deliveries } from "../requests/deliveries.js";
import { platform } from "../sockets/platform.js";
import type { Lane } from "./lane.js";
import type { ClientCounters } from "./options.js";

/** What a client needs of its options. */
export interface ClientParts<M extends FlowMessage> {
  readonly codec: CallOwner<M>["codec"];
  readonly party: string;
  readonly maxWaiting: number;
  readonly waitsForConnection: boolean;
}

/** A client of a link: its connections as one. `connect` creates it, with the methods of the link, such as `submit`. */
export class FlowClient<M extends FlowMessage> implements Requester<M> {
  readonly counters: ClientCounters = {
    logins: 0,
    rejectedLogins: 0,
    failedConnects: 0,
    lostConnections: 0,
    handled: 0,
    failedHandlers: 0,
  };
  private readonly lanes: Lane<M>[] = [];
  private readonly waiting: WaitingCalls<M>;
  private readonly signals: AbortSignals<PendingCall<M>>;
  private readonly owner: CallOwner<M>;
  private readonly waitsForConnection: boolean;
  private loop: Deliveries<M> | null = null;
  private isEnding = false;

  constructor({ codec, party, maxWaiting, waitsForConnection }: ClientParts<M>) {
    this.owner = { codec, party, keep: (call) => this.keep(call) };
    this.waiting = new WaitingCalls(maxWaiting);
    this.waitsForConnection = waitsForConnection;
    this.signals = new AbortSignals((call, reason) => this.cancel(call, reason));
  }

  /** Number of connections that are logged in. */
  get connections(): number {
    return this.lanes.filter(({ connection }) => connection !== null).length;
  }

  /** Requests without an answer, on all connections. */
  get inFlight(): number {
    return this.lanes.reduce((sum, { connection }) => sum + (connection?.session.inFlight ?? 0), 0);
  }

  /** Requests that were not sent yet. */
  get waitingCalls(): number {
    return this.lanes.reduce((sum, { connection }) => sum + (connection?.session.waiting ?? 0), this.waiting.size);
  }

  request<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options: CallOptions = {},
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      const given = { owner: this.owner, operation, fields, options, now: platform.now() };
      this.start(
        new Call(given, isResponse, (attempt) => (attempt.ok ? resolve(attempt.response) : reject(attempt.error))),
      );
    });
  }

  tryRequest<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options: CallOptions = {},
  ): Promise<Attempt<Response>> {
    return new Promise((resolve) => {
      const given = { owner: this.owner, operation, fields, options, now: platform.now() };
      this.start(new Call(given, isResponse, resolve));
    });
  }

  tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void {
    const connection = this.pick(undefined)?.connection;
    connection?.session.tell(operation, fields);
    connection?.flushSoon();
  }

  /** The requests of the other side, for a `for await` loop. There is one loop at a time. */
  deliveries(options: { readonly signal?: SignalLike | undefined } = {}): Deliveries<M> {
    this.loop?.close();
    const loop: Deliveries<M> = new Deliveries(() => {
      if (this.loop === loop) this.loop = null;
    }, options.signal);
    this.loop = loop;
    return loop;
  }

  /** The loop that takes requests; null if there is none. */
  get openLoop(): Deliveries<M> | null {
    return this.loop;
  }

  /**
   * Ends the client: takes no new calls, sends what waits, waits for answers and handlers, logs out and closes. After `within`
   * milliseconds it closes at once.
   */
  async end({ within = 60_000 }: { readonly within?: number | undefined } = {}): Promise<void> {
    this.isEnding = true;
    if (this.connections === 0)
      this.waiting.dropAll("session-closed", "the client ended before there was a connection");
    for (const lane of this.lanes) lane.stop();
    const timer = platform.setTimer(() => this.destroy(), within);
    await Promise.all(this.lanes.map(({ finished }) => finished));
    platform.clearTimer(timer);
    this.loop?.close();
  }

  /** Closes all connections at once; every call settles. */
  destroy(): void {
    this.isEnding = true;
    for (const lane of this.lanes) lane.destroy();
    this.waiting.dropAll("session-closed", "the client was closed");
    this.loop?.close();
  }

  /** Adds a connection. Only `connect` calls it. */
  addLane(lane: Lane<M>): void {
    this.lanes.push(lane);
  }

  /** A connection is logged in: it gets the calls that wait. */
  laneOpened(): void {
    for (const call of this.waiting.takeAll()) this.dispatch(call);
  }

  /** A connection is lost for good. */
  laneGaveUp(reason: FlowError | Ended): void {
    if (this.lanes.some(({ connection }) => connection !== null)) return;
    this.isEnding = true;
    const cause = isFlowError(reason) ? reason : reason.cause;
    this.waiting.dropAll("gave-up", "the client stopped trying to connect", cause);
  }

  private start(call: PendingCall<M>): void {
    if (this.isEnding) return call.drop("session-closed", "the client has ended");
    if (call.signal?.aborted === true) return call.drop("cancelled", "the signal was aborted", call.signal.reason);
    this.signals.watch(call);
    this.dispatch(call);
  }

  private dispatch(call: PendingCall<M>): void {
    const lane = this.pick(call.options.key);
    if (lane !== null) lane.send(call);
    else if (this.waitsForConnection) this.waiting.add(call);
    else call.drop("session-closed", "there is no connection");
  }

  private keep(call: PendingCall<M>): boolean {
    if (this.isEnding || !this.waitsForConnection) return false;
    call.ticket = null;
    this.waiting.add(call);
    return true;
  }

  private cancel(call: PendingCall<M>, reason: unknown): void {
    if (this.waiting.remove(call)) return call.drop("cancelled", "the signal was aborted", reason);
    call.cancel?.();
  }

  /** The connection for a call: always the same for a key, otherwise the one with the least to do. */
  private pick(key: string | undefined): Lane<M> | null {
    const open = this.lanes.filter(({ connection }) => connection !== null);
    if (open.length < 2) return open[0] ?? null;
    if (key !== undefined) return open[hashOf(key) % open.length] ?? null;
    return open.reduce((best, lane) => (lane.load < best.load ? lane : best));
  }
}

function hashOf(key: string): number {
  let hash = 0;
  for (let index = 0; index < key.length; index++) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0;
  return hash;
}

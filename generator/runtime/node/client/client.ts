import { type FlowErrorCode, type FlowMessage, type Operation, FlowError, type SignalLike } from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import type { CallOwner, PendingCall } from "../calls/call.js";
import { Requests } from "../calls/requests.js";
import { WaitingCalls } from "../calls/waiting-calls.js";
import { DeliveryLoop, type DeliveriesHost } from "../requests/deliveries.js";
import type { Connection } from "../sockets/connection.js";
import { platform } from "../sockets/platform.js";
import { addCounters, type ClientCounters, newClientCounters } from "./counters.js";
import type { FlowClient } from "./flow-client.js";
import type { Lane } from "./lane.js";
import { type ElasticConnections, Pool } from "./pool.js";

/** What a client needs of its options. */
export interface ClientParts<M extends FlowMessage> extends Omit<CallOwner<M>, "keep"> {
  readonly maxWaiting: number;
  readonly waitsForConnection: boolean;
  readonly deliveries: DeliveriesHost<M>;
  /** The limits of a number of connections that changes; null if it stays the same. */
  readonly elastic: ElasticConnections | null;
  /** Opens a further connection. */
  readonly openAnother: () => void;
}

/** Why a client takes no calls. */
interface Closing {
  readonly code: FlowErrorCode;
  readonly reason: Phrase;
  readonly cause?: unknown;
}

/** A client of a link: its connections as one. `connect` creates it, with the methods of the link, such as `submit`. */
export class ClientCore<M extends FlowMessage> extends Requests<M> implements FlowClient<M> {
  private readonly pool: Pool<M>;
  private readonly waiting: WaitingCalls<M>;
  protected override readonly owner: CallOwner<M>;
  private readonly waitsForConnection: boolean;
  private readonly deliveriesHost: DeliveriesHost<M>;
  private readonly openAnother: () => void;
  private readonly closed: Promise<void>;
  private markClosed = (): void => undefined;
  private loop: DeliveryLoop<M> | null = null;
  private closing: Closing | null = null;
  private ended: Promise<void> | null = null;
  /** What the client itself counts, and the sessions that have ended. */
  private readonly past: ClientCounters = newClientCounters();

  constructor({ maxWaiting, waitsForConnection, deliveries, elastic, openAnother, ...owner }: ClientParts<M>) {
    super();
    this.pool = new Pool(elastic);
    this.openAnother = openAnother;
    this.closed = new Promise((resolve) => (this.markClosed = resolve));
    this.owner = { ...owner, keep: (call) => this.keep(call) };
    this.waiting = new WaitingCalls(maxWaiting);
    this.waitsForConnection = waitsForConnection;
    this.deliveriesHost = deliveries;
  }

  private get lanes(): readonly Lane<M>[] {
    return this.pool.all;
  }

  /** Number of connections that are logged in. */
  get connections(): number {
    return this.lanes.filter(({ connection }) => connection !== null).length;
  }

  /** Requests without an answer, on all connections. */
  get inFlight(): number {
    return this.sumOf(({ connection }) => connection?.session.inFlight);
  }

  /** Requests that were not sent yet. */
  get waitingCalls(): number {
    return this.waiting.size + this.sumOf(({ connection }) => connection?.session.waiting);
  }

  /** Requests of the other side without a response. */
  get unanswered(): number {
    return this.sumOf(({ connection }) => connection?.session.unanswered);
  }

  /** What was counted up to now. */
  get counters(): Readonly<ClientCounters> {
    const sum = { ...this.past };
    for (const { current } of this.lanes) if (current !== null) addCounters(sum, current.session.counters);
    return sum;
  }

  /** Sends a one-way message, which never waits. Throws a FlowError without a connection, and what the session throws. */
  override tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void {
    const connection = this.pool.pick(undefined)?.connection ?? null;
    if (connection === null) {
      if (this.closing === null && this.pool.needsAnother) this.openAnother();
      const { protocol, title } = this.owner.codec;
      const details = { protocol, title, messageName: operation.request, sequenceId: null, sendings: 0 };
      throw new FlowError({ code: "session-closed", arrived: "no", ...details }, "there is no connection");
    }
    connection.session.tell(operation, fields);
    connection.flushSoon();
  }

  /** The requests of the other side, for a `for await` loop. There is one loop at a time: the last one. */
  deliveries(options: { readonly signal?: SignalLike | undefined } = {}): DeliveryLoop<M> {
    this.loop?.close();
    const { deliveriesHost } = this;
    const loop: DeliveryLoop<M> = new DeliveryLoop(
      {
        ...deliveriesHost,
        ended: (left) => {
          if (this.loop === loop) this.loop = null;
          deliveriesHost.ended(left);
        },
      },
      options.signal,
    );
    if (this.closing !== null) loop.close();
    else if (options.signal?.aborted !== true) this.loop = loop;
    return loop;
  }

  /** The loop that takes requests; null without a loop. */
  get openLoop(): DeliveryLoop<M> | null {
    return this.loop;
  }

  /**
   * Ends the client: takes no new calls, sends what waits, waits for answers and handlers, logs out and closes. After `within`
   * milliseconds it closes at once.
   */
  end({ within = 60_000 }: { readonly within?: number | undefined } = {}): Promise<void> {
    this.ended ??= this.endLanes(within);
    return this.ended;
  }

  /** Closes all connections at once; every call settles. */
  destroy(): void {
    this.close({ code: "session-closed", reason: "the client was closed" });
    for (const lane of this.lanes) lane.destroy();
    this.dropWaiting();
    this.loop?.close();
  }

  /** Adds a connection. Only `connect` calls it, like all methods that follow. */
  addLane(lane: Lane<M>): void {
    this.pool.add(lane);
  }

  /** Resolves when no connection is opened any more, and all sockets are closed. */
  async finished(): Promise<void> {
    await this.closed;
    await Promise.all(this.lanes.map(({ finished }) => finished));
  }

  /** A connection was lost: it is not opened again if no call waits for it, and there are enough without it. */
  laneLost(lane: Lane<M>): void {
    if (this.waiting.size === 0) this.pool.retireSurplus(lane);
  }

  /** Whether a connection is not opened again, because there are enough without it. */
  hasRetired(lane: Lane<M>): boolean {
    return this.pool.hasRetired(lane);
  }

  get isClosing(): boolean {
    return this.closing !== null;
  }

  count(name: Exclude<keyof ClientCounters, "requests">): void {
    this.past[name]++;
  }

  /** A connection is logged in: it gets the calls that wait. */
  laneOpened(): void {
    for (const call of this.waiting.takeAll()) this.dispatch(call);
  }

  /** A connection has ended. */
  laneEnded(connection: Connection<M> | null): void {
    if (connection !== null) addCounters(this.past, connection.session.counters);
  }

  /** A connection is lost for good; `isRejected` if the server rejected its login. */
  laneGaveUp(lane: Lane<M>, isRejected: boolean, cause: unknown): void {
    if (this.pool.hasOther(lane)) {
      if (isRejected) this.pool.limit(lane);
      return;
    }
    this.close({ code: "gave-up", reason: "the client stopped trying to connect", cause });
    this.dropWaiting();
    this.loop?.close();
  }

  protected override dispatch(call: PendingCall<M>): void {
    const { closing } = this;
    if (closing !== null) return call.drop(closing.code, closing.reason, closing.cause);
    const lane = this.pool.pick(call.options.key);
    if (this.pool.needsAnother) this.openAnother();
    const connection = lane?.connection ?? null;
    if (connection !== null) call.send(connection);
    else if (this.waitsForConnection) this.waiting.add(call);
    else call.drop("session-closed", "there is no connection");
  }

  protected override abort(call: PendingCall<M>, reason: unknown): void {
    this.waiting.remove(call);
    call.cancel(reason);
  }

  private async endLanes(within: number): Promise<void> {
    this.close({ code: "session-closed", reason: "the client has ended" });
    if (this.connections === 0) this.dropWaiting();
    for (const lane of this.lanes) lane.stop();
    const timer = platform.setTimer(() => this.destroy(), within);
    await this.finished();
    platform.clearTimer(timer);
    this.loop?.close();
  }

  private close(closing: Closing): void {
    this.closing ??= closing;
    this.pool.close();
    this.markClosed();
  }

  private dropWaiting(): void {
    const { code, reason, cause } = this.closing ?? { code: "session-closed", reason: "the client was closed" };
    this.waiting.dropAll(code, reason, cause);
  }

  /** Whether a call that was not sent gets another connection. */
  private keep(call: PendingCall<M>): boolean {
    if (this.closing !== null || !this.waitsForConnection) return false;
    this.dispatch(call);
    return true;
  }

  private sumOf(value: (lane: Lane<M>) => number | undefined): number {
    return this.lanes.reduce((sum, lane) => sum + (value(lane) ?? 0), 0);
  }
}

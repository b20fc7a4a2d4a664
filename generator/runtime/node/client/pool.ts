import type { FlowMessage } from "../../flow/index.js";
import { platform, type Timer } from "../sockets/platform.js";
import type { Lane } from "./lane.js";

/** A number of connections that follows the requests of a client. */
export interface ElasticConnections {
  /** Connections that stay open; 0: none without requests. From 0 to 65,535. */
  readonly min: number;
  /**
   * A further connection opens while all have more requests than their window takes; not after the server has rejected one.
   * From 1 to 65,535, at least `min`.
   */
  readonly max: number;
  /**
   * Milliseconds without requests of either side after which a connection ends; it may take up to twice as long. Default:
   * 30,000.
   */
  readonly idle?: number | undefined;
}

/** The connections of a client: how many there are, and which of them end. */
export class Pool<M extends FlowMessage> {
  private readonly lanes: Lane<M>[] = [];
  /** Requests of both sides at the last check, by lane. */
  private readonly seen = new Map<Lane<M>, number>();
  private readonly retired = new Set<Lane<M>>();
  private timer: Timer | null = null;

  private readonly size: ElasticConnections;
  private max: number;

  /** `size` has the limits; null for a number of connections that stays the same. */
  constructor(size: ElasticConnections | null) {
    this.size = size ?? { min: Infinity, max: 0 };
    this.max = this.size.max;
  }

  /** All connections, also those that are being opened or ended. */
  get all(): readonly Lane<M>[] {
    return this.lanes;
  }

  /** Whether a connection was ended because it was idle. */
  hasRetired(lane: Lane<M>): boolean {
    return this.retired.has(lane);
  }

  /** Whether a further connection may be opened. One at a time is opened, so that a wrong secret is tried once. */
  get mayGrow(): boolean {
    const active = this.active();
    return active.length < this.max && active.every(({ isOpen }) => isOpen);
  }

  add(lane: Lane<M>): void {
    this.lanes.push(lane);
    void lane.finished.then(() => this.remove(lane));
    this.watch();
  }

  /** Opens no more connections than there are: the server rejected a further one. */
  limit(): void {
    this.max = this.lanes.filter(({ isOpen }) => isOpen).length;
  }

  /** Stops looking for idle connections. */
  close(): void {
    if (this.timer !== null) platform.clearTimer(this.timer);
    this.timer = null;
  }

  private active(): Lane<M>[] {
    return this.lanes.filter((lane) => !this.retired.has(lane));
  }

  private watch(): void {
    if (this.timer !== null || this.active().length <= this.size.min) return;
    this.timer = platform.setTimer(() => {
      this.timer = null;
      this.retireIdle();
      this.watch();
    }, this.size.idle ?? 30_000);
  }

  private retireIdle(): void {
    const active = this.active();
    const idle = active.filter((lane) => this.wasIdle(lane));
    // A further connection was opened for requests to come.
    if (active.some(({ isFull }) => isFull)) return;
    for (const lane of idle.slice(0, Math.max(0, active.length - this.size.min))) {
      this.retired.add(lane);
      lane.stop();
    }
  }

  /** Whether a connection had no requests since the last check. */
  private wasIdle(lane: Lane<M>): boolean {
    const { session } = lane.connection ?? {};
    if (session === undefined) return false;
    const requests = session.counters.requests + session.counters.received;
    const isIdle = lane.load === 0 && session.unanswered === 0 && this.seen.get(lane) === requests;
    this.seen.set(lane, requests);
    return isIdle;
  }

  private remove(lane: Lane<M>): void {
    const index = this.lanes.indexOf(lane);
    if (index >= 0) this.lanes.splice(index, 1);
    this.seen.delete(lane);
    this.retired.delete(lane);
  }
}

import type { FlowMessage } from "../../flow/index.js";
import { platform, type Timer } from "../sockets/platform.js";
import type { Lane } from "./lane.js";

/** A number of connections that follows the requests of a client. */
export interface ElasticConnections {
  /** Connections that stay open; 0: none without requests. From 0 to 65,535. */
  readonly min: number;
  /**
   * A further connection opens when a request comes while all have more than their window takes; not while a rate holds them
   * back, and not after the server has rejected one. From 1 to 65,535, at least `min`.
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

  private readonly size: ElasticConnections | null;
  private max: number;

  /** `size` has the limits; null for a number of connections that stays the same. */
  constructor(size: ElasticConnections | null) {
    this.size = size;
    this.max = size?.max ?? 0;
  }

  /** All connections, also those that are being opened or ended. */
  get all(): readonly Lane<M>[] {
    return this.lanes;
  }

  /** Whether a connection is not opened again, because there are enough without it. */
  hasRetired(lane: Lane<M>): boolean {
    return this.retired.has(lane);
  }

  /**
   * Whether requests need a further connection, and there may be one: all are full. One at a time is opened, so that a wrong
   * secret is tried once.
   */
  get needsAnother(): boolean {
    const active = this.active();
    return active.length < this.max && active.every(({ isOpen, isFull }) => isOpen && isFull);
  }

  /** Whether another connection than this one is logged in, and stays. */
  hasOther(lane: Lane<M>): boolean {
    return this.active().some((each) => each !== lane && each.connection !== null);
  }

  add(lane: Lane<M>): void {
    this.lanes.push(lane);
    void lane.finished.then(() => this.remove(lane));
    this.watch();
  }

  /** Opens no more connections than there are besides this one, which the server has rejected. */
  limit(lane: Lane<M>): void {
    if (this.size === null) return;
    const others = this.active().filter((each) => each !== lane).length;
    this.max = Math.max(1, this.size.min, others);
  }

  /** Retires a connection that was lost, if there are enough without it. */
  retireSurplus(lane: Lane<M>): void {
    if (this.size !== null && this.active().length > this.size.min) this.retired.add(lane);
  }

  /** The connection for a call: the same for a key, as long as there are as many; otherwise the one with the smallest load. */
  pick(key: string | undefined): Lane<M> | null {
    const [only] = this.lanes;
    if (only !== undefined && this.lanes.length === 1) return only.isOpen ? only : null;
    const open = this.lanes.filter(({ isOpen }) => isOpen);
    if (open.length < 2) return open[0] ?? null;
    if (key !== undefined) return open[hashOf(key) % open.length] ?? null;
    return open.reduce((best, lane) => (lane.load < best.load ? lane : best));
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
    if (this.size === null || this.timer !== null || this.active().length <= this.size.min) return;
    const { min, idle = 30_000 } = this.size;
    this.timer = platform.setTimer(() => {
      this.timer = null;
      this.retireIdle(min);
      this.watch();
    }, idle);
  }

  private retireIdle(min: number): void {
    const open = this.active().filter(({ isOpen }) => isOpen);
    const idle = open.filter((lane) => this.wasIdle(lane));
    // A further connection was opened for requests to come.
    if (open.some(({ isFull }) => isFull)) return;
    for (const lane of idle.slice(0, Math.max(0, open.length - min))) {
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

function hashOf(key: string): number {
  let hash = 0;
  for (let index = 0; index < key.length; index++) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0;
  return hash;
}

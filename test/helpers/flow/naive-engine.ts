import type { FlowMessage, FlowTable, Operation, Side } from "../../../generated/runtime/flow/index.js";

/** The limits that the engine checks. */
export interface NaiveLimits {
  readonly window: number;
  readonly sendings: number;
  readonly answerWithin: number;
}

interface Sent<M extends FlowMessage> {
  readonly operation: Operation<M>;
  readonly request: M;
  readonly bytes: string;
  at: number;
  sendings: number;
}

interface Got<M extends FlowMessage> {
  readonly operation: Operation<M>;
  readonly request: M;
  readonly bytes: string;
  readonly at: number;
  response: string | null;
}

/**
 * A second engine, slow and simple: it reads the table, sees the messages of one side in order, and returns what is wrong with
 * what this side sends. It decides nothing.
 */
export class NaiveEngine<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly side: Side;
  readonly limits: NaiveLimits;
  state: string;
  isClosed = false;
  /** The state before the last message of this side that changed it. */
  private before: string | null = null;
  private readonly open = new Map<number | string, Sent<M>>();
  private readonly got: Got<M>[] = [];

  constructor(table: FlowTable<M>, side: Side, limits: NaiveLimits) {
    this.table = table;
    this.side = side;
    this.limits = limits;
    this.state = table.states[0]?.name ?? "";
  }

  /** The sequences of open requests of this side, with the names of their responses. */
  get openRequests(): readonly Sent<M>[] {
    return [...this.open.values()];
  }

  /** Whether this side may ask now. */
  mayAsk(name: string): boolean {
    const isBusy = [...this.open.values()].some(({ operation }) => this.isExclusive(operation.request));
    return this.isListed(this.state, this.side, name) && !(this.isExclusive(name) && isBusy);
  }

  /** This side sends a message: what is wrong with that, or null. */
  sent(message: M, bytes: string, now: number): string | null {
    if (this.isClosed) return "is sent after the end";
    const asked = this.table.operations.find(({ request }) => request === message.name);
    if (asked !== undefined) return this.sentRequest(asked, message, bytes, now);
    if (message.name !== this.table.negative?.message) return this.sentResponse(message, bytes);
    const rejected = this.got.findLast(({ request }) => this.keyOf(request) === this.keyOf(message));
    if (rejected !== undefined) rejected.response = bytes;
    return null;
  }

  /** This side receives a message. */
  received(message: M, bytes: string, now: number): void {
    const key = this.keyOf(message);
    const open = this.open.get(key);
    const isNegative = message.name === this.table.negative?.message;
    if (open !== undefined && (isNegative || open.operation.response === message.name)) {
      this.open.delete(key);
      this.follow("answered", open.operation.request, this.side, message, open.request);
    }
    const operation = this.table.operations.find(({ request }) => request === message.name);
    if (operation === undefined) return;
    const peer = this.side === "client" ? "server" : "client";
    const isAllowed = [this.state, this.before].some(
      (state) => state !== null && this.isListed(state, peer, message.name),
    );
    const isRepeated = this.got.some((each) => each.bytes === bytes && now - each.at <= this.wholeTime);
    const isPending = this.got.some(({ request, response }) => this.isExclusive(request.name) && response === null);
    if (operation.response === null) {
      if (isAllowed) this.follow("told", message.name, peer, message, message);
      return;
    }
    if (isRepeated) return;
    this.got.push({ operation, request: message, bytes, at: now, response: null });
    if (isAllowed && !(isPending && this.isExclusive(message.name))) {
      this.follow("asked", message.name, peer, message, message);
    }
  }

  /** A request of this side is given up. */
  settled(request: M): void {
    const key = this.keyOf(request);
    if (this.open.get(key)?.request.name === request.name) this.open.delete(key);
  }

  private get wholeTime(): number {
    return this.limits.answerWithin * this.limits.sendings;
  }

  private sentRequest(operation: Operation<M>, request: M, bytes: string, now: number): string | null {
    const key = this.keyOf(request);
    const open = this.open.get(key);
    if (!this.isListed(this.state, this.side, request.name)) return `is not allowed in ${this.state}`;
    if (operation.response === null) {
      this.follow("told", request.name, this.side, request, request);
      return null;
    }
    if (open !== undefined) {
      if (open.bytes !== bytes) return "has the sequence of an open request";
      if (now - open.at < this.limits.answerWithin) return `is sent again after ${now - open.at} ms`;
      if (++open.sendings > this.limits.sendings) return "is sent too often";
      open.at = now;
      return null;
    }
    if (!this.mayAsk(request.name)) return "is sent while another one that changes the state is open";
    this.open.set(key, { operation, request, bytes, at: now, sendings: 1 });
    const inWindow = [...this.open.values()].filter((each) => !each.operation.isOutsideWindow).length;
    if (inWindow > this.limits.window) return `makes ${inWindow} open requests`;
    this.follow("asked", request.name, this.side, request, request);
    return null;
  }

  private sentResponse(message: M, bytes: string): string | null {
    const key = this.keyOf(message);
    const answered = this.got.filter(({ operation, request }) => {
      return operation.response === message.name && this.keyOf(request) === key;
    });
    const [first] = answered;
    if (first === undefined) return "answers nothing";
    const open = answered.find(({ response }) => response === null);
    if (open !== undefined) {
      open.response = bytes;
      const peer = this.side === "client" ? "server" : "client";
      this.follow("answered", open.request.name, peer, message, open.request);
      return null;
    }
    const hasRepeated = first.operation.respond.repeated !== null;
    return hasRepeated || answered.some(({ response }) => response === bytes) ? null : "answers again, in another way";
  }

  private follow(event: "asked" | "answered" | "told", name: string, by: Side, message: M, request: M): void {
    for (const each of this.table.transitions) {
      if (each.event !== event || !each.requests.includes(name) || !each.from.includes(this.state)) continue;
      if (each.by !== "both" && each.by !== by) continue;
      if (each.when !== null && !each.when(message, request)) continue;
      this.before = by === this.side && event !== "answered" ? this.state : null;
      this.state = each.to;
      return;
    }
  }

  private isListed(state: string, side: Side, name: string): boolean {
    return this.table.states.some((each) => each.name === state && each[side].includes(name));
  }

  private isExclusive(name: string): boolean {
    return this.table.transitions.some(({ event, requests }) => event !== "told" && requests.includes(name));
  }

  private keyOf(message: M): number | string {
    return this.table.codec.sequence.keyOf(message.sequenceId);
  }
}

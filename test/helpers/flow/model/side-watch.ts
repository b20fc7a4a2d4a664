import type {
  Ended,
  Failure,
  FlowMessage,
  FlowTable,
  Notice,
  Received,
  Session,
  SessionSettings,
  SessionSink,
  Side,
  Ticket,
} from "../../../../generated/runtime/flow/index.js";
import { NaiveEngine } from "../naive-engine.js";
import type { Subject } from "./subject.js";

/** The class of sessions that is tried: the real one, or one with a planted error. */
export type SessionClass = typeof Session;

/** Checks one session: everything that it sends and reports. */
export class SideWatch<M extends FlowMessage> implements SessionSink<M> {
  readonly side: Side;
  readonly session: Session<M>;
  readonly naive: NaiveEngine<M>;
  /** Tickets of requests that are not settled. */
  readonly tickets = new Set<Ticket<M>>();
  /** Requests of the other side that need a response. */
  readonly pending = new Set<Received<M>>();
  readonly settled = new WeakSet<object>();
  ended: Ended | null = null;
  isPaused = false;
  /** What is wrong with sent messages. */
  private readonly problems: string[] = [];
  /** What the sink does when a request is answered or received. */
  react: ((watch: SideWatch<M>, received: Received<M> | null) => void) | null = null;
  private readonly limits: { readonly window: number; readonly queue: number; readonly incoming: number };
  private readonly bytesOf = new WeakMap<object, string>();
  private readonly given: { readonly bytes: string; readonly at: number }[] = [];
  private readonly now: () => number;
  private weight = 0;
  private firstWeightAt = 0;
  private readonly rate: SessionSettings["rate"];

  constructor(subject: Subject<M>, side: Side, settings: SessionSettings, make: SessionClass, now: () => number) {
    const { queue = 1, incoming = 1, sendings = 1, times = {} } = settings;
    const { first, last } = subject.table.codec.sequence;
    const window = Math.min(settings.window ?? 1, Math.floor((last - first + 1) / 2));
    this.side = side;
    this.limits = { window, queue, incoming };
    this.now = now;
    this.rate = settings.rate;
    this.firstWeightAt = now();
    const answerWithin = times[subject.answerWithin] ?? 0;
    this.naive = new NaiveEngine(subject.table, side, { window, sendings, answerWithin });
    this.session = new make<M>({ table: this.spied(subject.table), side, sink: this, settings, now });
  }

  answered(ticket: Ticket<M>, response: M, isAccepted: boolean): void {
    this.settle(ticket);
    const { sequence } = this.naive.table.codec;
    const { request, operation } = ticket;
    check(
      request !== null && sequence.keyOf(request.sequenceId) === sequence.keyOf(response.sequenceId),
      "an answer of another request",
    );
    const isNegative = response.name === this.naive.table.negative?.message;
    check(isNegative || response.name === operation.response, `${response.name} answers ${operation.request}`);
    check(!isNegative || !isAccepted, "a negative answer accepts");
    this.checkLimits();
    this.react?.(this, null);
  }

  failed(ticket: Ticket<M>, failure: Failure<M>): void {
    this.settle(ticket);
    if (ticket.request !== null && ticket.sendings > 0) this.naive.settled(ticket.request);
    check(ticket.sendings > 0 || failure.arrived === "no", `${failure.code} of an unsent request: ${failure.arrived}`);
    const isUnknown = ["no-answer"].includes(failure.code) && failure.arrived !== "perhaps";
    check(!isUnknown, `${failure.code} may have arrived`);
    this.checkLimits();
    this.react?.(this, null);
  }

  received(received: Received<M>): void {
    const bytes = this.bytesOf.get(received.request) ?? "";
    const { answerWithin, sendings } = this.naive.limits;
    const isSecond = this.given.some((each) => each.bytes === bytes && this.now() - each.at <= answerWithin * sendings);
    check(!isSecond, "a request is given twice");
    this.given.push({ bytes, at: this.now() });
    this.pending.add(received);
    this.checkLimits();
    this.react?.(this, received);
  }

  noticed(notice: Notice<M>): void {
    check(this.ended === null, "a notice after the end");
    if (notice.code !== "unanswered") return;
    const one = [...this.pending].find(({ request }) => request === notice.subject);
    check(one !== undefined, "an answered request is unanswered");
    if (one !== undefined) this.pending.delete(one);
  }

  stateChanged(): void {
    check(this.ended === null, "a state after the end");
  }

  receivedOneWay(): void {
    check(this.ended === null, "a message after the end");
  }

  closed(ended: Ended): void {
    check(this.ended === null, "closed twice");
    this.ended = ended;
    this.naive.isClosed = true;
    check(this.tickets.size === 0, "a ticket is not settled at the end");
    check(this.pending.size === 0, "a request is neither answered nor reported at the end");
  }

  /** What must be true between any two steps. */
  checkAll(endsBySilence: boolean): void {
    const { session, naive } = this;
    check(this.problems.length === 0, this.problems.join(", "));
    this.checkLimits();
    const open = [...this.tickets].filter((each) => each.sendings > 0 && !each.operation.isOutsideWindow);
    check(session.inFlight === open.length, `${session.inFlight} in flight, ${open.length} open`);
    check((session.ended !== null) === (this.ended !== null), "closed is not reported");
    if (session.ended !== null) {
      check(session.deadline === Infinity, "a deadline after the end");
      check(session.kept === 0, `keeps ${session.kept} after the end`);
      return;
    }
    const mayContinue = session.perSecond === Infinity && !this.isPaused && session.inFlight < this.limits.window;
    check(!mayContinue || session.waiting === 0, "a place is free, and a request waits");
    check(session.state === naive.state, `state ${session.state}, not ${naive.state}`);
    check(!endsBySilence || session.deadline < Infinity, "no deadline");
    check(session.deadline > this.now() - 1e9 && !Number.isNaN(session.deadline), "an invalid deadline");
    const { window, queue, incoming } = this.limits;
    check(session.kept <= 2 * (window + queue + incoming) + 256 + 64 + 64, `keeps ${session.kept}`);
  }

  private checkLimits(): void {
    const { session, limits } = this;
    // The sink is called before the constructor returns only by an error.
    check(session.inFlight <= limits.window, `${session.inFlight} in flight`);
    check(session.waiting <= limits.queue, `${session.waiting} waiting`);
    check(session.unanswered <= limits.incoming, `${session.unanswered} unanswered`);
  }

  private settle(ticket: Ticket<M>): void {
    check(this.ended === null || ticket.sendings === 0, "settled after the end");
    check(!this.settled.has(ticket), "settled twice");
    this.settled.add(ticket);
    this.tickets.delete(ticket);
  }

  /** The table with a codec that reports every message, in the order in which the session handles it. */
  private spied(table: FlowTable<M>): FlowTable<M> {
    const { codec } = table;
    return {
      ...table,
      codec: {
        ...codec,
        decodeFrom: (octets, view, start, end) => {
          const message = codec.decodeFrom(octets, view, start, end);
          const bytes = Buffer.from(octets.subarray(start, end)).toString("latin1");
          this.bytesOf.set(message, bytes);
          this.naive.received(message, bytes, this.now());
          return message;
        },
        encodeInto: (message, octets, view, start) => {
          const end = codec.encodeInto(message, octets, view, start);
          this.checkSent(message, Buffer.from(octets.subarray(start, end)).toString("latin1"));
          return end;
        },
      },
    };
  }

  private checkSent(message: M, bytes: string): void {
    const isResent = this.naive.openRequests.some((each) => each.bytes === bytes);
    const problem = this.naive.sent(message, bytes, this.now());
    // The session takes what the encoder throws for an invalid value.
    if (problem !== null) this.problems.push(`${message.name} ${problem}`);
    const operation = this.naive.table.operations.find(({ request }) => request === message.name);
    if (this.rate === undefined || isResent || operation === undefined || operation.isOutsideWindow) return;
    const weight = operation.weight?.(message) ?? 1;
    this.weight += weight;
    const { perSecond, burst = Math.max(1, perSecond) } = this.rate;
    const most = burst + ((this.now() - this.firstWeightAt) * perSecond) / 1000 + weight;
    if (this.weight > most + 1e-3) this.problems.push(`sends ${this.weight}, at most ${most}`);
  }
}

/** Throws if a property does not hold. */
export function check(isTrue: boolean, problem: string): void {
  if (!isTrue) throw new Error(problem);
}

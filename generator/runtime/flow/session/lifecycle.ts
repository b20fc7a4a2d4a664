import type { Arrived, FlowErrorCode } from "../flow-error.js";
import type { FlowMessage, Operation } from "../table.js";
import type { Phrase } from "../../wire/index.js";
import type { Core } from "./core.js";
import { Entry } from "../requests/entry.js";
import { Failure } from "./failure.js";
import { LateAnswers } from "../requests/late-answers.js";
import { LinkedList } from "../requests/linked-list.js";
import { OpenRequests } from "../requests/open-requests.js";
import { RateLimit } from "../requests/rate-limit.js";
import { SequenceCounter } from "../requests/sequence-counter.js";
import type { RequestOptions, SessionSettings } from "./session-types.js";

/** The requests of this side, and the steps of each: created, sent, settled. `Outgoing` decides when. */
export class Lifecycle<M extends FlowMessage> {
  readonly open: OpenRequests<M> = new OpenRequests();
  /** Requests that wait for a place in the window. */
  readonly queue: LinkedList<Entry<M>> = new LinkedList();
  /** Requests that are sent again after a pause. They keep their places. */
  readonly delayed: LinkedList<Entry<M>> = new LinkedList();
  readonly late: LateAnswers = new LateAnswers();
  /** Places of the window that are taken. */
  places = 0;
  /** Whether new requests are not allowed, because the session is ending. */
  isEnding = false;
  /** The request that may change the state; there is one at most. */
  exclusive: Entry<M> | null = null;
  /** The link test without an answer. */
  keepAlive: Entry<M> | null = null;
  /** Whether the one request of a one-exchange link was made. */
  hasExchanged = false;
  protected soonestSendBy: number = Infinity;
  protected rate: RateLimit;
  protected readonly sequences: SequenceCounter<M>;
  protected readonly isOpen: (key: number | string) => boolean = (key) => this.open.has(key);

  protected readonly core: Core<M>;

  constructor(core: Core<M>) {
    this.core = core;
    const { table, settings, now } = core;
    const { firstSerial, node = 0, timeOrigin = 0 } = settings;
    const date = (): Date => new Date(timeOrigin + core.now);
    this.sequences = new SequenceCounter(table.codec.sequence, { first: firstSerial, node, date });
    this.rate = new RateLimit(settings.rate, now);
  }

  /** Replaces some settings. */
  configure(settings: SessionSettings): void {
    this.core.configure(settings);
    if (settings.rate !== undefined) this.rate = new RateLimit(settings.rate, this.core.now);
  }

  protected newEntry(operation: Operation<M>, options: RequestOptions, isInternal: boolean): Entry<M> {
    const { limits, messages } = this.core;
    const { answerWithin = 0, sendings = 0 } = options;
    return new Entry(
      operation,
      messages.get(operation.request)?.facts ?? null,
      options.token,
      isInternal,
      answerWithin > 0 ? answerWithin : limits.answerWithin,
      sendings > 0 ? sendings : limits.sendings,
    );
  }

  /** Creates the message, with the sequence that it has if it is sent at once. Fails the request if that is not possible. */
  protected prepare(entry: Entry<M>, fields: unknown): boolean {
    const { operation } = entry;
    try {
      entry.request = operation.create(fields, this.sequences.peek(this.isOpen));
      const weight = operation.weight?.(entry.request) ?? 1;
      entry.weight = weight > 0 ? weight : 1;
      return true;
    } catch (error) {
      this.failInvalid(entry, error);
      return false;
    }
  }

  protected enqueue(entry: Entry<M>, sendWithin: number | undefined, isFront: boolean): void {
    const { queue, core } = this;
    entry.phase = "waiting";
    if (sendWithin !== undefined) {
      entry.sendWithin = sendWithin;
      entry.sendBy = core.now + sendWithin;
      this.soonestSendBy = Math.min(this.soonestSendBy, entry.sendBy);
    }
    if (isFront) queue.prepend(entry);
    else queue.append(entry);
  }

  /** Fails the requests that have waited too long, and finds out when the next one has. */
  protected failUnsent(): void {
    const { queue, core } = this;
    this.soonestSendBy = Infinity;
    let entry = queue.first;
    while (entry !== null) {
      const { next, sendBy, sendWithin } = entry;
      if (sendBy > core.now) {
        this.soonestSendBy = Math.min(this.soonestSendBy, sendBy);
        entry = next;
      } else {
        const seconds = sendWithin / 1000;
        this.fail(entry, "waited-too-long", "no", ["waited longer than % s to be sent", seconds]);
        // The sink may change the queue.
        entry = queue.first;
      }
    }
  }

  /** Sends a request with a new sequence. A fresh one has it. */
  protected send(entry: Entry<M>, isFresh: boolean): void {
    const { core, sequences } = this;
    const { operation, facts } = entry;
    let request = isFresh ? entry.request : null;
    try {
      request ??= operation.create(entry.request, sequences.peek(this.isOpen));
      core.write(request);
    } catch (error) {
      this.failInvalid(entry, error);
      return;
    }
    sequences.use();
    entry.request = request;
    entry.key = core.table.codec.sequence.keyOf(request.sequenceId);
    entry.phase = "open";
    entry.sendings++;
    entry.sent = 1;
    this.open.add(entry, core.now);
    if (!operation.isOutsideWindow) this.#occupy(entry);
    if (facts?.isExclusive !== true) return;
    this.exclusive = entry;
    core.step("asked", true, request);
  }

  /** Takes a place in the window. A request that is sent again has one. */
  #occupy(entry: Entry<M>): void {
    if (!entry.hasPlace) this.places++;
    entry.hasPlace = true;
    this.rate.take(entry.weight, this.core.now);
  }

  protected failInvalid(entry: Entry<M>, cause: unknown): void {
    const arrived = entry.phase === "open" ? "perhaps" : "no";
    this.fail(entry, "not-encodable", arrived, "a value is invalid; the EncodeError is the cause", cause);
  }

  /** Settles a request without a response. */
  protected fail(entry: Entry<M>, code: FlowErrorCode, arrived: Arrived, reason: Phrase, cause?: unknown): void {
    const { core } = this;
    this.settle(entry);
    if (entry.isInternal) return;
    core.counters.failed++;
    core.sink.failed(entry, new Failure(code, arrived, core, entry, reason, cause));
  }

  /** Takes a request out of everything, and gives its place back. Every settlement does this, and nothing else does. */
  protected settle(entry: Entry<M>): void {
    if (entry.phase === "open") this.open.remove(entry);
    else entry.list?.remove(entry);
    entry.phase = "settled";
    if (entry.hasPlace) this.places--;
    entry.hasPlace = false;
    if (this.exclusive === entry) this.exclusive = null;
    if (this.keepAlive === entry) this.keepAlive = null;
  }

  /** Remembers a request that is given up, for answers that come late. */
  protected rememberLate(entry: Entry<M>): void {
    this.late.add(entry.key, entry.operation.response ?? "");
  }
}

import type { Ended } from "../flow-error.js";
import type { FrameSplitter } from "../../frames/index.js";
import type { FlowMessage, Operation } from "../table.js";
import { Core, type Host } from "./core.js";
import { Ending } from "./ending.js";
import { Entry } from "../requests/entry.js";
import { Incoming } from "./incoming.js";
import { errorOf, objectionTo } from "./objections.js";
import { Outgoing } from "./outgoing.js";
import type { Received, RequestOptions, SessionCounters, SessionOptions, Ticket } from "./session-types.js";
import type { TolerantDecoder } from "./session-types.js";
import { decodeFrame, endMalformed } from "./decode-frame.js";
import { deadlineOf, dispatch, errorOfCut, isRunning, moved, passTime } from "./inputs.js";

/**
 * One side of a connection, without input and output: bytes and the clock go in, bytes and calls of the sink come out. Call
 * `tick` at the `deadline`, and write what `takeOutput` gives.
 *
 * @example
 * const { table, logins } = spToIsmg;
 * const options = { table, now: () => performance.now() };
 * const events: SessionEvent<Message>[] = [];
 * const client = new Session({ ...options, side: "client", sink: collect([]) });
 * const server = new Session({ ...options, side: "server", sink: collect(events) });
 * const by = { secrets: { shared: "888888" }, hash: md5, date: new Date() };
 * client.request(logins.login.operation, logins.login.create({ sourceAddr: "900001" }, by, 0));
 * client.takeOutput((octets) => server.receive(octets));
 * events.map(({ event }) => event); // → [ 'received' ]
 */
export class Session<M extends FlowMessage> {
  readonly #core: Core<M>;
  readonly #outgoing: Outgoing<M>;
  readonly #incoming: Incoming<M>;
  readonly #ending: Ending<M>;
  readonly #splitter: FrameSplitter;
  readonly #clock: () => number;
  readonly #tolerant: TolerantDecoder<M> | undefined;
  /** Whether an input runs: commands of the sink use its time. */
  #isBusy = false;

  constructor(options: SessionOptions<M>) {
    const host: Host = {
      close: (ended) => this.#close(ended),
      moved: () => moved(this.#core, this.#outgoing, this.#incoming),
      progressed: () => this.#ending.progress(),
    };
    this.#clock = options.now;
    this.#tolerant = options.tolerant;
    this.#core = new Core(options, host);
    this.#outgoing = new Outgoing(this.#core);
    this.#incoming = new Incoming(this.#core);
    this.#ending = new Ending(this.#core, this.#outgoing, this.#incoming);
    this.#splitter = options.table.codec.createSplitter({ maxOctets: options.settings?.maxOctets });
  }

  get state(): string {
    return this.#core.machine.name;
  }

  /** Why the session ended; null before that. */
  get ended(): Ended | null {
    return this.#core.ended;
  }

  /** Whether the session takes requests of this side: it is logged in, and neither side ends it. */
  get isRunning(): boolean {
    return isRunning(this.#core, this.#outgoing, this.#incoming);
  }

  /** Places of the window that are taken. */
  get inFlight(): number {
    return this.#outgoing.places;
  }

  /** Requests that wait for a place in the window. */
  get waiting(): number {
    return this.#outgoing.queue.size;
  }

  /** Requests of the other side without a response. */
  get unanswered(): number {
    return this.#incoming.unanswered;
  }

  /** The weight that may be sent per second; Infinity without a limit. */
  get perSecond(): number {
    return this.#outgoing.perSecond;
  }

  get counters(): Readonly<SessionCounters> {
    return this.#core.counters;
  }

  /** Number of requests, tickets and answers that are kept. */
  get kept(): number {
    const { open, queue, delayed, late } = this.#outgoing;
    return open.size + queue.size + delayed.size + late.size + this.#incoming.memory.size + this.#incoming.unanswered;
  }

  /** When to call `tick` at the latest, by the clock; Infinity if that is not necessary. */
  get deadline(): number {
    return deadlineOf(this.#core, this.#outgoing, this.#incoming, this.#ending);
  }

  get hasOutput(): boolean {
    return this.#core.output.pendingOctets > 0;
  }

  /** Bytes from the other side. */
  receive(chunk: Uint8Array): void {
    const core = this.#core;
    const splitter = this.#splitter;
    if (!this.#begins()) return;
    core.heard();
    core.counters.octetsIn += chunk.length;
    this.#isBusy = true;
    try {
      splitter.each(chunk, this.#onFrame);
    } catch (error) {
      // Exceptions of the sink reach the caller.
      if (error !== splitter.error) throw error;
    } finally {
      this.#isBusy = false;
    }
    if (splitter.error !== null) endMalformed(core, splitter.error);
  }

  /** The other side has ended the stream, or the connection failed. */
  receiveEnd(error?: unknown): void {
    const core = this.#core;
    this.#readClock();
    if (this.#ending.hasAsked && error === undefined) core.close("ended");
    else core.close("peer-closed", "peer", error ?? errorOfCut(this.#splitter));
  }

  /** Time has passed. */
  tick(): void {
    if (!this.#begins()) return;
    this.#isBusy = true;
    try {
      passTime(this.#core, this.#outgoing, this.#incoming, this.#ending);
    } finally {
      this.#isBusy = false;
    }
  }

  /**
   * Sends a request, or lets it wait for a place in the window. The sink gets its result, possibly before this returns. Byte
   * fields are not copied: do not change them until then. A view into a chunk keeps the whole chunk in memory.
   */
  request<Fields>(operation: Operation<M, Fields>, fields: Fields, options?: RequestOptions): Ticket<M> {
    this.#readClock();
    return this.#outgoing.request(operation, fields, options);
  }

  /** Sends a one-way message. Throws a FlowError if the state or side forbids it, and an EncodeError for invalid values. */
  tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void {
    this.#readClock();
    const objection = objectionTo<M>(operation, this.#core, this.#outgoing);
    if (objection !== null) throw errorOf(objection, operation, this.#core);
    this.#outgoing.tell(operation, fields);
  }

  /** Stops waiting for a request; the error has the cause. */
  cancel(ticket: Ticket<M>, cause?: unknown): void {
    this.#readClock();
    if (ticket instanceof Entry) this.#outgoing.cancel(ticket, cause);
  }

  /**
   * Sends the response to a request. Returns false if it is useless, because the session has ended or the request has a
   * response. Throws a FlowError if the message is not its response, and an EncodeError for invalid values.
   */
  respond(received: Received<M>, response: M): boolean {
    this.#readClock();
    return this.#incoming.respond(received, response);
  }

  /** Gives up a request of the other side without a response: if it comes again, the sink gets it again. */
  release(received: Received<M>): void {
    this.#readClock();
    this.#incoming.release(received);
  }

  /** Ends the session in order: first what waits and is open, then the end of the protocol. */
  end(options: { readonly dropWaiting?: boolean | undefined } = {}): void {
    if (this.#begins()) this.#ending.begin(options.dropWaiting === true);
  }

  /** Ends the session at once, without a message. */
  destroy(cause?: unknown): void {
    if (this.#begins()) this.#core.close("destroyed", "us", cause);
  }

  /** Replaces settings, such as those of an account that has logged in: window, queue, rate and times. */
  configure(settings: NonNullable<SessionOptions<M>["settings"]>): void {
    this.#readClock();
    this.#outgoing.configure(settings);
    this.#outgoing.advance();
  }

  /** The other side does not read: nothing new is taken from the queue, until `resume`. */
  pause(): void {
    this.#outgoing.isPaused = true;
  }

  resume(): void {
    this.#outgoing.isPaused = false;
    if (this.#begins()) this.#outgoing.advance();
  }

  /** Passes on the bytes to write, in chunks of up to 64 KiB. Call `done` when one is written, to reuse its memory. */
  takeOutput(write: (octets: Uint8Array<ArrayBuffer>, done: () => void) => unknown): void {
    this.#core.output.take(write);
  }

  /** One function for all frames. */
  readonly #onFrame = (octets: Uint8Array, view: DataView, start: number, end: number): void => {
    const core = this.#core;
    if (core.ended !== null) return;
    core.counters.framesIn++;
    const frame = [view, start, end] as const;
    const message = decodeFrame(core, this.#tolerant, octets, frame);
    if (message !== null) dispatch(message, core, this.#outgoing, this.#incoming, frame);
  };

  /** Reads the clock for an input or a command. Returns false if the session has ended. */
  #begins(): boolean {
    this.#readClock();
    return this.#core.ended === null;
  }

  #readClock(): void {
    if (this.#isBusy) return;
    const now = this.#clock();
    if (now > this.#core.now) this.#core.now = now;
  }

  #close(ended: Ended): void {
    const { ended: before, machine, sink } = this.#core;
    if (before !== null) return;
    this.#core.ended = ended;
    machine.close();
    this.#outgoing.close(ended);
    this.#incoming.close();
    sink.stateChanged?.(machine.name);
    sink.closed(ended);
  }
}

import { FrameWriter, SlabPool } from "../../frames/index.js";
import type { Ended, EndReason } from "../flow-error.js";
import type { FlowMessage, FlowTable, Side } from "../table.js";
import type { Phrase } from "../../wire/index.js";
import { newCounters } from "./counters.js";
import { type Limits, limitsOf } from "./limits.js";
import { Notice, type NoticeCode } from "./notice.js";
import { type MessageFacts, messagesOf } from "./operations.js";
import type { SessionCounters, SessionOptions, SessionSettings, SessionSink } from "./session-types.js";
import { type FlowEvent, StateMachine } from "./state-machine.js";

/** What the parts of a session call. */
export interface Host {
  /** Ends the session. */
  close(ended: Ended): void;
  /** The state changed to one that is not final. */
  moved(): void;
  /** A request settled, or was answered: what waits for that may go on. */
  progressed(): void;
}

/** Memory that no session uses; an idle session has none. */
const pool = /* @__PURE__ */ new SlabPool({ maxIdle: 4 });

/** What the parts of a session share: its table, state, clock, output and sink. */
export class Core<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly side: Side;
  readonly sink: SessionSink<M>;
  settings: SessionSettings;
  limits: Limits;
  readonly messages: ReadonlyMap<string, MessageFacts<M>>;
  readonly machine: StateMachine<M>;
  /** Frames one after the other, in memory that is used again. */
  readonly output: FrameWriter<M>;
  readonly counters: SessionCounters = newCounters();
  /** The clock, read once for each input and command. */
  now: number;
  /** When the last bytes arrived, and when bytes were last sent or received. */
  receivedAt: number;
  activeAt: number;
  /** When the state must be left. */
  leaveAt: number = Infinity;
  ended: Ended | null = null;
  /** The end that the last transition states, until `conclude`. */
  closing: Ended | null = null;
  #hasMoved = false;

  readonly #host: Host;

  constructor(options: SessionOptions<M>, host: Host) {
    this.#host = host;
    const { table, side, sink, settings = {} } = options;
    this.table = table;
    this.side = side;
    this.sink = sink;
    this.settings = settings;
    this.limits = limitsOf(table, settings);
    this.messages = messagesOf(table);
    this.machine = new StateMachine(table, side);
    this.output = new FrameWriter(table.codec, { pool });
    this.now = options.now();
    this.receivedAt = this.now;
    this.activeAt = this.now;
    this.#startLimit();
  }

  /** Replaces some settings. */
  configure(settings: SessionSettings): void {
    this.settings = { ...this.settings, ...settings };
    this.limits = limitsOf(this.table, this.settings);
  }

  /** Bytes of the other side have arrived. */
  heard(): void {
    this.receivedAt = this.now;
    this.activeAt = this.now;
  }

  /** The party of the other side. */
  get peer(): string {
    return this.side === "client" ? this.table.parties.server : this.table.parties.client;
  }

  get party(): string {
    return this.table.parties[this.side];
  }

  /** Encodes a message after the others. Throws an EncodeError. */
  write(message: M): void {
    this.counters.octetsOut += this.output.write(message);
    this.counters.framesOut++;
    this.activeAt = this.now;
  }

  notice(code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown): void {
    this.counters.notices++;
    this.sink.noticed?.(new Notice(code, subject, this.table, reason, cause));
  }

  /** Changes the state as the table states, and reports it. */
  step(event: FlowEvent<M>["event"], isOwn: boolean, request: M, message: M = request): void {
    this.follow(event, isOwn, request, message);
    this.conclude();
  }

  /** Changes the state as the table states. Call `conclude` when the session is in order. */
  follow(event: FlowEvent<M>["event"], isOwn: boolean, request: M, message: M = request): void {
    // Most messages change nothing: for them, no event is made.
    if (!this.machine.mayMove(request.name)) return;
    const transition = this.machine.follow({ event, isOwn, request, message });
    if (transition === null) return;
    this.#hasMoved = true;
    this.#startLimit();
    if (!this.machine.isFinal) return;
    // The side that asks for the end ends the session; otherwise the side whose message changed the state.
    const isOfAsker = event !== "answered" || request.name === this.table.end?.operation.request;
    this.closing = endOf(transition.because ?? "ended", isOfAsker === isOwn ? "us" : "peer");
  }

  /** Reports the change of the state, if there is one. */
  conclude(): void {
    if (!this.#hasMoved || this.ended !== null) return;
    this.#hasMoved = false;
    if (this.closing === null) this.#host.moved();
    else this.#host.close(this.closing);
  }

  /** Changes to a state without a transition: the link test has no answer. */
  moveTo(state: string): void {
    this.machine.moveTo(state);
    this.#hasMoved = true;
    this.#startLimit();
    if (this.machine.isFinal) this.closing = endOf("link-dead", null);
    this.conclude();
  }

  /** Ends the session. */
  close(because: EndReason, by: Ended["by"] = "us", cause?: unknown): void {
    this.#host.close(endOf(because, by, cause));
  }

  progressed(): void {
    this.#host.progressed();
  }

  #startLimit(): void {
    const { leaveWithin } = this.machine;
    this.leaveAt = leaveWithin === null ? Infinity : this.now + this.limits.timeOf(leaveWithin);
  }
}

function endOf(because: EndReason, by: Ended["by"], cause?: unknown): Ended {
  return { because, by, cause };
}

import type { FlowMessage } from "../table.js";
import type { Core } from "./core.js";
import type { Incoming } from "./incoming.js";
import type { Outgoing } from "./outgoing.js";

/** The orderly end of a session: what is open settles first, then the end of the protocol follows. */
export class Ending<M extends FlowMessage> {
  /** Whether this side has asked for the end, or has no message for that. */
  hasAsked = false;
  #hasBegun = false;
  /** When the end no longer waits for what is open. */
  #drainBy: number = Infinity;

  readonly #core: Core<M>;
  readonly #outgoing: Outgoing<M>;
  readonly #incoming: Incoming<M>;

  constructor(core: Core<M>, outgoing: Outgoing<M>, incoming: Incoming<M>) {
    this.#core = core;
    this.#outgoing = outgoing;
    this.#incoming = incoming;
  }

  get deadline(): number {
    return this.hasAsked || this.#incoming.end !== null ? Infinity : this.#drainBy;
  }

  begin(isDroppingQueue: boolean): void {
    this.#start();
    if (isDroppingQueue) this.#outgoing.drop(["not sent: %", ["the session is ending"]], true);
    this.progress();
  }

  /** Continues the end of either side, if nothing is left that it waits for. */
  progress(): void {
    const core = this.#core;
    const incoming = this.#incoming;
    const outgoing = this.#outgoing;
    if (core.ended !== null) return;
    if (incoming.end !== null) {
      if (incoming.unanswered === 0) incoming.answerEnd();
      return;
    }
    if (outgoing.hasExchanged && outgoing.isIdle && core.side === "client") this.#start();
    if (!this.#hasBegun || this.hasAsked) return;
    if (core.now < this.#drainBy && !(outgoing.isIdle && incoming.awaited === 0)) return;
    this.#ask();
  }

  /** The time for the state is over. */
  leave(): void {
    const core = this.#core;
    const incoming = this.#incoming;
    const isBeforeLogin = core.machine.isBeforeLogin;
    incoming.answerEnd();
    core.close(isBeforeLogin ? "login-time-over" : "end-time-over");
  }

  #start(): void {
    const core = this.#core;
    const outgoing = this.#outgoing;
    const incoming = this.#incoming;
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    outgoing.isEnding = true;
    this.#drainBy = core.now + core.limits.wholeTime;
    incoming.awaitAll();
  }

  #ask(): void {
    const core = this.#core;
    const outgoing = this.#outgoing;
    this.hasAsked = true;
    outgoing.drop(["not sent: %", ["the session is ending"]], true);
    const { end } = core.table;
    if (end !== null && core.machine.allowsOwn(end.operation.request)) outgoing.requestInternal(end.operation);
    else core.close("ended");
  }
}

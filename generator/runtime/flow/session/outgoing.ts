import type { Ended } from "../flow-error.js";
import type { FlowMessage, Operation } from "../table.js";
import type { Phrase } from "../../wire/index.js";
import { END_PHRASES } from "./end-reasons.js";
import type { Entry } from "../requests/entry.js";
import { Lifecycle } from "./lifecycle.js";
import { noAnswer, objectionTo } from "./objections.js";
import type { RequestOptions } from "./session-types.js";

const NO_OPTIONS: RequestOptions = {};

/** The requests of this side: which are sent when, and what their answers mean. */
export class Outgoing<M extends FlowMessage> extends Lifecycle<M> {
  /** Whether nothing is taken from the queue. */
  isPaused = false;
  #isAdvancing = false;

  /** Whether nothing of the program is open or waits. */
  get isIdle(): boolean {
    return this.open.size === (this.keepAlive === null ? 0 : 1) && this.queue.size + this.delayed.size === 0;
  }

  /** The weight per second; Infinity without a limit. */
  get perSecond(): number {
    return this.rate.perSecond;
  }

  request(operation: Operation<M>, fields: unknown, options: RequestOptions = NO_OPTIONS): Entry<M> {
    const { core } = this;
    const entry = this.newEntry(operation, options, false);
    core.counters.requests++;
    const objection = objectionTo(operation, core, this);
    if (objection !== null) this.fail(entry, objection[0], "no", objection[1]);
    else if (this.prepare(entry, fields)) this.#admit(entry, options);
    return entry;
  }

  /** Sends a request of the session itself. */
  requestInternal(operation: Operation<M>): Entry<M> {
    const entry = this.newEntry(operation, NO_OPTIONS, true);
    if (this.prepare(entry, {})) this.send(entry, true);
    return entry;
  }

  sendKeepAlive(operation: Operation<M>): void {
    const entry = this.requestInternal(operation);
    if (entry.phase === "open") this.keepAlive = entry;
  }

  /** Sends a one-way message. Throws what `create` and the encoder throw. */
  tell(operation: Operation<M>, fields: unknown): void {
    const { core, sequences } = this;
    const message = operation.create(fields, sequences.peek(this.isOpen));
    core.write(message);
    sequences.use();
    core.step("told", true, message);
  }

  cancel(entry: Entry<M>, cause?: unknown): void {
    if (entry.isSettled) return;
    const isOpen = entry.phase === "open";
    if (isOpen) this.rememberLate(entry);
    const reason: Phrase = isOpen ? ["cancelled; the % may have it", this.core.peer] : "cancelled before it was sent";
    this.fail(entry, "cancelled", isOpen ? "perhaps" : "no", reason, cause);
    this.#afterSettlement(entry);
  }

  /** A response, or a negative answer. */
  receiveResponse(response: M, isNegative: boolean): void {
    const { core, open, late } = this;
    const key = core.table.codec.sequence.keyOf(response.sequenceId);
    const entry = open.get(key);
    if (entry !== undefined && entry.request !== null && (isNegative || entry.operation.response === response.name)) {
      this.#answer(entry, entry.request, response, isNegative);
    } else if (late.take(key, isNegative ? null : response.name)) {
      core.notice("late-answer", response, "the answer came after the session had given up");
    } else core.notice("stray-answer", response, "an answer to no open request");
  }

  /** Fails what waits: the requests that the state forbids, or all. */
  drop(reason: Phrase, areAll: boolean): void {
    const { machine } = this.core;
    for (const list of [this.delayed, this.queue]) {
      let entry = list.first;
      while (entry !== null) {
        const isDropped = areAll || !machine.allowsOwn(entry.operation.request);
        if (isDropped) this.fail(entry, "session-closed", "no", reason);
        // The sink may change the list: begin again after each call.
        entry = isDropped ? list.first : entry.next;
      }
    }
  }

  /** Fails everything, because the session has ended. */
  close({ because }: Ended): void {
    const { open, core } = this;
    const reason: Phrase = ["sent, but not answered: %; the % may have it", [END_PHRASES[because]], core.peer];
    for (let entry = open.first; entry !== null; entry = open.first) {
      this.fail(entry, "session-closed", "perhaps", reason);
    }
    this.drop(["not sent: %", [END_PHRASES[because]]], true);
    this.late.clear();
  }

  tick(): void {
    const { open, core } = this;
    for (let entry = open.overdue(core.now); entry !== null; entry = open.overdue(core.now)) this.#expire(entry);
    if (core.now >= this.soonestSendBy) this.failUnsent();
    this.advance();
  }

  get deadline(): number {
    const { queue, delayed, core, rate } = this;
    let soonest = Math.min(this.open.deadline, this.soonestSendBy);
    if (this.isPaused) return soonest;
    for (let entry = delayed.first; entry !== null; entry = entry.next) {
      soonest = Math.min(soonest, Math.max(entry.deadline, core.now + rate.waitFor(entry.weight, core.now)));
      // It is sent before the queue.
      if (entry.deadline <= core.now) return soonest;
    }
    if (queue.first === null || this.places >= core.limits.window) return soonest;
    return Math.min(soonest, core.now + rate.waitFor(queue.first.weight, core.now));
  }

  /** Sends what may be sent now. */
  advance(): void {
    if (this.#isAdvancing || (this.queue.first === null && this.delayed.first === null)) return;
    this.#isAdvancing = true;
    try {
      while (this.#sendNext());
    } finally {
      this.#isAdvancing = false;
    }
  }

  /** Sends a request that is allowed, or lets it wait. */
  #admit(entry: Entry<M>, { sendWithin, priority }: RequestOptions): void {
    const { core, queue } = this;
    const { isOutsideWindow } = entry.operation;
    if (core.table.kind === "one-exchange" && entry.facts?.isExclusive === false) this.hasExchanged = true;
    const isFirst = queue.first === null || priority === "front";
    if (isOutsideWindow || (isFirst && this.#maySend(entry))) return this.send(entry, true);
    if (queue.size >= core.limits.queue) {
      return this.fail(entry, "queue-full", "no", ["% requests wait already", queue.size]);
    }
    this.enqueue(entry, sendWithin, priority === "front");
  }

  /** Whether the window and the rate have space. */
  #maySend({ hasPlace, weight }: Entry<M>): boolean {
    const { core } = this;
    if (this.isPaused || core.ended !== null || (!hasPlace && this.places >= core.limits.window)) return false;
    return this.rate.waitFor(weight, core.now) === 0;
  }

  #sendNext(): boolean {
    const { core, queue } = this;
    let entry = this.delayed.first;
    while (entry !== null && entry.deadline > core.now) entry = entry.next;
    entry ??= queue.first;
    if (entry === null || !this.#maySend(entry)) return false;
    entry.list?.remove(entry);
    entry.phase = "new";
    this.send(entry, false);
    return true;
  }

  #answer(entry: Entry<M>, request: M, response: M, isNegative: boolean): void {
    const { core } = this;
    const { operation } = entry;
    if (!isNegative && this.#isToBeDelayed(entry, request, response)) return this.#delay(entry, response);
    this.settle(entry);
    core.follow("answered", true, request, response);
    if (!entry.isInternal) {
      const isAccepted = !isNegative && (operation.accepted === null || operation.accepted(response, request));
      if (isAccepted) core.counters.accepted++;
      else core.counters.notAccepted++;
      core.sink.answered(entry, response, isAccepted);
    }
    core.conclude();
    this.#afterSettlement(entry);
  }

  #isToBeDelayed(entry: Entry<M>, request: M, response: M): boolean {
    const { operation, facts } = entry;
    if (operation.slowDown === null || operation.isOutsideWindow || facts?.isExclusive !== false) return false;
    if (!operation.slowDown(response, request)) return false;
    return entry.tries < this.core.limits.slowDown.tries && this.core.machine.allowsOwn(operation.request);
  }

  /** Sends a request again later, because the answer asks to send more slowly. */
  #delay(entry: Entry<M>, response: M): void {
    const { core, open, delayed } = this;
    const { pause, longestPause } = core.limits.slowDown;
    const jitter = 0.5 + (core.settings.random?.() ?? 0.5);
    const wait = Math.min(pause * 2 ** entry.tries, longestPause) * jitter;
    open.remove(entry);
    entry.phase = "delayed";
    entry.tries++;
    entry.deadline = core.now + wait;
    delayed.append(entry);
    this.rate.slowDown(core.now);
    core.counters.slowedDown++;
    core.notice("slowed-down", response, ["the % is too busy; sent again in % s", core.peer, wait / 1000]);
  }

  /** The time for the answer is over. */
  #expire(entry: Entry<M>): void {
    const { core } = this;
    const { operation, request } = entry;
    if (request === null || entry.sent >= entry.maxSendings || !core.machine.allowsOwn(operation.request)) {
      return this.#giveUp(entry);
    }
    try {
      core.write(request);
    } catch (error) {
      // The caller has changed the message.
      this.rememberLate(entry);
      return this.failInvalid(entry, error);
    }
    entry.sent++;
    entry.sendings++;
    core.counters.resent++;
    this.open.restart(entry, core.now);
    core.notice("resent", request, ["no answer within % s; sent again", entry.answerWithin / 1000]);
  }

  #giveUp(entry: Entry<M>): void {
    const { core } = this;
    const reason = noAnswer(entry, core.peer);
    const isKeepAlive = entry === this.keepAlive;
    this.rememberLate(entry);
    this.fail(entry, "no-answer", "perhaps", reason);
    const { keepAlive } = core.table;
    if (isKeepAlive && keepAlive !== null) {
      core.moveTo(keepAlive.otherwise);
    } else if (entry.isInternal) core.close("end-time-over");
    this.#afterSettlement(entry);
  }

  /** A place may be free, and the session may wait for the settlement to end. */
  #afterSettlement(entry: Entry<M>): void {
    this.advance();
    if (!entry.isInternal) this.core.progressed();
  }
}

import type { FlowMessage } from "../table.js";
import type { Core } from "./core.js";
import type { OperationFacts } from "./operations.js";
import { checksumOf, ReceivedRequest } from "../requests/received-request.js";
import { RequestMemory } from "../requests/request-memory.js";
import { isResponseTo, notAllowed } from "./response-check.js";
import type { Received } from "./session-types.js";

/** The requests and one-way messages of the other side. */
export class Incoming<M extends FlowMessage> {
  readonly memory: RequestMemory<M>;
  /** Requests without a response that the end of this side waits for. */
  awaited = 0;
  /** The request of the other side to end, without a response. */
  end: ReceivedRequest<M> | null = null;
  /** A request that may change the state, without a response; there is one at most. */
  #exclusive: ReceivedRequest<M> | null = null;
  #hasExchanged = false;

  readonly #core: Core<M>;

  constructor(core: Core<M>) {
    this.#core = core;
    this.memory = new RequestMemory(core.limits.rememberedAnswers);
  }

  /** Number of requests that the sink got, without a response. */
  get unanswered(): number {
    return this.memory.unanswered.size;
  }

  receiveRequest(message: M, facts: OperationFacts<M>, [view, start, end]: Frame): void {
    const core = this.#core;
    const key = core.table.codec.sequence.keyOf(message.sequenceId);
    const checksum = checksumOf(view, start, end);
    if (this.#isRepeated(message, facts, key, end - start, checksum)) return;
    const name = message.name;
    if (!core.machine.allowsPeer(name)) {
      if (!core.machine.tolerates(name)) return this.#reject(message, facts);
      core.notice("out-of-turn", message, ["not allowed in state %", core.machine.name]);
      if (core.ended !== null || this.#answerPlain(message, facts)) return;
    } else if (facts.isKeepAlive && this.#answerPlain(message, facts)) return;
    else if (this.#isTooMany(facts)) return this.#reject(message, facts);
    const received = new ReceivedRequest(message, facts, key, core.now, end - start, checksum);
    if (facts.isEnd) return this.#receiveEnd(received);
    if (this.unanswered >= core.limits.incoming) return this.#rejectSurplus(received);
    this.memory.add(received);
    if (facts.isExclusive) this.#exclusive = received;
    core.step("asked", false, message);
    if (core.ended !== null) return;
    core.counters.received++;
    core.sink.received(received);
  }

  receiveOneWay(message: M): void {
    const core = this.#core;
    if (core.machine.allowsPeer(message.name)) core.step("told", false, message);
    else {
      if (!core.machine.tolerates(message.name)) return this.#reject(message, null);
      core.notice("out-of-turn", message, ["not allowed in state %", core.machine.name]);
    }
    if (core.ended === null) core.sink.receivedOneWay?.(message);
  }

  receiveUnknown(message: M): void {
    const core = this.#core;
    const { negative } = core.table;
    if (negative !== null) core.write(negative.create(message.sequenceId, "unknown"));
    core.notice("unknown-message", message, "the link has no such message");
  }

  /** Sends a response. Returns false if the request needs none any more. Throws what the encoder throws. */
  respond(received: Received<M>, response: M): boolean {
    const { memory } = this;
    const core = this.#core;
    if (core.ended !== null || !(received instanceof ReceivedRequest) || !memory.isUnanswered(received)) return false;
    if (!isResponseTo(received, response, core.table)) {
      throw notAllowed(core, response, ["not the response to this %", received.request.name]);
    }
    core.write(response);
    memory.answer(received, response);
    core.counters.responses++;
    this.#settled(received);
    core.step("answered", false, received.request, response);
    if (core.ended !== null) return true;
    const waited = core.now - received.at;
    if (waited > core.limits.wholeTime) {
      core.notice("answered-too-late", received.request, [
        "answered after % s; the % may have given up",
        waited / 1000,
        core.peer,
      ]);
    }
    core.progressed();
    return true;
  }

  /** Gives up a request without a response. */
  release(received: Received<M>): void {
    const { memory } = this;
    const core = this.#core;
    if (core.ended !== null || !(received instanceof ReceivedRequest) || !memory.isUnanswered(received)) return;
    memory.release(received);
    this.#settled(received);
    core.progressed();
  }

  /** The end of this side waits for the responses to the requests that it has by now. */
  awaitAll(): void {
    for (let each = this.memory.unanswered.first; each !== null; each = each.next) {
      each.isAwaited = true;
      this.awaited++;
    }
  }

  /** Answers the request of the other side to end. */
  answerEnd(): void {
    const { end } = this;
    const core = this.#core;
    if (end === null) return;
    this.end = null;
    const response = end.operation.respond.plain?.(end.request) ?? null;
    if (response === null) return;
    core.write(response);
    this.memory.answer(end, response);
    core.step("answered", false, end.request, response);
  }

  /** Reports what has no response, because the session has ended. */
  close(): void {
    const { memory } = this;
    const core = this.#core;
    for (let each = memory.unanswered.first; each !== null; each = memory.unanswered.first) {
      memory.unanswered.remove(each);
      core.notice("unanswered", each.request, "the session closed without an answer to it");
    }
    memory.clear();
    this.awaited = 0;
    this.end = null;
    this.#exclusive = null;
  }

  /** Answers a request that the other side sent before. */
  #isRepeated(message: M, facts: OperationFacts<M>, ...[key, size, checksum]: FrameFacts): boolean {
    const core = this.#core;
    const known = this.memory.find(key);
    if (known === undefined || known.request.name !== message.name) return false;
    if (core.now - known.at > core.limits.wholeTime) return false;
    const { repeated } = facts.operation.respond;
    if (known.isSame(size, checksum)) {
      core.counters.repeated++;
      if (known.response !== null) core.write(known.response);
      const isAnswered = known.response !== null;
      const reason = isAnswered ? "the same request again, answered again" : "the same request again, not answered yet";
      core.notice("repeated-request", message, reason);
      return true;
    }
    if (repeated === null) return false;
    core.counters.repeated++;
    core.write(repeated(message));
    core.notice("repeated-request", message, "another request with the sequence of an earlier one");
    return true;
  }

  /** Sends the response that needs no program. Returns false if there is no such response. */
  #answerPlain(message: M, { operation }: OperationFacts<M>): boolean {
    const { plain } = operation.respond;
    if (plain !== null) this.#core.write(plain(message));
    return plain !== null;
  }

  /** Whether the table allows only one such request. */
  #isTooMany({ isExclusive }: OperationFacts<M>): boolean {
    if (isExclusive) return this.#exclusive !== null;
    if (this.#core.table.kind !== "one-exchange" || this.#core.side === "client") return false;
    const isSecond = this.#hasExchanged;
    this.#hasExchanged = true;
    return isSecond;
  }

  #receiveEnd(received: ReceivedRequest<M>): void {
    this.memory.note(received);
    // The state changes next, and it is known by then who ends.
    this.end = received;
    this.#core.step("asked", false, received.request);
    this.#core.progressed();
  }

  /** A message that the state forbids: it is answered negatively if the table has that; otherwise the session ends. */
  #reject(message: M, facts: OperationFacts<M> | null): void {
    const core = this.#core;
    const { table, machine } = core;
    const isResponsePossible = !machine.isInitial && facts !== null;
    const { outOfTurn, rejected } = facts?.operation.respond ?? {};
    const response = isResponsePossible
      ? (outOfTurn?.(message) ??
        table.negative?.create(message.sequenceId, "out-of-turn") ??
        rejected?.(message) ??
        null)
      : null;
    if (response !== null) core.write(response);
    core.notice("out-of-turn", message, ["not allowed in state %", machine.name]);
    if (response !== null || (facts === null && !machine.isInitial)) return;
    core.close("out-of-turn", "us", notAllowed(core, message, ["not allowed in state %", machine.name]));
  }

  /** More requests than the limit: the message stays with its sender. */
  #rejectSurplus(received: ReceivedRequest<M>): void {
    const core = this.#core;
    const slowDown = received.operation.respond.slowDown?.(received.request) ?? null;
    core.counters.surplus++;
    if (slowDown === null) return core.close("overrun");
    core.write(slowDown);
    this.memory.note(received);
    this.memory.answer(received, slowDown);
  }

  #settled(received: ReceivedRequest<M>): void {
    if (this.#exclusive === received) this.#exclusive = null;
    if (received.isAwaited) this.awaited--;
  }
}

/** Where a frame is. */
export type Frame = readonly [view: DataView, start: number, end: number];

type FrameFacts = readonly [key: number | string, size: number, checksum: number];

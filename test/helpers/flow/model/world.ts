import type { FlowMessage } from "../../../../generated/runtime/flow/index.js";
import { Clock } from "../clock.js";
import type { Entropy } from "./entropy.js";
import { Pipe } from "./pipe.js";
import { ACTIONS, settingsOf } from "./choices.js";
import { check, type SessionClass, SideWatch } from "./side-watch.js";
import type { Subject } from "./subject.js";

/** Two sessions and a bad connection; all that happens follows from the choices of `entropy`. */
export class World<M extends FlowMessage> {
  readonly subject: Subject<M>;
  readonly clock = new Clock();
  readonly client: SideWatch<M>;
  readonly server: SideWatch<M>;
  private readonly entropy: Entropy;
  private readonly toServer: Pipe;
  private readonly toClient: Pipe;
  private calls = 0;
  private nested = 0;

  constructor(subject: Subject<M>, entropy: Entropy, make: SessionClass) {
    this.subject = subject;
    this.entropy = entropy;
    const { read } = this.clock;
    this.client = new SideWatch(subject, "client", settingsOf(subject, entropy), make, read);
    this.server = new SideWatch(subject, "server", settingsOf(subject, entropy), make, read);
    this.toServer = new Pipe(subject.table.codec.createSplitter());
    this.toClient = new Pipe(subject.table.codec.createSplitter());
    const reacts = entropy.below(4) !== 0;
    for (const watch of [this.client, this.server]) watch.react = reacts ? (each, got) => this.react(each, got) : null;
  }

  /** Tries all choices, then lets only time pass. Returns whether neither side ended because of what the other one sent. */
  run(): boolean {
    if (this.entropy.below(8) !== 0) this.login();
    while (!this.entropy.isOver) {
      this.step();
      this.checkAll();
    }
    this.passAllTime();
    // Other runs use the memory again.
    for (const pipe of [this.toServer, this.toClient]) pipe.finishWrites(Infinity);
    return [this.client, this.server].every(
      ({ ended }) => !["malformed", "out-of-turn"].includes(ended?.because ?? ""),
    );
  }

  private login(): void {
    this.ask(this.client, 0);
    this.transferAll();
    this.answer(this.server, 0, 9);
    this.transferAll();
    this.checkAll();
  }

  private step(): void {
    const { entropy, clock } = this;
    const watch = entropy.below(2) === 0 ? this.client : this.server;
    const { session } = watch;
    const to = watch === this.client ? this.toClient : this.toServer;
    const away = watch === this.client ? this.toServer : this.toClient;
    switch (ACTIONS[entropy.below(ACTIONS.length)]) {
      case "ask":
        return this.ask(watch, entropy.below(256));
      case "transfer":
        return this.transferAll();
      case "arrive":
        return this.arrive(to, watch, entropy.below(3));
      case "answer":
        return this.answer(watch, entropy.below(8) < 5 ? 0 : entropy.below(3), 1 + entropy.below(3));
      case "turns":
        return this.turns(watch, watch === this.client ? this.server : this.client);
      case "part":
        return to.deliverPart(session, 1 + entropy.below(20));
      case "lose":
        return to.lose(entropy);
      case "double":
        return to.double(entropy);
      case "delay":
        return void to.frames.push(...to.frames.splice(0, 1));
      case "garbage":
        return void to.frames.unshift(Uint8Array.from([0, 0, 0, entropy.below(32), 0, 0, 0, entropy.below(256)]));
      case "stray":
        return this.strayAnswer(watch);
      case "tick":
        return this.tickAt(1);
      case "tick-short":
        return this.tickAt(0.5);
      case "end":
        return session.end({ dropWaiting: entropy.below(2) === 0 });
      case "pause":
        return this.pause(watch, entropy.below(2) === 0);
      case "cancel":
        return this.cancel(watch);
      case "written":
        return away.finishWrites(1 + entropy.below(3));
      case "time":
        return clock.pass(entropy.below(100));
      default:
        return this.rare(watch, to);
    }
  }

  private pause(watch: SideWatch<M>, isPaused: boolean): void {
    watch.isPaused = isPaused;
    if (isPaused) watch.session.pause();
    else watch.session.resume();
  }

  private rare(watch: SideWatch<M>, to: Pipe): void {
    const choice = this.entropy.below(12);
    if (choice === 0) to.isDead = true;
    if (choice === 1) watch.session.receiveEnd();
    if (choice === 2) watch.session.receiveEnd(new Error("reset"));
    if (choice === 3) watch.session.destroy();
  }

  private react(watch: SideWatch<M>, got: unknown): void {
    if (this.nested > 3 || this.entropy.isOver) return;
    this.nested++;
    try {
      const choice = this.entropy.below(4);
      if (choice === 0) this.ask(watch, this.entropy.below(256));
      if (choice !== 0 && got !== null) this.answer(watch, choice === 1 ? this.entropy.below(3) : 0, 1);
    } finally {
      this.nested--;
    }
  }

  /** A request; whether the state allows it is compared with the second engine. */
  private ask(watch: SideWatch<M>, choice: number): void {
    const { session, naive, side } = watch;
    const calls = this.subject.calls[side];
    const call = calls[choice % calls.length];
    if (call === undefined) return;
    const { operation, fields } = call;
    const isAllowed = session.ended === null && naive.mayAsk(operation.request);
    const number = ++this.calls;
    if (operation.response === null) {
      let isSent = true;
      try {
        session.tell(operation, fields(number));
      } catch {
        isSent = false;
      }
      check(isSent ? isAllowed : true, `${operation.request} is sent and not allowed`);
      return;
    }
    const options = [{}, {}, { sendWithin: 300 }, { priority: "front" }, { answerWithin: 1000 }] as const;
    const wasOpen = session.ended === null;
    const ticket = session.request(operation, fields(number), options[number % options.length]);
    if (!watch.settled.has(ticket)) watch.tickets.add(ticket);
    check(wasOpen || ticket.isSettled, "a request after the end is open");
    check(isAllowed || ticket.isSettled, `${operation.request} is accepted, but not allowed in ${naive.state}`);
  }

  private answer(
    watch: SideWatch<M>,
    kind: number,
    count: number,
    first: number = this.entropy.below(Math.max(1, watch.pending.size)),
  ): void {
    const pending = [...watch.pending];
    for (const received of pending.slice(first, first + count)) {
      const isClosed = watch.session.ended !== null;
      watch.pending.delete(received);
      const isSent = watch.session.respond(received, this.subject.respond(received.request, kind));
      check(isSent !== isClosed, "respond returns the wrong value");
    }
  }

  /** Several requests, of which only the last is answered each time: older ones stay open while the numbers pass. */
  private turns(watch: SideWatch<M>, other: SideWatch<M>): void {
    for (let turn = 0; turn < 5; turn++) {
      this.ask(watch, 1);
      this.transferAll();
      this.answer(other, 0, 1, other.pending.size - 1);
      this.transferAll();
    }
  }

  private cancel(watch: SideWatch<M>): void {
    const ticket = this.entropy.pick([...watch.tickets]);
    if (ticket === undefined) return;
    watch.session.cancel(ticket);
    check(ticket.isSettled, "a cancelled ticket is open");
  }

  /** A response with a sequence that is open, but possibly of another kind. */
  private strayAnswer(watch: SideWatch<M>): void {
    const open = this.entropy.pick(watch.naive.openRequests);
    const { encodeInto, maxOctets } = this.subject.table.codec;
    if (open === undefined) return;
    const octets = new Uint8Array(maxOctets);
    const stray = this.subject.stray(open.request.sequenceId, this.entropy.below(5));
    const size = encodeInto(stray, octets, new DataView(octets.buffer), 0);
    watch.session.receive(octets.slice(0, size));
  }

  private arrive(to: Pipe, watch: SideWatch<M>, way: number): void {
    if (way === 0) to.deliverTogether(watch.session);
    else to.deliver(watch.session, way);
  }

  private transferAll(): void {
    this.toServer.deliver(this.server.session, 99);
    this.collectOutput();
    this.toClient.deliver(this.client.session, 99);
    this.collectOutput();
  }

  private collectOutput(): void {
    this.toServer.take(this.client.session);
    this.toClient.take(this.server.session);
  }

  /** Moves the clock towards the next deadline. */
  private tickAt(share: number): void {
    const { clock, client, server } = this;
    const next = Math.min(client.session.deadline, server.session.deadline);
    if (next === Infinity) return;
    clock.now += Math.max(0, next - clock.now) * share;
    for (const { session } of [client, server]) {
      session.tick();
      check(session.deadline > clock.now, "a tick leaves work");
    }
  }

  private checkAll(): void {
    this.collectOutput();
    this.client.checkAll(this.subject.endsBySilence);
    this.server.checkAll(this.subject.endsBySilence);
  }

  private passAllTime(): void {
    for (let turn = 0; turn < 400; turn++) {
      if (Math.min(this.client.session.deadline, this.server.session.deadline) === Infinity) break;
      this.tickAt(1);
      this.checkAll();
    }
    for (const { session, tickets } of [this.client, this.server]) {
      check(!this.subject.endsBySilence || session.ended !== null, "time alone does not close the session");
      check(session.ended === null || tickets.size === 0, "a ticket is left");
      check(
        session.ended === null || session.state === this.subject.table.states.at(-1)?.name,
        "not in the last state",
      );
    }
  }
}

import { createServer, type FlowServer } from "../../runtime/node/index.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import { limitsOf } from "../observe/peer-audit.js";
import type { Observer } from "../observe/events.js";
import { Chance, type Range } from "./chance.js";
import type {
  AskedRequest,
  GatewayConnection,
  GatewayParts,
  HandsetMessage,
  SimulatedAccount,
} from "./gateway-options.js";
import { LinkGateway } from "./link-gateway.js";
import type { Reaction } from "./reaction.js";
import { type Step, Steps } from "./steps.js";
import { reactionTo, specialNumber } from "./special-numbers.js";

/** Settings of a simulated gateway. */
export interface GatewayOptions {
  /** The links: one for each protocol. The login of a client selects one. */
  readonly links: readonly [OpenedLink, ...OpenedLink[]];
  readonly host: string;
  /** 0 for a free port. */
  readonly port: number;
  readonly accounts: ReadonlyMap<string, SimulatedAccount>;
  readonly anyAccount: boolean;
  readonly answerAfter: Range;
  readonly reportAfter: Range;
  /** Weights of the states in reports. */
  readonly states: ReadonlyMap<string, number>;
  readonly window: number | undefined;
  /** What happens to some requests; the first step that fits is taken. */
  readonly steps?: readonly Step[] | undefined;
  readonly seed: number;
  readonly observer: Observer;
}

/** A simulated gateway. */
export class Gateway {
  private readonly server: FlowServer;
  private links: readonly LinkGateway[] = [];
  private readonly chance: Chance;
  private readonly steps: Steps;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly connections = new Map<number, GatewayConnection>();
  private result: number | string | null = null;
  private count = 0;
  private reference = 0;
  /** Until when new connections are closed. */
  private rejectsUntil = 0;

  private readonly options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.options = options;
    this.chance = new Chance(options.seed);
    this.steps = new Steps(options.steps ?? [], this.chance);
    const parts = this.parts();
    const [first, ...others] = options.links;
    const [own, ...rest] = [new LinkGateway(first, parts), ...others.map((link) => new LinkGateway(link, parts))];
    if (own === undefined) throw new Error("A gateway without a link violated an invariant.");
    this.links = [own, ...rest];
    const { host, port } = options;
    this.server = createServer([own.observed, ...rest.map(({ observed }) => observed)], { host, port });
  }

  /** Listens; rejects with the error of Node, such as EADDRINUSE. */
  listen(): Promise<{ readonly port: number }> {
    return this.server.listen();
  }

  get port(): number {
    return this.server.port;
  }

  /** Ends all sessions, and stops listening. */
  async close(within = 2000): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    for (const { watch } of this.connections.values()) watch.isCut = true;
    await this.server.close({ within });
  }

  /** Sends a message from a handset to the clients that are logged in. Returns the number of clients. */
  deliver(message: HandsetMessage): number {
    this.reference = (this.reference + 1) & 0xff;
    return this.links.reduce((sum, link) => sum + link.deliver(message, this.reference), 0);
  }

  /** Cuts connections without an end. Without a number, all. */
  cut(number?: number): void {
    for (const { watch, socket } of this.chosen(number)) {
      watch.isCut = true;
      socket.destroy();
    }
  }

  /** Stops or resumes reading. */
  pause(isPaused: boolean, number?: number): void {
    for (const { socket } of this.chosen(number)) {
      if (isPaused) socket.pause();
      else socket.resume();
    }
  }

  /** Closes new connections at their first message, for some milliseconds. */
  rejectConnections(milliseconds: number): void {
    this.rejectsUntil = performance.now() + milliseconds;
  }

  /** Answers all requests with a result that does not accept; null answers as usual again. */
  answerWith(result: number | string | null): void {
    this.result = result;
  }

  /** Asks all clients to end. */
  end(): void {
    for (const link of this.links) for (const session of link.sessions()) void session.end();
  }

  private chosen(number: number | undefined): readonly GatewayConnection[] {
    return [...this.connections.values()].filter((each) => number === undefined || each.number === number);
  }

  private parts(): GatewayParts {
    const { accounts, anyAccount, observer } = this.options;
    return {
      accounts,
      anyAccount,
      observer: (event) => {
        observer(event);
        if (event.kind === "closed") this.connections.delete(event.connection);
        if (event.kind === "frame") this.flushOutboxes();
      },
      limitsOf: (opened) => limitsOf(opened, "client", this.options.window),
      rejectsConnections: () => performance.now() < this.rejectsUntil,
      nextConnection: () => ++this.count,
      opened: (connection) => this.connections.set(connection.number, connection),
      react: (asked) => this.react(asked),
      draw: (range) => this.chance.within(range),
      later: (run, milliseconds) => this.later(run, milliseconds),
    };
  }

  /** Sends the messages that wait for accounts with a session. */
  private flushOutboxes(): void {
    for (const { outbox } of this.links) outbox.flush();
  }

  private react(asked: AskedRequest): Reaction {
    const { answerAfter, reportAfter, states } = this.options;
    const state = this.chance.oneOf(states) ?? "DELIVRD";
    const usual: Reaction = {
      answers: true,
      answerAfter: fixed(this.chance.within(answerAfter)),
      result: this.result,
      isAccepted: true,
      fields: {},
      delivery: "whole",
      cutAfter: null,
      reportOver: "same",
      report: { state, after: fixed(this.chance.within(reportAfter)), isFirst: false },
    };
    const special = asked.receivers.find((number) => specialNumber(number) !== null);
    return special === undefined ? this.steps.react(asked, usual) : reactionTo(special, usual);
  }

  private later(run: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      run();
    }, milliseconds);
    this.timers.add(timer);
  }
}

function fixed(milliseconds: number): Range {
  return { from: milliseconds, to: milliseconds };
}

import type { FlowMessage, FlowTable, Side, State, Transition } from "../table.js";

/** What happens to a message, for transitions. */
export interface FlowEvent<M> {
  readonly event: "asked" | "answered" | "told";
  /** Whether this side sent the request or one-way message. */
  readonly isOwn: boolean;
  /** The request or one-way message. */
  readonly request: M;
  /** The response; otherwise the request. */
  readonly message: M;
}

interface StateFacts {
  readonly state: State;
  readonly own: ReadonlySet<string>;
  readonly peer: ReadonlySet<string>;
  /** Whether it precedes the login. */
  readonly isBeforeLogin: boolean;
}

/** The state of a session. */
export class StateMachine<M extends FlowMessage> {
  readonly #states: readonly StateFacts[];
  readonly #initial: StateFacts;
  readonly #final: StateFacts;
  #current: StateFacts;
  /** The state before a message of this side that changed it: the other side may not have received it yet. */
  #crossing: StateFacts | null = null;
  readonly #moving: ReadonlySet<string>;

  readonly #table: FlowTable<M>;
  readonly #side: Side;

  constructor(table: FlowTable<M>, side: Side) {
    this.#table = table;
    this.#side = side;
    this.#states = table.states.map((state) => ({
      state,
      own: new Set(side === "client" ? state.client : state.server),
      peer: new Set(side === "client" ? state.server : state.client),
      isBeforeLogin: [...state.client, ...state.server].some((name) => table.logins.includes(name)),
    }));
    const [initial] = this.#states;
    if (initial === undefined) throw new Error("A flow needs a state.");
    this.#initial = initial;
    this.#current = initial;
    this.#final = this.#states.at(-1) ?? initial;
    this.#moving = new Set(table.transitions.flatMap(({ requests }) => requests));
  }

  get name(): string {
    return this.#current.state.name;
  }

  get leaveWithin(): string | null {
    return this.#current.state.leaveWithin;
  }

  get isInitial(): boolean {
    return this.#current === this.#initial;
  }

  get isBeforeLogin(): boolean {
    return this.#current.isBeforeLogin;
  }

  get isFinal(): boolean {
    return this.#current === this.#final;
  }

  /** Whether this side may send a request after the login. */
  get allowsSome(): boolean {
    return !this.#current.isBeforeLogin && this.#current.own.size > 0;
  }

  /** Whether this side may send a message. */
  allowsOwn(name: string): boolean {
    return this.#current.own.has(name);
  }

  /** Whether the other side may send a message, as far as it can know the state. */
  allowsPeer(name: string): boolean {
    return this.#current.peer.has(name) || this.#crossing?.peer.has(name) === true;
  }

  tolerates(name: string): boolean {
    return this.#table.tolerated.some((each) => each.in === this.name && each.request === name);
  }

  /** The states in which this side may send a message. */
  statesFor(name: string): readonly string[] {
    return this.#states.filter(({ own }) => own.has(name)).map(({ state }) => state.name);
  }

  /** Whether a transition names a request or one-way message. */
  mayMove(name: string): boolean {
    return this.#moving.has(name);
  }

  /** Follows the first transition that fits, and returns it; null if there is no such transition. */
  follow(happened: FlowEvent<M>): Transition<M> | null {
    const transition = this.#table.transitions.find((each) => this.#fits(each, happened));
    if (transition === undefined) return null;
    const before = this.#current;
    this.moveTo(transition.to);
    this.#crossing = happened.isOwn && happened.event !== "answered" ? before : null;
    return transition;
  }

  moveTo(name: string): void {
    this.#current = this.#states.find(({ state }) => state.name === name) ?? this.#final;
    this.#crossing = null;
  }

  close(): void {
    this.#current = this.#final;
    this.#crossing = null;
  }

  #fits(transition: Transition<M>, { event, isOwn, message, request }: FlowEvent<M>): boolean {
    const { from, by, requests, when } = transition;
    return (
      transition.event === event &&
      requests.includes(request.name) &&
      from.includes(this.name) &&
      (by === "both" || (by === this.#side) === isOwn) &&
      (when === null || when(message, request))
    );
  }
}

import type { FrameSplitter, FrameSplitterOptions } from "../frames/index.js";
import type { HeaderValues } from "../wire/index.js";
import type { EndReason } from "./flow-error.js";

/** A message as a session sees it: its name is the discriminant, its sequence relates a response to its request. */
export interface FlowMessage {
  readonly name: string;
  readonly sequenceId: unknown;
}

/** The side of a connection that a session is on: the client logs in. */
export type Side = "client" | "server";

/** A condition on a message; `request` is that of a response, otherwise the message itself. */
export type Condition<M> = (message: M, request: M) => boolean;

/** An operation: a request with its response, or a one-way message. */
export interface Operation<M extends FlowMessage, Fields = unknown> {
  /** The name in the schema: Submit. */
  readonly name: string;
  /** Wire name of the request or one-way message. */
  readonly request: M["name"];
  /** Wire name of the response; null for a one-way message. */
  readonly response: M["name"] | null;
  /** Whether its requests need no place in the window. */
  readonly isOutsideWindow: boolean;
  /** Whether a response accepts its request; null if every response does. */
  readonly accepted: Condition<M> | null;
  /** Whether a response asks to send more slowly; null if none does. */
  readonly slowDown: Condition<M> | null;
  /** The result of a response, such as: status 3, authentication failed. Null if it has none. */
  readonly resultInWords: ((response: M, language: "en" | "zh") => string) | null;
  /** How much a request counts for rates; null for 1. */
  readonly weight: ((request: M) => number) | null;
  /** Creates the request from its fields, or a copy of a request with another sequence. */
  create(fields: Fields, sequenceId: M["sequenceId"]): M;
  /**
   * Creates the response that says so: slow down, had before, not accepted. Null if the schema states no such
   * result, or the response has fields that only a program knows.
   */
  readonly respond: {
    readonly slowDown: ((request: M) => M) | null;
    readonly repeated: ((request: M) => M) | null;
    readonly rejected: ((request: M) => M) | null;
    /** The response to a request that the state forbids; default: the negative answer, or else `rejected`. */
    readonly outOfTurn?: ((request: M) => M) | null;
    /** The response that accepts, if a session can create it: that of the keep-alive, and of the end. */
    readonly plain: ((request: M) => M) | null;
  };
}

/** A named duration or number. */
export interface Setting {
  readonly unit: "seconds" | "count";
  readonly value: number;
}

/** A state: the wire names of the requests that each side may send, and the setting that limits it. */
export interface State {
  readonly name: string;
  readonly client: readonly string[];
  readonly server: readonly string[];
  readonly leaveWithin: string | null;
}

/** A change of the state, tried in order. */
export interface Transition<M> {
  readonly from: readonly string[];
  readonly event: "asked" | "answered" | "told";
  /** Wire names of the requests or one-way messages. */
  readonly requests: readonly string[];
  readonly by: Side | "both";
  readonly when: Condition<M> | null;
  readonly to: string;
  readonly because: EndReason | null;
}

/** The sequence numbers of one side. */
export interface SequenceNumbers<Sequence> {
  /** The first and last value of the number that counts. */
  readonly first: number;
  readonly last: number;
  /** Returns the sequence with a number. `now` is the clock of the session as a date; `node` an option of the session. */
  of(serial: number, context: { readonly date: Date; readonly node: number }): Sequence;
  /** Equal sequences have equal keys, others have others. */
  keyOf(sequence: Sequence): number | string;
}

/** What a session needs of the codec of a protocol. */
export interface SessionCodec<M extends FlowMessage> {
  /** Module of the protocol, such as cmpp30, and its title, such as CMPP 3.0. */
  readonly protocol: string;
  readonly title: string;
  readonly createSplitter: (options?: FrameSplitterOptions) => FrameSplitter;
  readonly decodeFrom: (octets: Uint8Array, view: DataView, start: number, end: number) => M;
  readonly encodeInto: (message: M, octets: Uint8Array, view: DataView, start: number) => number;
  /** Size of the longest frame in bytes. */
  readonly maxOctets: number;
  readonly sequence: SequenceNumbers<M["sequenceId"]>;
}

/** The one-way message that answers any request. */
export interface Negative<M extends FlowMessage> {
  /** Its wire name. */
  readonly message: string;
  readonly create: (sequenceId: M["sequenceId"], reason: NegativeReason) => M;
  /** Creates it for bytes that cannot be decoded. Without a sequence that can be read, its own is 0. */
  readonly toMalformed: (header: HeaderValues) => M;
}

/** Why a request has a negative answer: no such message, invalid bytes, or a state that forbids it. */
export type NegativeReason = "unknown" | "malformed" | "out-of-turn";

/** What flow.yaml compiles to, for one link: data, and functions of the codec. */
export interface FlowTable<M extends FlowMessage> {
  /** Name of the link: spToIsmg. */
  readonly link: string;
  readonly kind: "persistent" | "one-exchange";
  /** The parties: SP and ISMG. */
  readonly parties: { readonly client: string; readonly server: string };
  readonly codec: SessionCodec<M>;
  /** The operations that one of the two sides may send, in any state. */
  readonly operations: readonly Operation<M>[];
  /** The settings by their names in the schema. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** The limits of requests: names of settings, or a number. */
  readonly requests: { readonly answerWithin: string; readonly sendings: string | number; readonly window: string };
  /** The initial state is first; the final one is last. */
  readonly states: readonly State[];
  readonly transitions: readonly Transition<M>[];
  /** Wire names of the requests that log in. */
  readonly logins: readonly string[];
  readonly keepAlive: {
    readonly operation: Operation<M>;
    readonly after: string;
    readonly by: Side | "both";
    /** The state if it is not answered. */
    readonly otherwise: string;
  } | null;
  readonly end: { readonly operation: Operation<M>; readonly by: Side | "both" } | null;
  readonly idle: { readonly after: string; readonly by: Side | "both"; readonly in: string } | null;
  /** The one-way message that answers any request; null if it has none. */
  readonly negative: Negative<M> | null;
  /** States and wire names of requests that peers send out of turn. */
  readonly tolerated: readonly { readonly in: string; readonly request: string }[];
}

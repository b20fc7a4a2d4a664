import type { Documentation } from "./documentation.js";
import type { Expression } from "./expression.js";

/** The order in which the two sides of a connection exchange messages: what flow.yaml states, for one version. */
export interface Flow {
  readonly section: string | null;
  readonly settings: readonly Setting[];
  readonly sequence: SequenceNumbers;
  /** The limits of a request, by the names of settings. */
  readonly requests: { readonly answerWithin: string; readonly sendings: string | number; readonly window: string };
  /** The initial state is first; the final one is last. */
  readonly states: readonly FlowState[];
  /** In the order in which they are tried: the first that fits is taken. */
  readonly transitions: readonly Transition[];
  readonly logins: readonly Login[];
  /** Null if the protocol has no such message. */
  readonly keepAlive: KeepAlive | null;
  readonly end: { readonly operation: string; readonly by: By } | null;
  /** An end after silence, of protocols without keep-alive. */
  readonly idle: { readonly after: string; readonly by: By; readonly in: string } | null;
  /** The one-way message that answers any request by its sequence; null if the protocol has none. */
  readonly negative: Negative | null;
  /** Operations whose requests need no place in the window. */
  readonly outsideWindow: readonly string[];
  /** Requests that peers send out of turn: they are answered, and reported as notices. */
  readonly tolerated: readonly { readonly in: string; readonly request: string }[];
  /** What responses mean, by operation; an operation without an entry accepts with every response. */
  readonly results: readonly OperationResults[];
  /** How much a request counts for rates, by operation; 1 for all others. */
  readonly weights: readonly { readonly operation: string; readonly weight: Expression }[];
  readonly reports: readonly ReportRelation[];
  readonly links: readonly Link[];
  /** The file of the schema that declares it. */
  readonly source: string;
}

/** The side of a connection: the client has opened it. */
export type Side = "client" | "server";

/** One side, or both. */
export type By = Side | "both";

/** A named duration or number that an operator may set. */
export interface Setting extends Documentation {
  /** As in the specification: T. */
  readonly name: string;
  /** The option in TypeScript: t. */
  readonly property: string;
  readonly unit: "seconds" | "count";
  readonly value: number;
  /** Whether the specification does not state it. */
  readonly own: boolean;
}

/** The sequence numbers of one side: step 1 from the first to the last, then the first again. */
export interface SequenceNumbers {
  readonly first: number;
  readonly last: number;
  /** The parts of a sequence that is a structure; null if it is an integer. */
  readonly parts: SequenceParts | null;
}

/** A sequence that is a structure: properties of its fields. */
export interface SequenceParts {
  /** The field that counts. */
  readonly serial: string;
  /** The field with the number of the sender, which is an option of a session; null if it has none. */
  readonly node: string | null;
  /** The field with the time, as the integer MMDDhhmmss; null if it has none. */
  readonly time: string | null;
}

/** A state of a connection. */
export interface FlowState extends Documentation {
  readonly name: string;
  /** The operations whose requests each side may send in it, by link, in the order of the schema. */
  readonly requests: readonly StateRequests[];
  /** The setting after which the session is closed; null if it has no limit. */
  readonly leaveWithin: string | null;
}

/** What both sides of a link may send in a state: names of operations. */
export interface StateRequests {
  readonly link: string;
  readonly client: readonly string[];
  readonly server: readonly string[];
}

/** A change of the state. */
export interface Transition {
  readonly from: readonly string[];
  /** What happens: a request was sent or received, its response was, or a one-way message was. */
  readonly event: "asked" | "answered" | "told";
  /** The operations of which it is true. */
  readonly operations: readonly string[];
  readonly by: By;
  /** A condition of the message; a property of the request of a response begins with `request.`. */
  readonly when: Expression | null;
  readonly to: string;
  /** The reason of the end, where `to` is the final state. */
  readonly because: string | null;
}

/** A login: the first request of a session. */
export interface Login {
  readonly operation: string;
  /** The name by which a program chooses it; null if there is only one. */
  readonly as: string | null;
  /** Property of the field by which a server finds the account. */
  readonly account: string;
  /** Fields that the client fills with its clock. */
  readonly fill: readonly { readonly property: string; readonly with: "month-to-second" }[];
  readonly version: LoginVersion | null;
  /** What the response holds if the server rejects the login, by the reason. */
  readonly rejections: readonly LoginRejection[];
}

/** What the response of a login holds if the server rejects it for a reason. */
export interface LoginRejection {
  readonly reason: "account" | "secret" | "version" | "connections";
  readonly when: Expression;
}

/** The field of a login that names the version of the protocol. */
export interface LoginVersion {
  readonly property: string;
  /** The value that a client sends, and all values that mean this version. */
  readonly sent: number;
  readonly accepted: readonly { readonly first: number; readonly last: number }[];
}

/** A request that shows that the other side is still there. */
export interface KeepAlive {
  readonly operation: string;
  /** The setting with the silence before it. */
  readonly after: string;
  readonly by: By;
  /** The state if it is not answered. */
  readonly otherwise: string;
}

/** The meaning of the responses of an operation. */
export interface OperationResults {
  readonly operation: string;
  readonly accepted: Expression | null;
  /** The peer asks to send more slowly. */
  readonly slowDown: Expression | null;
  /** The peer has had a request with this sequence before. */
  readonly repeated: Expression | null;
  /** What a response holds that rejects a request, and one to a request that the state forbids. */
  readonly rejected: Expression | null;
  readonly outOfTurn: Expression | null;
}

/** A one-way message that answers any request. */
export interface Negative {
  readonly operation: string;
  /** What it holds, by the reason: no such message, a request that cannot be decoded, one that the state forbids. */
  readonly reasons: readonly {
    readonly reason: "unknown" | "malformed" | "out-of-turn";
    readonly when: Expression;
  }[];
}

/** Which report belongs to which request. */
export interface ReportRelation {
  readonly of: string;
  /** Property of the identifier in the response; null if it is the sequence of the request. */
  readonly identifier: string | null;
  /**
   * Property of the request that counts the receivers, such as destTerminalId.length, if each of them has its own
   * identifier; null if they share one.
   */
  readonly copies: string | null;
  /**
   * Property of the request that counts the receivers who share an identifier, such as destTerminalId.length: as many
   * reports name it. Null if there is one report.
   */
  readonly sharedBy: string | null;
  /** The operation that brings the report. */
  readonly in: string;
  /** The structure in its content; null if its fields are the report. */
  readonly structure: string | null;
  /** Property of the identifier in the report; null if a TLV or a text has it. */
  readonly names: string | null;
  /** Property of the TLV with the identifier; null if the schema names none. It counts before the text. */
  readonly tlv: string | null;
  /** The key of the identifier in a text; null if the schema names none. */
  readonly receipt: string | null;
  /** What a request holds that asks for a report; null if the schema does not state it. */
  readonly when: Expression | null;
}

/** Two parties that connect to each other. */
export interface Link {
  /** spToIsmg. */
  readonly name: string;
  /** The parties. */
  readonly client: string;
  readonly server: string;
  /** The usual TCP port; null if the specification states none. */
  readonly port: number | null;
  /** one-exchange: one request and its response per connection. */
  readonly kind: "persistent" | "one-exchange";
  /** Constants of the login on this link. */
  readonly set: readonly { readonly property: string; readonly value: number | string }[];
}

import type { FlowMessage, FlowTable, Operation } from "./table.js";
import type { FlowError } from "./flow-error.js";

/** A value, or a promise of it. */
export type Awaitable<Value> = Value | Promise<Value>;

/** The parts of an AbortSignal in use, for projects without the types of a platform. */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** The AbortSignal of the platform. */
export type Signal = typeof globalThis extends { readonly AbortSignal: { readonly prototype: infer Platform } }
  ? Platform
  : SignalLike;

/** Computes a digest, such as MD5. */
export type Hash = (octets: Uint8Array) => Uint8Array;

/** The types of one side of a link: the requests that it makes, and the handlers of the requests that it gets. */
export interface SideTypes {
  readonly calls: object;
  readonly handlers: object;
}

/** The types of the login of a link: the fields that the client gives, and the secrets of both sides by name. */
export interface LoginTypes {
  readonly fields: object;
  readonly secrets: object;
}

/** The types of the logins of a link, by the name by which a program chooses them. */
export type LoginTypesByName = Readonly<Record<string, LoginTypes>>;

/** A link of a protocol: its table, and its typed sides. Emitted, one constant per link. */
export interface Link<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
> {
  readonly table: FlowTable<M>;
  /** Returns a copy of a message for logs, with personal and secret fields masked. */
  readonly redact: (message: M) => M;
  /** The usual TCP port; null if the specification states none. */
  readonly port: number | null;
  readonly client: LinkSide<M, Client>;
  readonly server: LinkSide<M, Server>;
  /** By the name by which a program chooses it; a link with one login has the key `login`. */
  readonly logins: { readonly [Name in keyof Logins]: LinkLogin<M, Logins[Name]> };
}

/** One side of a link. */
export interface LinkSide<M extends FlowMessage, Types extends SideTypes> {
  /** Its party: SP. */
  readonly party: string;
  /** Creates the methods for its requests: submit and trySubmit. */
  readonly calls: (requester: Requester<M>) => Types["calls"];
  /**
   * Calls the handler of a request of the other side, and returns the response to send. Undefined if `handlers` has
   * none for it. A handler that returns nothing accepts the request.
   */
  readonly handle: (handlers: Types["handlers"], request: M, context: RequestContext) => Awaitable<M> | undefined;
  /** Creates the response that accepts a request; null if it has fields that only a program knows. */
  readonly accept: (request: M) => M | null;
  /** Calls the handler of a one-way message of the other side. Undefined if `handlers` has none for it. */
  readonly tell: (handlers: Types["handlers"], message: M, context: RequestContext) => Awaitable<void> | undefined;
}

/** What a handler knows besides the request. */
export interface RequestContext {
  /** The session that received it; an opaque handle to compare and to pass on. */
  readonly session: unknown;
  /** Aborted when the session closes: an answer is useless then. */
  readonly signal: Signal;
}

/** Options of a call. */
export interface CallOptions {
  /** Milliseconds for the answer to each sending; default: the setting of the schema. */
  readonly answerWithin?: number | undefined;
  /** How often it is sent, the first time included. */
  readonly sendings?: number | undefined;
  /** Milliseconds that it may wait for a place in the window. */
  readonly sendWithin?: number | undefined;
  readonly signal?: SignalLike | undefined;
  /** Requests with the same key use the same connection, in order. */
  readonly key?: string | undefined;
}

/** What makes requests: a client or a session of a server. */
export interface Requester<M extends FlowMessage> {
  /** The reference of the next message in parts: 0 to 65,535, then 0 again. */
  readonly nextReference: () => number;
  /** Sends a request and waits for its response. Rejects with a FlowError; also if the response does not accept it. */
  request<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options?: CallOptions,
  ): Promise<Response>;
  /** The same without a rejection. */
  tryRequest<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options?: CallOptions,
  ): Promise<Attempt<Response>>;
  /** Sends a one-way message. */
  tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void;
}

/** The result of a call that does not reject. */
export type Attempt<Response> =
  { readonly ok: true; readonly response: Response } | { readonly ok: false; readonly error: FlowError };

/** The login of a link. */
export interface LinkLogin<M extends FlowMessage, Types extends LoginTypes> {
  /** Wire name of the request. */
  readonly request: string;
  /** Whether the request offers the version of this link. */
  fits(request: M): boolean;
  /** The account that a request names; null if it is another message. */
  account(request: M): string | null;
  /** Creates the request: fills in the clock, the version, the constants of the link and the digests. */
  create(fields: Types["fields"], by: LoginContext<Types>, sequenceId: M["sequenceId"]): M;
  /** The operation of the request. */
  readonly operation: Operation<M>;
  /** Whether the digest of a request fits the secrets, in any form that peers use; in constant time for each form. */
  isAuthentic(request: M, by: LoginContext<Types>): boolean;
  /** Creates the response that lets the client in, with the digest of the server. */
  accept(request: M, by: LoginContext<Types>): M;
  /** Creates the response that does not, with the result of the schema for the reason. */
  reject(request: M, reason: LoginRejection): M;
  /** Whether the digest of the response proves that the server knows the secrets; null if it has none. */
  isServerAuthentic(response: M, request: M, by: LoginContext<Types>): boolean | null;
  /** The result of a response in words, such as: status 3, authentication failed. */
  resultInWords(response: M, language: "en" | "zh"): string;
}

/** Why a server rejects a login. */
export type LoginRejection = "account" | "secret" | "version" | "connections";

/** What digests are computed from. */
export interface LoginContext<Types extends LoginTypes> {
  readonly secrets: Types["secrets"];
  readonly hash: Hash;
  readonly date: Date;
}

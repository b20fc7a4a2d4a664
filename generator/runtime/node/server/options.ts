import type {
  Awaitable,
  FlowMessage,
  LoginTypesByName,
  Notice,
  SessionSettings,
  TolerantDecoder,
} from "../../flow/index.js";
import type { MessageCheck } from "../sockets/checked-sink.js";

/** A client that logs in. */
export interface LoginAttempt<M extends FlowMessage> {
  /** The account that it names. */
  readonly account: string;
  /** The whole request. */
  readonly request: M;
  /** Name of the link, such as spToIsmg, and module of the protocol, such as cmpp30. */
  readonly link: string;
  readonly protocol: string;
  readonly remote: string;
}

/** What a server knows about an account. */
export interface Account<Secrets> {
  readonly secrets: Secrets;
  /** Connections at the same time. Default: no limit. */
  readonly connections?: number | undefined;
  /** Settings of its sessions, such as the window. */
  readonly session?: SessionSettings | undefined;
  /** Requests per second, by weight; others are answered with a result that means slow down. Default: no limit. */
  readonly rate?: { readonly perSecond: number; readonly burst?: number | undefined } | undefined;
}

/** The secrets of any login of a link. */
export type SecretsOf<Logins extends LoginTypesByName> = Logins[keyof Logins]["secrets"];

/** Options of `serve`, besides the handlers of the link such as `onSubmit`. */
export interface ServerOptions<M extends FlowMessage, Secrets> {
  /** Finds an account; null rejects the login. If it throws, the connection is closed, and the client tries again later. */
  readonly account: (attempt: LoginAttempt<M>) => Awaitable<Account<Secrets> | null>;
  /** Settings of all sessions, such as the window. */
  readonly session?: SessionSettings | undefined;
  /** Handlers that run at the same time, for each connection. Default: no limit but that of `session.incoming`. */
  readonly concurrency?: number | undefined;
  /** What happens if a handler throws: no answer, so the client sends the request again, or a rejection. */
  readonly whenHandlerFails?: "no-answer" | "reject" | undefined;
  /** The function `check` of the protocol: a message of the other side that violates a rule is a notice. Default: no check. */
  readonly check?: MessageCheck<M> | undefined;
  /**
   * Reads frames that deviate from the specification: the functions `decodeTolerantFrom` and `isComplete` of the protocol.
   * Default: such a frame ends the session.
   */
  readonly tolerant?: TolerantDecoder<M> | undefined;
  /** Whether `node:diagnostics_channel` gets messages with personal and secret fields masked. Default: true. */
  readonly redact?: boolean | undefined;
  /** Receives what a log should have. */
  readonly onNotice?: ((notice: Notice<M>) => void) | undefined;
}

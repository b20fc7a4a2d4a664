import type {
  SignalLike,
  Awaitable,
  FlowMessage,
  LoginTypesByName,
  Notice,
  SessionSettings,
  SideTypes,
  TolerantDecoder,
} from "../../flow/index.js";
import type { MessageCheck } from "../sockets/checked-sink.js";
import type { TlsOptions } from "../sockets/platform.js";
import type { ReconnectOptions } from "./backoff.js";
import type { ElasticConnections } from "./pool.js";

/** How a client logs in, and what it does then. */
export interface LoginOptions<M extends FlowMessage, Logins extends LoginTypesByName, Name extends keyof Logins> {
  /** The fields of the login that the client does not fill in itself. */
  readonly login: Logins[Name]["fields"];
  /** The name of the login, on a link with several. */
  readonly as?: Name | undefined;
  /** The shared secrets, or a function that returns them. It is called before each login, because secrets change. */
  readonly secrets: Logins[Name]["secrets"] | (() => Awaitable<Logins[Name]["secrets"]>);
  /** What a wrong digest of the server does. Default: a notice, because many servers compute a wrong one. */
  readonly serverDigest?: "ignore" | "warn" | "require" | undefined;
  /** Window, queue, times, rate and more: see SessionSettings. Default: the schema. */
  readonly session?: SessionSettings | undefined;
  /** Handlers that run at the same time, for each connection. Default: no limit but that of `session.incoming`. */
  readonly concurrency?: number | undefined;
  /** What happens if a handler throws: no answer, so the other side sends the request again, or a rejection. */
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

/** Where a client or server connects to. */
export interface ConnectAddress {
  readonly host: string;
  /** Default: the port of the link. */
  readonly port?: number | undefined;
  /** TLS: true, or the options of `node:tls`. Default: TCP. */
  readonly tls?: boolean | TlsOptions | undefined;
  /** Milliseconds for TCP and TLS. Default: 10,000. */
  readonly connectWithin?: number | undefined;
}

/** Options of `connect`, besides the handlers of the link such as `onDeliver`. */
export interface ClientOptions<M extends FlowMessage, Logins extends LoginTypesByName, Name extends keyof Logins>
  extends LoginOptions<M, Logins, Name>, ConnectAddress {
  /**
   * Number of connections, or its limits: then connections open when requests wait for them, and end when they are idle.
   * The first one opens at once, so that a wrong secret shows. Default: 1.
   */
  readonly connections?: number | ElasticConnections | undefined;
  /** Pauses between tries to connect again; false: the client does not. */
  readonly reconnect?: ReconnectOptions | false | undefined;
  /** Rejected logins in a row after which the client stops trying: gateways lock accounts. Default: 3. */
  readonly maxRejectedLogins?: number | undefined;
  /** Whether `connect` waits for the first login even if the first try fails. Default: it rejects. */
  readonly keepTrying?: boolean | undefined;
  /** Whether a call waits if there is no connection. Default: true. */
  readonly waitForConnection?: boolean | undefined;
  /** Closes the client at once; `connect` rejects. */
  readonly signal?: SignalLike | undefined;
}

/** The handlers of the side that connects, and the other options. */
export type ConnectOptions<
  M extends FlowMessage,
  Side extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins,
> = ClientOptions<M, Logins, Name> & Side["handlers"];

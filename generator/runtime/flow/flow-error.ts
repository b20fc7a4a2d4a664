import { inEnglish, type Phrase, phrases } from "../wire/index.js";

/** Why a request has no response that accepts it, or a connection ended. */
export type FlowErrorCode =
  /** The response does not accept the request. */
  | "rejected"
  /** No response after all sendings. */
  | "no-answer"
  /** The session closed before the response. */
  | "session-closed"
  /** The state or the side forbids the request. */
  | "not-allowed"
  /** Too many requests wait for a place in the window. */
  | "queue-full"
  /** The request waited too long for a place in the window. */
  | "waited-too-long"
  /** The caller cancelled it. */
  | "cancelled"
  /** A value is invalid; the EncodeError is the cause. */
  | "not-encodable"
  /** The server rejected the login. */
  | "login-rejected"
  /** The server did not answer the login. */
  | "login-no-answer"
  /** No connection; the error of the platform is the cause. */
  | "connect-failed"
  /** The client stopped trying to connect. */
  | "gave-up";

/** Whether the peer has a request: perhaps, if it was sent and not answered. */
export type Arrived = "no" | "perhaps" | "yes";

/** Why and by whom a session ended. */
export interface Ended {
  readonly because: EndReason;
  readonly by: "us" | "peer" | null;
  readonly cause: unknown;
}

/** Why a session ended. The schema states the reasons of its own transitions, such as rejected and ended. */
export type EndReason =
  | "ended"
  | "rejected"
  | "peer-closed"
  | "link-dead"
  | "login-time-over"
  | "end-time-over"
  | "malformed"
  | "out-of-turn"
  | "overrun"
  | "idle"
  | "destroyed";

/** What became of one part of a text. */
export interface PartOutcome {
  readonly arrived: Arrived;
  /** Its response; undefined without one. */
  readonly response: unknown;
  /** Null if it was accepted. */
  readonly error: FlowError | null;
}

/** The parts of a FlowError. */
export interface FlowErrorDetails {
  readonly code: FlowErrorCode;
  readonly arrived: Arrived;
  /** Module of the protocol, such as cmpp30, and its title. */
  readonly protocol: string;
  readonly title: string;
  /** Wire name of the request; null if the error concerns the connection. */
  readonly messageName: string | null;
  readonly sequenceId: unknown;
  /** How often the request was sent. */
  readonly sendings: number;
  readonly response?: unknown;
  readonly ended?: Ended | null;
  readonly parts?: readonly PartOutcome[] | null;
}

/**
 * A request without a response that accepts it, or a connection that failed. `arrived` states whether the peer may have the
 * request; `explainError(error, "zh")` returns the message in Chinese.
 *
 * @example
 * // No server listens on this port.
 * const options = { host: "127.0.0.1", port: 1, login: { sourceAddr: "900001" }, secrets: { shared: "888888" } };
 * const error = await connect(spToIsmg, options).catch((caught) => caught);
 * error instanceof FlowError; // → true
 * error.code; // → connect-failed
 * error.message; // → CMPP 3.0: no connection to 127.0.0.1:1: ECONNREFUSED.
 */
export class FlowError extends Error {
  override readonly name = "FlowError";
  declare readonly code: FlowErrorCode;
  /** Whether the peer may have the request; it decides whether to send it again. */
  declare readonly arrived: Arrived;
  /** Module of the protocol, such as cmpp30, and its title, such as CMPP 3.0. */
  declare readonly protocol: string;
  declare readonly title: string;
  declare readonly messageName: string | null;
  declare readonly sequenceId: unknown;
  declare readonly sendings: number;
  /** The response that does not accept the request; otherwise undefined. */
  declare readonly response: unknown;
  /** The end of the session, for session-closed; otherwise null. */
  declare readonly ended: Ended | null;
  /** The parts of a text, in order; null if the request was not one of several. */
  declare readonly parts: readonly PartOutcome[] | null;

  constructor(details: FlowErrorDetails, reason: Phrase, options?: ErrorOptions) {
    const { title, messageName } = details;
    super(`${[title, messageName].filter(Boolean).join(" ")}: ${inEnglish(reason)}.`, options);
    Object.assign(this, { response: undefined, ended: null, parts: null }, details);
    phrases.set(this, [{ reason }, title]);
  }
}

/**
 * Whether a caught value is a FlowError, including one from another copy of this runtime.
 *
 * @example
 * const options = { host: "127.0.0.1", port: 1, login: { sourceAddr: "900001" }, secrets: { shared: "888888" } };
 * try {
 *   await connect(spToIsmg, options);
 * } catch (error) {
 *   if (isFlowError(error)) error.arrived; // → no
 * }
 */
export function isFlowError(value: unknown): value is FlowError {
  return value instanceof Error && value.name === "FlowError" && "arrived" in value;
}

import { inEnglish, type Phrase, phrases } from "../../wire/index.js";
import type { FlowMessage, FlowTable } from "../table.js";

/** What a notice reports. */
export type NoticeCode =
  /** A request was sent again, because it had no answer. */
  | "resent"
  /** The answer asks to send more slowly; the request is sent again after a pause. */
  | "slowed-down"
  /** An answer after the session had given up: the other side has the request. */
  | "late-answer"
  /** An answer to no open request. */
  | "stray-answer"
  /** A request that the other side sent before, or another one with its sequence. */
  | "repeated-request"
  /** A message that the state forbids. */
  | "out-of-turn"
  /** A message that the link does not have. */
  | "unknown-message"
  /** A response that the other side may no longer wait for. */
  | "answered-too-late"
  /** A request that the end of the session left without a response. */
  | "unanswered"
  /** An invalid frame that was skipped; the DecodeError is the cause. */
  | "malformed"
  /** A frame was read tolerantly; the Deviation is the cause. */
  | "deviation"
  /** A message of the other side violates a rule of the specification, which is the cause. */
  | "broken-rule"
  /** A handler of the program threw; the cause is what it threw. */
  | "handler-failed"
  /** No handler takes a request: it was rejected. */
  | "no-handler"
  /** The digest of the server is wrong. */
  | "server-digest"
  /** A try to connect or to log in failed; the FlowError is the cause. */
  | "connect-failed"
  /** A connection that was logged in has ended, and this side did not want that. */
  | "connection-lost"
  /** A server rejected a login. */
  | "login-rejected"
  /** A connection was closed before its first message. */
  | "closed-before-login";

/**
 * Something unusual: `explainError(notice, "zh")` returns it in Chinese.
 *
 * @example
 * const events: SessionEvent<Message>[] = [];
 * const sink = collect(events);
 * const session = new Session({ table: spToIsmg.table, side: "client", sink, now: () => performance.now() });
 * session.receive(encode(createSubmitResp({ sequenceId: 7, msgId: 1n, result: 0 })));
 * const [notice] = events.flatMap((each) => (each.event === "notice" ? [each.notice] : []));
 * notice instanceof Notice && notice.code; // → stray-answer
 * notice?.message; // → CMPP 3.0 CMPP_SUBMIT_RESP: an answer to no open request.
 */
export class Notice<M extends FlowMessage> {
  readonly code: NoticeCode;
  /** The message that it is about; null for an invalid frame. */
  readonly subject: M | null;
  readonly #reason: Phrase;
  readonly cause: unknown;

  constructor(code: NoticeCode, subject: M | null, table: FlowTable<M>, reason: Phrase, cause?: unknown) {
    this.code = code;
    this.subject = subject;
    this.#reason = reason;
    this.cause = cause;
    this.protocol = table.codec.title;
    phrases.set(this, [{ reason }, table.codec.title]);
  }

  /** Title of the protocol. */
  readonly protocol: string;

  /** Wire name of the message. */
  get messageName(): string | null {
    return this.subject?.name ?? null;
  }

  /** The notice as an English sentence. */
  get message(): string {
    return `${[this.protocol, this.messageName].filter(Boolean).join(" ")}: ${inEnglish(this.#reason)}.`;
  }
}

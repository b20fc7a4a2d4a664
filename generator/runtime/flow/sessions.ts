/* The public names of sessions without input and output: `smswire/flow`. */

export * from "./public.js";
export { collect, type SessionEvent } from "./session/collect.js";
export type { Failure } from "./session/failure.js";
export { Notice, type NoticeCode } from "./session/notice.js";
export { Session } from "./session/session.js";
export type {
  Received,
  RequestOptions,
  SessionCounters,
  SessionOptions,
  SessionSettings,
  SessionSink,
  Ticket,
} from "./session/session-types.js";

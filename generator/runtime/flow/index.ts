export { answered, answeredWith, unexpectedMessage } from "./answer.js";
export { fitsAnyForm, isSameSecret, monthToSecond, resultInWords } from "./authenticity.js";
export * from "./flow-error.js";
export { type PartsRequest, requestParts } from "./parts.js";
export type * from "./link.js";
export { RateLimit } from "./requests/rate-limit.js";
export type * from "./table.js";
export { collect, type SessionEvent } from "./session/collect.js";
export { newCounters } from "./session/counters.js";
export { END_PHRASES } from "./session/end-reasons.js";
export { Failure } from "./session/failure.js";
export { Notice, type NoticeCode } from "./session/notice.js";
export { Session } from "./session/session.js";
export type {
  Received,
  RequestOptions,
  SessionCounters,
  SessionOptions,
  SessionSettings,
  SessionSink,
  TolerantDecoder,
  Ticket,
} from "./session/session-types.js";

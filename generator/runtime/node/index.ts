export * from "../flow/public.js";
export type { FrameFormat, FrameHandler, FrameSplitter, FrameSplitterOptions } from "../frames/index.js";
export type {
  DecodeError,
  DecodeErrorCode,
  DecodeErrorContext,
  DecodeErrorDetails,
  ErrorContext,
  ErrorDetails,
  HeaderValues,
} from "../wire/index.js";
export type { Notice, NoticeCode, SessionCounters, SessionSettings, TolerantDecoder } from "../flow/index.js";
export {
  acceptInvitations,
  type InvitedLink,
  type InvitedOptions,
  type TypedClient,
} from "./client/accept-invitations.js";
export { connect } from "./client/connect.js";
export type { FlowClient } from "./client/flow-client.js";
export type { ReconnectOptions } from "./client/backoff.js";
export type { ElasticConnections } from "./client/pool.js";
export type { ClientCounters } from "./client/counters.js";
export type { ClientOptions, ConnectAddress, ConnectOptions, LoginOptions } from "./client/options.js";
export { md5 } from "./md5.js";
export type { Deliveries, Delivery } from "./requests/delivery.js";
export type { Account, LoginAttempt, SecretsOf, ServerOptions } from "./server/options.js";
export { createServer, type FlowServer, type ListenOptions, serve } from "./server/server.js";
export type { EarlyEnd, Recognition, Served } from "./server/served.js";
export type { ServedLink, TypedSession } from "./server/typed-session.js";
export type { ServerSession } from "./server/server-session.js";
export type {
  ConnectionDiagnostics,
  DeliveryDiagnostics,
  DiagnosticsOrigin,
  FrameDiagnostics,
  NoticeDiagnostics,
  RequestDiagnostics,
} from "./sockets/channels.js";
export type { MessageCheck, ViolatedRule } from "./sockets/checked-sink.js";
export type { AsyncDisposableLike } from "./sockets/dispose.js";
export type { SocketLike, TlsOptions } from "./sockets/platform.js";

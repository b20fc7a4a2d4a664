export { connect } from "./client/connect.js";
export { FlowClient } from "./client/client.js";
export type { ReconnectOptions } from "./client/backoff.js";
export type { ClientCounters } from "./client/counters.js";
export type { ClientOptions, ConnectOptions } from "./client/options.js";
export { md5 } from "./md5.js";
export type { Deliveries, Delivery } from "./requests/deliveries.js";
export type { Account, LoginAttempt, SecretsOf, ServerOptions } from "./server/options.js";
export { createServer, type FlowServer, type ListenOptions, serve } from "./server/server.js";
export type { ServedLink, TypedSession } from "./server/served-link.js";
export type { ServerSession } from "./server/server-session.js";
export type {
  ConnectionDiagnostics,
  DeliveryDiagnostics,
  DiagnosticsOrigin,
  NoticeDiagnostics,
  RequestDiagnostics,
} from "./sockets/channels.js";
export type { AsyncDisposableLike } from "./sockets/dispose.js";
export type { SocketLike, TlsOptions } from "./sockets/platform.js";

import {
  type DeliverFields,
  type FlowError,
  isFlowError,
  type IsmgHandlers,
  type Message,
  type SpHandlers,
  spToIsmg,
  type SpToIsmgLogin,
} from "../../../../generated/cmpp30/index.js";
import type { Notice, SessionSettings } from "../../../../generated/runtime/flow/index.js";
import {
  type ClientOptions,
  connect,
  createServer,
  type ListenOptions,
  serve,
  type ServerOptions,
} from "../../../../generated/runtime/node/index.js";

/** Short times, in milliseconds. */
export const QUICK: SessionSettings = {
  times: { C: 2000, T: 400, "login-time": 2400, "end-time": 400 },
  sendings: 2,
};

export const SECRETS = { shared: "888888" } as const;

/** Fields of a CMPP_DELIVER. */
export const DELIVER: DeliverFields = {
  msgId: 5n,
  destId: "1065900001",
  serviceId: "HELP",
  msgFmt: 0,
  srcTerminalId: "13800138000",
  registeredDelivery: 0,
  msgContent: Uint8Array.of(104, 105),
};

type Secrets = Parameters<typeof spToIsmg.logins.login.accept>[1]["secrets"];
type Logins = { readonly login: { readonly fields: SpToIsmgLogin; readonly secrets: Secrets } };
export type GatewayOptions = Partial<ServerOptions<Message, Secrets>> & IsmgHandlers;
export type SpOptions = Partial<ClientOptions<Message, Logins, "login">> & SpHandlers;

/** The started parts of a test, stopped after it, in the opposite order. */
const started: (() => Promise<unknown> | void)[] = [];

/** Stops something when the test has ended. */
export function stopLater(stop: () => Promise<unknown> | void): void {
  started.push(stop);
}

/** Stops all that a test has started. */
export async function stopAll(): Promise<void> {
  for (const stop of started.splice(0).toReversed()) await stop();
}

/** Starts a gateway of one account, 900001, on a free port. */
export async function startGateway(options: GatewayOptions = {}, listen: ListenOptions = {}) {
  const notices: Notice<Message>[] = [];
  const gateway = serve(spToIsmg, {
    account: ({ account }) => (account === "900001" ? { secrets: SECRETS } : null),
    session: QUICK,
    onSubmit: () => ({ msgId: 7n }),
    onNotice: (notice) => notices.push(notice),
    ...options,
  });
  const server = createServer(gateway, { port: 0, ...listen });
  const { port } = await server.listen();
  stopLater(() => server.close({ within: 0 }));
  return { gateway, server, port, notices };
}

/** Connects a client to a port, with short times. */
export async function startClient(port: number, options: SpOptions = {}) {
  const notices: Notice<Message>[] = [];
  const client = await connect(spToIsmg, {
    host: "127.0.0.1",
    port,
    login: { sourceAddr: "900001" },
    secrets: SECRETS,
    session: QUICK,
    reconnect: { first: 20, longest: 20 },
    onNotice: (notice) => notices.push(notice),
    ...options,
  });
  stopLater(() => client.destroy());
  return { client, notices };
}

/** A gateway and a client of it. */
export async function startPair(gatewayOptions: GatewayOptions = {}, clientOptions: SpOptions = {}) {
  const { gateway, server, port, notices: atGateway } = await startGateway(gatewayOptions);
  const { client, notices } = await startClient(port, clientOptions);
  const [session] = gateway.sessions("900001");
  if (session === undefined) throw new Error("The client is not logged in.");
  return { gateway, server, port, client, session, notices, atGateway };
}

/** Waits until a condition holds. Throws after ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Not within ten seconds: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** The FlowError of a promise that rejects. */
export async function flowErrorOf(promise: Promise<unknown>): Promise<FlowError> {
  try {
    await promise;
  } catch (error) {
    if (isFlowError(error)) return error;
    throw error;
  }
  throw new Error("The promise did not reject.");
}

/** Sockets and timers of this process that keep it running. */
export function resources(): readonly string[] {
  return process
    .getActiveResourcesInfo()
    .filter((each) => /TCPSocket|TLS|Timeout|Connect/.test(each))
    .toSorted();
}

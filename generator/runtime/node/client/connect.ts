import type { FlowMessage, Link, LoginTypesByName, SideTypes } from "../../flow/index.js";
import { type AsyncDisposableLike, disposable } from "../sockets/dispose.js";
import { checkConnect } from "./check-options.js";
import type { FlowClient } from "./flow-client.js";
import { Connector } from "./connector.js";
import type { ConnectOptions } from "./options.js";

/**
 * Connects to a server, logs in, and returns a client with a method for each request of this side, such as `submit`.
 *
 * Connections that are lost are opened again. Rejects with a FlowError if the first try fails: a wrong secret shows at once;
 * and with an EncodeError for an invalid option.
 *
 * @example
 * const gateway = serve(spToIsmg, {
 *   account: () => ({ secrets: { shared: "888888" } }),
 *   onSubmit: () => ({ msgId: 1129080248000001n }),
 * });
 * const server = createServer(gateway, { port: 0 }); // a free port
 * const { port } = await server.listen();
 * const client = await connect(spToIsmg, {
 *   host: "127.0.0.1",
 *   port,
 *   login: { sourceAddr: "900001" },
 *   secrets: { shared: "888888" },
 * });
 * const { msgId } = await client.submit({
 *   serviceId: "HELP",
 *   feeUserType: 2,
 *   msgSrc: "900001",
 *   feeType: "01",
 *   feeCode: "10",
 *   srcId: "1065900001",
 *   destTerminalId: ["13800138000"],
 *   msgContent: new TextEncoder().encode("hello"),
 * });
 * msgId; // → 1129080248000001n
 * await client.end();
 * await server.close();
 */
export async function connect<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins & string,
>(
  link: Link<M, Client, Server, Logins>,
  options: ConnectOptions<M, Client, Logins, Name>,
): Promise<FlowClient<M> & Client["calls"] & AsyncDisposableLike> {
  checkConnect(link, options);
  const { signal, connections = 1 } = options;
  const lasting = typeof connections === "number" ? connections : connections.min;
  const connector = new Connector(link, options);
  const { client } = connector;
  const abort = (): void => client.destroy();
  signal?.addEventListener("abort", abort);
  try {
    await connector.start(signal);
  } catch (error) {
    client.destroy();
    await client.finished();
    signal?.removeEventListener("abort", abort);
    throw error;
  }
  // The other connections follow the first login, so that a wrong secret is tried once only.
  for (let index = 1; index < lasting; index++) connector.addLane();
  void client.finished().then(() => signal?.removeEventListener("abort", abort));
  return Object.assign(disposable(client), link.client.calls(client));
}

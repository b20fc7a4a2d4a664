import { spToIsmg } from "smswire/cmpp30";
import { connect } from "smswire/node";
import { takeSample } from "./sample.js";

/* Many clients without requests, in a process of its own. It answers every message of its parent with its state. */

/** The settings of the clients. */
export interface IdleSettings {
  readonly port: number;
  readonly connections: number;
  /** Milliseconds of silence before a link test. */
  readonly silence: number;
}

/** The state of the clients. */
export interface IdleState extends ReturnType<typeof takeSample> {
  readonly lostConnections: number;
}

const settings: IdleSettings = JSON.parse(process.argv[2] ?? "");
const { port, connections, silence } = settings;

const connectOne = () =>
  connect(spToIsmg, {
    host: "127.0.0.1",
    port,
    login: { sourceAddr: "900001" },
    secrets: { shared: "888888" },
    session: { times: { C: silence } },
  });

const clients: Awaited<ReturnType<typeof connectOne>>[] = [];
while (clients.length < connections) {
  const count = Math.min(50, connections - clients.length);
  clients.push(...(await Promise.all(Array.from({ length: count }, connectOne))));
}

process.once("disconnect", () => process.exit());
process.on("message", () => {
  const lostConnections = clients.reduce((sum, { counters }) => sum + counters.lostConnections, 0);
  const state: IdleState = { ...takeSample(), lostConnections };
  process.send?.(JSON.stringify(state));
});
process.send?.(JSON.stringify(clients.length));

import { encodeMtStatusReport71, spToIsmg, type Submit } from "smswire/cmpp30";
import { createServer, serve } from "smswire/node";
import { takeSample } from "./sample.js";

/*
 * The gateway of the soak, in a process of its own. It accepts every SUBMIT, delivers its report until that is accepted, and
 * cuts the connection again and again. It answers every message of its parent with its state.
 */

/** The settings of the gateway. */
export interface GatewaySettings {
  readonly window: number;
  /** Number of SUBMITs between two cuts; 0 for no cuts. */
  readonly cutEvery: number;
  /** Milliseconds of silence before a link test; null for those of the schema. */
  readonly silence: number | null;
}

/** The state of the gateway. */
export interface GatewayState extends ReturnType<typeof takeSample> {
  readonly submits: number;
  readonly cuts: number;
  readonly connections: number;
  /** Reports that were not accepted yet. */
  readonly reports: number;
  /** Frames that its sessions got. */
  readonly frames: number;
}

const settings: GatewaySettings = JSON.parse(process.argv[2] ?? "");
const { window, cutEvery, silence } = settings;
const secrets = { shared: "888888" } as const;

const reports: { readonly msgId: bigint; readonly receiver: string }[] = [];
let [submits, cuts, open] = [0, 0, 0];

const link = serve(spToIsmg, {
  account: () => ({ secrets }),
  session: { window, times: silence === null ? {} : { C: silence } },
  onSubmit: (submit: Submit) => {
    submits++;
    const msgId = BigInt(submits);
    reports.push({ msgId, receiver: submit.destTerminalId[0] ?? "" });
    if (cutEvery > 0 && submits % cutEvery === 0) cut();
    else deliverSoon();
    return { msgId };
  },
});

function cut(): void {
  cuts++;
  for (const session of link.sessions()) session.destroy();
}

let isDue = false;

function deliverSoon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(deliver);
}

/** Sends reports while the window has space. */
function deliver(): void {
  isDue = false;
  const [session] = link.sessions();
  if (session === undefined) {
    // The client connects again soon.
    setTimeout(deliverSoon, 20);
    return;
  }
  while (open < window && reports.length > 0) {
    const report = reports.pop();
    if (report === undefined) return;
    open++;
    void session.tryDeliver(fieldsOf(report)).then(({ ok }) => {
      open--;
      if (!ok) reports.push(report);
      if (reports.length > 0) deliverSoon();
    });
  }
}

const fieldsOf = ({ msgId, receiver }: (typeof reports)[number]) => ({
  msgId,
  destId: "106575012345",
  serviceId: "HELP",
  srcTerminalId: receiver,
  registeredDelivery: 1 as const,
  msgContent: encodeMtStatusReport71({
    msgId,
    stat: "DELIVRD",
    submitTime: "2611300802",
    doneTime: "2611300803",
    destTerminalId: receiver,
    smscSequence: 0,
  }),
});

process.once("disconnect", () => process.exit());
process.on("message", () => {
  const sessions = link.sessions();
  const frames = sessions.reduce((sum, { counters }) => sum + counters.framesIn, 0);
  const state: GatewayState = {
    ...takeSample(),
    submits,
    cuts,
    connections: sessions.length,
    reports: reports.length + open,
    frames,
  };
  process.send?.(JSON.stringify(state));
});
const { port } = await createServer(link, { port: 0, maxNewConnections: 10_000 }).listen();
process.send?.(JSON.stringify(port));

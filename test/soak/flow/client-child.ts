import { isFlowError, spToIsmg, type SubmitFields } from "smswire/cmpp30";
import { connect } from "smswire/node";
import { MemoryMeetingStore, ReportMatcher } from "smswire/reports";
import { submitReports } from "./relation.js";
import { takeSample } from "./sample.js";

/*
 * The client of the soak, in a process of its own. At every message of its parent it sends a batch, waits for all outcomes
 * and reports, and tells its state.
 */

/** The settings of the client. */
export interface ClientSettings {
  readonly port: number;
  readonly window: number;
  readonly batch: number;
  readonly messages: number;
}

/** The state of the client. */
export interface ClientState extends ReturnType<typeof takeSample> {
  readonly calls: number;
  /** Calls by their outcomes. */
  readonly accepted: number;
  /** Sent and cut: the gateway may have them. */
  readonly perhaps: number;
  /** Any other failure, by its code. */
  readonly failures: Readonly<Record<string, number>>;
  /** Accepted calls with their report, and reports that came to a call without an accepted response, or twice. */
  readonly reported: number;
  readonly wrongReports: number;
  /** Reports of calls whose response was cut off. */
  readonly unmet: number;
  readonly lostConnections: number;
}

const settings: ClientSettings = JSON.parse(process.argv[2] ?? "");
const { port, window, batch, messages } = settings;

/** By call: 1 accepted, 2 perhaps, and 4 if it has its report. */
const outcomes = new Uint8Array(messages);
const failures: Record<string, number> = {};
let [calls, accepted, perhaps, reported, wrongReports, unmet] = [0, 0, 0, 0, 0, 0];

const store = new MemoryMeetingStore<number, unknown>({ maxValues: 20_000 });
const matcher = new ReportMatcher(submitReports, { store, onUnmet: (sides) => void (unmet += sides.length) });

function report(call: number): void {
  const outcome = outcomes[call] ?? 0;
  if ((outcome & 4) !== 0 || (outcome & 2) !== 0) wrongReports++;
  else reported++;
  outcomes[call] = outcome | 4;
}

const client = await connect(spToIsmg, {
  host: "127.0.0.1",
  port,
  login: { sourceAddr: "900001" },
  secrets: { shared: "888888" },
  session: { window, queue: 10_000 },
  reconnect: { first: 50, longest: 200 },
  onDeliver: async (deliver) => {
    const met = await matcher.reported(deliver);
    if (met !== null) report(met.value);
  },
});

const content = Uint8Array.from({ length: 140 }, (_, index) => index);

const fieldsOf = (call: number): SubmitFields => ({
  registeredDelivery: 1,
  serviceId: "HELP",
  feeUserType: 2,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "000000",
  srcId: "106575012345",
  destTerminalId: [`138${String(call).padStart(8, "0")}`],
  msgContent: content,
});

async function submit(call: number): Promise<void> {
  const fields = fieldsOf(call);
  try {
    const response = await client.submit(fields);
    accepted++;
    outcomes[call] = (outcomes[call] ?? 0) | 1;
    for (const _ of await matcher.submitted(fields, response, call)) report(call);
  } catch (error) {
    if (!isFlowError(error)) throw error;
    if (error.arrived === "perhaps" && error.code === "session-closed") {
      perhaps++;
      outcomes[call] = 2;
    } else failures[error.code] = (failures[error.code] ?? 0) + 1;
  }
}

async function sendBatch(): Promise<void> {
  const end = Math.min(messages, calls + batch);
  const work = async (): Promise<void> => {
    while (calls < end) await submit(calls++);
  };
  await Promise.all(Array.from({ length: window }, work));
  const isReported = (): boolean => reported >= accepted;
  for (let tries = 0; !isReported() && tries < 500; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The reports of calls that were cut off: every accepted call has met its own by now. They leave the store before the sample. */
function takeUnmet(): void {
  unmet += store.takeUntil(Infinity).length;
}

function state(): ClientState {
  takeUnmet();
  return {
    ...takeSample(),
    calls,
    accepted,
    perhaps,
    failures,
    reported,
    wrongReports,
    unmet,
    lostConnections: client.counters.lostConnections,
  };
}

process.once("disconnect", () => process.exit());
process.on("message", () => void sendBatch().then(() => process.send?.(JSON.stringify(state()))));
process.send?.(JSON.stringify("ready"));

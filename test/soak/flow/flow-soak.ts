import { counted } from "../../helpers/results/report.js";
import { type Amount, exchange, findingsOf, printFindings } from "./exchange.js";
import { keepConnections } from "./idle.js";

/** What to do: the windows one after the other, then idle connections. */
export interface FlowSoak extends Omit<Amount, "window"> {
  readonly windows: readonly number[];
  /** 0: none. */
  readonly connections: number;
  readonly seconds: number;
}

/** Exchanges messages between two processes, keeps connections, and prints what was found. Returns whether all is right. */
export async function soakFlow({ windows, connections, seconds, ...amount }: FlowSoak): Promise<boolean> {
  let isRight = true;
  for (const window of windows) {
    const exchanged = await exchange({ ...amount, window }, ({ calls, heap }) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${counted(calls)} calls, ${(heap / 1e6).toFixed(2)} MB `);
    });
    if (process.stderr.isTTY) process.stderr.write("\r");
    const perSecond = counted(Math.round(amount.messages / exchanged.seconds));
    console.log(
      `${counted(amount.messages)} SUBMITs with window ${window}, a cut every ${counted(amount.cutEvery)}: ` +
        `${exchanged.seconds.toFixed(0)} s, ${perSecond} messages with their reports per second`,
    );
    if (!printFindings(findingsOf(exchanged, { ...amount, window }))) isRight = false;
  }
  if (connections === 0) return isRight;
  console.log(`${counted(connections)} connections with link tests:`);
  return printFindings(await keepConnections(connections, seconds)) && isRight;
}

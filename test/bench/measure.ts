import { carrierContests } from "./contests/carrier-contests.js";
import { codecContests } from "./contests/codec-contests.js";
import type { Contest, Peer, PeerModule } from "./contests/contest.js";
import { frameContests } from "./contests/frame-contests.js";
import { type Effort, measure, type Measurement } from "./harness/harness.js";
import { growthContests } from "./contests/growth-contests.js";
import { shapeContest } from "./contests/shape-contests.js";
import { smppContests } from "./contests/smpp-contests.js";
import { createSubject, TRAFFIC, type TrafficName } from "./contests/subject.js";

/* Measures the contests of one traffic in a separate process, and sends the results to the parent process. */

const PEERS = [
  "avsc",
  "msgpackr",
  "cbor-x",
  "protobufjs",
  "pbf",
  "bufbuild-protobuf",
  "protodef",
  "binary-parser",
  "kaitai-struct",
  "micro-packed",
  "smpp",
  "typed-binary",
  "restructure",
];

/** The results of one contest. The first measurement is smswire, the second is the limit if there is one. */
export interface Outcome {
  readonly operation: Contest["operation"];
  readonly hasLimit: boolean;
  readonly measurements: readonly Measurement[];
}

async function loadPeers(traffic: TrafficName): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const name of PEERS) {
    const module: PeerModule = await import(new URL(`../../peers/${name}.mjs`, import.meta.url).href);
    // Every peer has separate messages: some peers change them.
    peers.push(await module.peer(createSubject(traffic)));
  }
  return peers;
}

const [name, rounds] = process.argv.slice(2);
const traffic = TRAFFIC.find((each) => each === name);
if (traffic === undefined) throw new Error(`There is no traffic ${String(name)}.`);

const effort: Effort = { rounds: Number(rounds), milliseconds: 0.5, warmUpMilliseconds: 150 };
const contests = [
  ...codecContests(createSubject(traffic), await loadPeers(traffic)),
  ...frameContests(createSubject(traffic)),
  ...growthContests(traffic),
  await shapeContest(createSubject(traffic)),
  ...(traffic === "typical" ? [...(await smppContests()), ...carrierContests()] : []),
];
const outcomes = contests.map((contest): Outcome => ({
  operation: contest.operation,
  hasLimit: contest.limit !== null,
  measurements: measure(contest, effort),
}));
process.send?.(outcomes);

import { compileFunction } from "node:vm";
import { loopOf, MESSAGES } from "../harness/loop.js";
import { randomNumbers } from "../harness/harness.js";

/* Measures one bundle in a separate process, and prints nanoseconds per operation as JSON. */

type Work = (...values: readonly unknown[]) => unknown;

const [bundle = "", milliseconds = "300"] = process.argv.slice(2);
const module: object = await import(bundle);

function functionOf(name: string): Work {
  const value: unknown = Reflect.get(module, name);
  if (typeof value !== "function") throw new Error(`The bundle has no ${name}.`);
  return (...values) => Reflect.apply(value, null, values);
}

/** Called without a wrapper, because the wrapper would be measured as well. */
function workOf(name: string, call: string, values: object): (index: number) => unknown {
  const names = Object.keys(values);
  const make = compileFunction(`return (index) => ${call};`, ["fn", ...names]);
  return make(Reflect.get(module, name), ...Object.values(values));
}

const random = randomNumbers(7);
const below = (limit: number): number => Math.floor(random() * limit);
const phone = (): string => `1${"3589"[below(4)]}${String(below(1e9)).padStart(9, "0")}`;
const createSubmit = functionOf("createSubmit");
const messages = Array.from({ length: MESSAGES }, (_, index) =>
  createSubmit({
    sequenceId: index,
    msgId: BigInt(below(2 ** 31)) << 32n,
    serviceId: ["MSP0001", "HELP", "TRAVEL9999", "BANKNOTIFY"][below(4)],
    feeUserType: below(4),
    msgSrc: "900001",
    feeType: "02",
    feeCode: String(below(100)),
    srcId: ["106575012345", "10657501234567890123", "10690001"][below(3)],
    destTerminalId: [phone()],
    msgContent: Uint8Array.from({ length: 140 }, () => below(256)),
  }),
);
const dataViewOf = functionOf("dataViewOf");
const encodeSubmit = functionOf("encodeSubmit");
const frames = messages.map((message) => Buffer.from(Object(encodeSubmit(message))));
const octets = Buffer.concat(frames);
const size = frames[0]?.length ?? 0;
const target = new Uint8Array(4096);
const memory = { octets, view: dataViewOf(octets), size, messages, target, targetView: dataViewOf(target) };
const splitting = { splitter: functionOf("createSplitter")(), octets, state: { sum: 0 } };
const each = "splitter.each(octets, (o, v, start) => { state.sum += start; })";

const WORKS = [
  ["decodeSubmitFrom", workOf("decodeSubmitFrom", "fn(octets, view, size * index, size * (index + 1))", memory), 1],
  ["decodeFrom", workOf("decodeFrom", "fn(octets, view, size * index, size * (index + 1))", memory), 1],
  ["encodeSubmitInto", workOf("encodeSubmitInto", "fn(messages[index], target, targetView, 0)", memory), 1],
  ["encodeInto", workOf("encodeInto", "fn(messages[index], target, targetView, 0)", memory), 1],
  ["encodeSubmit", workOf("encodeSubmit", "fn(messages[index])", memory), 1],
  ["each, per frame", workOf("createSplitter", each, splitting), MESSAGES],
] as const;

function nanosecondsOf(run: (index: number) => unknown, perRun: number): number {
  const loop = loopOf(run);
  const count = perRun === 1 ? 2000 : 20;
  const samples: number[] = [];
  for (const end = performance.now() + 2 * Number(milliseconds); performance.now() < end;) {
    const start = performance.now();
    loop(count);
    samples.push(((performance.now() - start) * 1e6) / count / perRun);
  }
  // The first half is for the compiler. In the rest, other processes slow down some of the runs.
  const warm = samples.slice(samples.length >> 1).sort((one, other) => one - other);
  return warm[Math.floor(warm.length / 10)] ?? Number.NaN;
}

const results = WORKS.map(([name, run, perRun]) => [name, nanosecondsOf(run, perRun)] as const);
process.stdout.write(JSON.stringify(Object.fromEntries(results)));

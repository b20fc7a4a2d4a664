import type { ResultTable } from "../helpers/results/result-block.js";
import type { Operations } from "./report.js";

/** The lowest ratio that is a success, by operation and contestant. */
const LOWEST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  decode: {
    limit: 0.91,
    msgpackr: 4.5,
    protodef: 7.5,
    "binary-parser tuned": 20,
    "kaitai-struct": 28,
    "micro-packed": 28,
    smpp: 35,
  },
  encodeInto: { limit: 0.91, avsc: 2, protodef: 7.5, "micro-packed": 28, smpp: 35 },
};

/** The highest ratio that is a success. */
const HIGHEST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  split: { "reads of 1,460": 1.75 },
  tolerant: { "correct frames": 5 },
};

/** Returns the table of the codec: one row per library, with the goals that it has. */
export function codecTable(operations: Operations): ResultTable {
  const [decode, into] = ["decode", "encodeInto"].map((name) => ratiosOf(operations, name));
  const names = [...new Set([...(decode?.keys() ?? []), ...(into?.keys() ?? [])])];
  return {
    columns: ["Contestant", "decode a frame", "encode into a given buffer"],
    rows: names.map((name) => [name, cellOf("decode", name, decode), cellOf("encodeInto", name, into)]),
  };
}

/** Returns the table of views and streams: one row per comparison. */
export function frameTable(operations: Operations): ResultTable {
  const rows = ["view", "patch", "split", "tolerant"].flatMap((operation) => {
    const ratios = ratiosOf(operations, operation);
    return [...ratios.keys()].map((name) => [operation, name, cellOf(operation, name, ratios)]);
  });
  return { columns: ["Operation", "Compared with", "Ratio"], rows };
}

/** Returns the ratios of an operation, the limit first. Throws if it was not measured. */
function ratiosOf(operations: Operations, name: string): ReadonlyMap<string, number> {
  const summary = operations[name];
  if (summary === undefined) throw new Error(`The operation ${name} was not measured.`);
  const limit: [string, number][] = summary.limit === undefined ? [] : [["limit", summary.limit]];
  return new Map([...limit, ...Object.entries(summary.peers)]);
}

/** Returns a ratio with its goal. A goal that is missed is bold. */
function cellOf(operation: string, name: string, ratios: ReadonlyMap<string, number> | undefined): string {
  const ratio = ratios?.get(name);
  if (ratio === undefined) return "–";
  const shown = ratio.toFixed(ratio < 10 ? 2 : 0);
  const [lowest, highest] = [LOWEST[operation]?.[name], HIGHEST[operation]?.[name]];
  if (lowest !== undefined) return `${shown} (${ratio >= lowest ? "≥" : "**<**"} ${lowest})`;
  if (highest !== undefined) return `${shown} (${ratio <= highest ? "≤" : "**>**"} ${highest})`;
  return shown;
}

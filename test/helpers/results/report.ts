import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { markdownTable, replaceBlock, type ResultTable } from "./result-block.js";

/** What a command has measured. */
export interface Report extends ResultTable {
  /** The name of the markers in the document. */
  readonly name: string;
  /** How it was measured besides date, Node, cores and load: a sample, a seed. */
  readonly setting: readonly string[];
  /** Lines after the table. */
  readonly notes?: readonly string[];
}

/** Writes a report between its markers in a document, a path from the root of the repository. */
export async function writeReport(document: string, report: Report): Promise<void> {
  const text = [settingOf(report), markdownTable(report), ...(report.notes ?? [])].join("\n\n");
  writeFileSync(document, await replaceBlock(readFileSync(document, "utf8"), report.name, text));
  console.log(`The results are in ${document}.`);
}

function settingOf({ setting }: Report): string {
  const date = new Date().toISOString().slice(0, 10);
  const machine = [`${availableParallelism()} cores`, `load ${loadavg()[0]?.toFixed(1)}`];
  return `${[date, `Node ${process.versions.node}`, ...machine, ...setting].join(", ")}:`;
}

/** Returns an integer with commas: 10,000. */
export function counted(value: number): string {
  return value.toLocaleString("en");
}

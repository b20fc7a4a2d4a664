import { counted, type Report } from "../helpers/results/report.js";
import type { Mutant } from "./mutants.js";

/** The result of a group: how many mutants it has, how many were tried, and those that no test caught. */
export interface GroupResult {
  readonly name: string;
  readonly mutants: number;
  readonly tried: number;
  readonly survivors: readonly string[];
}

/** Returns the report of all groups, with the list of mutants that no test caught. */
export function reportOf(groups: readonly GroupResult[], setting: readonly string[]): Report {
  const survivors = groups.flatMap((group) => group.survivors);
  return {
    name: "mutate",
    setting,
    columns: ["Group", "Mutants", "Tried", "Caught", "Share"],
    rows: groups.map(({ name, mutants, tried, survivors: { length } }) => [
      name,
      ...[mutants, tried, tried - length].map(counted),
      tried === 0 ? "–" : `${((100 * (tried - length)) / tried).toFixed(1)} %`,
    ]),
    notes: survivors.length === 0 ? ["No mutant survived."] : ["Not caught:", survivors.map(itemOf).join("\n")],
  };
}

/** Returns a mutant in one line: place, code, and what replaces the code. */
export function short({ file, line, before, after }: Mutant): string {
  const [from, to] = [before, after || "removed"].map((text) => (text.length > 110 ? `${text.slice(0, 110)}…` : text));
  return `${file}:${line} ${from} → ${to}`;
}

/** Two backticks, because the code may contain one. */
function itemOf(survivor: string): string {
  return `- \`\` ${survivor.replaceAll(/\s+/g, " ")} \`\``;
}

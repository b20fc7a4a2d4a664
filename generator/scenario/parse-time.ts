import type { Range } from "../simulator/index.js";

/** Milliseconds in each unit. */
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Parses a valid duration, or a range of durations such as 50ms..2s. */
export function parseTime(text: string): Range {
  const [from = 0, to = from] = text.split("..").map((each) => {
    const [, number = "0", unit = "ms"] = /^([\d.]+)(ms|s|m|h)$/.exec(each) ?? [];
    return Number(number) * (UNITS[unit] ?? 1);
  });
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

import type { Bilingual } from "../../diagnostics/index.js";
import type { Expectation } from "../../scenario/index.js";
import type { Statistics } from "./statistics.js";

/** The expectations that are not true, in words. */
export function unmetExpectations(expectations: readonly Expectation[], statistics: Statistics): readonly Bilingual[] {
  return expectations.flatMap((each) => unmet(each, statistics) ?? []);
}

/** What is wrong with an expectation; null if it is true. */
function unmet(expectation: Expectation, statistics: Statistics): Bilingual | null {
  switch (expectation.kind) {
    case "never":
      return broken(expectation.rule, statistics.findings.get(expectation.rule)?.count ?? 0);
    case "answered":
      return late(expectation, statistics);
    case "count":
      return miscounted(expectation, statistics.messages.get(expectation.message) ?? 0);
  }
}

function broken(rule: string, count: number): Bilingual | null {
  if (count === 0) return null;
  return { en: `expected never ${rule}, got ${count}`, zh: `不应出现${rule}，实有${count}次` };
}

function late(
  { message, within }: Extract<Expectation, { readonly kind: "answered" }>,
  { open }: Statistics,
): Bilingual | null {
  const now = performance.now();
  const longest = Math.max(open.in.longest(message, now), open.out.longest(message, now));
  if (longest <= within) return null;
  const milliseconds = Math.ceil(longest);
  return {
    en: `expected every ${message} answered within ${within} ms, got ${milliseconds} ms`,
    zh: `每个${message}应在${within}毫秒内应答，实为${milliseconds}毫秒`,
  };
}

function miscounted(
  { message, min, max }: Extract<Expectation, { readonly kind: "count" }>,
  count: number,
): Bilingual | null {
  if (count >= min && count <= max) return null;
  const limits =
    max === Infinity ? { en: `at least ${min}`, zh: `至少${min}` } : { en: `${min} to ${max}`, zh: `${min}到${max}` };
  return {
    en: `expected ${limits.en} ${message}, got ${count}`,
    zh: `${message}应为${limits.zh}条，实为${count}条`,
  };
}

import { escaped, safeJson } from "../../diagnostics/index.js";
import type { Side } from "../../model/index.js";
import type { Style } from "../terminal/style.js";
import type { EventLines } from "./event-lines.js";
import type { Statistics } from "./statistics.js";

/** What the other side of a role did, in words. */
const VERDICTS = {
  server: {
    en: { kept: "The clients broke no rules.", broken: "Rules that the clients broke:" },
    zh: { kept: "客户端未违反规则。", broken: "客户端违反的规则：" },
  },
  client: {
    en: { kept: "The server broke no rules.", broken: "Rules that the server broke:" },
    zh: { kept: "服务端未违反规则。", broken: "服务端违反的规则：" },
  },
} as const;

/** Formats the summary at the end of a simulation. */
export function summaryLines(
  statistics: Statistics,
  lines: EventLines,
  role: Side,
  { language, colors }: Style,
): string[] {
  const { kept, broken: heading } = VERDICTS[role][language];
  const seconds = ((performance.now() - statistics.start) / 1000).toFixed(1);
  const { connections, requests, sent, answered } = statistics;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => milliseconds(statistics.percentile(part)));
  const results = [...statistics.results].map(([result, count]) => `${count} × ${result}`);
  const findings = [...statistics.findings.values()];
  const text =
    language === "zh"
      ? [
          `${seconds}秒，${connections}个连接，${requests}个请求；应答时间p50 ${p50}，p95 ${p95}，p99 ${p99}`,
          `已发送${sent}个请求，${answered}个有应答`,
          ...(results.length === 0 ? [] : [`结果：${results.join("，")}`]),
          ...openLines(statistics, lines, ZH),
          findings.length === 0 ? kept : heading,
        ]
      : [
          `${seconds} s, ${counted(connections, "connection")}, ${counted(requests, "request")}; answer times p50 ${p50}, p95 ${p95}, p99 ${p99}`,
          `${counted(sent, "request")} sent, ${answered} answered`,
          ...(results.length === 0 ? [] : [`results: ${results.join(", ")}`]),
          ...openLines(statistics, lines, EN),
          findings.length === 0 ? kept : heading,
        ];
  const broken = findings.map(({ finding, count }) => {
    const paint = finding.severity === "error" ? colors.red : colors.yellow;
    return `${paint(String(count).padStart(6))} × ${escaped(lines.findingText(finding))}`;
  });
  return [...text, ...broken];
}

/** The words about requests without an answer. */
const EN = {
  window: (count: number) => `largest window: ${counted(count, "request")} without an answer`,
  in: "requests received and never answered: ",
  out: "requests sent and never answered: ",
  comma: ", ",
} as const;
const ZH = {
  window: (count: number) => `最大窗口：${count}个未应答的请求`,
  in: "收到后始终未应答的请求：",
  out: "发送后始终未被应答的请求：",
  comma: "，",
} as const;

/** The largest window of the other side, and the requests of both sides that have no answer. */
function openLines({ open }: Statistics, lines: EventLines, words: typeof EN | typeof ZH): string[] {
  const own = (["in", "out"] as const).flatMap((direction) => {
    const counts = [...open[direction].counts()].map(([name, count]) => `${count} × ${lines.shortened(name)}`);
    return counts.length === 0 ? [] : [`${words[direction]}${counts.join(words.comma)}`];
  });
  return [words.window(open.in.largestWindow), ...own];
}

/** The summary as JSON. */
export function summaryJson(statistics: Statistics): string {
  const { connections, requests, sent, answered, open, results, findings } = statistics;
  return safeJson({
    kind: "summary",
    connections,
    requests,
    sent,
    answered,
    largestWindow: open.in.largestWindow,
    neverAnswered: { received: Object.fromEntries(open.in.counts()), sent: Object.fromEntries(open.out.counts()) },
    milliseconds: {
      p50: statistics.percentile(0.5),
      p95: statistics.percentile(0.95),
      p99: statistics.percentile(0.99),
    },
    results: Object.fromEntries(results),
    findings: Object.fromEntries(
      [...findings].map(([rule, { finding, count }]) => [rule, { severity: finding.severity, count }]),
    ),
  });
}

function milliseconds(value: number | null): string {
  return value === null ? "-" : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

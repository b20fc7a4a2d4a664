import type { CaptureCounts } from "../../capture/index.js";
import { isoTime } from "../../capture/index.js";
import type { Language } from "../../diagnostics/index.js";
import { meaningOf } from "../../simulator/index.js";
import type { OpenedProtocols } from "../decode/capture/capture-protocols.js";
import type { Traffic } from "./traffic.js";

/** The statistics of a capture as plain data: one line of JSON, or the rows of tables. */
export type Summary = ReturnType<typeof summaryOf>;

/** Returns the statistics, most frequent first. Times are in milliseconds. */
export function summaryOf(traffic: Traffic, counts: CaptureCounts, opened: OpenedProtocols, language: Language) {
  const { exchanges, intervals, first, last } = traffic;
  return {
    packets: counts.packets,
    streams: counts.connections,
    frames: traffic.frames,
    invalid_frames: traffic.invalid,
    gaps: traffic.gaps,
    encrypted_streams: traffic.encrypted,
    from: first === null ? null : isoTime(first),
    to: last === null ? null : isoTime(last),
    seconds: first === null || last === null ? 0 : (last - first) / 1_000_000,
    messages: sorted([...traffic.messages.values()].map((each) => ({ ...each }))),
    results: sorted(
      [...traffic.results.values()].map(({ field, ...each }) => ({
        ...each,
        meaning: meaningOf(field, each.value, language),
      })),
    ),
    response_times: responseTimes(traffic),
    never_answered: sorted(
      [...exchanges.neverAnswered()].map(([key, count]) => {
        const [endpoint = "", protocol = "", message = ""] = key.split(" ");
        return { endpoint, protocol, message, count };
      }),
    ),
    responses_without_request: traffic.unasked,
    repeated_sequences: exchanges.repeated,
    windows: [...exchanges.windows].map(([protocol, largest]) => ({
      protocol,
      largest,
      limit: limitOf(opened, protocol),
    })),
    rules: sorted(
      [...traffic.rules.values()].map(({ protocol, message, rule, count }) => {
        const { id, severity, section, fields } = rule;
        return { protocol, message, rule: id, severity, section, fields, text: rule[language], count };
      }),
    ),
    intervals: { seconds: intervals.seconds, counts: intervals.counts },
  };
}

function responseTimes({ exchanges }: Traffic) {
  const rows = [...exchanges.times].map(([key, times]) => {
    const [protocol = "", message = ""] = key.split(" ");
    const within = (part: number): number | null => milliseconds(times.quantile(part));
    const parts = { p50_ms: within(0.5), p95_ms: within(0.95), p99_ms: within(0.99) };
    return { protocol, message, count: times.count, ...parts, max_ms: milliseconds(times.max) };
  });
  return sorted(rows);
}

function milliseconds(time: number | null): number | null {
  return time === null ? null : Math.round(time) / 1000;
}

function sorted<Each extends { readonly count: number }>(rows: readonly Each[]): readonly Each[] {
  return rows.toSorted((one, other) => other.count - one.count);
}

/** The window that the flow of a protocol states; null if it states none. */
function limitOf({ byId }: OpenedProtocols, protocol: string): number | null {
  const flow = byId.get(protocol)?.protocol.flow;
  return flow?.settings.find(({ name }) => name === flow.requests.window)?.value ?? null;
}

import type { Summary } from "./summary.js";
import type { StatsWords } from "./words.js";

/** A column of a table. */
export interface SectionColumn {
  readonly title: string;
  readonly isNumber?: true;
}

/** A table with a title; without rows, the title says that there is nothing. */
export interface Section {
  readonly id: keyof StatsWords;
  readonly title: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns a number with its thousands separated; a dash for null. */
export function shown(value: number | null): string {
  return value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: 3 });
}

/** Returns the tables of statistics. */
export function sectionsOf(summary: Summary, words: StatsWords): readonly Section[] {
  const text = (title: string): SectionColumn => ({ title });
  const number = (title: string): SectionColumn => ({ title, isNumber: true });
  const { message, protocol, count } = words;
  return [
    { id: "overview", title: words.overview, columns: [text(""), number("")], rows: overview(summary, words) },
    {
      id: "messages",
      title: words.messages,
      columns: [text(message), text(protocol), number(count), number(words.bytes)],
      rows: summary.messages.map((each) => [each.message, each.protocol, shown(each.count), shown(each.bytes)]),
    },
    {
      id: "times",
      title: `${words.times} (${words.ms})`,
      columns: [text(message), text(protocol), number(count), ...["p50", "p95", "p99", words.max].map(number)],
      rows: summary.response_times.map((each) => [
        each.message,
        each.protocol,
        ...[each.count, each.p50_ms, each.p95_ms, each.p99_ms, each.max_ms].map(shown),
      ]),
    },
    {
      id: "results",
      title: words.results,
      columns: [text(message), text(protocol), number(words.result), number(count), text(words.meaning)],
      rows: summary.results.map((each) => [
        each.message,
        each.protocol,
        typeof each.value === "string" ? each.value : JSON.stringify(each.value),
        shown(each.count),
        each.meaning ?? "",
      ]),
    },
    {
      id: "windows",
      title: words.windows,
      columns: [text(protocol), number(words.largest), number(words.limit)],
      rows: summary.windows.map((each) => [each.protocol, shown(each.largest), shown(each.limit)]),
    },
    {
      id: "never",
      title: words.never,
      columns: [text(words.endpoint), text(message), text(protocol), number(count)],
      rows: summary.never_answered.map((each) => [each.endpoint, each.message, each.protocol, shown(each.count)]),
    },
    {
      id: "rules",
      title: words.rules,
      columns: [text(message), text(words.severity), number(count), text(words.rule)],
      rows: summary.rules.map((each) => [
        each.message,
        words[each.severity],
        shown(each.count),
        `${each.rule}: ${each.text}`,
      ]),
    },
  ];
}

function overview(summary: Summary, words: StatsWords): readonly (readonly string[])[] {
  const counts: readonly (readonly [name: string, count: number, isAlways: boolean])[] = [
    [words.packets, summary.packets, true],
    [words.streams, summary.streams, true],
    [words.frames, summary.frames, true],
    [words.invalid, summary.invalid_frames, true],
    [words.gaps, summary.gaps, false],
    [words.encrypted, summary.encrypted_streams, false],
    [words.unasked, summary.responses_without_request, false],
    [words.repeated, summary.repeated_sequences, false],
  ];
  return [
    ...(summary.from === null ? [] : [[words.from, summary.from]]),
    ...(summary.to === null ? [] : [[words.to, summary.to]]),
    ...counts.filter(([, count, isAlways]) => isAlways || count > 0).map(([name, count]) => [name, shown(count)]),
  ];
}

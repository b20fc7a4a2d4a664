import { markup, type Markup } from "./markup.js";

/** A bar with a label; the values of several bars belong together. */
export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
  /** The value as text. */
  readonly shown: string;
}

const WIDTH = 720;
const LABEL = 250;
const VALUE = 170;
const LINE = 26;

/** Returns horizontal bars: one line for each, with up to three values over each other. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const largest = Math.max(...bars.flatMap(({ values }) => values), 0);
  const width = WIDTH - LABEL - VALUE;
  const scale = (value: number): string => (largest === 0 ? 0 : (value / largest) * width).toFixed(1);
  const height = bars.length * LINE + 4;
  const lines = bars.map(({ label, values, shown }, line) => {
    const y = line * LINE + 2;
    // The largest value is drawn first, so that the others are seen.
    const drawn = values.map((value, index) => ({ value, index })).toReversed();
    const shapes = drawn.map(
      ({ value, index }) =>
        markup`<rect class="v${index}" x="${LABEL}" y="${y + 4}" width="${scale(value)}" height="${LINE - 10}" rx="2" />`,
    );
    const end = LABEL + Number(scale(Math.max(...values, 0))) + 8;
    return markup`<text class="label" x="${LABEL - 10}" y="${y + 17}">${label}</text>${shapes}<text
        x="${end}"
        y="${y + 17}"
        >${shown}</text
      >`;
  });
  return markup`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}">${lines}</svg>`;
}

const TOP = 150;

/** Returns vertical bars over time, with the times of the first and the last one. */
export function timeChart(title: string, counts: readonly number[], ends: readonly [string, string]): Markup {
  const largest = Math.max(...counts, 1);
  const left = 48;
  const step = (WIDTH - left) / Math.max(counts.length, 1);
  const bars = counts.map((count, index) => {
    const size = (count / largest) * (TOP - 12);
    const [x, width] = [left + index * step, Math.min(60, Math.max(1, step - 2))];
    return markup`<rect
      class="v0"
      x="${x.toFixed(1)}"
      y="${(TOP - size).toFixed(1)}"
      width="${width.toFixed(1)}"
      height="${size.toFixed(1)}"
    />`;
  });
  const [from, to] = ends;
  return markup`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${TOP + 26}">
    <line x1="${left}" y1="12" x2="${WIDTH}" y2="12" />
    <line x1="${left}" y1="${TOP}" x2="${WIDTH}" y2="${TOP}" />
    ${bars}
    <text class="label" x="${left - 8}" y="16">${largest.toLocaleString("en")}</text>
    <text class="label" x="${left - 8}" y="${TOP}">0</text>
    <text x="${left}" y="${TOP + 20}">${from}</text>
    <text class="label" x="${WIDTH}" y="${TOP + 20}">${to}</text>
  </svg>`;
}

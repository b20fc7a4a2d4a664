import { createHash } from "node:crypto";
import type { Language } from "../../../diagnostics/index.js";
import { type Section, sectionsOf, shown } from "../sections.js";
import type { Summary } from "../summary.js";
import { type StatsWords, statsWords } from "../words.js";
import { type Bar, barChart, timeChart } from "./bars.js";
import { markup, Markup } from "./markup.js";
import { STYLE } from "./style.js";

/** Bars in a chart; the table has all rows. */
const MAX_BARS = 12;

/** Returns statistics as a page without scripts, which loads nothing: only its own style may apply. */
export function statsPage(summary: Summary, name: string, language: Language): string {
  const words = statsWords[language];
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const [, ...sections] = sectionsOf(summary, words);
  // The style has no value from outside.
  const style = new Markup(`<style>${STYLE}</style>`);
  const page = markup`<!doctype html>
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${words.title}: ${name}</title>
        ${style}
      </head>
      <body>
        <h1>${words.title}</h1>
        <p>${name}</p>
        ${overview(summary, words)}
        <h2>${words.intervals}</h2>
        ${intervals(summary, words)} ${sections.map((section) => sectionMarkup(section, summary, words))}
      </body>
    </html> `;
  return page.text;
}

function overview(summary: Summary, words: StatsWords): Markup {
  const [section] = sectionsOf(summary, words);
  const entries = (section?.rows ?? []).map(([title = "", value = ""]) => {
    const isTime = /^\d{4}-/.test(value);
    return markup`<div><dt>${title}</dt><dd${isTime ? markup` class="time"` : ""}>${value.replace("T", " ")}</dd></div>`;
  });
  return markup`<dl>${entries}</dl>`;
}

function intervals({ intervals: { seconds, counts }, from, to }: Summary, words: StatsWords): Markup {
  if (from === null || to === null) return markup`<p>${words.none}</p>`;
  const title = `${words.perInterval} ${shown(seconds)} ${words.second}`;
  const time = (text: string): string => text.slice(11, 19);
  return markup`<p>${title}</p>
    <div class="scroll">${timeChart(title, counts, [time(from), time(to)])}</div>`;
}

function sectionMarkup(section: Section, summary: Summary, words: StatsWords): Markup {
  const heading = markup`<h2>${section.title}</h2>`;
  if (section.rows.length === 0) return markup`${heading}<p>${words.none}</p>`;
  return markup`${heading}${chartOf(section, summary, words)}${tableOf(section, words)}`;
}

function chartOf({ id, title }: Section, summary: Summary, { ms }: StatsWords): readonly Markup[] {
  const bars = id === "messages" ? countBars(summary) : id === "times" ? timeBars(summary, ms) : [];
  if (bars.length === 0) return [];
  const legend = id === "times" ? LEGEND : [];
  return [...legend, markup`<div class="scroll">${barChart(title, bars.slice(0, MAX_BARS))}</div>`];
}

function countBars({ messages }: Summary): readonly Bar[] {
  return messages.map(({ message, count }) => ({ label: message, values: [count], shown: shown(count) }));
}

function timeBars({ response_times: times }: Summary, unit: string): readonly Bar[] {
  return times.map(({ message, p50_ms, p95_ms, p99_ms }) => {
    const values = [p50_ms, p95_ms, p99_ms];
    const text = `${values.map((value) => (value === null ? "–" : value.toFixed(1))).join(" / ")} ${unit}`;
    return { label: message, values: values.map((value) => value ?? 0), shown: text };
  });
}

const LEGEND = [
  markup`<p class="legend">${["p50", "p95", "p99"].map(
    (name, index) =>
      markup`<span><svg viewBox="0 0 10 10"><rect class="v${index}" width="10" height="10" rx="2" /></svg>${name}</span>`,
  )}</p>`,
];

function tableOf({ columns, rows }: Section, words: StatsWords): Markup {
  const classOf = (index: number): Markup => (columns[index]?.isNumber === true ? markup` class="n"` : markup``);
  const head = columns.map(({ title }, index) => markup`<th scope="col" ${classOf(index)}>${title}</th>`);
  const body = rows.map((cells) => {
    const marked = cells.map((cell, index) => {
      const attribute = cell === words.error ? markup` class="error"` : classOf(index);
      return markup`<td${attribute}>${cell}</td>`;
    });
    return markup`<tr>
      ${marked}
    </tr>`;
  });
  return markup`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

import { type Bilingual, COLON, escaped, safeJson } from "../../diagnostics/index.js";
import type { Flow, Link, Protocol } from "../../model/index.js";
import {
  linkInWords,
  rulesOfLink,
  settingValue,
  stateHeadings,
  type StateRow,
  stateRows,
  wayInWords,
} from "../../tables/index.js";
import type { Style } from "../terminal/style.js";
import { type Row, table } from "../terminal/table.js";
import { UsageError } from "../terminal/usage-error.js";
import { alignedRows, headRow, titleLine } from "./layout-table.js";

/** A protocol with its flow. */
interface Flowing {
  readonly protocol: Protocol;
  readonly flow: Flow;
}

/** The protocols that have a flow. Throws a UsageError if none has one. */
function flowing(protocols: readonly Protocol[]): readonly Flowing[] {
  const found = protocols.flatMap((protocol) => (protocol.flow === null ? [] : [{ protocol, flow: protocol.flow }]));
  if (found.length > 0) return found;
  const names = protocols.map(({ id }) => id);
  throw new UsageError({
    en: `No flow.yaml: ${names.join(", ")}. Add one to the folder of the protocol.`,
    zh: `没有flow.yaml：${names.join("、")}。请在协议目录中添加。`,
  });
}

/** Formats who may send what in which state, for each link of each protocol. */
export function flowLayout(protocols: readonly Protocol[], style: Style): string {
  return flowing(protocols)
    .flatMap((each) => [...each.flow.links.map((link) => linkText(each, link, style)), settingsText(each, style)])
    .join("\n");
}

function linkText({ protocol, flow }: Flowing, link: Link, style: Style): string {
  const { language } = style;
  const { dim } = style.colors;
  const title = `${protocol.title} ${link.name}${COLON[language]}${linkInWords(link)[language]}`;
  const rows = stateRows(protocol, flow, link).map((row) => stateRow(row, style));
  const head = headRow(stateHeadings(link)[language], rows, dim);
  const rules = rulesOfLink(protocol, flow, link).map((rule) => rule[language]);
  return [titleLine(title, style), ...table(COLUMNS, [head, ...rows], style.columns), ...rules, ""].join("\n");
}

/** The columns of the states. */
const COLUMNS = [{ gap: 2 }, { gap: 2 }, { gap: 2 }, { gap: 2 }];

function stateRow({ state, client, server, ways }: StateRow, { language, colors }: Style): Row {
  const lines = (names: readonly string[]): string => (names.length === 0 ? "-" : names.map(escaped).join("\n"));
  const ends = ways.map((way) => wayInWords(way)[language]);
  return {
    cells: [state, lines(client), lines(server), lines(ends)],
    paints: [colors.bold, colors.cyan, colors.cyan, undefined],
  };
}

const SETTINGS: Bilingual = { en: "settings", zh: "参数" };
const HEADINGS = { en: ["name", "value", "meaning"], zh: ["名称", "值", "含义"] } as const;
const OWN: Bilingual = { en: " Not in the specification.", zh: "规范未规定。" };

function settingsText({ protocol, flow }: Flowing, style: Style): string {
  const { language, colors } = style;
  const rows = flow.settings.map((setting): Row => ({
    cells: [setting.name, settingValue(setting)[language], `${setting[language]}${setting.own ? OWN[language] : ""}`],
    paints: [colors.cyan],
  }));
  const title = titleLine(`${protocol.title} ${SETTINGS[language]}`, style);
  return [title, ...alignedRows([headRow(HEADINGS[language], rows, colors.dim), ...rows], style), ""].join("\n");
}

/** Formats the same as JSON. */
export function flowJson(protocols: readonly Protocol[]): string {
  const flows = flowing(protocols).map(({ protocol, flow }) => [
    protocol.id,
    {
      settings: Object.fromEntries(flow.settings.map(({ name, unit, value, own }) => [name, { [unit]: value, own }])),
      requests: {
        "answer-within": flow.requests.answerWithin,
        sendings: flow.requests.sendings,
        window: flow.requests.window,
      },
      links: Object.fromEntries(flow.links.map((link) => [link.name, linkJson(protocol, flow, link)])),
    },
  ]);
  return `${safeJson(Object.fromEntries(flows), 2)}\n`;
}

function linkJson(protocol: Protocol, flow: Flow, link: Link): object {
  const states = stateRows(protocol, flow, link).map(({ state, client, server, ways }) => [
    state,
    { client, server, ends: ways.map(({ cause, to, because }) => ({ ...cause, to, because })) },
  ]);
  return {
    client: link.client,
    server: link.server,
    port: link.port,
    kind: link.kind,
    states: Object.fromEntries(states),
    rules: rulesOfLink(protocol, flow, link),
  };
}

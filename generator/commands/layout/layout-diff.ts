import { type Bilingual, COLON, type Language } from "../../diagnostics/index.js";
import type { Field, Message, Protocol } from "../../model/index.js";
import { commandIdToJson } from "../../runtime/interpreter/index.js";
import type { Style } from "../terminal/style.js";
import type { Row } from "../terminal/table.js";
import { alignedRows, COMMA, headRow, HEADINGS, rowOf, sizeInWords, titleLine } from "./layout-table.js";

/**
 * Compares the messages of two protocols by field: `-` for only before, `+` for only after, `!` for changed. For a
 * moved field, shows both offsets and the distance.
 */
export function layoutDiff(before: Chosen, after: Chosen, style: Style): string {
  const names = new Set([...before.messages, ...after.messages].map(({ name }) => name));
  return [...names].map((name) => messageDifference(pairOf(before, after, name), name, style)).join("\n");
}

/** A message in one of the protocols; null if it does not have the message. */
interface Side {
  readonly protocol: Protocol;
  readonly message: Message | null;
}

interface Pair {
  readonly before: Side;
  readonly after: Side;
}

function pairOf(before: Chosen, after: Chosen, name: string): Pair {
  return { before: sideOf(before, name), after: sideOf(after, name) };
}

function sideOf({ protocol, messages }: Chosen, name: string): Side {
  return { protocol, message: messages.find((message) => message.name === name) ?? null };
}

const ONLY_IN_FIRST: Bilingual = { en: "only in the first protocol", zh: "仅存在于第一个协议" };
const ONLY_IN_SECOND: Bilingual = { en: "only in the second protocol", zh: "仅存在于第二个协议" };
const NO_DIFFERENCE: Bilingual = { en: "no difference", zh: "无差异" };

function messageDifference({ before, after }: Pair, name: string, style: Style): string {
  const { language, colors } = style;
  const title = `${before.protocol.title} -> ${after.protocol.title} ${name}`;
  const colon = COLON[language];
  const whole = { ...style, colors: { ...colors, bold: before.message === null ? colors.green : colors.red } };
  if (before.message === null) return `${titleLine(`${title}${colon}${ONLY_IN_SECOND[language]}`, whole)}\n`;
  if (after.message === null) return `${titleLine(`${title}${colon}${ONLY_IN_FIRST[language]}`, whole)}\n`;
  const fields = [fieldsOf(before.protocol, before.message), fieldsOf(after.protocol, after.message)] as const;
  const rows = fieldDifferences(...fields, language);
  const isAlike = rows.every(([mark]) => mark === " ");
  const id = changed(idOf(before.message), idOf(after.message));
  const sizes = [before, after].map(({ protocol, message }) =>
    message === null ? "" : sizeInWords(protocol, message)[language],
  );
  const size = changed(sizes[0] ?? "", sizes[1] ?? "");
  const alike = isAlike ? `${colon}${NO_DIFFERENCE[language]}` : "";
  const shown = rows.map((row) => inColor(row, style));
  return [
    titleLine(`${title} ${id}${COMMA[language]}${size}${alike}`, style),
    ...alignedRows([headRow(["", ...HEADINGS[language]], shown, colors.dim), ...shown], style),
    "",
  ].join("\n");
}

/** Colours a row by its mark. */
function inColor(cells: readonly string[], { colors }: Style): Row {
  const { dim, cyan, yellow, green, red } = colors;
  const [mark = ""] = cells;
  const paint = { "!": yellow, "+": green, "-": red }[mark];
  return { cells, paints: paint === undefined ? [undefined, dim, dim, undefined, cyan] : cells.map(() => paint) };
}

function fieldsOf({ header }: Protocol, { fields }: Message): readonly Field[] {
  return [...header.fields, ...fields];
}

function idOf({ commandId }: Message): string {
  return commandIdToJson(commandId);
}

/** Merges the fields of both messages into one order. */
function fieldDifferences(before: readonly Field[], after: readonly Field[], language: Language): string[][] {
  const cells = (field: Field): string[] => rowOf(field, language);
  const rows: string[][] = [];
  let next = 0;
  for (const field of before) {
    const position = after.findIndex(({ name }) => name === field.name);
    if (position < next) {
      rows.push(["-", ...cells(field)]);
      continue;
    }
    rows.push(...after.slice(next, position).map((added) => ["+", ...cells(added)]));
    rows.push(bothRow(cells(field), cells(after[position] ?? field)));
    next = position + 1;
  }
  return [...rows, ...after.slice(next).map((added) => ["+", ...cells(added)])];
}

function bothRow(before: readonly string[], after: readonly string[]): string[] {
  const [offset = "", ...cells] = before;
  const [otherOffset = "", ...otherCells] = after;
  // A field that only moved is not marked.
  const mark = cells.join("|") === otherCells.join("|") ? " " : "!";
  const moved = Number(otherOffset) - Number(offset);
  const places = changed(offset, otherOffset);
  const place = moved === 0 ? places : `${places} (${moved > 0 ? "+" : ""}${moved})`;
  return [mark, place, ...cells.map((cell, index) => changed(cell, otherCells[index] ?? ""))];
}

function changed(before: string, after: string): string {
  return before === after ? before : `${before} -> ${after}`;
}

/** A protocol and its selected messages. */
export interface Chosen {
  readonly protocol: Protocol;
  readonly messages: readonly Message[];
}

import { escaped } from "../../diagnostics/index.js";
import type { Field, Message, Protocol } from "../../model/index.js";
import { commandIdToJson } from "../../runtime/interpreter/index.js";
import { HEADINGS, rowOf, sizeInWords, table } from "./layout-table.js";

/**
 * Compares the messages of two protocols by field: `-` for only before, `+` for only after, `!` for changed. For a
 * moved field, shows both offsets and the distance.
 */
export function layoutDiff(before: Chosen, after: Chosen): string {
  const names = new Set([...before.messages, ...after.messages].map(({ name }) => name));
  return [...names].map((name) => messageDifference(sideOf(before, name), sideOf(after, name), name)).join("\n");
}

/** A message in one of the protocols; null if it does not have the message. */
interface Side {
  readonly protocol: Protocol;
  readonly message: Message | null;
}

function sideOf({ protocol, messages }: Chosen, name: string): Side {
  return { protocol, message: messages.find((message) => message.name === name) ?? null };
}

function messageDifference(before: Side, after: Side, name: string): string {
  const title = escaped(`${before.protocol.title} -> ${after.protocol.title} ${name}`);
  if (before.message === null) return `${title}: only in the second protocol\n`;
  if (after.message === null) return `${title}: only in the first protocol\n`;
  const rows = fieldDifferences(fieldsOf(before.protocol, before.message), fieldsOf(after.protocol, after.message));
  const isAlike = rows.every(([mark]) => mark === " ");
  const id = changed(idOf(before.message), idOf(after.message));
  const size = changed(sizeInWords(before.protocol, before.message), sizeInWords(after.protocol, after.message));
  return [
    `${title} ${id}, ${size}${isAlike ? ": no difference" : ""}`,
    ...table([["", ...HEADINGS], ...rows]),
    "",
  ].join("\n");
}

function fieldsOf({ header }: Protocol, { fields }: Message): readonly Field[] {
  return [...header.fields, ...fields];
}

function idOf({ commandId }: Message): string {
  return commandIdToJson(commandId);
}

/** Merges the fields of both messages into one order. */
function fieldDifferences(before: readonly Field[], after: readonly Field[]): string[][] {
  const rows: string[][] = [];
  let next = 0;
  for (const field of before) {
    const position = after.findIndex(({ name }) => name === field.name);
    if (position < next) {
      rows.push(["-", ...rowOf(field)]);
      continue;
    }
    rows.push(...after.slice(next, position).map((added) => ["+", ...rowOf(added)]));
    rows.push(bothRow(field, after[position] ?? field));
    next = position + 1;
  }
  return [...rows, ...after.slice(next).map((added) => ["+", ...rowOf(added)])];
}

function bothRow(before: Field, after: Field): string[] {
  const [offset = "", ...cells] = rowOf(before);
  const [otherOffset = "", ...otherCells] = rowOf(after);
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

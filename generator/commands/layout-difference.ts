import type { Field, Message } from "../model/index.js";
import type { Chosen } from "./layout.js";
import { rowOf, table } from "./layout-table.js";

/** How the messages of two protocols differ, field by field: `-` only before, `+` only after, `!` in both but not alike. */
export function differenceText(before: Chosen, after: Chosen): string {
  const names = new Set([...before.messages, ...after.messages].map(({ name }) => name));
  const title = `${before.protocol.title} -> ${after.protocol.title}`;
  return [...names].map((name) => messageDifference(title, find(before, name), find(after, name), name)).join("\n");
}

function find({ messages }: Chosen, name: string): Message | undefined {
  return messages.find((message) => message.name === name);
}

function messageDifference(
  title: string,
  before: Message | undefined,
  after: Message | undefined,
  name: string,
): string {
  if (before === undefined || after === undefined) {
    return `${title} ${name}: only in ${before === undefined ? "the second" : "the first"}\n`;
  }
  const rows = fieldDifferences(before.fields, after.fields);
  const said = rows.some(([mark]) => mark !== " ") ? "" : ": no difference";
  return [`${title} ${name}${said}`, ...table(rows), ""].join("\n");
}

/** The fields of both in one order; those that only one has stand where it has them. */
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
    rows.push(...bothRows(field, after[position] ?? field));
    next = position + 1;
  }
  return [...rows, ...after.slice(next).map((added) => ["+", ...rowOf(added)])];
}

function bothRows(before: Field, after: Field): string[][] {
  const [one, other] = [rowOf(before), rowOf(after)];
  if (one.join("|") === other.join("|")) return [[" ", ...one]];
  // What only moved is no difference of the field itself.
  const moved = one.slice(1).join("|") === other.slice(1).join("|");
  return [
    [moved ? " " : "!", ...one.map((cell, index) => (cell === other[index] ? cell : `${cell} -> ${other[index]}`))],
  ];
}

import { isMap, isNode, isPair, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "./text-edit.js";

/** A key with its value, or an entry of a list: where it is, and in what. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly owner: YAMLMap | YAMLSeq;
  readonly index: number;
  /** The offset of the value. */
  readonly value: number;
}

/** Returns the innermost entry whose key or value begins at an offset; null without one. */
export function entryAt(text: string, offset: number): Entry | null {
  let found: Entry | null = null;
  eachEntry(text, (entry) => {
    if (entry.from === offset || entry.value === offset) found = entry;
  });
  return found;
}

/** Returns the lists in a text that contain an offset, the innermost last. */
export function listsAround(text: string, offset: number): YAMLSeq[] {
  const lists: YAMLSeq[] = [];
  eachCollection(parseDocument(text).contents, (node) => {
    const [from = 0, to = 0] = node.range ?? [];
    if (isSeq(node) && from <= offset && offset < to) lists.push(node);
  });
  return lists;
}

/** Returns all entries of a collection. */
export function entriesOf(owner: YAMLMap | YAMLSeq): Entry[] {
  return owner.items.flatMap((item: unknown, index) => {
    const entry = entryOf(item);
    return entry === null ? [] : [{ ...entry, owner, index }];
  });
}

/** Returns an edit that removes an entry and what separates it from its neighbours; null if it cannot. */
export function removal(text: string, { owner, index, from, to }: Entry): TextEdit | null {
  const entries = entriesOf(owner);
  const [before, after] = [entries[index - 1], entries[index + 1]];
  if (owner.flow === true) {
    if (after !== undefined) return { from, to: after.from, text: "" };
    return before === undefined ? null : { from: before.to, to, text: "" };
  }
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const isAlone =
    /^\s*(?:- )?$/.test(text.slice(start, from)) && (isSeq(owner) || !text.slice(start, from).includes("-"));
  if (!isAlone || entries.length === 1) return null;
  return { from: start, to: endOfLine(text, to), text: "" };
}

/** Returns the offset after the line in which an offset is. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", Math.max(0, offset - (text[offset - 1] === "\n" ? 1 : 0)));
  return end < 0 ? text.length : end + 1;
}

function eachEntry(text: string, visit: (entry: Entry) => void): void {
  eachCollection(parseDocument(text).contents, (node) => entriesOf(node).forEach(visit));
}

function eachCollection(node: unknown, visit: (node: YAMLMap | YAMLSeq) => void): void {
  if (!isMap(node) && !isSeq(node)) return;
  visit(node);
  for (const item of node.items) eachCollection(isPair(item) ? item.value : item, visit);
}

function entryOf(item: unknown): Pick<Entry, "from" | "to" | "value"> | null {
  if (isPair(item)) return pairEntry(item);
  return isNode(item) ? nodeEntry(item) : null;
}

function pairEntry({ key, value }: Pair): Pick<Entry, "from" | "to" | "value"> | null {
  if (!isNode(key) || !key.range) return null;
  const [from, end] = key.range;
  if (!isNode(value) || !value.range) return { from, to: end, value: end };
  return { from, to: Math.max(end, value.range[1]), value: value.range[0] };
}

function nodeEntry({ range }: Node): Pick<Entry, "from" | "to" | "value"> | null {
  return range ? { from: range[0], to: range[1], value: range[0] } : null;
}

import { isMap, isScalar } from "yaml";
import { certainName, type Diagnostic, type Proposal } from "../diagnostics/index.js";
import { endOfLine, entriesOf, entryAt, listsAround, removal } from "./entries.js";
import { offsetOf, type TextEdit } from "./text-edit.js";

/** The source that a diagnostic is about. */
interface Source {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Counts the uses of a name in the files of a schema. */
export type CountUses = (name: string) => number;

/** Returns the edit that a diagnostic proposes for the text of its file; null if none is certain. */
export function editOf(diagnostic: Diagnostic, marked: string, usesOf: CountUses): TextEdit | null {
  // Positions do not count a byte order mark.
  const mark = marked.startsWith("\uFEFF") ? 1 : 0;
  const edit = editInText(diagnostic, marked.slice(mark), usesOf);
  return edit === null ? null : { ...edit, from: edit.from + mark, to: edit.to + mark };
}

function editInText({ proposal, range }: Diagnostic, text: string, usesOf: CountUses): TextEdit | null {
  if (proposal === null) return null;
  const source = { text, from: offsetOf(text, range.start), to: offsetOf(text, range.end) };
  const edit = editors[proposal.kind](source, proposal);
  if (edit === null || proposal.kind !== "nearest" || !proposal.isDefined) return edit;
  // One use is the definition itself.
  return usesOf(edit.text) > 1 ? edit : null;
}

type Editors = {
  readonly [Kind in Proposal["kind"]]: (source: Source, proposal: Proposal) => TextEdit | null;
};

const editors: Editors = {
  nearest: (source, proposal) => (proposal.kind === "nearest" ? nearest(source, proposal.known) : null),
  replace: (source, proposal) => (proposal.kind === "replace" ? replaced(source, proposal.by) : null),
  quote: ({ text, from, to }) => quoted(text, from, to),
  remove: ({ text, from }) => {
    const entry = entryAt(text, from);
    return entry === null ? null : removal(text, entry);
  },
  "remove-repetition": ({ text, from }) => repetition(text, from),
  move: (source, proposal) => (proposal.kind === "move" ? moved(source, proposal) : null),
};

/** The part of a source between quotes. */
function inside({ text, from, to }: Source): Source {
  const quote = text[from];
  const isQuoted = (quote === '"' || quote === "'") && text[to - 1] === quote && to - from >= 2;
  return isQuoted ? { text, from: from + 1, to: to - 1 } : { text, from, to };
}

function nearest(source: Source, known: readonly string[]): TextEdit | null {
  const { text, from, to } = inside(source);
  const name = text.slice(from, to);
  const path = /^(?:tlvs|request)\./.exec(name)?.[0] ?? "";
  const found = certainName(name, known) ?? certainName(name.slice(path.length), known);
  if (found === null) return null;
  return { from: from + (known.includes(found) && found.startsWith(path) ? 0 : path.length), to, text: found };
}

function replaced(source: Source, by: string): TextEdit {
  const { from, to } = inside(source);
  return { from, to, text: by };
}

function quoted(text: string, from: number, to: number): TextEdit | null {
  const source = text.slice(from, to);
  return source === "" || /["'\\\n]/.test(source) ? null : { from, to, text: `"${source}"` };
}

/** Removes a key that repeats the same key and value. */
function repetition(text: string, from: number): TextEdit | null {
  const entry = entryAt(text, from);
  if (entry === null || !isMap(entry.owner)) return null;
  const [first, ...more] = entriesOf(entry.owner).filter((each) => sourceOf(text, each) === sourceOf(text, entry));
  return first === undefined || more.length === 0 || first.index === entry.index ? null : removal(text, entry);
}

function sourceOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return text.slice(from, to).trimEnd();
}

/** Moves the entry of a field before that of another one, with the comments directly above it. */
function moved({ text, from }: Source, { name, before }: Extract<Proposal, { kind: "move" }>): TextEdit | null {
  for (const list of listsAround(text, from).toReversed()) {
    const named = (wanted: string) =>
      list.items.findIndex((item) => isMap(item) && nameOf(item.get("name", true)) === wanted);
    const [source, target] = [named(name), named(before)];
    if (source < 0 || target < 0) continue;
    return list.flow === true || source <= target
      ? null
      : movedLines(text, lineOf(list.items, source, text), lineOf(list.items, target, text));
  }
  return null;
}

function nameOf(node: unknown): unknown {
  return isScalar(node) ? node.value : null;
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The lines of an entry of a block list, with the comments directly above it. */
function lineOf(items: readonly unknown[], index: number, text: string): Lines {
  const item = items[index];
  const [start = 0, end = 0] = isMap(item) ? (item.range ?? []) : [];
  let from = text.lastIndexOf("\n", start - 1) + 1;
  while (from > 0) {
    const above = text.lastIndexOf("\n", from - 2) + 1;
    if (!/^\s*#/.test(text.slice(above, from))) break;
    from = above;
  }
  return { from, to: endOfLine(text, end) };
}

function movedLines(text: string, source: Lines, target: Lines): TextEdit {
  const lines = text.slice(source.from, source.to);
  const ended = lines.endsWith("\n") ? lines : `${lines}\n`;
  const between = text.slice(target.from, source.from);
  const rest = lines.endsWith("\n") ? between : between.replace(/\n$/, "");
  return { from: target.from, to: source.to, text: ended + rest };
}

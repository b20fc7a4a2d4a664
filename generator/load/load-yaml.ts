import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import { type Diagnostic, diagnostic, firstDefined, type SourceRange } from "../diagnostics/index.js";
import { cleanValues, hiddenIn } from "./hidden-in-yaml.js";
import type { SourceDocument, ValuePath } from "./source-document.js";
import { findInvalidUtf8 } from "./invalid-utf8.js";
import { findYamlErrors } from "./yaml-errors.js";

/** The result of parsing a YAML string. */
export interface LoadedYaml {
  /** Null if the string cannot be parsed. */
  readonly document: SourceDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a YAML string into values with positions. */
export function loadYaml(file: string, marked: string): LoadedYaml {
  const text = withoutByteOrderMark(marked);
  const lines = new LineCounter();
  // Duplicate keys are found below: the library compares each key with all keys before it.
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const rangeAt = (from: number, to: number): SourceRange => rangeOf(file, lines, from, to);
  const hidden = findInvalidUtf8(text) < 0 ? hiddenIn(text, rangeAt) : [];
  const { problems, isReadable } = findYamlErrors(text, parsed);
  // Removing a hidden character fixes the error that it causes, so no other error is reported.
  if (!isReadable && hidden.length > 0) return { document: null, diagnostics: hidden };
  const found = problems.map(({ from, to, problem }) => diagnostic("yaml-syntax", rangeAt(from, to), { problem }));
  if (!isReadable) return { document: null, diagnostics: found };
  const keys = [...unquotedKeys(parsed, rangeAt), ...duplicateKeys(parsed, rangeAt)];
  const diagnostics = [...hidden, ...found, ...keys, ...cleanValues(text, parsed, rangeAt)];
  return { document: locate(file, text, parsed, rangeAt), diagnostics };
}

type RangeAt = (from: number, to: number) => SourceRange;

/** Removes the byte order mark, which columns do not count. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function rangeOf(file: string, lines: LineCounter, from: number, to: number): SourceRange {
  const start = lines.linePos(from);
  const end = lines.linePos(Math.max(from, to));
  return { file, start: { line: start.line, column: start.col }, end: { line: end.line, column: end.col } };
}

function locate(file: string, text: string, parsed: Document, rangeAt: RangeAt): SourceDocument {
  const rangeOfNode = (node: unknown): SourceRange => {
    const range = isNode(node) ? node.range : null;
    return rangeAt(range?.[0] ?? 0, range?.[1] ?? 0);
  };
  return {
    file,
    value: parsed.toJS(),
    rangeOfValue: (path) => rangeOfNode(nearestNode(parsed, path)),
    textAt: (path) => {
      const [from = 0, to = 0] = nearestNode(parsed, path)?.range ?? [];
      return text.slice(from, to);
    },
    rangeOfKey: (path) => rangeOfNode(keyOf(parsed, path) ?? nearestNode(parsed, path)),
  };
}

/** Returns the node at a path, or its nearest ancestor that exists. */
function nearestNode(parsed: Document, path: ValuePath): Node | null {
  return nodesAlong(parsed, path).at(-1) ?? parsed.contents;
}

/** Returns the nodes along a path, up to the last one that exists. */
function nodesAlong(parsed: Document, path: ValuePath): Node[] {
  const nodes: Node[] = [];
  let node: unknown = parsed.contents;
  for (const step of path) {
    if (isMap(node)) node = typeof step === "string" ? pairsOf(node).get(step)?.value : undefined;
    else node = isSeq(node) ? node.get(step, true) : undefined;
    if (!isNode(node)) break;
    nodes.push(node);
  }
  return nodes;
}

/** The pairs of each map by key. The library's own lookup is linear. */
const indexedPairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = indexedPairs.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : null;
    if (name !== null && !pairs.has(name)) pairs.set(name, pair);
  }
  indexedPairs.set(map, pairs);
  return pairs;
}

function keyOf(parsed: Document, path: ValuePath): unknown {
  const parent = path.length === 1 ? parsed.contents : nodesAlong(parsed, path.slice(0, -1))[path.length - 2];
  return isMap(parent) ? (pairsOf(parent).get(String(path.at(-1)))?.key ?? null) : null;
}

/**
 * Reports keys that are not strings, unless they are integers below `of`: the tags of a union. Replaces them by their source, so
 * that they cause no further errors.
 */
function unquotedKeys(parsed: Document, rangeAt: RangeAt): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(parsed, {
    Pair(_, { key }, path) {
      if (!isScalar(key) || typeof key.value === "string") return;
      const value = String(key.value);
      const isTag = Number.isInteger(key.value) && isBelowOf(path);
      key.value = String(key.source ?? key.value);
      if (isTag) return;
      diagnostics.push(diagnostic("unquoted-key", rangeOfKey(key, rangeAt), { key: String(key.value), value }));
    },
  });
  return diagnostics;
}

/** Whether a pair is in a map under the key `of`. */
function isBelowOf(path: readonly unknown[]): boolean {
  const outer = path.at(-2);
  return isPair(outer) && isScalar(outer.key) && outer.key.value === "of";
}

/** Reports duplicate keys. Keeps the first and removes the others. */
function duplicateKeys(parsed: Document, rangeAt: RangeAt): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(parsed, {
    Map(_, map) {
      const seen = new Map<string, SourceRange>();
      map.items = map.items.filter(({ key }) => {
        if (!isScalar(key)) return true;
        const name = String(key.value);
        const range = rangeOfKey(key, rangeAt);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, range);
        else diagnostics.push(diagnostic("duplicate-key", range, { key: name }, firstDefined(first)));
        return first === undefined;
      });
    },
  });
  return diagnostics;
}

function rangeOfKey(key: Scalar, rangeAt: RangeAt): SourceRange {
  const [from, to] = key.range ?? [0, 0];
  return rangeAt(from, to);
}

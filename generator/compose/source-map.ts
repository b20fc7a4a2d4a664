import type { SourceRange } from "../diagnostics/index.js";
import { type SyntaxTree, child, type SourceRef, isObject, getProperty } from "../syntax/index.js";

type SourceDocument = SyntaxTree<unknown>["document"];

/** The places of values that are in another file than the value that holds them, or at another index of a list. */
export class SourceMap {
  readonly #places = new WeakMap<object, Map<string, SourceRef>>();

  /** Sets the place of the value at a key or index of an object or list. */
  set(holder: object, step: string | number, at: SourceRef): void {
    const places = this.#places.get(holder) ?? new Map<string, SourceRef>();
    this.#places.set(holder, places.set(String(step), at));
  }

  /** Returns the place of a value; undefined if it follows from the place of its holder. */
  find(holder: unknown, step: string | number): SourceRef | undefined {
    return isObject(holder) ? this.#places.get(holder)?.get(String(step)) : undefined;
  }
}

/** Returns a document for a value that is composed of several files. Each part of it keeps its place. */
export function composedDocument(value: unknown, base: SourceDocument, sourceMap: SourceMap): SourceDocument {
  const sourceRefOf = (path: SourceRef["path"]): SourceRef => {
    let at: SourceRef = { document: base, path: [] };
    let current = value;
    for (const step of path) {
      at = sourceMap.find(current, step) ?? child(at, step);
      current = getProperty(current, step);
    }
    return at;
  };
  const asked = (path: SourceRef["path"], ask: (at: SourceRef) => SourceRange): SourceRange => ask(sourceRefOf(path));
  return {
    file: base.file,
    value,
    rangeOfValue: (path) => asked(path, (at) => at.document.rangeOfValue(at.path)),
    rangeOfKey: (path) => asked(path, (at) => at.document.rangeOfKey(at.path)),
    textAt: (path) => {
      const at = sourceRefOf(path);
      return at.document.textAt(at.path);
    },
  };
}

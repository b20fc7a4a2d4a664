import type { SourceRange } from "../diagnostics/index.js";
import { type SyntaxTree, child, type SourceRef, isObject, getProperty } from "../syntax/index.js";

type SourceDocument = SyntaxTree<unknown>["document"];

/** Where values stand that do not stand where their holder does: another file, or another index of a list. */
export class SourceMap {
  readonly #places = new WeakMap<object, Map<string, SourceRef>>();

  /** Says where the value of a key or index of an object or list stands. */
  set(holder: object, step: string | number, at: SourceRef): void {
    const places = this.#places.get(holder) ?? new Map<string, SourceRef>();
    this.#places.set(holder, places.set(String(step), at));
  }

  /** Where a value stands; undefined where that follows from where its holder stands. */
  find(holder: unknown, step: string | number): SourceRef | undefined {
    return isObject(holder) ? this.#places.get(holder)?.get(String(step)) : undefined;
  }
}

/** A value that was put together from several files as a document: each part of it remembers where it stands. */
export function composedDocument(value: unknown, base: SourceDocument, sourceMap: SourceMap): SourceDocument {
  const placeOf = (path: SourceRef["path"]): SourceRef => {
    let at: SourceRef = { document: base, path: [] };
    let current = value;
    for (const step of path) {
      at = sourceMap.find(current, step) ?? child(at, step);
      current = getProperty(current, step);
    }
    return at;
  };
  const asked = (path: SourceRef["path"], ask: (at: SourceRef) => SourceRange): SourceRange => ask(placeOf(path));
  return {
    file: base.file,
    value,
    rangeOfValue: (path) => asked(path, (at) => at.document.rangeOfValue(at.path)),
    rangeOfKey: (path) => asked(path, (at) => at.document.rangeOfKey(at.path)),
    textAt: (path) => {
      const at = placeOf(path);
      return at.document.textAt(at.path);
    },
  };
}

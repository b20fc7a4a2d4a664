import type { SourceRange } from "../diagnostics/index.js";
import { type Shaped, inside, type Located, isObject, stepInto } from "../syntax/index.js";

type LocatedDocument = Shaped<unknown>["document"];

/** Where values stand that do not stand where their holder does: another file, or another index of a list. */
export class Places {
  readonly #places = new WeakMap<object, Map<string, Located>>();

  /** Says where the value of a key or index of an object or list stands. */
  set(holder: object, step: string | number, at: Located): void {
    const places = this.#places.get(holder) ?? new Map<string, Located>();
    this.#places.set(holder, places.set(String(step), at));
  }

  /** Where a value stands; undefined where that follows from where its holder stands. */
  find(holder: unknown, step: string | number): Located | undefined {
    return isObject(holder) ? this.#places.get(holder)?.get(String(step)) : undefined;
  }
}

/** A value that was put together from several files as a document: each part of it remembers where it stands. */
export function composedDocument(value: unknown, base: LocatedDocument, places: Places): LocatedDocument {
  const placeOf = (path: Located["path"]): Located => {
    let at: Located = { document: base, path: [] };
    let current = value;
    for (const step of path) {
      at = places.find(current, step) ?? inside(at, step);
      current = stepInto(current, step);
    }
    return at;
  };
  const asked = (path: Located["path"], ask: (at: Located) => SourceRange): SourceRange => ask(placeOf(path));
  return {
    file: base.file,
    value,
    rangeOfValue: (path) => asked(path, (at) => at.document.rangeOfValue(at.path)),
    rangeOfKey: (path) => asked(path, (at) => at.document.rangeOfKey(at.path)),
    sourceOf: (path) => {
      const at = placeOf(path);
      return at.document.sourceOf(at.path);
    },
  };
}

import { nearestName, type RelatedPlace, relatedPlace, type SourceRange } from "../diagnostics/index.js";

/** Missing names, with the places that use them. */
export type UnresolvedNames = Map<string, SourceRange[]>;

/** Adds a use of a missing name. */
export function addUnresolved(unknown: UnresolvedNames, name: string, range: SourceRange): void {
  const ranges = unknown.get(name);
  if (ranges === undefined) unknown.set(name, [range]);
  else ranges.push(range);
}

/**
 * The maximum number of missing names that are compared with all others to suggest one. More of them have another
 * cause.
 */
const MAX_COMPARED = 100;

/**
 * Reports the uses of missing names.
 * If several places use a name, and a similar one is defined but not used, the definition is misspelt: that is one
 * error.
 */
export function reportUnresolved(
  unknown: UnresolvedNames,
  definitions: ReadonlyMap<string, SourceRange>,
  isUsed: (name: string) => boolean,
  add: (name: string, range: SourceRange, known: readonly string[], related: readonly RelatedPlace[]) => void,
): void {
  const all = [...definitions.keys()];
  const unused = all.filter((each) => !isUsed(each));
  let compared = 0;
  for (const [name, ranges] of unknown) {
    const isCompared = compared++ < MAX_COMPARED;
    const known = isCompared ? all : [];
    const likely = (isCompared ? nearestName(name, unused) : null) ?? "";
    const definition = definitions.get(likely);
    if (ranges.length > 1 && definition !== undefined) {
      const related = ranges.slice(0, 1).map((range) => namedHere(range, name));
      add(name, definition, [likely], related);
    } else {
      for (const range of ranges) add(name, range, known, []);
    }
  }
}

/** Returns the place that uses a missing name, as a related place. */
export function namedHere(range: SourceRange, name: string): RelatedPlace {
  return relatedPlace(range, { en: `${name} is named here`, zh: `此处引用了${name}` });
}

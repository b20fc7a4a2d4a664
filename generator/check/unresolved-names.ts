import { nearestName, type RelatedPlace, type SourceRange } from "../diagnostics/index.js";

/** Names that are used and not there, with the places that use them. */
export type UnresolvedNames = Map<string, SourceRange[]>;

/** Takes down one use of a name that is not there. */
export function addUnresolved(unknown: UnresolvedNames, name: string, range: SourceRange): void {
  const ranges = unknown.get(name);
  if (ranges === undefined) unknown.set(name, [range]);
  else ranges.push(range);
}

/** So many names are compared with all known ones, to propose the nearest: a schema with more has another mistake. */
const MAX_COMPARED = 100;

/**
 * Says where names that are not there are used.
 *
 * Where several places use a name, and one that comes near is defined and used nowhere, it is the definition that is
 * misspelt: that is one mistake, at one place.
 */
export function reportUnresolved(
  unknown: UnresolvedNames,
  definitions: ReadonlyMap<string, SourceRange>,
  isUsed: (name: string) => boolean,
  say: (name: string, range: SourceRange, known: readonly string[], related: readonly RelatedPlace[]) => void,
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
      const related = ranges.slice(0, 1).map((range) => ({ range, message: `${name} is named here` }));
      say(name, definition, [likely], related);
    } else {
      for (const range of ranges) say(name, range, known, []);
    }
  }
}

import { isObject } from "../syntax/index.js";
import type { SourceMap } from "./source-map.js";

/** Removes entries of a list. The source map keeps the places of the others. */
export function keepEntries(list: unknown, isKept: (entry: unknown) => boolean, sourceMap: SourceMap): void {
  if (!isObject(list) || !Array.isArray(list)) return;
  const entries: readonly (readonly [number, unknown])[] = [...list.entries()];
  const kept = entries.filter(([, entry]) => isKept(entry));
  const places = kept.map(([index]) => sourceMap.find(list, index));
  list.splice(0, list.length, ...kept.map(([, entry]) => entry));
  places.forEach((place, index) => {
    if (place !== undefined) sourceMap.set(list, index, place);
  });
}

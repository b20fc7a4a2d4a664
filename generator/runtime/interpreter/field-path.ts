import type { FieldLayout } from "./layout.js";

/** A field in an error. */
export interface FieldNames {
  /** Wire name, with the index in a list and the path in a structure; null if no field is involved. */
  readonly field: string | null;
  /** The same as properties; null if the field is not part of a message. */
  readonly property: string | null;
}

/* A path of fields holds both names of each, separated by a space: `Entries entries[2].Count count`. */

/** The path of a field in a structure, whose path ends with a dot; empty for a message. */
export function pathOf(structure: string, { name, property }: FieldLayout): string {
  return `${structure}${name} ${property}`;
}

/** The wire names of a path. */
export function wireNamesOf(path: string): string {
  return path.replace(/ \w+/g, "");
}

/** Both names of a field. A name that is not a path has no property. */
export function namesOfPath(path: string | null): FieldNames {
  if (path === null || !path.includes(" ")) return { field: path, property: null };
  return { field: wireNamesOf(path), property: path.replace(/\w+ /g, "") };
}

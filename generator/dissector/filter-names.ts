/** The types of fields that may share a filter name. */
export type FilterGroup = "uint" | "int" | "uint64" | "int64" | "text" | "bytes" | "none";

/** Gives fields their filter names. */
export interface FilterNames {
  /**
   * Returns the name of a field in its owner: `smswire.cmpp.msg_id`. Fields of a name and a group share it. The first group
   * of a name keeps it; fields of another group have the name of their owner before their own.
   */
  readonly nameOf: (owner: string, name: string, group: FilterGroup) => string;
}

/** Gives names that begin with a prefix, such as `smswire.cmpp`. */
export function filterNames(prefix: string): FilterNames {
  const groups = new Map<string, FilterGroup>();
  const isFree = (name: string, group: FilterGroup): boolean => (groups.get(name) ?? group) === group;
  return {
    nameOf: (owner, name, group) => {
      const [short, long] = [folded(name), `${folded(owner)}.${folded(name)}`];
      let found = isFree(short, group) ? short : long;
      while (!isFree(found, group)) found = `${found}_${group}`;
      groups.set(found, group);
      return `${prefix}.${found}`;
    },
  };
}

/** A name as a part of a filter: lower case letters, digits and underscores. */
export function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, "_");
}

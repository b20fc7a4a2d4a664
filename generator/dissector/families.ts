import type { Protocol } from "../model/index.js";
import { folded } from "./filter-names.js";

/** The versions of a protocol, which share filters and ports. */
export interface Family {
  /** The name in filters: cmpp. */
  readonly name: string;
  readonly title: string;
  readonly protocols: readonly Protocol[];
}

/** Returns the protocols by families: those that the same file declares. A name that is taken gets a number. */
export function familiesOf(protocols: readonly Protocol[]): readonly Family[] {
  const bySource = new Map<string, Protocol[]>();
  for (const protocol of protocols) {
    const key = `${protocol.source} ${titleOf(protocol)}`;
    bySource.set(key, [...(bySource.get(key) ?? []), protocol]);
  }
  const names = new Set<string>();
  return [...bySource.values()].map((versions) => {
    const title = versions[0] === undefined ? "" : titleOf(versions[0]);
    const name = freeName(folded(title), names);
    names.add(name);
    return {
      name,
      title: name === folded(title) ? title : `${title} ${name.slice(folded(title).length + 1)}`,
      protocols: versions,
    };
  });
}

function freeName(name: string, names: ReadonlySet<string>): string {
  let found = name;
  for (let number = 2; names.has(found); number++) found = `${name}_${number}`;
  return found;
}

/** The title without the version. */
function titleOf({ title, version }: Protocol): string {
  return title.endsWith(` ${version}`) ? title.slice(0, -version.length - 1) : title;
}

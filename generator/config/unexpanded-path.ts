/**
 * The part of a path that a shell would have replaced, such as ~ or $HOME; null if there is none. A folder that has such a name
 * is written with ./ before it.
 */
export function unexpandedPart(path: string): string | null {
  const found = /^(?:~[^/\\]*|\$\w+)(?=[/\\]|$)|^\$\(.*?\)|\$\{[^}]*\}|^%\w+%/.exec(path);
  return found === null ? null : found[0];
}

/**
 * Returns the part of a path that a shell would expand, such as ~ or $HOME; null if none exists. To name such a
 * folder, write ./ before it.
 */
export function unexpandedPart(path: string): string | null {
  const found = /^(?:~[^/\\]*|\$\w+)(?=[/\\]|$)|^\$\(.*?\)|\$\{[^}]*\}|^%\w+%/.exec(path);
  return found === null ? null : found[0];
}

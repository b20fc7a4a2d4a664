import { type Diagnostic, diagnostic, firstDefined, type SourceRange } from "../diagnostics/index.js";
import { loadYaml } from "./load-yaml.js";

/** Reports duplicate keys in a JSON line. `JSON.parse` keeps the last and ignores the others. */
export function duplicateJsonKeys(
  content: string,
  value: unknown,
  rangeAt: (from: number, to: number) => SourceRange,
): Diagnostic[] {
  if (keysWritten(content) === keysIn(value)) return [];
  // JSON is also YAML, and the YAML parser records positions. It is slower, so it runs only if there is an error.
  const { diagnostics } = loadYaml("", content);
  return diagnostics
    .filter(({ code }) => code === "duplicate-key")
    .map(({ range, related }) => {
      const at = ({ start, end }: SourceRange): SourceRange => rangeAt(start.column - 1, end.column - 1);
      const key = content.slice(range.start.column, range.end.column - 2);
      return diagnostic(
        "duplicate-key",
        at(range),
        { key },
        related.flatMap((first) => firstDefined(at(first.range))),
      );
    });
}

/** Counts the keys in a JSON string. */
function keysWritten(content: string): number {
  const strings = content.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? [];
  return strings.filter((each) => each.endsWith(":")).length;
}

/** Counts the keys of a value at every depth. It does not recurse, because a line can be nested to any depth. */
function keysIn(value: unknown): number {
  const left = [value];
  let count = 0;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (typeof each !== "object" || each === null) continue;
    const inner: readonly unknown[] = Object.values(each);
    if (!Array.isArray(each)) count += inner.length;
    for (const other of inner) left.push(other);
  }
  return count;
}

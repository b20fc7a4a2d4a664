import { type Diagnostic, diagnostic, firstDefined, type SourceRange } from "../diagnostics/index.js";
import { loadYaml } from "./load-yaml.js";

/** Keys that an object of a JSON line has twice: JSON itself would take the last and ignore the others. */
export function duplicateJsonKeys(
  content: string,
  value: unknown,
  rangeAt: (from: number, to: number) => SourceRange,
): Diagnostic[] {
  if (keysWritten(content) === keysIn(value)) return [];
  // JSON is YAML, whose reader remembers places. Only a mistake asks for them.
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

/** How many keys a JSON text has. */
function keysWritten(content: string): number {
  const strings = content.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? [];
  return strings.filter((each) => each.endsWith(":")).length;
}

/** How many keys a value has at any depth. Without recursion: a line can be nested as deeply as its writer likes. */
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

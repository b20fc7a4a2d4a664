import {
  type Diagnostic,
  type DiagnosticCode,
  type RelatedPlace,
  sortDiagnostics,
  type SourceRange,
} from "../diagnostics/index.js";

/** Names that a whole protocol shares: one that is gone is one mistake, however many places use it. */
const OF_PROTOCOL: readonly DiagnosticCode[] = [
  "unknown-party",
  "unknown-structure",
  "unknown-type",
  "unknown-version",
  "vector-of-unknown-field",
  "vector-of-unknown-protocol",
];

/** Names that are those of one message or structure, which stands in one file. */
const OF_FILE: readonly DiagnosticCode[] = ["unknown-rule-field"];

/** How many further uses are shown. */
const MOST_SHOWN = 4;

/** What says the same of one name, in the order of its places. */
interface Uses {
  readonly first: Diagnostic;
  readonly others: Diagnostic[];
  readonly scope: string | null;
}

/** Makes one diagnostic of those that say the same of a name: it stands at the first use, and the others belong to it. */
export function groupByName(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const all = usesOf(diagnostics);
  // A version that is gone is gone for its vectors, too.
  const isGone = ({ first, others }: Uses): boolean => first.code === "unknown-version" && others.length > 0;
  const incomplete = new Set(all.filter(isGone).map(({ scope }) => scope));
  return all
    .filter(({ first, scope }) => first.code !== "vector-of-unknown-protocol" || !incomplete.has(scope))
    .map(({ first, others }) => ({ ...first, related: [...first.related, ...furtherUses(first, others)] }));
}

function usesOf(diagnostics: readonly Diagnostic[]): Uses[] {
  const uses = new Map<string, Uses>();
  for (const each of sortDiagnostics(diagnostics)) {
    const scope = scopeOf(each);
    const key = scope === null ? String(uses.size) : [scope, each.code, each.message].join("\n");
    const known = uses.get(key);
    if (known === undefined) uses.set(key, { first: each, others: [], scope });
    else known.others.push(each);
  }
  return [...uses.values()];
}

/** What a name is known in; null for mistakes that are each their own. */
function scopeOf({ code, range: { file } }: Diagnostic): string | null {
  if (OF_FILE.includes(code)) return file;
  const isShared = OF_PROTOCOL.includes(code);
  return isShared ? file.replace(/\/(?:(?:types|messages|vectors)\/.*|protocol\.yaml)$/, "") : null;
}

function furtherUses({ related }: Diagnostic, others: readonly Diagnostic[]): RelatedPlace[] {
  const known = new Set(related.map(({ range }) => placeOf(range)));
  const uses = others.filter(({ range }) => !known.has(placeOf(range)));
  const rest = uses.length - MOST_SHOWN;
  return uses.slice(0, MOST_SHOWN).map(({ range }, index) => {
    const isLast = index === MOST_SHOWN - 1 && rest > 0;
    const more = isLast ? `, and in ${rest} more ${rest === 1 ? "place" : "places"}` : "";
    return { range, message: `also named here${more}` };
  });
}

function placeOf({ file, start }: SourceRange): string {
  return `${file}:${start.line}:${start.column}`;
}

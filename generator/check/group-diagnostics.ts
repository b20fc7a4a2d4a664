import {
  type Bilingual,
  type Diagnostic,
  type DiagnosticCode,
  pluralize,
  type RelatedPlace,
  relatedPlace,
  sortDiagnostics,
  type SourceRange,
} from "../diagnostics/index.js";

/** Codes about names that a whole protocol shares. A missing name is one error, even if several places use it. */
const OF_PROTOCOL: readonly DiagnosticCode[] = [
  "leg-without-link",
  "unknown-party",
  "unknown-structure",
  "unknown-tlv",
  "unknown-type",
  "unknown-version",
  "vector-of-unknown-field",
  "vector-of-unknown-protocol",
];

/** Codes about names of one message or structure, or of one flow, which are in one file. */
const OF_FILE: readonly DiagnosticCode[] = [
  "unknown-flow-field",
  "unknown-operation",
  "unknown-rule-field",
  "unknown-setting",
  "unknown-state",
];

/** The maximum number of further uses that are shown. */
const MOST_SHOWN = 4;

/** Diagnostics with the same message about one name, in the order of their places. */
interface Uses {
  readonly first: Diagnostic;
  readonly others: Diagnostic[];
  readonly scope: string | null;
}

/**
 * Groups diagnostics with the same message about one name: the first use has the diagnostic, the others are related
 * places.
 */
export function groupByName(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const all = usesOf(diagnostics);
  // An unknown version in several places also explains its unknown vectors.
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

/** Returns the file or folder in which a name is shared; null for a diagnostic that is not grouped. */
function scopeOf({ code, range: { file } }: Diagnostic): string | null {
  if (OF_FILE.includes(code)) return file;
  const isShared = OF_PROTOCOL.includes(code);
  return isShared ? file.replace(/\/(?:(?:types|messages|vectors)\/.*|(?:protocol|flow)\.yaml)$/, "") : null;
}

function furtherUses({ related }: Diagnostic, others: readonly Diagnostic[]): RelatedPlace[] {
  const known = new Set(related.map(({ range }) => positionKey(range)));
  const uses = others.filter(({ range }) => !known.has(positionKey(range)));
  const rest = uses.length - MOST_SHOWN;
  return uses.slice(0, MOST_SHOWN).map(({ range }, index) => {
    const more = index === MOST_SHOWN - 1 && rest > 0 ? andMore(rest) : { en: "", zh: "" };
    return relatedPlace(range, { en: `also named here${more.en}`, zh: `此处也引用了它${more.zh}` });
  });
}

function andMore(rest: number): Bilingual {
  return { en: `, and in ${pluralize(rest, "more place")}`, zh: `，另有${rest}处` };
}

function positionKey({ file, start }: SourceRange): string {
  return `${file}:${start.line}:${start.column}`;
}

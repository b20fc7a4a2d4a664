import type { SourceRange } from "../../diagnostics/index.js";
import {
  type DeclaredVersionNode,
  isPoisoned,
  child,
  keyRange,
  type SourceRef,
  valueRange,
  isObject,
  isPerVersion,
} from "../../syntax/index.js";
import { addUnresolved, namedHere, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { keyHere } from "../related-places.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["unknown-version", "empty-version-span"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that `since`, `until` and values per version name declared versions, and that `since` is before `until`. */
export const knownVersions = defineCheck(codes, (context: Context) => {
  const { report } = context;
  const { protocol, types, operations, flow } = context.protocol;

  const known = protocol.node.versions.map(({ version }) => version);
  // Of two equal versions, one may be a misspelling of the missing one.
  if (new Set(known).size < known.length) return;
  const uses: Uses = { known, unknown: new Map(), used: new Set() };
  const files = [...types, ...operations, ...(flow === null ? [] : [flow])];
  for (const { document } of files) visit(context, document.value, { document, path: [] }, uses);
  if (uses.unknown.size === 0 || isPoisoned(protocol.node, "versions")) return;
  const declared: SourceRef = { document: protocol.document, path: ["versions"] };
  reportRenamed(context, uses);
  reportUnresolved(
    uses.unknown,
    new Map(known.map((version, index) => [version, valueRange(declared, index, "version")])),
    (version) => uses.used.has(version),
    (version, range, near, related) => report("unknown-version", range, { version, near, known }, related),
  );
});

/**
 * Reports and removes the unknown versions after which the id of a declared but unused version is named, as demo20 after
 * 2.0: then the declaration is wrong.
 */
function reportRenamed({ protocol: { protocol }, report }: Context, { known, unknown, used }: Uses): void {
  const { versions } = protocol.node;
  for (const [version, [first]] of unknown) {
    const index = versions.findIndex((each) => isNamedAfter(each, version) && !used.has(each.version));
    const renamed = versions[index]?.version;
    if (renamed === undefined || first === undefined) continue;
    unknown.delete(version);
    const range = valueRange({ document: protocol.document, path: ["versions"] }, index, "version");
    report("unknown-version", range, { version, near: [renamed], known }, [namedHere(first, version)]);
  }
}

/** Whether the id of a declared version ends in the digits of another one. */
function isNamedAfter({ id, version }: DeclaredVersionNode, other: string): boolean {
  const ending = /\d+$/.exec(id)?.[0];
  return ending === other.replaceAll(/\D/g, "") && ending !== version.replaceAll(/\D/g, "");
}

/** The declared versions, the used ones, and those that are used but not declared. */
interface Uses {
  readonly known: readonly string[];
  readonly used: Set<string>;
  readonly unknown: UnresolvedNames;
}

function visit(context: Context, value: unknown, at: SourceRef, uses: Uses): void {
  if (!isObject(value)) return;
  checkSpan(context, value, at, uses);
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (isPerVersion(key, inner)) {
      for (const version of Object.keys(inner)) use(version, () => keyRange(at, step, version), uses);
    } else {
      visit(context, inner, child(at, step), uses);
    }
  }
}

/** Adds a use of a version. Its place is computed only if the version is unknown. */
function use(version: string, rangeOf: () => SourceRange, { known, used, unknown }: Uses): void {
  if (known.includes(version)) used.add(version);
  else addUnresolved(unknown, version, rangeOf());
}

function checkSpan(context: Context, value: object, at: SourceRef, uses: Uses): void {
  const { report } = context;
  const since = boundOf(value, "since");
  const until = boundOf(value, "until");
  if (since !== undefined) use(since, () => valueRange(at, "since"), uses);
  if (until !== undefined) use(until, () => valueRange(at, "until"), uses);
  // A missing or unknown version has the index -1.
  const [first, last] = [uses.known.indexOf(since ?? ""), uses.known.indexOf(until ?? "")];
  if (last < 0 || first <= last) return;
  const related = [keyHere(valueRange(at, "until"), "until")];
  report(
    "empty-version-span",
    valueRange(at, "since"),
    { since: since ?? "", until: until ?? "" },
    isOnOneLine(at) ? [] : related,
  );
}

function isOnOneLine(at: SourceRef): boolean {
  return valueRange(at, "since").start.line === valueRange(at, "until").start.line;
}

function boundOf(value: object, key: string): string | undefined {
  const bound: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return typeof bound === "string" ? bound : undefined;
}

import { type Bilingual, type RelatedPlace, relatedPlace, type SourceRange } from "../diagnostics/index.js";
import type { Origin, Protocol } from "../model/index.js";
import type { VectorTree } from "../syntax/index.js";
import type { Finding } from "./findings.js";
import { findOrigin } from "./origins.js";

/** An error, and the number of other vectors that have it. */
export interface Folded {
  readonly finding: Finding;
  /** In the schema, if several vectors have the error and the schema defines the field. */
  readonly range: SourceRange;
  readonly related: readonly RelatedPlace[];
  /** The number of other vectors with the same error. */
  readonly others: number;
  /** The type of the fields, if several fields have the error; otherwise null. */
  readonly type: string | null;
}

/** Findings of most vectors of a message, in the same field. */
interface Alike {
  readonly findings: readonly Finding[];
  readonly origin: Origin | null;
}

/**
 * Folds the findings of most vectors of a message, in one field or in fields of one type, into one error. The schema
 * may be its cause.
 */
export function foldAlike(
  protocol: Protocol,
  findings: readonly Finding[],
  vectors: readonly VectorTree[],
): readonly Folded[] {
  const groups = groupsBy(findings, ({ vector, kind, field }) => `${vector.node.message} ${kind} ${field}`);
  const counts = countsOf(vectors);
  const isMost = (group: readonly Finding[]): boolean =>
    2 * group.length > (counts.get(group[0]?.vector.node.message ?? "") ?? 0);
  const alone = groups.filter((group) => !isMost(group)).flatMap((group) => group.map(unfolded));
  const alike = groups.filter(isMost).map((group) => toAlike(protocol, group));
  return [...alone, ...groupsBy(alike, keyOf).map(fold)];
}

/** Returns the number of vectors of each message. */
function countsOf(vectors: readonly VectorTree[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { node } of vectors) counts.set(node.message, (counts.get(node.message) ?? 0) + 1);
  return counts;
}

function groupsBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function toAlike(protocol: Protocol, findings: readonly Finding[]): Alike {
  const [first] = findings;
  // A key that only the vector or only the frame has is not an error of the field's type.
  const isOfField = first !== undefined && (first.kind !== "value" || first.difference.kind === "other");
  return { findings, origin: isOfField ? findOrigin(protocol, first.vector.node.message, first.field) : null };
}

/**
 * Returns the same key for fields of one type, and for one field of the header or of a structure in several messages.
 */
function keyOf({ findings, origin }: Alike): string {
  const [first] = findings;
  const own = `${first?.vector.node.message} ${first?.field}`;
  return JSON.stringify([first?.kind, origin === null ? own : (origin.type?.range ?? origin.field)]);
}

function unfolded(finding: Finding): Folded {
  return { finding, range: finding.range, related: finding.related, others: 0, type: null };
}

function fold(group: readonly Alike[]): Folded {
  const [first, ...others] = group.flatMap(({ findings }) => findings);
  if (first === undefined) throw new Error("A group without findings.");
  if (others.length === 0) return unfolded(first);
  const type = typeOfFields(group);
  const range = rangeInSchema(group, type) ?? first.range;
  const further = range === first.range ? others : [first, ...others];
  const related = further.slice(0, 3).map((each) => relatedPlace(each.range, relatedMessage(each, type !== null)));
  return { finding: first, range, related, others: others.length, type: type?.name ?? null };
}

/** Returns the type of the fields of a group; null if all its findings are in one field. */
function typeOfFields(group: readonly Alike[]): Origin["type"] {
  const fields = new Set(group.map(({ origin }) => JSON.stringify(origin?.field)));
  return fields.size === 1 ? null : (group[0]?.origin?.type ?? null);
}

function rangeInSchema([first]: readonly Alike[], type: Origin["type"]): SourceRange | null {
  return type?.range ?? first?.origin?.field ?? null;
}

function relatedMessage({ vector, field }: Finding, isOfType: boolean): Bilingual {
  const { id } = vector.node;
  return {
    en: `the vector ${id} differs in ${isOfType ? field : "the same field"}`,
    zh: `测试向量${id}的${isOfType ? field : "同一字段"}不符`,
  };
}

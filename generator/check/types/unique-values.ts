import { type Bilingual, firstDefined, listInBoth } from "../../diagnostics/index.js";
import { type BitValueNode, type EnumerationValueNode, valueRange, isDeclared } from "../../syntax/index.js";
import type { ValueSymbol } from "../../bind/index.js";
import { reportOverlap } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["overlapping-values", "duplicate-value-name"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that values of an enumeration or of bits in one version do not overlap on a leg and have different names. */
export const uniqueValues = defineCheck(codes, (context: Context) => {
  const { definitions, versions } = context.protocol;
  const lists = definitions.flatMap(({ values, bitFields }) => [
    values,
    ...(bitFields ?? []).map((each) => each.values),
  ]);
  for (const list of lists) {
    const values = list.filter(({ node }) => isDeclared(node, versions));
    checkValues(
      context,
      values.map(({ node, at }, index) => ({ node, at, index })),
    );
  }
});

/** A value, and its index among the values of the version. */
interface Placed extends Pick<ValueSymbol, "at"> {
  readonly node: EnumerationValueNode & Pick<BitValueNode, "legs">;
  readonly index: number;
}

function checkValues(context: Context, values: readonly Placed[]): void {
  const { version } = context.protocol;
  for (const [one, other] of overlappingPairs(values)) {
    if (haveCommonLeg(one.node, other.node)) reportPair(context, one, other);
  }
  for (const [one, other] of pairsWithKey(values, ({ name }) => name ?? null)) {
    const related = firstDefined(valueRange(other.at, "name"));
    context.report("duplicate-value-name", valueRange(one.at, "name"), { name: one.node.name ?? "", version }, related);
  }
}

/** Whether two values have a meaning on the same leg; without legs, a value has its meaning on all. */
function haveCommonLeg({ legs: own }: Placed["node"], { legs: others }: Placed["node"]): boolean {
  return own === undefined || others === undefined || own.some((leg) => others.includes(leg));
}

/** The maximum number of pairs that are reported: a list of n equal values has n² of them. */
const MAX_PAIRS = 1000;

/** A value, and an earlier one. */
type ValuePair = readonly [one: Placed, other: Placed];

/** Returns all pairs of values that overlap, in the order of the file. */
function overlappingPairs(values: readonly Placed[]): ValuePair[] {
  const pairs = [...pairsWithKey(values, textOf), ...overlappingRanges(values)];
  return pairs.sort(([one, other], [next, nextOther]) => one.index - next.index || other.index - nextOther.index);
}

/**
 * Returns the pairs of integers that overlap. Values are sorted by their first integer, and each is compared with those
 * that begin inside it.
 */
function overlappingRanges(values: readonly Placed[]): ValuePair[] {
  const integers = values.filter(({ node }) => textOf(node) === null);
  const sorted = integers
    .map((placed) => ({ placed, bounds: boundsOf(placed.node) }))
    .filter(({ bounds }) => !bounds.some(Number.isNaN));
  sorted.sort((one, other) => one.bounds[0] - other.bounds[0]);
  const pairs: ValuePair[] = [];
  for (const [position, { placed, bounds }] of sorted.entries()) {
    for (let next = position + 1; next < sorted.length && pairs.length < MAX_PAIRS; next++) {
      const other = sorted[next];
      if (other === undefined || !(other.bounds[0] <= bounds[1])) break;
      if (bounds[0] <= other.bounds[1]) pairs.push(inOrder(placed, other.placed));
    }
  }
  return pairs;
}

/** Returns the pairs of values with the same key. Values with the key null are skipped. */
function pairsWithKey(
  values: readonly Placed[],
  keyOfValue: (node: EnumerationValueNode) => string | null,
): ValuePair[] {
  const byKey = new Map<string, Placed[]>();
  const pairs: ValuePair[] = [];
  for (const one of values) {
    const key = keyOfValue(one.node);
    if (key === null) continue;
    const others = byKey.get(key) ?? [];
    for (const other of others.slice(0, MAX_PAIRS - pairs.length)) pairs.push([one, other]);
    others.push(one);
    byKey.set(key, others);
  }
  return pairs;
}

function inOrder(one: Placed, other: Placed): ValuePair {
  return one.index > other.index ? [one, other] : [other, one];
}

function reportPair(context: Context, one: Placed, other: Placed): void {
  const { version } = context.protocol;
  const range = valueRange(one.at, keyOf(one.node));
  const otherRange = valueRange(other.at, keyOf(other.node));
  // A value in another file is an addition to an imported type.
  const isAdded = range.file !== otherRange.file;
  if (isAdded && isOneOfRange(one.node, other.node)) return;
  const fix = isAdded ? ADDED : splitInWords(one.node, other.node);
  reportOverlap(
    context,
    range,
    { value: formatEnumerationValue(one.node), other: formatEnumerationValue(other.node), version, fix },
    otherRange,
  );
}

const ADDED: Bilingual = {
  en: "Add single values instead: a single value takes precedence over an imported range.",
  zh: "请改为添加单个值：单个值优先于导入的范围。",
};

/** Whether a single value is added to a range. That is allowed: the value is more specific than the range. */
function isOneOfRange(one: EnumerationValueNode, other: EnumerationValueNode): boolean {
  return one.value !== undefined && other.range !== undefined;
}

/** Returns how to write a range without a value inside it; null for any other pair. */
function splitInWords(one: EnumerationValueNode, other: EnumerationValueNode): Bilingual | null {
  const range = one.range === undefined ? other : one;
  const { value } = range === one ? other : one;
  const [first, last] = boundsOf(range);
  if (range.range === undefined || typeof value !== "number") return null;
  const parts = [
    ...(value > first ? [`${first}..${value - 1}`] : []),
    ...(value < last ? [`${value + 1}..${last}`] : []),
  ];
  if (parts.length === 0) return null;
  const { en, zh } = listInBoth(parts, "and");
  return {
    en: `Write the range as ${en}, or limit one of them with since and until.`,
    zh: `请将范围写为${zh}，或用since和until限制其中一个的版本。`,
  };
}

function keyOf(node: EnumerationValueNode): string {
  return (["value", "range", "prefix"] as const).find((key) => node[key] !== undefined) ?? "name";
}

/** Returns the key of a string value: a prefix or a whole string. Returns null for integers. */
function textOf({ value, prefix }: EnumerationValueNode): string | null {
  if (prefix !== undefined) return `prefix ${prefix}`;
  return typeof value === "string" ? `text ${value}` : null;
}

function boundsOf({ value, range }: EnumerationValueNode): [number, number] {
  const [first = NaN, last = first] = (range ?? String(value)).split("..").map(Number);
  return [first, last];
}

function formatEnumerationValue({ value, range, prefix }: EnumerationValueNode): string {
  return String(value ?? range ?? prefix);
}

import { firstDefined } from "../../diagnostics/index.js";
import { type EnumerationValueNode, valueRange, isDeclared } from "../../syntax/index.js";
import type { ValueSymbol } from "../../bind/index.js";
import { reportOverlap } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["overlapping-values", "duplicate-value-name"] as const;
type Context = VersionContext<typeof codes>;

/** In one version, no two values of an enumeration mean the same octets, and no two have one name. */
export const uniqueValues = defineCheck(codes, (context: Context) => {
  const { types, versions } = context.protocol;
  for (const type of types.values()) {
    const values = type.values.filter(({ node }) => isDeclared(node, versions));
    values.forEach((one, position) => {
      for (const other of values.slice(0, position)) comparePair(context, one, other);
    });
  }
});

function comparePair(context: Context, one: ValueSymbol, other: ValueSymbol): void {
  const { report } = context;
  const { version } = context.protocol;
  const range = valueRange(one.at, keyOf(one.node));
  const otherRange = valueRange(other.at, keyOf(other.node));
  // What stands in another file was added to what is imported.
  const isAdded = range.file !== otherRange.file;
  if (overlaps(one.node, other.node) && !(isAdded && isOneOfRange(one.node, other.node))) {
    const remedy = isAdded ? ADDED : splitInWords(one.node, other.node);
    const texts = { value: shown(one.node), other: shown(other.node), version, remedy };
    reportOverlap(context, range, texts, otherRange);
  }
  const { name } = one.node;
  if (name === undefined || name !== other.node.name) return;
  const related = firstDefined(valueRange(other.at, "name"));
  report("duplicate-value-name", valueRange(one.at, "name"), { name, version }, related);
}

const ADDED = "Add its values one by one: a single value goes before an imported range that it is in.";

/** Whether the first is a single value, and the other a range: who adds a value to what a range reserves says more of it. */
function isOneOfRange(one: EnumerationValueNode, other: EnumerationValueNode): boolean {
  return one.value !== undefined && other.range !== undefined;
}

/** How a range is written around a value that it holds; null where they are anything else. */
function splitInWords(one: EnumerationValueNode, other: EnumerationValueNode): string | null {
  const range = one.range === undefined ? other : one;
  const { value } = range === one ? other : one;
  const [first, last] = boundsOf(range);
  if (range.range === undefined || typeof value !== "number") return null;
  const parts = [
    ...(value > first ? [`${first}..${value - 1}`] : []),
    ...(value < last ? [`${value + 1}..${last}`] : []),
  ];
  return parts.length === 0
    ? null
    : `Write the range as ${parts.join(" and ")}, or limit one of them by since and until.`;
}

function keyOf(node: EnumerationValueNode): string {
  return (["value", "range", "prefix"] as const).find((key) => node[key] !== undefined) ?? "name";
}

function overlaps(one: EnumerationValueNode, other: EnumerationValueNode): boolean {
  const [text, otherText] = [textOf(one), textOf(other)];
  if (text !== null || otherText !== null) return text === otherText;
  const [first, last] = boundsOf(one);
  const [otherFirst, otherLast] = boundsOf(other);
  return first <= otherLast && otherFirst <= last;
}

/** What a value of texts says: a prefix, or a whole text; null for integers. */
function textOf({ value, prefix }: EnumerationValueNode): string | null {
  if (prefix !== undefined) return `prefix ${prefix}`;
  return typeof value === "string" ? `text ${value}` : null;
}

function boundsOf({ value, range }: EnumerationValueNode): [number, number] {
  const [first = NaN, last = first] = (range ?? String(value)).split("..").map(Number);
  return [first, last];
}

function shown({ value, range, prefix }: EnumerationValueNode): string {
  return String(value ?? range ?? prefix);
}

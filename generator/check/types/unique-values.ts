import { type SourceRange, firstDefined, type Report } from "../../diagnostics/index.js";
import { type EnumerationValueShape, valueRange, existsIn, isDeclared } from "../../syntax/index.js";
import type { TypeView, VersionView } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** In one version, no two values of an enumeration mean the same octets, and no two have one name. */
export const valuesAreDistinct: VersionRule = (view, report) => {
  for (const type of view.types.values()) checkType(view, type, report);
};

interface Placed {
  readonly shape: EnumerationValueShape;
  readonly index: number;
}

function checkType(view: VersionView, type: TypeView, report: Report): void {
  const values = (type.shape.values ?? [])
    .map((shape, index): Placed => ({ shape, index }))
    .filter(({ shape }) => isDeclared(shape, view.versions) && existsIn(shape, view.version, view.versions));
  values.forEach((one, position) => {
    for (const other of values.slice(0, position)) comparePair(view, type, one, other, report);
  });
}

function comparePair(view: VersionView, type: TypeView, one: Placed, other: Placed, report: Report): void {
  const placeOf = ({ shape, index }: Placed, key = keyOf(shape)): SourceRange =>
    valueRange(type.at, "values", index, key);
  const { version } = view;
  // What stands in another file was added to what is imported.
  const isAdded = placeOf(one).file !== placeOf(other).file;
  if (overlaps(one.shape, other.shape) && !(isAdded && isOneOfRange(one.shape, other.shape))) {
    const remedy = isAdded ? ADDED : splitInWords(one.shape, other.shape);
    const texts = { value: shown(one.shape), other: shown(other.shape), version, remedy };
    report("overlapping-values", placeOf(one), texts, firstDefined(placeOf(other)));
  }
  const { name } = one.shape;
  if (name === undefined || name !== other.shape.name) return;
  report("duplicate-value-name", placeOf(one, "name"), { name, version }, firstDefined(placeOf(other, "name")));
}

const ADDED = "Add its values one by one: a single value goes before an imported range that it is in.";

/** Whether the first is a single value, and the other a range: who adds a value to what a range reserves says more of it. */
function isOneOfRange(one: EnumerationValueShape, other: EnumerationValueShape): boolean {
  return one.value !== undefined && other.range !== undefined;
}

/** How a range is written around a value that it holds; null where they are anything else. */
function splitInWords(one: EnumerationValueShape, other: EnumerationValueShape): string | null {
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

function keyOf(shape: EnumerationValueShape): string {
  return (["value", "range", "prefix"] as const).find((key) => shape[key] !== undefined) ?? "name";
}

function overlaps(one: EnumerationValueShape, other: EnumerationValueShape): boolean {
  const [text, otherText] = [textOf(one), textOf(other)];
  if (text !== null || otherText !== null) return text === otherText;
  const [first, last] = boundsOf(one);
  const [otherFirst, otherLast] = boundsOf(other);
  return first <= otherLast && otherFirst <= last;
}

/** What a value of texts says: a prefix, or a whole text; null for integers. */
function textOf({ value, prefix }: EnumerationValueShape): string | null {
  if (prefix !== undefined) return `prefix ${prefix}`;
  return typeof value === "string" ? `text ${value}` : null;
}

function boundsOf({ value, range }: EnumerationValueShape): [number, number] {
  const [first = NaN, last = first] = (range ?? String(value)).split("..").map(Number);
  return [first, last];
}

function shown({ value, range, prefix }: EnumerationValueShape): string {
  return String(value ?? range ?? prefix);
}

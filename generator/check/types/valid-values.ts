import { type Bilingual, foreignInteger } from "../../diagnostics/index.js";
import { type EnumerationValueNode, child, keyRange, valueRange } from "../../syntax/index.js";
import type { TypeSymbol, ValueSymbol } from "../../bind/index.js";
import { keyHere, octetsOfTypeHere } from "../related-places.js";
import { reportUnquotedText, RISING_RANGE } from "../reports.js";
import { reportTooLarge, reportWrongTypeOfValue } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";
import { boundsOf, outOfRange } from "./value-bounds.js";

const codes = [
  "value-of-two-kinds",
  "value-without-name",
  "unquoted-text",
  "value-of-wrong-type",
  "value-too-large",
] as const;
type Context = VersionContext<typeof codes>;

/** Checks that every value of an enumeration has one kind, a name if it needs one, and the right type. */
export const validValues = defineCheck(codes, (context: Context) => {
  for (const type of context.protocol.definitions) {
    // Values of another type are reported as a misplaced key.
    if (!TYPES_WITH_VALUES.includes(type.node.type ?? "")) continue;
    for (const value of type.allValues) checkValue(context, type, value);
  }
});

const TYPES_WITH_VALUES: readonly string[] = ["Unsigned Integer", "Integer", "Octet String"];

/** The keys that give a value its kind. */
const KINDS = ["value", "range", "prefix"] as const;

/** A value of one kind, and the key of that kind. */
interface ValueOfKind extends ValueSymbol {
  readonly key: (typeof KINDS)[number];
}

function checkValue(context: Context, type: TypeSymbol, { node, at }: ValueSymbol): void {
  const keys = KINDS.filter((key) => node[key] !== undefined);
  const [key, second] = keys;
  if (key === undefined || second !== undefined) {
    const related = key === undefined ? [] : [keyHere(keyRange(at, key), key)];
    const range = second === undefined ? valueRange(at, "en") : keyRange(at, second);
    return context.report("value-of-two-kinds", range, { keys }, related);
  }
  if (key === "value" && node.name === undefined) {
    context.report("value-without-name", valueRange(at, "value"), { value: String(node.value) });
  }
  checkType(context, type, { node, at, key });
}

const STRING_OR_PREFIX: Bilingual = { en: "a quoted string or a prefix", zh: "加引号的字符串或前缀" };
const INTEGER_OR_RANGE: Bilingual = { en: "an integer or a range", zh: "整数或范围" };

function checkType(context: Context, type: TypeSymbol, value: ValueOfKind): void {
  const { node, at, key } = value;
  const isText = type.node.type === "Octet String";
  if (isText && typeof node.value === "number") return reportUnquotedText(context, child(at, "value"), node.value);
  const foreign = isText || key !== "value" ? null : foreignInteger(at.document.textAt([...at.path, "value"]));
  if (foreign !== null) {
    const right = { en: `the integer ${foreign.right}`, zh: `整数${foreign.right}` };
    const source = at.document.textAt([...at.path, "value"]);
    return reportWrongTypeOfValue(context, valueRange(at, key), { value: source, expected: right });
  }
  if (hasTypeOf(value, isText)) return checkSize(context, type, value);
  const expected = isText ? STRING_OR_PREFIX : INTEGER_OR_RANGE;
  reportWrongTypeOfValue(context, valueRange(at, key), { value: String(node[key]), expected });
}

function hasTypeOf({ node, key }: ValueOfKind, isText: boolean): boolean {
  if (key === "value") return typeof node.value === (isText ? "string" : "number");
  return key === (isText ? "prefix" : "range");
}

function checkSize(context: Context, type: TypeSymbol, { node, at, key }: ValueOfKind): void {
  const range = valueRange(at, key);
  const widest = widestOf(type);
  const value = type.node.type === "Octet String" ? tooLong(node, widest) : outOfRange(type, node, widest);
  const [first = 0, last = first] = boundsOf(node);
  if (value !== null) {
    const { octets } = type;
    const related = octets === undefined ? [] : [octetsOfTypeHere(valueRange(octets.at))];
    reportTooLarge(context, range, { value, octets: Math.min(widest, 8) }, related);
  } else if (last < first) {
    reportWrongTypeOfValue(context, range, { value: String(node.range), expected: RISING_RANGE });
  }
}

/** Returns the maximum number of octets of a type across versions; Infinity if it has none. */
function widestOf({ node: { octets } }: TypeSymbol): number {
  return typeof octets === "object" ? Math.max(...Object.values(octets).map(Number)) : Number(octets ?? Infinity);
}

function tooLong({ value, prefix }: EnumerationValueNode, width: number): string | null {
  const text = String(value ?? prefix);
  return text.length > width ? text : null;
}

import type { LoginSymbol } from "../../bind/index.js";
import type { Bilingual } from "../../diagnostics/index.js";
import { child, isPoisoned, type SourceRef, valueRange, type VersionValuesNode } from "../../syntax/index.js";
import { octetsOfTypeHere } from "../related-places.js";
import { RISING_RANGE } from "../reports.js";
import { reportOverlap, reportTooLarge, reportWrongTypeOfValue } from "../value-reports.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";

const codes = ["overlapping-values", "value-of-wrong-type", "value-too-large"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that the version values of a login rise, fit their field, and mean one version each. */
export const validVersionValues = defineFlowCheck(codes, (context: Context) => {
  for (const login of context.flow.logins) {
    const values = valuesOf(context, login);
    for (const value of values) {
      if (value.last < value.first) reportFalling(context, value);
      else checkSize(context, login, value);
    }
    checkOverlaps(context, values);
  }
});

/** Integers that mean a version, as in the schema. */
interface VersionValue {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly version: string;
  readonly at: SourceRef;
}

/** Returns the values of all versions up to that of the context, oldest version first. */
function valuesOf({ protocol: { version, versions } }: Context, { at, node }: LoginSymbol): VersionValue[] {
  const values = node.version?.values;
  if (values === undefined || isPoisoned(node, "version") || isPoisoned(node.version ?? node, "values")) return [];
  const place = child(at, "version", "values");
  if (isList(values)) return values.map((_, index) => valueAt(child(place, index), version));
  const older = versions.slice(0, versions.indexOf(version) + 1);
  return older.flatMap((each) => (values[each] ?? []).map((_, index) => valueAt(child(place, each, index), each)));
}

function isList(values: NonNullable<LoginSymbol["node"]["version"]>["values"]): values is VersionValuesNode {
  return Array.isArray(values);
}

function valueAt(at: SourceRef, version: string): VersionValue {
  const text = at.document.textAt(at.path).replaceAll(/["']/g, "");
  const [first = NaN, last = first] = text.split("..").map(Number);
  return { first, last, text, version, at };
}

function reportFalling(context: Context, { text, at }: VersionValue): void {
  reportWrongTypeOfValue(context, valueRange(at), { value: text, expected: RISING_RANGE });
}

function checkSize(context: Context, { version }: LoginSymbol, { last, at }: VersionValue): void {
  const field = version?.field.target;
  const octets = Number(field?.octets);
  if (!(last >= 256 ** octets) || field === undefined || field === null) return;
  const source = field.attributes.octets?.at;
  const related = source === undefined ? [] : [octetsOfTypeHere(valueRange(source))];
  reportTooLarge(context, valueRange(at), { value: String(last), octets }, related);
}

/** Reports values that an earlier one includes. */
function checkOverlaps(context: Context, values: readonly VersionValue[]): void {
  for (const [index, one] of values.entries()) {
    const other = values.slice(0, index).find(({ first, last }) => first <= one.last && one.first <= last);
    if (other === undefined) continue;
    const fix = other.version === one.version ? REMOVE_ONE : ONE_VERSION;
    const overlap = { value: one.text, other: other.text, version: other.version, fix };
    reportOverlap(context, valueRange(one.at), overlap, valueRange(other.at));
  }
}

const REMOVE_ONE: Bilingual = { en: "Correct one of them.", zh: "请更正其中一个。" };

const ONE_VERSION: Bilingual = {
  en: "A server finds out the version by this value, so write it for one version only.",
  zh: "服务器据此值判断版本，因此一个值只能属于一个版本。",
};

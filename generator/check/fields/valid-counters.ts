import { type RelatedPlace, relatedPlace, type SourceRange, verbatim } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  type FieldList,
  fieldListsOf,
  fieldNamed,
  type FieldSymbol,
  hasPoisonedNames,
  isOwn,
  isUnresolved,
  ownPlaceOf,
  positionNamed,
} from "../../bind/index.js";
import { hasOctetsForCount } from "./misused-octets.js";
import { definedHere } from "../related-places.js";
import { reportAbsentField } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "counter-after-content",
  "counter-shared",
  "count-missing",
  "counter-of-wrong-type",
  "field-absent",
  "unknown-counter",
] as const;
type Context = VersionContext<typeof codes>;

/** Checks that each counted field has its own counter: an integer before it, in every version of the field. */
export const validCounters = defineCheck(codes, (context: Context) => {
  for (const list of fieldListsOf(context.protocol)) {
    let likely: FieldSymbol | null = null;
    for (const [index, field] of list.fields.entries()) {
      if (field.node.type === "List") checkListKeys(context, field, likely);
      if (field.counter !== null) checkCounter(context, list, { field, index, counter: field.counter });
      if (canCount(field)) likely = field;
    }
    checkShared(context, list);
  }
});

/** A field, its index in its list, and the counter that it names. */
interface Counted {
  readonly field: FieldSymbol;
  readonly index: number;
  readonly counter: string;
}

function checkCounter(context: Context, list: FieldList, counted: Counted): void {
  const { field, index, counter } = counted;
  const position = positionNamed(list.fields, counter);
  const counting = list.fields[position];
  if (counting === undefined) return reportAbsent(context, list, counted);
  if (position >= index) {
    const params = { name: field.name, counter };
    context.report("counter-after-content", rangeOfCounter(field), params, [counterPlace(counting)]);
  }
  if (!canCount(counting) && isClear(counting)) reportWrongType(context, field, counting);
}

/** Reports a counter of several fields; it can only count the first one. */
function checkShared({ report }: Context, { fields }: FieldList): void {
  const counted = new Map<FieldSymbol, FieldSymbol>();
  for (const field of fields) {
    const counting = field.counter === null ? undefined : fieldNamed(fields, field.counter);
    if (counting === undefined) continue;
    const other = counted.get(counting);
    if (other === undefined) {
      counted.set(counting, field);
      continue;
    }
    const related = [countsAt(other), counterPlace(counting)];
    const words = { counter: counting.name, name: field.name, other: other.name };
    report("counter-shared", rangeOfCounter(field), words, related);
  }
}

/** Reports the keys that a list lacks. `counting` is the nearest field before it that can count. */
function checkListKeys(context: Context, field: FieldSymbol, counting: FieldSymbol | null): void {
  const { report } = context;
  for (const key of ["of", "count"]) {
    if (Object.hasOwn(field.node, key) || isPoisoned(field.node, key)) continue;
    const { name } = field;
    if (key === "count" && hasOctetsForCount(field)) {
      report("count-missing", keyRange(field.at, "octets"), {
        name,
        key,
        likely: String(field.octets),
        instead: "octets",
      });
      continue;
    }
    const likely = key === "count" ? (counting?.name ?? null) : null;
    report("count-missing", valueRange(field.at, "name"), { name, key, likely, instead: null });
  }
}

function rangeOfCounter(field: FieldSymbol): SourceRange {
  return valueRange(field.at, field.node.type === "List" ? "count" : "octets");
}

function counterPlace(counting: FieldSymbol): RelatedPlace {
  return definedHere(valueRange(counting.at, "name"), counting.name);
}

function countsAt(counted: FieldSymbol): RelatedPlace {
  const { name } = counted;
  return relatedPlace(rangeOfCounter(counted), { en: `it counts ${name} here`, zh: `此处用它为${name}计数` });
}

function canCount({ basic, octets, default: value, constant }: FieldSymbol): boolean {
  const isUnsigned = basic === "Unsigned Integer" && [1, 2, 4].includes(Number(octets));
  return isUnsigned && value === undefined && constant === undefined;
}

/** Whether the type and size of a field are valid, so that it can be reported as unable to count. */
function isClear(field: FieldSymbol): boolean {
  const isInteger = field.basic === "Unsigned Integer" || field.basic === "Integer";
  return !isUnresolved(field) && (!isInteger || [1, 2, 4, 8].includes(Number(field.octets)));
}

/** Reports a counter of the wrong type: at the counter if it is an integer, else at the field that names it. */
function reportWrongType(context: Context, field: FieldSymbol, counting: FieldSymbol): void {
  const { report } = context;
  const params = { name: field.name, counter: counting.name };
  const isInteger = counting.basic === "Unsigned Integer" || counting.basic === "Integer";
  if (!isInteger) return report("counter-of-wrong-type", rangeOfCounter(field), params, [counterPlace(counting)]);
  const { octets, default: initial, constant } = counting.attributes;
  const superfluous = [initial, constant].find(isOwn);
  const width = counting.basic === "Integer" ? undefined : ownPlaceOf(octets);
  const wrong = valueRange(width ?? counting.typeAt);
  const range = superfluous === undefined ? wrong : keyRange(superfluous.at);
  report("counter-of-wrong-type", range, params, [countsAt(field)]);
}

/** Reports a missing counter. If another version has it, `since` or `until` is wrong, else the name. */
function reportAbsent(context: Context, list: FieldList, { field, counter }: Counted): void {
  const { name } = field;
  const range = rangeOfCounter(field);
  const index = (list.node.fields ?? []).findIndex((each) => each.name === counter);
  if (index >= 0) {
    const place = valueRange(list.at, "fields", index, "name");
    const words = {
      en: `${counter} is defined here, for other versions`,
      zh: `${counter}定义在这里，但适用于其他版本`,
    };
    reportAbsentField(context, range, { name: verbatim(name), other: counter }, [relatedPlace(place, words)]);
  } else if (!hasPoisonedNames(list)) {
    const known = list.fields.map((other) => other.name).filter((other) => other !== name);
    context.report("unknown-counter", range, { name, counter, known });
  }
}

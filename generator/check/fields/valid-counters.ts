import type { RelatedPlace, SourceRange } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { type FieldList, fieldListsOf, type FieldSymbol, hasPoisonedNames, isUnresolved } from "../../bind/index.js";
import { saysOctetsForCount } from "./misused-octets.js";
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

/** What is counted has one counter of its own, an integer that stands before it, in every version that has it. */
export const validCounters = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const list of fieldListsOf(protocol)) {
    const counted = new Map<string, FieldSymbol>();
    list.fields.forEach((field, index) => checkField(context, list, field, index, counted));
  }
});

function checkField(
  context: Context,
  list: FieldList,
  field: FieldSymbol,
  index: number,
  counted: Map<string, FieldSymbol>,
): void {
  const { report } = context;
  const { fields } = list;
  const { name, counter } = field;
  if (field.node.type === "List") checkListKeys(context, field, fields.slice(0, index));
  if (counter === null) return;
  const range = rangeOfCounter(field);
  const position = fields.findIndex((other) => other.name === counter);
  const counting = fields[position];
  if (counting === undefined) return reportAbsent(context, list, field, counter);
  if (position >= index) report("counter-after-content", range, { name, counter }, [standsAt(counting)]);
  if (!canCount(counting) && isClear(counting)) reportWrongType(context, field, counting);
  const other = counted.get(counter);
  if (other === undefined) counted.set(counter, field);
  else report("counter-shared", range, { counter, name, other: other.name }, [countsAt(other), standsAt(counting)]);
}

function checkListKeys(context: Context, field: FieldSymbol, before: readonly FieldSymbol[]): void {
  const { report } = context;
  for (const key of ["of", "count"]) {
    if (Object.hasOwn(field.node, key) || isPoisoned(field.node, key)) continue;
    const { name } = field;
    if (key === "count" && saysOctetsForCount(field)) {
      report("count-missing", keyRange(field.at, "octets"), {
        name,
        key,
        likely: String(field.octets),
        instead: "octets",
      });
      continue;
    }
    const likely = key === "count" ? before.findLast(canCount)?.name : undefined;
    report("count-missing", valueRange(field.at, "name"), { name, key, likely: likely ?? null, instead: null });
  }
}

function rangeOfCounter(field: FieldSymbol): SourceRange {
  return valueRange(field.at, field.node.type === "List" ? "count" : "octets");
}

function standsAt(counting: FieldSymbol): RelatedPlace {
  return { range: valueRange(counting.at, "name"), message: `${counting.name} stands here` };
}

function countsAt(counted: FieldSymbol): RelatedPlace {
  return { range: rangeOfCounter(counted), message: `it counts ${counted.name} here` };
}

function canCount({ basic, octets, default: value, constant }: FieldSymbol): boolean {
  const isUnsigned = basic === "Unsigned Integer" && [1, 2, 4].includes(Number(octets));
  return isUnsigned && value === undefined && constant === undefined;
}

/** Whether a field's own type and octets are in order, so that they can be blamed for not counting. */
function isClear(field: FieldSymbol): boolean {
  const isInteger = field.basic === "Unsigned Integer" || field.basic === "Integer";
  return !isUnresolved(field) && (!isInteger || [1, 2, 4, 8].includes(Number(field.octets)));
}

/** An integer of the wrong kind was meant to count, anything else was named by mistake. */
function reportWrongType(context: Context, field: FieldSymbol, counting: FieldSymbol): void {
  const { report } = context;
  const texts = { name: field.name, counter: counting.name };
  const isInteger = counting.basic === "Unsigned Integer" || counting.basic === "Integer";
  if (!isInteger) return report("counter-of-wrong-type", rangeOfCounter(field), texts, [standsAt(counting)]);
  const superfluous = (["default", "constant"] as const).find((key) => Object.hasOwn(counting.node, key));
  const wrong = counting.basic === "Integer" || !Object.hasOwn(counting.node, "octets") ? "type" : "octets";
  const range = superfluous === undefined ? valueRange(counting.at, wrong) : keyRange(counting.at, superfluous);
  report("counter-of-wrong-type", range, texts, [countsAt(field)]);
}

/** A counter that another version has is a mistake of since and until, any other one of its name. */
function reportAbsent(context: Context, list: FieldList, field: FieldSymbol, counter: string): void {
  const { protocol, report } = context;
  const { name } = field;
  const index = (list.node.fields ?? []).findIndex((each) => each.name === counter);
  if (index >= 0) {
    const related = [
      { range: valueRange(list.at, "fields", index, "name"), message: `${counter} stands here, in other versions` },
    ];
    report("field-absent", rangeOfCounter(field), { name, other: counter, version: protocol.version }, related);
  } else if (!hasPoisonedNames(list)) {
    const known = list.fields.map((other) => other.name).filter((other) => other !== name);
    report("unknown-counter", rangeOfCounter(field), { name, counter, known });
  }
}

import { type Bilingual, type RelatedPlace, relatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { child, isPoisoned, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import {
  bitFieldNamed,
  type BitFieldSymbol,
  fieldCountedBy,
  fieldPath,
  fieldListsOf,
  fieldsNamed,
  type FieldList,
  type FieldSymbol,
  hasPoisonedNames,
  isUnresolved,
} from "../../bind/index.js";
import { reportValueOutOfRange, reportOverlap, reportTooLarge } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["unknown-condition-field", "value-too-large", "values-out-of-range", "overlapping-values"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that each condition of `contains:` and `receipt:` names an integer of the same message, or bits of one, and can be true. */
export const knownConditionFields = defineCheck(codes, (context: Context) => {
  for (const list of fieldListsOf(context.protocol)) {
    for (const field of list.fields) {
      const conditions = conditionsOf(field);
      const all = [...conditions, ...conditionOfReceipt(field)];
      checkNames(context, all, list);
      checkRanges(context, all, list);
      checkOrder(context, conditions);
    }
  }
});

/** The value that a field must have for a content. */
interface Condition {
  readonly name: string;
  readonly value: number;
  readonly range: SourceRange;
  readonly nameRange: SourceRange;
}

function conditionsOf({ contents }: FieldSymbol): Condition[] {
  return contents.flatMap(({ when, at }) => conditionsIn(when, at));
}

function conditionOfReceipt({ receipt, at }: FieldSymbol): Condition[] {
  return conditionsIn(receipt?.when ?? {}, child(at, "receipt"));
}

function conditionsIn(when: Readonly<Record<string, number>>, at: SourceRef): Condition[] {
  return Object.entries(when).map(([name, value]) => ({
    name,
    value,
    range: valueRange(at, "when", name),
    nameRange: keyRange(at, "when", name),
  }));
}

/** Reports values that the octets of their field cannot hold. */
function checkRanges(context: Context, conditions: readonly Condition[], { fields }: FieldList): void {
  for (const { name, value, range } of conditions) {
    const { field, bits } = plainIntegerAt(fields, name);
    if (bits !== null) checkBits(context, { value, range }, bits);
    if (field === null || bits !== null || ![1, 2, 4].includes(Number(field.octets))) continue;
    const { min, max } = boundsOfInteger(field);
    if (value >= min && value <= max) continue;
    const owner = Object.hasOwn(field.node, "octets") ? field.at : (field.type ?? field).at;
    const related = [octetsHere(valueRange(owner, "octets"), name)];
    reportTooLarge(context, range, { value: String(value), octets: Number(field.octets) }, related);
  }
}

function octetsHere(range: SourceRange, name: string): RelatedPlace {
  return relatedPlace(range, { en: `the octets of ${name} are here`, zh: `${name}的octets:在这里` });
}

function boundsOfInteger({ basic, octets }: FieldSymbol): { readonly min: number; readonly max: number } {
  const values = 2 ** (8 * Number(octets));
  return basic === "Integer" ? { min: -values / 2, max: values / 2 - 1 } : { min: 0, max: values - 1 };
}

/**
 * Reports a condition that repeats an earlier one: the first true condition decides, so the later one never applies.
 */
function checkOrder(context: Context, conditions: readonly Condition[]): void {
  const { version } = context.protocol;
  const firsts = new Map<string, Condition>();
  for (const condition of conditions) {
    const { name, value, range } = condition;
    const formatted = `${name}: ${value}`;
    const first = firsts.get(formatted);
    if (first === undefined) {
      firsts.set(formatted, condition);
      continue;
    }
    reportOverlap(context, range, { version, value: formatted, other: null, fix: CORRECT_OR_CHOOSE }, first.range);
  }
}

const CORRECT_OR_CHOOSE: Bilingual = {
  en: "Correct one of them, or name a choice (by-octets) of both structures.",
  zh: "请更正其中一个，或引用由这两个结构组成的按长度选择的结构（by-octets）。",
};

function checkNames({ report }: Context, conditions: readonly Condition[], list: FieldList): void {
  for (const { name, nameRange } of conditions) {
    if (plainIntegerAt(list.fields, name).field !== null || isUnclear(list, fieldPath(name).field)) continue;
    const known = list.fields.filter((each) => isPlainInteger(each, list.fields)).flatMap(pathsOf);
    report("unknown-condition-field", nameRange, { field: name, known });
  }
}

/** Whether the type of a field is unknown, or its name may be poisoned. */
function isUnclear(list: FieldList, name: string): boolean {
  const named = fieldsNamed(list.fields, name);
  return named.length === 0 ? hasPoisonedNames(list) : named.some(isUnresolved);
}

/** An integer that a condition names, and the bits of it; both are null if the name means no integer. */
interface PlainInteger {
  readonly field: FieldSymbol | null;
  readonly bits: BitFieldSymbol | null;
}

function plainIntegerAt(fields: readonly FieldSymbol[], path: string): PlainInteger {
  const { field: name, bits: bitName } = fieldPath(path);
  const field = fieldsNamed(fields, name).find((each) => isPlainInteger(each, fields)) ?? null;
  const bits = bitName === null || field === null ? null : bitFieldNamed(field, bitName);
  const isKnown = bitName === null || bits !== null || isPoisoned(field?.type?.node ?? {}, "bits");
  return isKnown ? { field, bits } : { field: null, bits: null };
}

/** Returns the names that a condition may have for a field: its own, and those of its bits. */
function pathsOf({ name, type }: FieldSymbol): readonly string[] {
  return [name, ...(type?.bitFields ?? []).map((bits) => `${name}.${bits.name}`)];
}

/** Reports a value that bits cannot hold. */
function checkBits(
  context: Context,
  { value, range }: Pick<Condition, "value" | "range">,
  { name, count }: BitFieldSymbol,
): void {
  if (value < 0 || value >= 2 ** count) reportValueOutOfRange(context, range, { value: String(value), name, count });
}

/** Whether a field is an integer that is a property of its message. Constants and counters are not. */
function isPlainInteger({ basic, octets, constant, name }: FieldSymbol, fields: readonly FieldSymbol[]): boolean {
  if (fieldCountedBy(fields, name) !== undefined) return false;
  const isInteger = basic === "Unsigned Integer" || basic === "Integer";
  return isInteger && octets !== 8 && constant === undefined;
}

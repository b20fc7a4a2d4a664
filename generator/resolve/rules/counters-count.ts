import type { SourceRange } from "../../diagnostics/index.js";
import { valueRange } from "../located.js";
import { existsIn } from "../versions.js";
import { fieldListsOf, type FieldView, isUntyped, type VersionView } from "../views.js";
import { firstDefined, type Report, type VersionRule } from "./rule.js";

/** What is counted has one counter of its own, an integer that stands before it, in every version that has it. */
export const countersCount: VersionRule = (view, report) => {
  for (const { fields } of fieldListsOf(view)) {
    const counted = new Map<string, FieldView>();
    fields.forEach((field, index) => checkField(view, fields, field, index, counted, report));
  }
};

function checkField(
  view: VersionView,
  fields: readonly FieldView[],
  field: FieldView,
  index: number,
  counted: Map<string, FieldView>,
  report: Report,
): void {
  const { name, counter } = field;
  if (field.shape.type === "List") checkListKeys(field, report);
  if (counter === null) return;
  const range = rangeOfCounter(field);
  const position = fields.findIndex((other) => other.name === counter);
  const counting = fields[position];
  if (counting === undefined) return reportAbsent(view, fields, field, counter, report);
  if (position >= index)
    report("counter-after-content", range, { name, counter }, firstDefined(valueRange(counting.at, "name")));
  if (!canCount(counting) && isClear(counting)) report("counter-of-wrong-type", range, { name, counter });
  const other = counted.get(counter);
  if (other === undefined) counted.set(counter, field);
  else report("counter-shared", range, { counter, name, other: other.name }, firstDefined(rangeOfCounter(other)));
}

function checkListKeys(field: FieldView, report: Report): void {
  for (const key of ["of", "count"]) {
    if (Object.hasOwn(field.shape, key)) continue;
    report("count-missing", valueRange(field.at, "name"), { name: field.name, key });
  }
}

function rangeOfCounter(field: FieldView): SourceRange {
  return valueRange(field.at, field.shape.type === "List" ? "count" : "octets");
}

function canCount({ basic, octets, default: value, constant }: FieldView): boolean {
  const isUnsigned = basic === "Unsigned Integer" && [1, 2, 4].includes(Number(octets));
  return isUnsigned && value === undefined && constant === undefined;
}

/** Whether a field's own type and octets are in order, so that they can be blamed for not counting. */
function isClear(field: FieldView): boolean {
  const isInteger = field.basic === "Unsigned Integer" || field.basic === "Integer";
  return !isUntyped(field) && (!isInteger || [1, 2, 4, 8].includes(Number(field.octets)));
}

/** A counter that another version has is a mistake of since and until, any other one of its name. */
function reportAbsent(
  view: VersionView,
  fields: readonly FieldView[],
  field: FieldView,
  counter: string,
  report: Report,
): void {
  const { name } = field;
  const { document, path } = field.at;
  const siblings: unknown = path.slice(0, -1).reduce((value: unknown, step) => stepInto(value, step), document.value);
  const elsewhere = Array.isArray(siblings) ? siblings.find((each) => stepInto(each, "name") === counter) : undefined;
  if (elsewhere !== undefined && !existsIn(elsewhere, view.version, view.versions)) {
    report("field-absent", rangeOfCounter(field), { name, other: counter, version: view.version });
  } else {
    report("unknown-counter", rangeOfCounter(field), { name, counter, known: fields.map((other) => other.name) });
  }
}

function stepInto(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
}

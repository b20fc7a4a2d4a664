import {
  resolveRule,
  type RulePlace,
  rulesOf,
  type FieldList,
  fieldListsOf,
  type FieldView,
  hasUnknownNames,
} from "../../bind/index.js";
import { valueRange } from "../../syntax/index.js";
import { addUnknown, reportUnknown, type UnknownNames } from "../unresolved-names.js";
import { firstDefined, type Report } from "../../diagnostics/index.js";
import type { VersionRule } from "../check.js";

/** Every rule of a message or structure has an id of its own there, and expressions that mean something. */
export const rulesAreSound: VersionRule = (view, report) => {
  for (const owner of fieldListsOf(view)) {
    const rules = rulesOf(view, owner);
    const unknown: UnknownNames = new Map();
    const told = new Set(owner.fields.flatMap(namesIn));
    rules.forEach((rule, index) => {
      const { id } = rule.shape;
      const first = rules.findIndex((other) => other.shape.id === id);
      const [other = rule] = rules.slice(first);
      if (first !== index) {
        report("duplicate-rule", valueRange(rule.at, "id"), { id }, firstDefined(valueRange(other.at, "id")));
      }
      resolveRule(view, owner, rule, report, (name, range) => {
        if (!told.has(name) && !hasUnknownNames(owner)) addUnknown(unknown, name, range);
      });
    });
    reportFields(owner, rules, unknown, report);
  }
};

/** The fields that a field names: one of them that is not there is reported where it is named so. */
function namesIn({ counter, shape }: FieldView): string[] {
  const text = "text" in shape ? Object.values(shape.text ?? {}) : [];
  const digest =
    "digest" in shape ? (shape.digest?.of ?? []).flatMap(({ field, digits }) => field ?? digits ?? []) : [];
  const contains = "contains" in shape ? (shape.contains ?? []).flatMap(({ when }) => Object.keys(when)) : [];
  return [...(counter === null ? [] : [counter]), ...text, ...digest, ...contains];
}

function reportFields({ fields }: FieldList, rules: readonly RulePlace[], unknown: UnknownNames, report: Report): void {
  const definitions = new Map(fields.map(({ name, at }) => [name, valueRange(at, "name")]));
  const expressions = rules.flatMap(({ shape }) => [shape.require, shape.when ?? ""]).join(" ");
  const used = new Set([...expressions.split(/\W+/), ...fields.map(({ counter }) => counter)]);
  reportUnknown(
    unknown,
    definitions,
    (name) => used.has(name),
    (name, range, known, related) => report("unknown-rule-field", range, { name, known }, related),
  );
}

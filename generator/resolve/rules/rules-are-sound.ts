import { resolveRule, type RulePlace, rulesOf } from "../expressions/resolve-rules.js";
import { valueRange } from "../located.js";
import { addUnknown, reportUnknown, type UnknownNames } from "../report-unknown.js";
import { type FieldList, fieldListsOf, hasUnknownNames } from "../views.js";
import { firstDefined, type Report, type VersionRule } from "./rule.js";

/** Every rule of a message or structure has an id of its own there, and expressions that mean something. */
export const rulesAreSound: VersionRule = (view, report) => {
  for (const owner of fieldListsOf(view)) {
    const rules = rulesOf(view, owner);
    const unknown: UnknownNames = new Map();
    // A counter that is not there is reported where it counts.
    const isCounter = (name: string): boolean => owner.fields.some(({ counter }) => counter === name);
    rules.forEach((rule, index) => {
      const { id } = rule.shape;
      const first = rules.findIndex((other) => other.shape.id === id);
      const [other = rule] = rules.slice(first);
      if (first !== index) {
        report("duplicate-rule", valueRange(rule.at, "id"), { id }, firstDefined(valueRange(other.at, "id")));
      }
      resolveRule(view, owner, rule, report, (name, range) => {
        if (!isCounter(name) && !hasUnknownNames(owner)) addUnknown(unknown, name, range);
      });
    });
    reportFields(owner, rules, unknown, report);
  }
};

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

import { resolveRule, ruleOwners, rulesOf } from "../expressions/resolve-rules.js";
import { valueRange } from "../located.js";
import { isUntyped } from "../views.js";
import { firstDefined, type VersionRule } from "./rule.js";

/** Every rule of a message or structure has an id of its own there, and expressions that mean something. */
export const rulesAreSound: VersionRule = (view, report) => {
  for (const owner of ruleOwners(view)) {
    // What expressions mean depends on all fields: where one has a mistake of its own, that comes first.
    if (owner.fields.some((field) => isUntyped(field.element ?? field))) continue;
    const rules = rulesOf(view, owner);
    rules.forEach((rule, index) => {
      const { id } = rule.shape;
      const first = rules.findIndex((other) => other.shape.id === id);
      const other = rules[first];
      if (first !== index && other !== undefined) {
        report("duplicate-rule", valueRange(rule.at, "id"), { id }, firstDefined(valueRange(other.at, "id")));
      }
      resolveRule(view, owner, rule, report);
    });
  }
};

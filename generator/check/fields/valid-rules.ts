import {
  bindRule,
  type RulePlace,
  rulesOf,
  type FieldList,
  fieldListsOf,
  type FieldSymbol,
  hasPoisonedNames,
} from "../../bind/index.js";
import { valueRange } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { firstDefined, type Report } from "../../diagnostics/index.js";
import type { VersionCheck } from "../check.js";

/** Every rule of a message or structure has an id of its own there, and expressions that mean something. */
export const validRules: VersionCheck = (protocol, report) => {
  for (const owner of fieldListsOf(protocol)) {
    const rules = rulesOf(protocol, owner);
    const unknown: UnresolvedNames = new Map();
    const told = new Set(owner.fields.flatMap(namesIn));
    rules.forEach((rule, index) => {
      const { id } = rule.node;
      const first = rules.findIndex((other) => other.node.id === id);
      const [other = rule] = rules.slice(first);
      if (first !== index) {
        report("duplicate-rule", valueRange(rule.at, "id"), { id }, firstDefined(valueRange(other.at, "id")));
      }
      bindRule(protocol, owner, rule, report, (name, range) => {
        if (!told.has(name) && !hasPoisonedNames(owner)) addUnresolved(unknown, name, range);
      });
    });
    reportFields(owner, rules, unknown, report);
  }
};

/** The fields that a field names: one of them that is not there is reported where it is named so. */
function namesIn({ counter, node }: FieldSymbol): string[] {
  const text = "text" in node ? Object.values(node.text ?? {}) : [];
  const digest = "digest" in node ? (node.digest?.of ?? []).flatMap(({ field, digits }) => field ?? digits ?? []) : [];
  const contains = "contains" in node ? (node.contains ?? []).flatMap(({ when }) => Object.keys(when)) : [];
  return [...(counter === null ? [] : [counter]), ...text, ...digest, ...contains];
}

function reportFields(
  { fields }: FieldList,
  rules: readonly RulePlace[],
  unknown: UnresolvedNames,
  report: Report,
): void {
  const definitions = new Map(fields.map(({ name, at }) => [name, valueRange(at, "name")]));
  const expressions = rules.flatMap(({ node }) => [node.require, node.when ?? ""]).join(" ");
  const used = new Set([...expressions.split(/\W+/), ...fields.map(({ counter }) => counter)]);
  reportUnresolved(
    unknown,
    definitions,
    (name) => used.has(name),
    (name, range, known, related) => report("unknown-rule-field", range, { name, known }, related),
  );
}

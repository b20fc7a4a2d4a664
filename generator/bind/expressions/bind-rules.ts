import type { SourceRange } from "../../diagnostics/index.js";
import { parseExpression, type Span, type ExpressionNode } from "../../expression/index.js";
import type { Rule } from "../../model/index.js";
import {
  type RuleNode,
  child,
  type SourceRef,
  rangeInside,
  existsIn,
  isDeclared,
  valueIn,
} from "../../syntax/index.js";
import { fieldCountedBy, fieldNamed, fieldsNamed } from "../field-index.js";
import { isUnresolved } from "../queries.js";
import type { DeferredReport, FieldList, FieldSymbol, NamedPlace, RuleSymbol, VersionScope } from "../symbols.js";
import { checkExpression } from "./check-expression.js";
import type { ExpressionScope } from "./scope.js";

/** Binds the rules of a message or structure that exist in a version: parses them and infers their types. */
export function bindRules(protocol: RuleScope, owner: FieldList): RuleSymbol[] {
  const { version, versions } = protocol;
  return (owner.node.rules ?? []).flatMap((node, index) =>
    isDeclared(node, versions) && existsIn(node, version, versions)
      ? [bindRule(protocol, owner, node, child(owner.at, "rules", index))]
      : [],
  );
}

/** The context of a rule: a version among the versions of its protocol. */
export type RuleScope = Pick<VersionScope, "version" | "versions">;

function bindRule(protocol: RuleScope, owner: FieldList, node: RuleNode, at: SourceRef): RuleSymbol {
  const failures: DeferredReport[] = [];
  const unresolved: NamedPlace[] = [];
  const absent: NamedPlace[] = [];
  const condition = (key: "require" | "when"): BoundCondition | null => {
    const text = node[key] ?? "";
    const rangeOf = (range: Span): SourceRange => rangeInside(child(at, key), text, range);
    const scope: ExpressionScope = {
      fields: owner.fields,
      absent: owner.absent,
      report: (code, range, parameters) => failures.push((report) => report(code, rangeOf(range), parameters)),
      onUnresolved: (name, range) => unresolved.push({ name, range: rangeOf(range) }),
      onAbsent: (name, range) => {
        // Report a field once, even if the rule names it several times.
        if (!absent.some((each) => each.name === name)) absent.push({ name, range: rangeOf(range) });
      },
    };
    return bindCondition(scope, text);
  };
  const require = condition("require");
  const when = node.when === undefined ? null : condition("when");
  const isBound = require !== null && (when !== null || node.when === undefined);
  const rule = isBound ? ruleOf(protocol, owner, node, { require, when }) : null;
  return { node, at, rule, failures, absent, unresolved };
}

interface Conditions {
  readonly require: BoundCondition;
  readonly when: BoundCondition | null;
}

/** Returns the rule as the model represents it. */
function ruleOf({ version }: RuleScope, owner: FieldList, node: RuleNode, { require, when }: Conditions): Rule {
  const { id, severity = "error", en, zh } = node;
  const fields = [...new Set([...require.fields, ...(when?.fields ?? [])])];
  const section = valueIn(node.section, version) ?? null;
  const properties = fields.map((name) => propertyOf(owner, name));
  const conditions = { when: when?.expression ?? null, require: require.expression };
  return { id, severity, en, zh, fields, properties, section, ...conditions };
}

/** Returns the property of a field. For a counter, it is the length of the field that it counts. */
function propertyOf({ fields }: FieldList, name: string): string {
  const counted = fieldCountedBy(fields, name);
  if (counted !== undefined) return `${counted.property}.length`;
  return fieldNamed(fields, name)?.property ?? name;
}

interface BoundCondition {
  readonly expression: Rule["require"];
  readonly fields: readonly string[];
}

function bindCondition(scope: ExpressionScope, text: string): BoundCondition | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    scope.report("expression-syntax", parsed.failure, { problem: parsed.failure.problem });
    return null;
  }
  // The meaning of an expression depends on its fields. If one of them has an error, that error is reported first.
  if (namesIn(parsed.syntax).some((name) => isUnclear(scope.fields, name))) return null;
  const typed = checkExpression(scope, parsed.syntax, ["condition"]);
  if (typed === null) return null;
  const fields = fieldsIn(parsed.syntax, scope.fields);
  const whole: Span = { from: 0, to: text.length };
  if (fields.length === 0) scope.report("expression-without-field", whole, { expression: text });
  return fields.length === 0 ? null : { expression: typed.expression, fields };
}

function isUnclear(fields: readonly FieldSymbol[], name: string): boolean {
  return fieldsNamed(fields, name).some((field) => isUnresolved(field.element ?? field));
}

/** Returns the wire names of the fields in an expression, in order. */
function fieldsIn(syntax: ExpressionNode, fields: readonly FieldSymbol[]): string[] {
  return namesIn(syntax).filter((name) => fieldNamed(fields, name) !== undefined);
}

/** Returns all names in an expression that are not part of a member such as `Field.Value`. */
function namesIn(syntax: ExpressionNode): string[] {
  return syntax.kind === "name" ? [syntax.name] : innerOf(syntax).flatMap(namesIn);
}

function innerOf(syntax: ExpressionNode): readonly ExpressionNode[] {
  switch (syntax.kind) {
    case "call":
      return syntax.values;
    case "not":
      return [syntax.value];
    case "in":
      return [syntax.value, ...syntax.members.flatMap(({ first, last }) => (last === null ? [first] : [first, last]))];
    case "and":
    case "or":
    case "compare":
    case "arithmetic":
      return [syntax.left, syntax.right];
    default:
      return [];
  }
}

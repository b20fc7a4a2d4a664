import type { SourceRange, Report } from "../../diagnostics/index.js";
import { parseExpression, type Span, type Syntax } from "../../expression/index.js";
import type { Rule } from "../../model/index.js";
import {
  type RuleShape,
  inside,
  type Located,
  rangeInside,
  existsIn,
  isDeclared,
  valueIn,
} from "../../syntax/index.js";
import { type FieldList, type FieldView, isUntyped, type VersionView } from "../symbols.js";
import { resolveAs } from "./check-expression.js";
import { absentNames, type ExpressionScope } from "./scope.js";

/** A rule of a schema, and where it stands. */
export interface RulePlace {
  readonly shape: RuleShape;
  readonly at: Located;
}

/** The rules of a message or structure that exist in a version. */
export function rulesOf(view: VersionView, { shape, at }: FieldList): RulePlace[] {
  const rules = (shape.rules ?? []).map((rule, index) => ({ shape: rule, at: inside(at, "rules", index) }));
  return rules.filter(
    ({ shape: span }) => isDeclared(span, view.versions) && existsIn(span, view.version, view.versions),
  );
}

/** A rule as the model has it; null, and mistakes or names that no field has, where there is none. */
export function resolveRule(
  view: VersionView,
  owner: FieldList,
  { shape, at }: RulePlace,
  report: Report,
  miss: (name: string, range: SourceRange) => void,
): Rule | null {
  const absent = new Set<string>();
  const condition = (key: "require" | "when"): Resolved | null => {
    const text = shape[key] ?? "";
    const rangeOf = (span: Span): SourceRange => rangeInside(inside(at, key), text, span);
    const scope: ExpressionScope = {
      ...scopeOf(view, owner),
      report: (code, span, parameters) => report(code, rangeOf(span), parameters),
      miss: (name, span) => miss(name, rangeOf(span)),
      missInVersion: (other, span) => {
        // However often a rule names it, that is one mistake.
        if (absent.has(other)) return;
        absent.add(other);
        report("field-absent", rangeOf(span), { name: `The rule ${shape.id}`, other, version: view.version });
      },
    };
    return resolveCondition(scope, text);
  };
  const require = condition("require");
  const when = shape.when === undefined ? null : condition("when");
  if (require === null) return null;
  const { id, severity = "error", en, zh } = shape;
  const fields = [...new Set([...require.fields, ...(when?.fields ?? [])])];
  const section = valueIn(shape.section, view.version) ?? null;
  const properties = fields.map((name) => propertyOf(owner, name));
  const conditions = { when: when?.expression ?? null, require: require.expression };
  return { id, severity, en, zh, fields, properties, section, ...conditions };
}

/** The property that a field is, or, for a counter, the length of the one it counts. */
function propertyOf({ fields }: FieldList, name: string): string {
  const counted = fields.find(({ counter }) => counter === name);
  if (counted !== undefined) return `${counted.property}.length`;
  return fields.find((field) => field.name === name)?.property ?? name;
}

function scopeOf(
  view: VersionView,
  owner: FieldList,
): Pick<ExpressionScope, "version" | "versions" | "fields" | "absent"> {
  const { version, versions } = view;
  return { version, versions, fields: owner.fields, absent: absentNames(view, owner.shape.fields ?? []) };
}

interface Resolved {
  readonly expression: Rule["require"];
  readonly fields: readonly string[];
}

function resolveCondition(scope: ExpressionScope, text: string): Resolved | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    scope.report("expression-syntax", parsed.mistake, { problem: parsed.mistake.problem });
    return null;
  }
  // What an expression means depends on its fields: where one has a mistake of its own, that comes first.
  if (namesIn(parsed.syntax).some((name) => isUnclear(scope.fields, name))) return null;
  const typed = resolveAs(scope, parsed.syntax, ["condition"]);
  if (typed === null) return null;
  const fields = fieldsIn(parsed.syntax, scope.fields);
  const whole: Span = { from: 0, to: text.length };
  if (fields.length === 0) scope.report("expression-without-field", whole, { expression: text });
  return fields.length === 0 ? null : { expression: typed.expression, fields };
}

function isUnclear(fields: readonly FieldView[], name: string): boolean {
  return fields.some((field) => field.name === name && isUntyped(field.element ?? field));
}

/** The wire names of the fields that an expression looks at, in its order. */
function fieldsIn(syntax: Syntax, fields: readonly FieldView[]): string[] {
  return namesIn(syntax).filter((name) => fields.some((field) => field.name === name));
}

/** All names that stand in an expression alone. */
function namesIn(syntax: Syntax): string[] {
  return syntax.kind === "name" ? [syntax.name] : innerOf(syntax).flatMap(namesIn);
}

function innerOf(syntax: Syntax): readonly Syntax[] {
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

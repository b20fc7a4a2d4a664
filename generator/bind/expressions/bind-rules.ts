import type { SourceRange } from "../../diagnostics/index.js";
import type { Span } from "../../expression/index.js";
import type { Rule } from "../../model/index.js";
import {
  type RuleNode,
  child,
  type SourceRef,
  STATUS_NAME,
  rangeInside,
  existsIn,
  isDeclared,
  valueIn,
} from "../../syntax/index.js";
import { fieldCountedBy, fieldNamed } from "../field-index.js";
import { statusField } from "../queries.js";
import type { FieldList, FieldSymbol, VersionScope } from "../symbols.js";
import { bindCondition, type BoundExpression } from "./bind-expression.js";
import { tlvScopeOf } from "./infer-tlv.js";
import type { DeferredReport, NamedPlace, RuleSymbol } from "./rule-symbols.js";
import type { ExpressionScope, TlvScope } from "./scope.js";

/** Binds the rules of a message or structure that exist in a version: parses them and infers their types. */
export function bindRules(protocol: RuleScope, owner: FieldList): RuleSymbol[] {
  const { version, versions } = protocol;
  const names = namesInRules(protocol, owner);
  return (owner.node.rules ?? []).flatMap((node, index) =>
    isDeclared(node, versions) && existsIn(node, version, versions)
      ? [bindRule(names, node, child(owner.at, "rules", index))]
      : [],
  );
}

/** What the rules of a message or structure can name. They share it, because lists of fields are indexed once. */
interface NamesInRules extends Pick<ExpressionScope, "absent" | "tlvs"> {
  readonly version: string;
  readonly fields: readonly FieldSymbol[];
  /** The fields and TLVs. */
  readonly all: readonly FieldSymbol[];
}

function namesInRules(protocol: RuleScope, owner: FieldList): NamesInRules {
  const fields = fieldsInScope(protocol, owner);
  const tlvs = tlvScopeOf(owner);
  const all = tlvs === null ? fields : [...fields, ...tlvs.fields];
  return { version: protocol.version, fields, tlvs, all, absent: owner.absent };
}

/** The context of a rule: a version among the versions of its protocol. */
export type RuleScope = Pick<VersionScope, "version" | "versions"> & Partial<Pick<VersionScope, "header">>;

/** The lists with the status of a header: a list is indexed once, however many expressions use it. */
const withStatus = new WeakMap<object, WeakMap<readonly FieldSymbol[], readonly FieldSymbol[]>>();

/** Returns the fields by the names that a rule can use: those of its owner and, in a message, the status. */
export function fieldsInScope(protocol: Pick<RuleScope, "header">, { fields }: FieldList): readonly FieldSymbol[] {
  const { header } = protocol;
  const status = statusInScope(protocol);
  if (header === undefined || status.length === 0) return fields;
  const known = withStatus.get(header) ?? new WeakMap<readonly FieldSymbol[], readonly FieldSymbol[]>();
  const all = known.get(fields) ?? [...fields, ...status];
  withStatus.set(header, known.set(fields, all));
  return all;
}

/** Returns the status of the header by the name that rules use; none if the header has no status. */
export function statusInScope({ header = [] }: Pick<RuleScope, "header">): readonly FieldSymbol[] {
  const status = statusField(header);
  return status === undefined ? [] : [{ ...status, name: STATUS_NAME }];
}

/** A condition at its place in a schema, and the names that it can use. */
interface ConditionSource {
  readonly text: string;
  readonly at: SourceRef;
  readonly fields: readonly FieldSymbol[];
  /** Names of fields that exist only in other versions. */
  readonly absent: ReadonlySet<string>;
  /** The names that `tlvs.` may precede. */
  readonly tlvs: TlvScope | null;
}

/** The errors of conditions. */
type ConditionErrors = Pick<RuleSymbol, "failures" | "absent" | "unresolved">;

/** Binds conditions whose errors are reported together. */
export function conditionBinder() {
  const failures: DeferredReport[] = [];
  const unresolved: NamedPlace[] = [];
  const absent: NamedPlace[] = [];
  const bind = ({ text, at, fields, absent: absentFields, tlvs }: ConditionSource): BoundExpression | null => {
    const rangeOf = (range: Span): SourceRange => rangeInside(at, text, range);
    const scope: ExpressionScope = {
      fields,
      absent: absentFields,
      tlvs,
      report: (code, range, parameters) => failures.push((report) => report(code, rangeOf(range), parameters)),
      onUnresolved: (name, range) => unresolved.push({ name, range: rangeOf(range) }),
      onAbsent: (name, range) => {
        // Report a field once, even if the conditions name it several times.
        if (!absent.some((each) => each.name === name)) absent.push({ name, range: rangeOf(range) });
      },
    };
    return bindCondition(scope, text);
  };
  const errors: ConditionErrors = { failures, absent, unresolved };
  return { bind, errors };
}

function bindRule(names: NamesInRules, node: RuleNode, at: SourceRef): RuleSymbol {
  const { version, fields, tlvs = null, all, absent } = names;
  const { bind, errors } = conditionBinder();
  const condition = (key: "require" | "when"): BoundExpression | null =>
    bind({ text: node[key] ?? "", at: child(at, key), fields, absent, tlvs });
  const require = condition("require");
  const when = node.when === undefined ? null : condition("when");
  const isBound = require !== null && (when !== null || node.when === undefined);
  const rule = isBound ? ruleOf(version, all, node, { require, when }) : null;
  return { node, at, rule, ...errors };
}

interface Conditions {
  readonly require: BoundExpression;
  readonly when: BoundExpression | null;
}

/** Returns the rule as the model represents it. */
export function ruleOf(
  version: string,
  fields: readonly FieldSymbol[],
  node: RuleNode,
  { require, when }: Conditions,
): Rule {
  const { id, severity = "error", en, zh } = node;
  const named = [...new Set([...require.fields, ...(when?.fields ?? [])])];
  const section = valueIn(node.section, version) ?? null;
  const conditions = { when: when?.expression ?? null, require: require.expression };
  return {
    id,
    severity,
    en,
    zh,
    fields: named.map((name) => wireNameOf(fields, name)),
    properties: named.map((name) => propertyOf(fields, name)),
    section,
    ...conditions,
  };
}

/** Returns the wire name of a field: only the status has another name in rules. */
function wireNameOf(fields: readonly FieldSymbol[], name: string): string {
  return name === STATUS_NAME ? (fieldNamed(fields, name)?.node.name ?? name) : name;
}

/** Returns the property of a field. For a counter, it is the length of the field that it counts. */
function propertyOf(fields: readonly FieldSymbol[], name: string): string {
  const counted = fieldCountedBy(fields, name);
  if (counted !== undefined) return `${counted.property}.length`;
  return fieldNamed(fields, name)?.property ?? name;
}

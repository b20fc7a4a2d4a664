import {
  EXPRESSION_CODES,
  type FieldList,
  fieldListsOf,
  BUILT_IN_RULES,
  fieldPath,
  isStatusUnclear,
  pathsNamedBy,
  type FieldSymbol,
  hasPoisonedNames,
  type RuleSymbol,
} from "../../bind/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { isPoisoned, valueRange, STATUS_NAME } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { type Bilingual, firstDefined } from "../../diagnostics/index.js";
import { reportAbsentField, reportUnknownRuleField } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["duplicate-rule", "unknown-rule-field", "field-absent", ...EXPRESSION_CODES] as const;
type Context = VersionContext<typeof codes>;

/** Checks that rules of one message or structure have different ids, and that their expressions are valid. */
export const validRules = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  for (const owner of fieldListsOf(protocol)) {
    reportDuplicates(context, owner);
    for (const { node, failures, absent } of owner.rules) {
      for (const failure of failures) failure(report);
      for (const { name, range } of absent)
        reportAbsentField(context, range, { name: ruleInWords(node.id), other: name });
    }
    reportFields(context, owner);
  }
});

function ruleInWords(id: string): Bilingual {
  return { en: `The rule ${id}`, zh: `规则${id}` };
}

function reportDuplicates(context: Context, { rules }: FieldList): void {
  const firsts = new Map<string, RuleSymbol>();
  for (const rule of rules) {
    const { id } = rule.node;
    if (BUILT_IN_RULES.includes(id)) {
      context.report("duplicate-rule", valueRange(rule.at, "id"), { id, isBuiltIn: true });
    }
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, rule);
      continue;
    }
    context.report("duplicate-rule", valueRange(rule.at, "id"), { id }, firstDefined(valueRange(first.at, "id")));
  }
}

/** Returns the names that a field uses. A missing one is named at that use. */
function namesIn({ counter, text, digest, contents }: FieldSymbol): string[] {
  const hashed = (digest?.of ?? []).flatMap(({ field, digits }) => field ?? digits ?? []);
  const paths = [
    ...(text === undefined ? [] : pathsNamedBy(text)),
    ...contents.flatMap(({ when }) => Object.keys(when)),
  ];
  return [...(counter === null ? [] : [counter]), ...hashed, ...paths.map((path) => fieldPath(path).field)];
}

function unresolvedIn({ protocol: { header } }: Context, owner: FieldList): UnresolvedNames {
  const unknown: UnresolvedNames = new Map();
  if (hasPoisonedNames(owner)) return unknown;
  const named = new Set(owner.fields.flatMap(namesIn));
  const isListUnclear = isPoisoned(owner.node, TLVS_PROPERTY);
  for (const { name, range } of owner.rules.flatMap(({ unresolved }) => unresolved)) {
    const isOfList = name === TLVS_PROPERTY || name.startsWith(`${TLVS_PROPERTY}.`);
    const isOfStatus = name === STATUS_NAME && isStatusUnclear(header);
    if (!named.has(name) && !(isListUnclear && isOfList) && !isOfStatus) addUnresolved(unknown, name, range);
  }
  return unknown;
}

const SIBLINGS: Bilingual = { en: "a field of the same message or structure", zh: "同一消息或结构中的字段" };

function reportFields(context: Context, owner: FieldList): void {
  const unresolved = unresolvedIn(context, owner);
  if (unresolved.size === 0) return;
  const definitions = new Map([
    ...owner.fields.map(({ name, at }) => [name, valueRange(at, "name")] as const),
    ...(owner.tlvs ?? []).map(({ name, listedAt }) => [`${TLVS_PROPERTY}.${name}`, valueRange(listedAt)] as const),
  ]);
  const expressions = owner.rules.flatMap(({ node }) => [node.require, node.when ?? ""]).join(" ");
  const words = [...expressions.split(/\W+/), ...expressions.split(/[^\w.]+/)];
  const used = new Set([...words, ...owner.fields.map(({ counter }) => counter)]);
  reportUnresolved(
    unresolved,
    definitions,
    (name) => used.has(name),
    (name, range, known, related) => reportUnknownRuleField(context, range, { name, known, among: SIBLINGS }, related),
  );
}

import type { Field, Rule } from "../model/index.js";
import { type LuaTable } from "./lua-text.js";
import { conditionToLua, type RuleScope } from "./rules-to-lua.js";
import { type Reading, titleOf } from "./values-to-lua.js";

/** A message or structure with its rules. */
export interface RuleOwner {
  readonly fields: readonly Field[];
  readonly rules: readonly Rule[];
}

/** What the rules of an owner need. */
export interface RulesContext {
  readonly rules: Pick<RuleScope, "enumerations">;
  readonly reading: Reading;
}

/** Returns the rules of a message or structure. A rule that Lua cannot compute has no entry. */
export function rulesToLua({ fields, rules }: RuleOwner, context: RulesContext): LuaTable[] {
  const scope = { ...context.rules, wide: wideProperties(fields) };
  return rules.flatMap((rule) => {
    const holds = conditionToLua(rule.when, rule.require, scope);
    return holds === null ? [] : [{ ...ruleToLua(rule, context.reading), holds }];
  });
}

/** Returns the texts of a rule. */
export function ruleToLua(rule: Rule, { language }: Reading): LuaTable {
  return { id: rule.id, text: titleOf(rule, language), ...(rule.severity === "warning" ? { warning: true } : {}) };
}

/** The properties that are integers of 8 octets, and lists of them as elements. */
function wideProperties(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap(({ property, wire }) => {
      if (wire.kind === "integer" && wire.octets === 8) return [property];
      return wire.kind === "list" && wire.element.kind === "integer" && wire.element.octets === 8
        ? [`${property}[]`]
        : [];
    }),
  );
}

/** Returns the properties that the rules and contents of an owner use. */
export function propertiesOf({ fields, rules }: RuleOwner): ReadonlySet<string> {
  const contents = fields.flatMap((field) => field.contents.map(({ whenProperty }) => whenProperty));
  return new Set([
    ...contents,
    ...rules.flatMap(({ when, require }) => [...propertiesIn(when), ...propertiesIn(require)]),
  ]);
}

/** Returns the properties in an expression. An element is part of its list, a TLV of its block. */
export function propertiesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === "property" && typeof each === "string") return [each.replace(/\[\]$/, ""), each.split(".")[0] ?? each];
    return propertiesIn(each);
  });
}

import type { Presence, Rule } from "../model/index.js";
import { sizeRule } from "./size-rule.js";
import { invariant } from "../diagnostics/index.js";
import { type FieldList, type FieldSymbol, type MessageSymbol, tlvScopeOf } from "../bind/index.js";

/** Returns the rules of a message or structure in a version without errors. */
export function lowerRules(owner: FieldList): Rule[] {
  const stated = owner.rules.map(({ node, rule }) => invariant(rule, `The rule ${node.id}`));
  const sizesOfTlvs = (tlvScopeOf(owner)?.fields ?? []).flatMap((tlv) =>
    sizeRule(tlv).map((rule) => ifPresent(tlv, rule)),
  );
  return [...stated, ...owner.fields.flatMap(sizeRule), ...sizesOfTlvs];
}

function ifPresent({ property }: FieldSymbol, rule: Rule): Rule {
  return { ...rule, when: { kind: "has", property } };
}

/** Returns when a message has its body, in a version without errors; null if the schema does not state it. */
export function lowerPresence({ presence }: MessageSymbol): Presence | null {
  if (presence === null) return null;
  return { ...invariant(presence.rule, "The condition of a body"), text: presence.text };
}

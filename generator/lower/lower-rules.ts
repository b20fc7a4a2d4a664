import type { Rule } from "../model/index.js";
import { invariant } from "../diagnostics/index.js";
import type { FieldList } from "../bind/index.js";

/** Returns the rules of a message or structure in a version without errors. */
export function lowerRules(owner: FieldList): Rule[] {
  return owner.rules.map(({ node, rule }) => invariant(rule, `The rule ${node.id}`));
}

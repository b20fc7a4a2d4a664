import type { Rule } from "../model/index.js";
import { invariant } from "../diagnostics/index.js";
import { bindRule, rulesOf, type FieldList, type BoundProtocol } from "../bind/index.js";

/** The rules of a message or structure in a version in which no mistake was found. */
export function lowerRules(protocol: BoundProtocol, owner: FieldList): Rule[] {
  return rulesOf(protocol, owner).map((place) =>
    invariant(bindRule(protocol, owner, place, ignore, ignore), `The rule ${place.node.id}`),
  );
}

/** What is built has no mistakes to tell. */
function ignore(): void {}

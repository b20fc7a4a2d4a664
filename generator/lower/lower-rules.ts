import type { Rule } from "../model/index.js";
import { certain } from "../diagnostics/index.js";
import { resolveRule, rulesOf, type FieldList, type VersionView } from "../bind/index.js";

/** The rules of a message or structure in a version in which no mistake was found. */
export function buildRules(view: VersionView, owner: FieldList): Rule[] {
  return rulesOf(view, owner).map((place) =>
    certain(resolveRule(view, owner, place, ignore, ignore), `The rule ${place.shape.id}`),
  );
}

/** What is built has no mistakes to tell. */
function ignore(): void {}

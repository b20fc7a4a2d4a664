import type { RelatedPlace } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { fieldListsOf, type FieldSymbol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["cached-private"] as const;
type Context = VersionContext<typeof codes>;

/** What is personal or secret must not be kept by a decoder. */
export const noCachedPersonalData = defineCheck(codes, ({ protocol, report }: Context) => {
  for (const field of fieldListsOf(protocol).flatMap(({ fields }) => fields)) {
    const { name } = field;
    const mark = field.secret ? "secret" : field.personal === undefined ? null : "personal";
    if (!field.repeats || mark === null) continue;
    const isOwn = Object.hasOwn(field.node, "repeats");
    const range = isOwn ? keyRange(field.at, "repeats") : valueRange(field.at, field.element === null ? "type" : "of");
    report("cached-private", range, { name, mark }, inheritedMarks(field, ["repeats", mark]));
  }
});

/** Where a field's type says what the field does not say itself. */
function inheritedMarks({ node, type, element }: FieldSymbol, keys: readonly string[]): RelatedPlace[] {
  const owner = type ?? element?.type ?? null;
  const inherited = keys.filter((key) => !Object.hasOwn(node, key));
  return inherited.flatMap((key) =>
    owner === null ? [] : [{ range: keyRange(owner.at, key), message: `its type ${owner.name} says so here` }],
  );
}

import type { RelatedPlace } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { fieldListsOf, type FieldView } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** What is personal or secret must not be kept by a decoder. */
export const privateIsNotCached: VersionRule = (view, report) => {
  for (const field of fieldListsOf(view).flatMap(({ fields }) => fields)) {
    const { name } = field;
    const mark = field.secret ? "secret" : field.personal === undefined ? null : "personal";
    if (!field.repeats || mark === null) continue;
    const isOwn = Object.hasOwn(field.shape, "repeats");
    const range = isOwn ? keyRange(field.at, "repeats") : valueRange(field.at, field.element === null ? "type" : "of");
    report("cached-private", range, { name, mark }, inheritedMarks(field, ["repeats", mark]));
  }
};

/** Where a field's type says what the field does not say itself. */
function inheritedMarks({ shape, type, element }: FieldView, keys: readonly string[]): RelatedPlace[] {
  const owner = type ?? element?.type ?? null;
  const inherited = keys.filter((key) => !Object.hasOwn(shape, key));
  return inherited.flatMap((key) =>
    owner === null ? [] : [{ range: keyRange(owner.at, key), message: `its type ${owner.name} says so here` }],
  );
}

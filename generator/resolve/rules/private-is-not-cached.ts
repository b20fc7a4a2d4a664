import type { RelatedPlace } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../located.js";
import { fieldListsOf, type FieldView } from "../views.js";
import type { VersionRule } from "./rule.js";

/** What is personal or secret must not be kept by a decoder. */
export const privateIsNotCached: VersionRule = (view, report) => {
  for (const field of fieldListsOf(view).flatMap(({ fields }) => fields)) {
    const { name } = field;
    const mark = field.secret ? "secret" : field.personal === undefined ? null : "personal";
    if (!field.repeats || mark === null) continue;
    const isOwn = Object.hasOwn(field.shape, "repeats") || field.type === null;
    const range = isOwn ? keyRange(field.at, "repeats") : valueRange(field.at, "type");
    report("cached-private", range, { name, mark }, inheritedMarks(field, ["repeats", mark]));
  }
};

/** Where a field's type says what the field does not say itself. */
function inheritedMarks({ shape, type, element }: FieldView, keys: readonly string[]): RelatedPlace[] {
  const owner = type ?? element?.type ?? null;
  return keys.flatMap((key): RelatedPlace[] => {
    if (owner === null || Object.hasOwn(shape, key) || !Object.hasOwn(owner.shape, key)) return [];
    return [{ range: keyRange(owner.at, key), message: `its type ${owner.name} says so here` }];
  });
}

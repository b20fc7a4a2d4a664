import { valueRange } from "../located.js";
import { fieldListsOf } from "../views.js";
import type { VersionRule } from "./rule.js";

/** What is personal or secret must not be kept by a decoder. */
export const privateIsNotCached: VersionRule = (view, report) => {
  for (const field of fieldListsOf(view).flatMap(({ fields }) => fields)) {
    const { name } = field;
    const mark = field.secret ? "secret" : field.personal === undefined ? null : "personal";
    if (!field.repeats || mark === null) continue;
    const isOwn = Object.hasOwn(field.shape, "repeats") || field.type === null;
    report("cached-private", isOwn ? valueRange(field.at, "repeats") : valueRange(field.at, "name"), { name, mark });
  }
};

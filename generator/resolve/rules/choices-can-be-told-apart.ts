import { valueRange } from "../located.js";
import { staticSizeOfType } from "../static-size.js";
import { isUntyped, type TypeView, type VersionView } from "../views.js";
import type { Report, VersionRule } from "./rule.js";
import { containsItself } from "./structures-end.js";

/** The structures of a choice have fixed sizes, and different ones. */
export const choicesCanBeToldApart: VersionRule = (view, report) => {
  for (const type of view.types.values()) checkChoice(view, type, report);
};

function checkChoice(view: VersionView, choice: TypeView, report: Report): void {
  const sizes = new Map<number, string>();
  (choice.shape["by-octets"] ?? []).forEach((name, index) => {
    const range = valueRange(choice.at, "by-octets", index);
    const type = view.types.get(name);
    if (type?.kind !== "structure") {
      if (view.brokenTypes.has(name)) return;
      const known = [...view.types.values()].filter(({ kind }) => kind === "structure");
      report("unknown-structure", range, { name, known: known.map((structure) => structure.name) });
      return;
    }
    // What contains itself has no size, which is reported already.
    if (containsItself(type) || type.fields.some((field) => isUntyped(field.element ?? field))) return;
    const size = staticSizeOfType(type);
    const other = size === null ? undefined : sizes.get(size);
    if (size === null) report("choice-of-unequal", range, { name, problem: "its size changes" });
    else if (other !== undefined) report("choice-of-unequal", range, { name, problem: `${other} has ${size} as well` });
    else sizes.set(size, name);
  });
}

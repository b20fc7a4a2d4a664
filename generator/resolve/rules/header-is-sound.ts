import { isLeftOut } from "../../validate/index.js";
import { keyRange, valueRange } from "../located.js";
import { type HeaderFieldView, isUntyped, type VersionView } from "../views.js";
import { staticSize } from "../static-size.js";
import { firstDefined, type Report, type VersionRule } from "./rule.js";

const ROLES = ["length", "command", "sequence"] as const;

/** The header has one field for each role, of a type that can play it, and no field that nobody knows how to fill. */
export const headerIsSound: VersionRule = (view, report) => {
  const isKnown = !isLeftOut(view.shape, "header") && !view.header.some(mayHaveRole);
  for (const role of ROLES) checkRole(view, role, isKnown, report);
  for (const field of view.header) {
    if (isKnown && field.role === null && field.constant === undefined) {
      report("header-field-useless", valueRange(field.at, "name"), { name: field.name });
    }
    checkType(field, report);
  }
};

/** Whether its role, or the constant it has instead, may be among what is left out: that is all but what names it. */
function mayHaveRole({ shape, role }: HeaderFieldView): boolean {
  return role === null && isLeftOut(shape, "constant");
}

function checkRole(view: VersionView, role: (typeof ROLES)[number], isKnown: boolean, report: Report): void {
  const [first, second] = view.header.filter((field) => field.role === role);
  if (first === undefined && isKnown) report("header-role-missing", keyRange(view.at, "header"), { role });
  if (second === undefined) return;
  const related = firstDefined(valueRange((first ?? second).at, "role"));
  report("header-role-twice", valueRange(second.at, "role"), { role }, related);
}

function checkType(field: HeaderFieldView, report: Report): void {
  if (isUntyped(field)) return;
  const expected = expectedType(field);
  if (expected === null) return;
  const isUnsigned = field.basic === "Unsigned Integer";
  // An unsigned integer of 3 or 16 octets is no integer at all, which another rule says.
  if (isUnsigned && ![1, 2, 4, 8].includes(Number(field.octets))) return;
  const range = valueRange(field.at, isUnsigned && Object.hasOwn(field.shape, "octets") ? "octets" : "type");
  report("header-field-of-wrong-type", range, { name: field.name, expected });
}

function expectedType(field: HeaderFieldView): string | null {
  const isUnsigned = field.basic === "Unsigned Integer";
  switch (field.role) {
    case "length":
    case "command":
      return isUnsigned && [1, 2, 4].includes(Number(field.octets)) ? null : "an Unsigned Integer of 1, 2 or 4 octets";
    case "sequence":
      return field.basic === "Unsigned Integer" || isFixedStructure(field)
        ? null
        : "an Unsigned Integer, or a structure of fixed size";
    case null:
      return isUnsigned || field.basic === "Integer" || field.basic === "Octet String"
        ? null
        : "an integer or an Octet String";
  }
}

function isFixedStructure(field: HeaderFieldView): boolean {
  return field.type?.kind === "structure" && staticSize(field) !== null;
}

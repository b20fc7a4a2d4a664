import type { RelatedPlace, SourceRange, Report } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  staticSize,
  staticSizeOfType,
  type FieldSymbol,
  isPoisonedType,
  isUnresolved,
  type TypeSymbol,
  type BoundProtocol,
  containsItself,
  typesWithin,
} from "../../bind/index.js";
import type { VersionCheck } from "../check.js";

/** The structures of a choice have fixed sizes, and different ones. */
export const distinguishableChoices: VersionCheck = (protocol, report) => {
  for (const type of protocol.types.values()) checkChoice(protocol, type, report);
};

function checkChoice(protocol: BoundProtocol, choice: TypeSymbol, report: Report): void {
  const sizes = new Map<number, TypeSymbol>();
  (choice.node["by-octets"] ?? []).forEach((name, index) => {
    const range = valueRange(choice.at, "by-octets", index);
    const type = protocol.types.get(name);
    if (type?.kind !== "structure") return reportOther(protocol, name, type, range, report);
    if (hasUnclearSize(type)) return;
    const size = staticSizeOfType(type);
    if (size === null) return reportChanging(type, range, report);
    const other = sizes.get(size);
    if (other === undefined) sizes.set(size, type);
    else
      report("choice-of-unequal", range, { name, problem: `${other.name} has ${size} as well` }, [
        definedAt(other),
        definedAt(type),
      ]);
  });
}

/** Whether a structure, or one inside it, contains itself or has a field of an unknown type: that is reported there. */
function hasUnclearSize(type: TypeSymbol): boolean {
  return [type, ...typesWithin(type)].some(
    (each) => containsItself(each) || isPoisoned(each.node, "fields") || each.fields.some(isUnclear),
  );
}

/** Whether nobody can say how many octets a field has: that is reported where it stands. */
function isUnclear(field: FieldSymbol): boolean {
  const hasWidth = field.basic !== null && field.basic !== "C-Octet String" && field.basic !== "List";
  return isUnresolved(field.element ?? field) || (hasWidth && field.octets === undefined);
}

function reportOther(
  protocol: BoundProtocol,
  name: string,
  type: TypeSymbol | undefined,
  range: SourceRange,
  report: Report,
) {
  if (isPoisonedType(protocol, name)) return;
  const known = [...protocol.types.values()].filter(({ kind }) => kind === "structure");
  const related = type === undefined ? [] : [definedAt(type)];
  report("unknown-structure", range, { name, known: known.map((structure) => structure.name) }, related);
}

function reportChanging(type: TypeSymbol, range: SourceRange, report: Report): void {
  const changing = type.fields.filter((field) => staticSize(field) === null);
  const related = changing.map(({ at, name }) => ({
    range: valueRange(at, "name"),
    message: `${name} changes its size`,
  }));
  report("choice-of-unequal", range, { name: type.name, problem: "its size changes" }, related);
}

function definedAt({ at, name }: TypeSymbol): RelatedPlace {
  return { range: keyRange(at), message: `${name} is defined here` };
}

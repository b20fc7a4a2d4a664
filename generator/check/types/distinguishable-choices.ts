import {
  type Bilingual,
  pluralize,
  type RelatedPlace,
  relatedPlace,
  type SourceRange,
} from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  staticSize,
  staticSizeOfType,
  type FieldSymbol,
  isUnresolved,
  type TypeSymbol,
  containsItself,
  innerTypes,
  memoizeByType,
} from "../../bind/index.js";
import { definedHere } from "../related-places.js";
import { reportUnknownStructure } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["choice-of-unequal", "unknown-structure"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that the structures of a choice have fixed and different sizes. */
export const distinguishableChoices = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const type of protocol.definitions) checkChoice(context, type);
});

function checkChoice(context: Context, choice: TypeSymbol): void {
  const { protocol, report } = context;
  const sizes = new Map<number, TypeSymbol>();
  (choice.node["by-octets"] ?? []).forEach((name, index) => {
    const range = valueRange(choice.at, "by-octets", index);
    const type = protocol.types.get(name);
    if (type?.kind !== "structure") return reportUnknownStructure(context, range, name, ["structure"]);
    if (hasUnclearSize(type)) return;
    const size = staticSizeOfType(type);
    if (size === null) return reportChanging(context, type, range);
    const other = sizes.get(size);
    if (other === undefined) sizes.set(size, type);
    else
      report("choice-of-unequal", range, { name, problem: sameSize(other, size) }, [definedAt(other), definedAt(type)]);
  });
}

const SIZE_VARIES: Bilingual = { en: "its size varies", zh: "其长度不固定" };

function sameSize({ name }: TypeSymbol, size: number): Bilingual {
  return { en: `${name} also has ${pluralize(size, "octet")}`, zh: `${name}也是${size}字节` };
}

/**
 * Whether the size of a structure is unknown because of an error in it or in a structure inside it. The error is
 * reported there.
 */
const hasUnclearSize = memoizeByType((type): boolean => {
  if (containsItself(type) || isPoisoned(type.node, "fields") || type.fields.some(isUnclear)) return true;
  return innerTypes(type).some((inner) => hasUnclearSize(inner));
});

/** Whether the size of a field is unknown. Another check reports it at the field. */
function isUnclear(field: FieldSymbol): boolean {
  const hasWidth = field.basic !== null && field.basic !== "C-Octet String" && field.basic !== "List";
  return isUnresolved(field.element ?? field) || (hasWidth && field.octets === undefined);
}

function reportChanging(context: Context, type: TypeSymbol, range: SourceRange): void {
  const { report } = context;
  const changing = type.fields.filter((field) => staticSize(field) === null);
  const related = changing.map(({ at, name }) =>
    relatedPlace(valueRange(at, "name"), { en: `the size of ${name} varies`, zh: `${name}的长度不固定` }),
  );
  report("choice-of-unequal", range, { name: type.name, problem: SIZE_VARIES }, related);
}

function definedAt({ at, name }: TypeSymbol): RelatedPlace {
  return definedHere(keyRange(at), name);
}

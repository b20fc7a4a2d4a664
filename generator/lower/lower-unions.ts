import type { TypeSymbol, VersionScope } from "../bind/index.js";
import { invariant } from "../diagnostics/index.js";
import type { NamedType, Structure, Union, UnionCase } from "../model/index.js";
import { caseTypeName } from "../naming/index.js";
import { annotationsOf, valueIn } from "../syntax/index.js";
import { lowerFields, type TypeModels } from "./lower-fields.js";

/** Returns the tag and the cases of a union in a version without errors. */
export function lowerUnion(
  { version, cited }: VersionScope,
  { name, node, fields, cases }: TypeSymbol,
  find: TypeModels,
): Pick<Union, "section" | "cited" | "tag" | "cases"> {
  const values = new Map<TypeSymbol, (number | string)[]>();
  for (const { structure, value, key } of cases) {
    const found = invariant(structure, `The structure of ${name} for ${key}`);
    values.set(found, [...(values.get(found) ?? []), invariant(value, `The value ${key} of ${name}`)]);
  }
  const [tag] = lowerFields(fields, find, 0);
  return {
    section: valueIn(node.section, version) ?? null,
    cited: annotationsOf(node).cited ?? cited,
    tag: invariant(tag, `The tag of ${name}`),
    cases: [...values].map(([structure, selecting]): UnionCase => ({
      values: selecting,
      structure: structureNamed(find(structure.name)),
      typeName: caseTypeName(name, structure.name),
      fields: lowerFields([...fields, ...structure.fields], find, 0),
    })),
  };
}

function structureNamed(type: NamedType | null): Structure {
  return invariant(type?.kind === "structure" ? type : null, "The structure of a case");
}

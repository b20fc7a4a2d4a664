import type { Field, WireType } from "../../model/index.js";
import { isProperty } from "../fields/read.js";
import { type Structural, structuralOf } from "../wire/structural.js";
import { type ContentPair, contentPairs, hasSameBytes } from "./content-pairs.js";
import { caseOf, type FieldPair, fieldPairs, keepsStructural, keepsValue } from "./field-pairs.js";

interface StructuralPair {
  readonly from: Structural;
  readonly to: Structural;
}

interface NeededStructures {
  readonly converted: readonly StructuralPair[];
  readonly contents: readonly ContentPair[];
  readonly empty: ReadonlySet<Structural>;
}

/** The structures and unions whose values are converted, the contents of byte fields, and what is created empty. */
export function structuresNeeded(fields: readonly FieldPair[]): NeededStructures {
  const converted = new Map<string, StructuralPair>();
  const contents: ContentPair[] = [];
  const empty = new Set<Structural>();
  const addEmpty = ({ wire, default: value }: Field): void => {
    const type = structuralOf(wire);
    if (type === null || value !== null || empty.has(type)) return;
    empty.add(type);
    // Of a union, the first case is created.
    const own = type.kind === "union" ? (type.cases[0]?.structure.fields ?? []) : type.fields;
    own.filter(isProperty).forEach(addEmpty);
  };
  const addField = ({ from, to }: FieldPair): void => {
    if (from === null) return addEmpty(to);
    for (const content of contentPairs(from, to)) addContent(content);
    if (!keepsValue(from, to)) addStructure(structureIn(from.wire), structureIn(to.wire));
  };
  const addContent = (content: ContentPair): void => {
    contents.push(content);
    for (const each of content.from) if (!hasSameBytes(each, content.to)) addStructure(each, content.to);
  };
  const addStructure = (from: Structural | null, to: Structural | null): void => {
    if (from === null || to === null || keepsStructural(from, to)) return;
    const key = `${from.name} ${to.name}`;
    if (converted.has(key)) return;
    converted.set(key, { from, to });
    for (const pairs of fieldPairsOf(from, to)) pairs.forEach(addField);
  };
  fields.forEach(addField);
  return { converted: [...converted.values()], contents, empty };
}

/** The pairs of fields of two structures, or of the cases of two unions. */
function fieldPairsOf(from: Structural, to: Structural): readonly (readonly FieldPair[])[] {
  if (from.kind === "structure") return to.kind === "structure" ? [fieldPairs(from.fields, to.fields)] : [];
  if (to.kind === "structure") return [];
  return from.cases.flatMap(({ values, structure }) =>
    values.map((each) => fieldPairs(structure.fields, caseOf(to, each)?.structure.fields ?? [])),
  );
}

/** The structure or union of a field, or of the elements of a list. */
function structureIn(wire: WireType): Structural | null {
  return structuralOf(wire.kind === "list" ? wire.element : wire);
}

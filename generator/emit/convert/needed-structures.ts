import type { Field, Structure, WireType } from "../../model/index.js";
import { isProperty } from "../fields/read.js";
import { type ContentPair, contentPairs, hasSameBytes } from "./content-pairs.js";
import { type FieldPair, fieldPairs, keepsStructure, keepsValue } from "./field-pairs.js";

interface StructurePair {
  readonly from: Structure;
  readonly to: Structure;
}

interface NeededStructures {
  readonly converted: readonly StructurePair[];
  readonly contents: readonly ContentPair[];
  readonly empty: ReadonlySet<Structure>;
}

/** The structures whose values are converted, the contents of byte fields, and the structures that are created empty. */
export function structuresNeeded(fields: readonly FieldPair[]): NeededStructures {
  const converted = new Map<string, StructurePair>();
  const contents: ContentPair[] = [];
  const empty = new Set<Structure>();
  const addEmpty = ({ wire, default: value }: Field): void => {
    if (wire.kind !== "structure" || value !== null || empty.has(wire.structure)) return;
    empty.add(wire.structure);
    wire.structure.fields.filter(isProperty).forEach(addEmpty);
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
  const addStructure = (from: Structure | null, to: Structure | null): void => {
    if (from === null || to === null || keepsStructure(from, to)) return;
    const key = `${from.name} ${to.name}`;
    if (converted.has(key)) return;
    converted.set(key, { from, to });
    fieldPairs(from.fields, to.fields).forEach(addField);
  };
  fields.forEach(addField);
  return { converted: [...converted.values()], contents, empty };
}

/** The structure of a field, or of the elements of a list. */
function structureIn(wire: WireType): Structure | null {
  const value = wire.kind === "list" ? wire.element : wire;
  return value.kind === "structure" ? value.structure : null;
}

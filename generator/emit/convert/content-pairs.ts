import { isSameSubject } from "../code/bits.js";
import type { Content, Field, NamedType, Structure, Union, WireType } from "../../model/index.js";

/*
 * Structures inside byte fields, such as status reports. If the other version defines another structure for the same
 * condition, the bytes are decoded, converted and encoded again.
 */

/** The structures that a byte field may hold under a condition, and the one that the other version defines. */
export interface ContentPair {
  readonly content: Content;
  readonly from: readonly Structure[];
  readonly to: Structure;
}

/** The contents of a field whose bytes differ in the other version. */
export function contentPairs(from: Field, to: Field): ContentPair[] {
  return from.contents.flatMap((content) => {
    const other = to.contents.find((each) => isSameSubject(each, content) && each.equals === content.equals);
    const target = other === undefined ? null : definedIn(other.type);
    const structures = structuresOf(content.type);
    if (target === null || structures.every((each) => hasSameBytes(each, target))) return [];
    return [{ content, from: structures, to: target }];
  });
}

/** The structure that a version defines: of a choice, the only one with a section in it. Null if not exactly one has it. */
function definedIn(type: NamedType): Structure | null {
  const structures = structuresOf(type);
  const cited = structures.length > 1 ? structures.filter(({ section }) => section !== null) : structures;
  const [only = null, another] = cited;
  return another === undefined ? only : null;
}

function structuresOf(type: NamedType): readonly Structure[] {
  if (type.kind === "choice") return type.structures;
  return type.kind === "structure" ? [type] : [];
}

/** Whether the bytes of one structure are those of the other one, for all values. */
export function hasSameBytes(one: Structure, other: Structure): boolean {
  return JSON.stringify(fieldForms(one)) === JSON.stringify(fieldForms(other));
}

function fieldForms({ fields }: Structure): unknown {
  return fields.map(({ name, property, wire }) => [name, property, formOf(wire)]);
}

/** A wire type without documentation. */
function formOf(wire: WireType): unknown {
  if (wire.kind === "structure") return fieldForms(wire.structure);
  if (wire.kind === "union") return unionForm(wire.union);
  return wire.kind === "list" ? [wire.counter, formOf(wire.element)] : wire;
}

function unionForm({ tag, cases }: Union): unknown {
  return [tag.name, tag.property, tag.wire, cases.map(({ values, structure }) => [values, fieldForms(structure)])];
}

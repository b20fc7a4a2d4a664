import { isPoisoned } from "../syntax/index.js";
import type { FieldList, FieldSymbol } from "./symbols.js";

/** The fields of one list, by what other parts of a schema call them. */
interface FieldIndex {
  readonly named: ReadonlyMap<string, readonly FieldSymbol[]>;
  /** The position of the first field of each name. */
  readonly positions: ReadonlyMap<string, number>;
  /** The first field that each counter counts. */
  readonly counted: ReadonlyMap<string, FieldSymbol>;
  readonly hasPoisonedName: boolean;
}

/** The index of each list: a search through the list for each of its fields takes n² steps. */
const indexes = new WeakMap<readonly FieldSymbol[], FieldIndex>();

/** The first field of a name. */
export function fieldNamed(fields: readonly FieldSymbol[], name: string): FieldSymbol | undefined {
  return fieldsNamed(fields, name)[0];
}

/** All fields of a name: several are an error, which is reported elsewhere. */
export function fieldsNamed(fields: readonly FieldSymbol[], name: string): readonly FieldSymbol[] {
  return indexOf(fields).named.get(name) ?? [];
}

/** The position of the first field of a name; -1 if no field has it. */
export function positionNamed(fields: readonly FieldSymbol[], name: string): number {
  return indexOf(fields).positions.get(name) ?? -1;
}

/** The first field that a counter counts. */
export function fieldCountedBy(fields: readonly FieldSymbol[], counter: string): FieldSymbol | undefined {
  return indexOf(fields).counted.get(counter);
}

/** Whether a list may have fields with poisoned names, so that a name missing from it is not reported. */
export function hasPoisonedNames({ fields, node }: FieldList): boolean {
  return isPoisoned(node, "fields") || indexOf(fields).hasPoisonedName;
}

function indexOf(fields: readonly FieldSymbol[]): FieldIndex {
  const index = indexes.get(fields) ?? indexed(fields);
  indexes.set(fields, index);
  return index;
}

function indexed(fields: readonly FieldSymbol[]): FieldIndex {
  const named = new Map<string, FieldSymbol[]>();
  const positions = new Map<string, number>();
  const counted = new Map<string, FieldSymbol>();
  for (const [position, field] of fields.entries()) {
    const { name, counter } = field;
    const namesakes = named.get(name);
    if (namesakes === undefined) named.set(name, [field]);
    else namesakes.push(field);
    if (namesakes === undefined) positions.set(name, position);
    if (counter !== null && !counted.has(counter)) counted.set(counter, field);
  }
  return { named, positions, counted, hasPoisonedName: fields.some(({ node }) => isPoisoned(node, "name")) };
}

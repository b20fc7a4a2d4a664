import { isPoisoned } from "../syntax/index.js";
import type { FieldList, FieldSymbol } from "./symbols.js";

/** Finds the fields of one list by their names and counters. */
interface FieldIndex {
  readonly named: ReadonlyMap<string, readonly FieldSymbol[]>;
  /** The position of the first field with each name. */
  readonly positions: ReadonlyMap<string, number>;
  /** The first field that each counter counts. */
  readonly counted: ReadonlyMap<string, FieldSymbol>;
  readonly hasPoisonedName: boolean;
}

/** The index of each list. A search through the list for each of its fields would take n² steps. */
const indexes = new WeakMap<readonly FieldSymbol[], FieldIndex>();

/** Returns the first field that has a name. */
export function fieldNamed(fields: readonly FieldSymbol[], name: string): FieldSymbol | undefined {
  return fieldsNamed(fields, name)[0];
}

/** Returns all fields that have a name. Another check reports it if there are several. */
export function fieldsNamed(fields: readonly FieldSymbol[], name: string): readonly FieldSymbol[] {
  return indexOf(fields).named.get(name) ?? [];
}

/** Returns the position of the first field that has a name, or -1. */
export function positionNamed(fields: readonly FieldSymbol[], name: string): number {
  return indexOf(fields).positions.get(name) ?? -1;
}

/** Returns the first field that a counter counts. */
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

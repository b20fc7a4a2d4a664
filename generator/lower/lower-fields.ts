import type {
  Condition,
  Content,
  CounterReference,
  Extent,
  Field,
  NamedType,
  Origin,
  FieldOffset,
  Receipt,
  Value,
  WireType,
} from "../model/index.js";
import { invariant } from "../diagnostics/index.js";
import { lowerBitReference } from "./lower-bits.js";
import { integerOctets } from "./integer-octets.js";
import { keyRange, valueRange } from "../syntax/index.js";
import {
  fieldCountedBy,
  fieldNamed,
  isTailed,
  minSize,
  resolvePath,
  sizesOf,
  staticSize,
  type FieldSymbol,
  type HeaderFieldSymbol,
  type TypeRef,
} from "../bind/index.js";

/** Returns the model of a named type. */
export type TypeModels = (name: string) => NamedType | null;

/** Returns the fields of a message or structure with their offsets. `start` is the offset of the first field. */
export function lowerFields(symbols: readonly FieldSymbol[], types: TypeModels, start: number): Field[] {
  let offset = offsetAfter([], start);
  let following = minSize(symbols);
  return symbols.map((symbol) => {
    following -= minSize([symbol]);
    const field = lowerField(symbol, { siblings: symbols, following, types }, offset);
    offset = offsetAfter([field], start);
    return field;
  });
}

/** Returns the offset after fields; `start` is that of the first one. */
export function offsetAfter(fields: readonly Field[], start: number): FieldOffset {
  const last = fields.at(-1);
  if (last === undefined) return { after: null, octets: start };
  const { offset, extent, property } = last;
  if (extent.kind !== "fixed") return { after: property, octets: 0 };
  return { after: offset.after, octets: offset.octets + extent.octets };
}

/** The list in which a field is lowered, and the minimum size of the fields after it. */
export interface FieldScope {
  readonly siblings: readonly FieldSymbol[];
  readonly following: number;
  readonly types: TypeModels;
}

/** Returns the model of a field after others. */
export function lowerField(symbol: FieldSymbol, scope: FieldScope, offset: FieldOffset): Field {
  const { siblings, following, types } = scope;
  const wire = lowerWire(symbol, siblings, types);
  const { en = "", zh = "" } = symbol.documentation;
  return {
    name: symbol.name,
    property: symbol.property,
    en,
    zh,
    wire,
    type: namedTypeOf(symbol.element ?? symbol, types),
    specType: symbol.printed ?? specType(symbol),
    section: symbol.section ?? null,
    cited: symbol.cited ?? null,
    offset,
    extent: lowerExtent(symbol, wire, following),
    counts: countedName(siblings, symbol),
    constant: lowerValue(symbol, symbol.constant),
    sizes: sizesOf(symbol),
    default: lowerValue(symbol, symbol.default),
    reserved: symbol.reserved,
    personal: symbol.personal ?? null,
    secret: symbol.secret,
    repeats: symbol.repeats,
    contents: lowerContents(symbol, siblings, types),
    accessor: symbol.accessor ?? null,
    receipt: lowerReceipt(symbol, siblings),
    changed: symbol.changed ?? null,
    origin: originOf(symbol),
  };
}

/** Returns the wire name of the field that a counter counts; null for any other field. */
function countedName(siblings: readonly FieldSymbol[], { name }: FieldSymbol): string | null {
  return fieldCountedBy(siblings, name)?.name ?? null;
}

function originOf({ at, type, element }: FieldSymbol): Origin {
  const named = element === null ? type : element.type;
  return {
    field: valueRange(at, "name"),
    type: named === null ? null : { name: named.name, range: keyRange(named.at) },
  };
}

function namedTypeOf(symbol: TypeRef, types: TypeModels): NamedType | null {
  return symbol.type === null ? null : types(symbol.type.name);
}

function lowerWire(symbol: FieldSymbol, siblings: readonly FieldSymbol[], types: TypeModels): WireType {
  if (symbol.element === null) return lowerScalar(symbol, siblings, types, symbol.counter);
  const counter = lowerCounter(siblings, symbol.counter ?? "");
  const element = lowerScalar(symbol.element, siblings, types, null);
  return { kind: "list", counter, element, elementType: namedTypeOf(symbol.element, types) };
}

function lowerScalar(
  symbol: TypeRef,
  siblings: readonly FieldSymbol[],
  types: TypeModels,
  counter: string | null,
): WireType {
  const octets = Number(symbol.octets);
  if (symbol.tail !== null) return lowerTail(symbol);
  switch (symbol.basic) {
    case "Unsigned Integer":
    case "Integer":
      return { kind: "integer", octets: integerOctets(octets), signed: symbol.basic === "Integer" };
    case "Octet String":
      return { kind: "octet-string", octets, padLeft: symbol.padLeft ?? null };
    case "C-Octet String":
      return { kind: "c-string", maxOctets: Number(symbol.maxOctets) };
    case "Mark":
      return { kind: "mark" };
    case "Digits":
      return { kind: "digits", octets };
    case "Octets":
      if (symbol.octets === "rest") return lowerRest(symbol);
      return { kind: "octets", octets: counter === null ? octets : lowerCounter(siblings, counter) };
    default:
      return lowerStructure(symbol, types);
  }
}

function lowerTail({ tail, octets, maxOctets }: TypeRef): WireType {
  const terminated = tail === "optional-terminator";
  return { kind: "tail-string", maxOctets: Number(terminated ? maxOctets : octets), terminated };
}

function lowerRest({ maxOctets }: TypeRef): WireType {
  return { kind: "octets", octets: "rest", ...(maxOctets === undefined ? {} : { maxOctets }) };
}

function lowerStructure(symbol: TypeRef, types: TypeModels): WireType {
  const type = namedTypeOf(symbol, types);
  if (type?.kind === "union") return { kind: "union", union: type };
  const structure = invariant(type?.kind === "structure" ? type : null, "A field without a wire type");
  return { kind: "structure", structure };
}

function lowerCounter(siblings: readonly FieldSymbol[], name: string): CounterReference {
  const found = fieldNamed(siblings, name);
  const counter = invariant(found, `The missing counter ${name}`);
  return { name, property: counter.property, max: 2 ** (8 * Number(counter.octets)) - 1 };
}

function lowerExtent(symbol: FieldSymbol, wire: WireType, following: number): Extent {
  const size = staticSize(symbol);
  if (size !== null) return { kind: "fixed", octets: size };
  if (isTailed(symbol)) return { kind: "rest" };
  if (wire.kind === "octets") return { kind: "counted", octets: 1, following };
  const element = symbol.element === null ? null : staticSize(symbol.element);
  return element === null ? { kind: "variable", following } : { kind: "counted", octets: element, following };
}

function specType(symbol: FieldSymbol): string {
  const { basic, type } = symbol.element ?? symbol;
  if (basic === "Octets") return "Octet String";
  return basic ?? type?.name ?? "";
}

function lowerValue({ basic, octets }: FieldSymbol, value: number | string | undefined): Value | null {
  if (value === undefined) return null;
  if (basic === "Octets") return { kind: "octets", hex: String(value).toLowerCase() };
  if (typeof value === "string") return { kind: "string", value };
  return octets === 8 ? { kind: "bigint", value: BigInt(value) } : { kind: "number", value };
}

function lowerContents(symbol: FieldSymbol, siblings: readonly FieldSymbol[], types: TypeModels): Content[] {
  return symbol.contents.flatMap(({ type: name, when }): Content[] => {
    const type = types(name);
    return type === null ? [] : lowerConditions(when, siblings).map((condition) => ({ type, ...condition }));
  });
}

function lowerConditions(when: Readonly<Record<string, number>>, siblings: readonly FieldSymbol[]): Condition[] {
  return Object.entries(when).map(([path, equals]) => {
    const { field, bits } = resolvePath(siblings, path);
    const { name = path, property = "" } = field ?? {};
    return { whenField: name, whenProperty: property, whenBits: lowerBitReference(bits), equals };
  });
}

function lowerReceipt({ receipt }: FieldSymbol, siblings: readonly FieldSymbol[]): Receipt | null {
  if (receipt === undefined) return null;
  const { reader, keys, "state-key": stateKey, state = null, when = {} } = receipt;
  const [condition = null] = lowerConditions(when, siblings);
  return { reader, keys, stateKey, state, condition };
}

/** Returns the fields of the header with their roles. */
export function lowerHeaderFields(symbols: readonly HeaderFieldSymbol[], types: TypeModels) {
  return lowerFields(symbols, types, 0).map((field, index) => ({ ...field, role: symbols[index]?.role ?? null }));
}

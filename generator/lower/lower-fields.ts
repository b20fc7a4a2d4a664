import type {
  Content,
  CounterReference,
  Extent,
  Field,
  NamedType,
  Origin,
  Place,
  Value,
  WireType,
} from "../model/index.js";
import { certain } from "../diagnostics/index.js";
import { integerOctets } from "./integer-octets.js";
import { keyRange, valueRange } from "../syntax/index.js";
import { leastSize, staticSize, type FieldView, type HeaderFieldView, type TypedView } from "../bind/index.js";

/** Finds the model of a named type. */
export type TypeModels = (name: string) => NamedType | null;

/** The fields of a message or structure, with their places; `start` is where the first begins. */
export function buildFields(views: readonly FieldView[], types: TypeModels, start: number): Field[] {
  let place: Place = { behind: null, offset: start };
  return views.map((view, index) => {
    const field = buildField(view, views, types, place, views.slice(index + 1));
    place =
      field.extent.kind === "fixed"
        ? { behind: place.behind, offset: place.offset + field.extent.octets }
        : { behind: field.property, offset: 0 };
    return field;
  });
}

function buildField(
  view: FieldView,
  siblings: readonly FieldView[],
  types: TypeModels,
  place: Place,
  following: readonly FieldView[],
): Field {
  const wire = buildWire(view, siblings, types);
  const { en = "", zh = "" } = view.texts;
  return {
    name: view.name,
    property: view.property,
    en,
    zh,
    wire,
    type: namedTypeOf(view.element ?? view, types),
    printedType: view.printed ?? printedType(view),
    section: view.section ?? null,
    cited: view.cited ?? null,
    place,
    extent: buildExtent(view, wire, following),
    counts: siblings.find(({ counter }) => counter === view.name)?.name ?? null,
    constant: buildValue(view, view.constant),
    default: buildValue(view, view.default),
    reserved: view.reserved,
    personal: view.personal ?? null,
    secret: view.secret,
    repeats: view.repeats,
    contents: buildContents(view, siblings, types),
    accessor: "accessor" in view.shape ? (view.shape.accessor ?? null) : null,
    changed: view.changed ?? null,
    origin: originOf(view),
  };
}

function originOf({ at, type, element }: FieldView): Origin {
  const named = element === null ? type : element.type;
  return {
    field: valueRange(at, "name"),
    type: named === null ? null : { name: named.name, range: keyRange(named.at) },
  };
}

function namedTypeOf(view: TypedView, types: TypeModels): NamedType | null {
  return view.type === null ? null : types(view.type.name);
}

function buildWire(view: FieldView, siblings: readonly FieldView[], types: TypeModels): WireType {
  if (view.element === null) return buildScalar(view, siblings, types, view.counter);
  const counter = buildCounter(siblings, view.counter ?? "");
  const element = buildScalar(view.element, siblings, types, null);
  return { kind: "list", counter, element, elementType: namedTypeOf(view.element, types) };
}

function buildScalar(
  view: TypedView,
  siblings: readonly FieldView[],
  types: TypeModels,
  counter: string | null,
): WireType {
  const octets = Number(view.octets);
  switch (view.basic) {
    case "Unsigned Integer":
    case "Integer":
      return { kind: "integer", octets: integerOctets(octets), signed: view.basic === "Integer" };
    case "Octet String":
      return { kind: "octet-string", octets, padLeft: view.padLeft ?? null };
    case "C-Octet String":
      return { kind: "text", greatestOctets: Number(view.maxOctets) };
    case "Octets":
      if (view.octets === "rest") return { kind: "octets", octets: "rest" };
      return { kind: "octets", octets: counter === null ? octets : buildCounter(siblings, counter) };
    default:
      return buildStructure(view, types);
  }
}

function buildStructure(view: TypedView, types: TypeModels): WireType {
  const type = namedTypeOf(view, types);
  const structure = certain(type?.kind === "structure" ? type : null, "A field without a wire type");
  return { kind: "structure", structure };
}

function buildCounter(siblings: readonly FieldView[], name: string): CounterReference {
  const found = siblings.find((sibling) => sibling.name === name);
  const counter = certain(found, `The counter ${name}, which is not there,`);
  return { name, property: counter.property, greatest: 2 ** (8 * Number(counter.octets)) - 1 };
}

function buildExtent(view: FieldView, wire: WireType, following: readonly FieldView[]): Extent {
  const size = staticSize(view);
  if (size !== null) return { kind: "fixed", octets: size };
  const behind = leastSize(following);
  if (wire.kind === "octets") {
    return wire.octets === "rest" ? { kind: "rest" } : { kind: "counted", octets: 1, following: behind };
  }
  const element = view.element === null ? null : staticSize(view.element);
  return element === null
    ? { kind: "scanned", following: behind }
    : { kind: "counted", octets: element, following: behind };
}

function printedType(view: FieldView): string {
  const { basic, type } = view.element ?? view;
  if (basic === "Octets") return "Octet String";
  return basic ?? type?.name ?? "";
}

function buildValue({ basic, octets }: FieldView, value: number | string | undefined): Value | null {
  if (value === undefined) return null;
  if (basic === "Octets") return { kind: "octets", hex: String(value).toLowerCase() };
  if (typeof value === "string") return { kind: "text", value };
  return octets === 8 ? { kind: "bigint", value: BigInt(value) } : { kind: "number", value };
}

function buildContents(view: FieldView, siblings: readonly FieldView[], types: TypeModels): Content[] {
  const contains = "contains" in view.shape ? (view.shape.contains ?? []) : [];
  return contains.flatMap(({ type: name, when }): Content[] => {
    const type = types(name);
    return Object.entries(when).flatMap(([whenField, equals]) => {
      const whenProperty = siblings.find((sibling) => sibling.name === whenField)?.property ?? "";
      return type === null ? [] : [{ type, whenField, whenProperty, equals }];
    });
  });
}

/** The fields of the header, with their roles. */
export function buildHeaderFields(views: readonly HeaderFieldView[], types: TypeModels) {
  return buildFields(views, types, 0).map((field, index) => ({ ...field, role: views[index]?.role ?? null }));
}

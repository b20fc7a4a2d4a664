import {
  type CitedShape,
  type FieldShape,
  type HeaderFieldShape,
  type ScalarShape,
  inside,
  type Located,
  existsIn,
  valueIn,
} from "../syntax/index.js";
import { propertyName } from "../naming/index.js";
import { type FieldView, type HeaderFieldView, isBasicType, type TypedView, type TypeView } from "./symbols.js";

/** What fields are seen by: a version, and the types there are. */
export interface Scope {
  readonly version: string;
  readonly versions: readonly string[];
  readonly typeOf: (name: string) => TypeView | undefined;
  /** Whose the sections of the protocol's own files are. */
  readonly cited: CitedShape;
}

/** The fields of a list that exist in the version. */
export function viewFields(scope: Scope, shapes: readonly FieldShape[], at: Located): FieldView[] {
  return shapes.flatMap((shape, index) =>
    existsIn(shape, scope.version, scope.versions) ? [viewField(scope, shape, inside(at, index))] : [],
  );
}

/** The fields of the header. */
export function viewHeader(scope: Scope, shapes: readonly HeaderFieldShape[], at: Located): HeaderFieldView[] {
  return shapes.map((shape, index) => {
    const field = viewField(scope, shape, inside(at, index));
    const role = shape.role ?? null;
    return { ...field, role, property: role === "sequence" ? "sequenceId" : field.property };
  });
}

function viewField(scope: Scope, shape: FieldShape | HeaderFieldShape, at: Located): FieldView {
  const own: FieldShape = shape;
  const isList = own.type === "List";
  const typed = viewTyped(scope, own.type, own);
  const inherited: ScalarShape = typed.type?.shape ?? {};
  const { octets } = typed;
  const counting = typed.basic === "Octets" && typeof octets === "string" && octets !== "rest" ? octets : null;
  return {
    ...typed,
    name: own.name,
    property: own.property ?? inherited.property ?? propertyName(own.name),
    at,
    shape,
    texts: textsOf(scope, own, inherited),
    section: valueIn(own.section, scope.version) ?? valueIn(inherited.section, scope.version),
    cited:
      own.section === undefined && inherited.section !== undefined
        ? (typed.type?.shape.cited ?? scope.cited)
        : undefined,
    element: isList ? viewTyped(scope, own.of ?? "", own) : null,
    counter: isList ? (own.count ?? null) : counting,
    default: valueIn(own.default ?? inherited.default, scope.version),
    constant: valueIn(own.constant, scope.version),
    printed: valueIn(own.printed ?? inherited.printed, scope.version),
    ...marksOf(own, isList ? elementOf(scope, own) : inherited),
    changed: own.changed ?? changedByType(own, isList ? elementOf(scope, own) : inherited),
  };
}

function viewTyped(scope: Scope, name: string, own: ScalarShape): TypedView {
  if (isBasicType(name)) return { type: null, basic: name, ...widthsOf(scope, own, {}) };
  const type = scope.typeOf(name);
  const basic = type?.shape.type ?? "";
  return {
    type: type ?? null,
    basic: isBasicType(basic) ? basic : null,
    ...widthsOf(scope, own, type?.shape ?? {}),
  };
}

function widthsOf({ version }: Scope, own: ScalarShape, inherited: ScalarShape) {
  return {
    octets: valueIn(own.octets ?? inherited.octets, version),
    maxOctets: valueIn(own["max-octets"] ?? inherited["max-octets"], version),
    padLeft: own["pad-left"] ?? inherited["pad-left"],
  };
}

function textsOf(scope: Scope, own: FieldShape, inherited: ScalarShape): FieldView["texts"] {
  const element = elementOf(scope, own);
  const en = own.en ?? inherited.en ?? element.en;
  const zh = own.zh ?? inherited.zh ?? element.zh;
  return { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
}

/** The type of a list's elements. */
function elementOf(scope: Scope, own: FieldShape): ScalarShape {
  return own.type === "List" ? (scope.typeOf(own.of ?? "")?.shape ?? {}) : {};
}

/** What the type of a field said before it was changed, as far as the field says nothing itself. */
function changedByType(own: FieldShape, { changed }: ScalarShape): FieldView["changed"] {
  if (changed === undefined) return undefined;
  const before = Object.entries(changed.before).filter(([key]) => !Object.hasOwn(own, key));
  return before.length === 0 ? undefined : { of: changed.of, before: Object.fromEntries(before) };
}

function marksOf(own: ScalarShape, inherited: ScalarShape) {
  return {
    reserved: own.reserved ?? inherited.reserved ?? false,
    personal: own.personal ?? inherited.personal,
    secret: own.secret ?? inherited.secret ?? false,
    repeats: own.repeats ?? inherited.repeats ?? false,
  };
}

import { compareTexts } from "../diagnostics/index.js";
import { integerOctets } from "./integer-octets.js";
import type { EnumerationValue, NamedType, Part } from "../model/index.js";
import { type EnumerationValueShape, type PartShape, existsIn, valueIn } from "../syntax/index.js";
import { buildFields, type TypeModels } from "./lower-fields.js";
import { buildRules } from "./lower-rules.js";
import { fileName, propertyName, typeName } from "../naming/index.js";
import { leastSize, staticSizeOfType, type TypeView, type VersionView } from "../bind/index.js";

/** The models of all types that become modules, by their names. Scalars live on in the fields that have them. */
export function buildTypes(view: VersionView, sourceOf: (file: string) => string): ReadonlyMap<string, NamedType> {
  const types = new Map([...view.types].filter(([, { kind }]) => kind !== "scalar"));
  const models = new Map<string, NamedType>();
  const find: TypeModels = (name) => {
    const type = types.get(name);
    if (type === undefined) return null;
    const model = models.get(name) ?? buildType(view, type, find, sourceOf(type.at.document.file));
    models.set(name, model);
    return model;
  };
  for (const name of [...types.keys()].sort()) find(name);
  return new Map([...models].sort(([one], [other]) => compareTexts(one, other)));
}

function buildType(view: VersionView, type: TypeView, find: TypeModels, source: string): NamedType {
  const { en = "", zh = "" } = type.shape;
  const named = { name: type.name, exportName: typeName(type.name), fileName: fileName(type.name), source, en, zh };
  switch (type.kind) {
    case "packed":
      return { kind: "packed", ...named, ...buildPacked(type) };
    case "structure": {
      const size = { least: leastSize(type.fields), isFixed: staticSizeOfType(type) !== null };
      const section = valueIn(type.shape.section, view.version) ?? null;
      const fields = buildFields(type.fields, find, 0);
      const cited = type.shape.cited ?? view.cited;
      return { kind: "structure", ...named, section, cited, fields, rules: buildRules(view, type), size };
    }
    case "choice":
      return { kind: "choice", ...named, structures: structuresOf(type, find) };
    default: {
      const of = type.shape.type === "Octet String" ? "text" : "integer";
      const contentOctets = type.shape["content-octets"] ?? null;
      return { kind: "enumeration", ...named, of, contentOctets, values: buildValues(view, type) };
    }
  }
}

function structuresOf(type: TypeView, find: TypeModels) {
  return (type.shape["by-octets"] ?? []).flatMap((name) => {
    const structure = find(name);
    return structure?.kind === "structure" ? [structure] : [];
  });
}

function buildValues(view: VersionView, type: TypeView): EnumerationValue[] {
  return (type.shape.values ?? []).filter((shape) => existsIn(shape, view.version, view.versions)).map(buildValue);
}

function buildValue(shape: EnumerationValueShape): EnumerationValue {
  const { value, range, prefix, name = "", coding = null, en, zh } = shape;
  const contentOctets = shape["content-octets"] ?? null;
  if (prefix !== undefined) return { kind: "prefix", prefix, en, zh };
  if (value !== undefined) return { kind: "value", value, name, coding, contentOctets, en, zh };
  const [first = 0, last = first] = (range ?? "").split("..").map(Number);
  return { kind: "range", first, last, en, zh };
}

function buildPacked({ shape }: TypeView) {
  const bits = (shape.packed ?? []).reduce((sum, part) => sum + part.bits, 0);
  const octets = integerOctets(bits / 8);
  const parts = buildParts(shape.packed ?? [], 8 * octets);
  const hasDigits = parts.every(({ digits }) => digits !== null);
  const digits = hasDigits ? parts.reduce((sum, part) => sum + (part.digits ?? 0), 0) : null;
  return { wire: { kind: "integer", octets, signed: false } as const, parts, digits };
}

function buildParts(shapes: readonly PartShape[], bits: number): Part[] {
  let left = bits;
  return shapes.map(({ name, property, bits: own, digits = null, min: least = 0, max, en, zh }) => {
    left -= own;
    const range = { least, greatest: max ?? 2 ** own - 1 };
    return { name, property: property ?? propertyName(name), bits: own, shift: left, digits, ...range, en, zh };
  });
}

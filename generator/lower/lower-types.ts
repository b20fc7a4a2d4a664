import { compareTexts } from "../diagnostics/index.js";
import { integerOctets } from "./integer-octets.js";
import type { EnumerationValue, NamedType, Part } from "../model/index.js";
import { type EnumerationValueNode, type PartNode, existsIn, valueIn } from "../syntax/index.js";
import { lowerFields, type TypeModels } from "./lower-fields.js";
import { lowerRules } from "./lower-rules.js";
import { toFileName, toPropertyName, toTypeName } from "../naming/index.js";
import { minSize, staticSizeOfType, type TypeSymbol, type BoundProtocol } from "../bind/index.js";

/** The models of all types that become modules, by their names. Scalars live on in the fields that have them. */
export function lowerTypes(
  protocol: BoundProtocol,
  sourceOf: (file: string) => string,
): ReadonlyMap<string, NamedType> {
  const types = new Map([...protocol.types].filter(([, { kind }]) => kind !== "scalar"));
  const models = new Map<string, NamedType>();
  const find: TypeModels = (name) => {
    const type = types.get(name);
    if (type === undefined) return null;
    const model = models.get(name) ?? lowerType(protocol, type, find, sourceOf(type.at.document.file));
    models.set(name, model);
    return model;
  };
  for (const name of [...types.keys()].sort()) find(name);
  return new Map([...models].sort(([one], [other]) => compareTexts(one, other)));
}

function lowerType(protocol: BoundProtocol, type: TypeSymbol, find: TypeModels, source: string): NamedType {
  const { en = "", zh = "" } = type.node;
  const named = { name: type.name, typeName: toTypeName(type.name), fileName: toFileName(type.name), source, en, zh };
  switch (type.kind) {
    case "packed":
      return { kind: "packed", ...named, ...lowerPacked(type) };
    case "structure": {
      const size = { min: minSize(type.fields), isFixed: staticSizeOfType(type) !== null };
      const section = valueIn(type.node.section, protocol.version) ?? null;
      const fields = lowerFields(type.fields, find, 0);
      const cited = type.node.cited ?? protocol.cited;
      return { kind: "structure", ...named, section, cited, fields, rules: lowerRules(type), size };
    }
    case "choice":
      return { kind: "choice", ...named, structures: structuresOf(type, find) };
    default: {
      const of = type.node.type === "Octet String" ? "text" : "integer";
      const contentOctets = type.node["content-octets"] ?? null;
      return { kind: "enumeration", ...named, of, contentOctets, values: lowerValues(protocol, type) };
    }
  }
}

function structuresOf(type: TypeSymbol, find: TypeModels) {
  return (type.node["by-octets"] ?? []).flatMap((name) => {
    const structure = find(name);
    return structure?.kind === "structure" ? [structure] : [];
  });
}

function lowerValues(protocol: BoundProtocol, type: TypeSymbol): EnumerationValue[] {
  return (type.node.values ?? []).filter((node) => existsIn(node, protocol.version, protocol.versions)).map(lowerValue);
}

function lowerValue(node: EnumerationValueNode): EnumerationValue {
  const { value, range, prefix, name = "", coding = null, en, zh } = node;
  const contentOctets = node["content-octets"] ?? null;
  if (prefix !== undefined) return { kind: "prefix", prefix, en, zh };
  if (value !== undefined) return { kind: "value", value, name, coding, contentOctets, en, zh };
  const [first = 0, last = first] = (range ?? "").split("..").map(Number);
  return { kind: "range", first, last, en, zh };
}

function lowerPacked({ node }: TypeSymbol) {
  const bits = (node.packed ?? []).reduce((sum, part) => sum + part.bits, 0);
  const octets = integerOctets(bits / 8);
  const parts = lowerParts(node.packed ?? [], 8 * octets);
  const hasDigits = parts.every(({ digits }) => digits !== null);
  const digits = hasDigits ? parts.reduce((sum, part) => sum + (part.digits ?? 0), 0) : null;
  return { wire: { kind: "integer", octets, signed: false } as const, parts, digits };
}

function lowerParts(nodes: readonly PartNode[], bits: number): Part[] {
  let left = bits;
  return nodes.map(({ name, property, bits: own, digits = null, min: least = 0, max, en, zh }) => {
    left -= own;
    const range = { min: least, max: max ?? 2 ** own - 1 };
    return { name, property: property ?? toPropertyName(name), bits: own, shift: left, digits, ...range, en, zh };
  });
}

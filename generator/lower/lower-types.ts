import { compareStrings } from "../diagnostics/index.js";
import { integerOctets } from "./integer-octets.js";
import type { ContentFormat, DigitPart, EnumerationValue, NamedType, Part, Size } from "../model/index.js";
import { annotationsOf, type EnumerationValueNode, valueIn } from "../syntax/index.js";
import { lowerBits } from "./lower-bits.js";
import { lowerFields, type TypeModels } from "./lower-fields.js";
import { lowerRules } from "./lower-rules.js";
import { lowerUnion } from "./lower-unions.js";
import { toFileName, toTypeName } from "../naming/index.js";
import {
  bitsOf,
  type DigitPartSymbol,
  minSizeOfType,
  type PartSymbol,
  staticSizeOfType,
  type TypeSymbol,
  type VersionScope,
} from "../bind/index.js";

/** The models of all types that become modules, by name. Fields with a scalar type contain its values. */
export function lowerTypes(protocol: VersionScope, sourceOf: (file: string) => string): ReadonlyMap<string, NamedType> {
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
  return new Map([...models].sort(([one], [other]) => compareStrings(one, other)));
}

function lowerType(protocol: VersionScope, type: TypeSymbol, find: TypeModels, source: string): NamedType {
  const { en = "", zh = "" } = type.node;
  const named = { name: type.name, typeName: toTypeName(type.name), fileName: toFileName(type.name), source, en, zh };
  switch (type.kind) {
    case "packed":
      return { kind: "packed", ...named, ...lowerPacked(type.parts ?? []) };
    case "digits":
      return { kind: "digits", ...named, ...lowerDigitParts(type.digitParts ?? []) };
    case "bits":
      return { kind: "bits", ...named, ...lowerBits(type) };
    case "structure": {
      const size = sizeOf(type);
      const section = valueIn(type.node.section, protocol.version) ?? null;
      const fields = lowerFields(type.fields, find, 0);
      const cited = annotationsOf(type.node).cited ?? protocol.cited;
      return { kind: "structure", ...named, section, cited, fields, rules: lowerRules(type), size };
    }
    case "choice":
      return { kind: "choice", ...named, structures: structuresOf(type, find) };
    case "union":
      return { kind: "union", ...named, ...lowerUnion(protocol, type, find), size: sizeOf(type) };
    default:
      return { kind: "enumeration", ...named, ...lowerEnumeration(type) };
  }
}

function lowerEnumeration({ node, values }: TypeSymbol) {
  const of = node.type === "Octet String" ? ("string" as const) : ("integer" as const);
  const { "content-octets": contentOctets = null, "content-septets": contentSeptets = null } = node;
  return { of, contentOctets, contentSeptets, values: values.map((value) => lowerValue(value.node)) };
}

function sizeOf(type: TypeSymbol): Size {
  return { min: minSizeOfType(type), isFixed: staticSizeOfType(type) !== null };
}

function structuresOf(type: TypeSymbol, find: TypeModels) {
  return (type.node["by-octets"] ?? []).flatMap((name) => {
    const structure = find(name);
    return structure?.kind === "structure" ? [structure] : [];
  });
}

function lowerValue(node: EnumerationValueNode): EnumerationValue {
  const { value, range, prefix, name = "", legs = [], en, zh } = node;
  if (prefix !== undefined) return { kind: "prefix", prefix, legs, en, zh };
  if (value !== undefined) return { kind: "value", value, name, ...lowerFormat(node), legs, en, zh };
  const [first = 0, last = first] = (range ?? "").split("..").map(Number);
  return { kind: "range", first, last, ...lowerFormat(node), legs, en, zh };
}

function lowerFormat(node: EnumerationValueNode): ContentFormat {
  return {
    coding: node.coding ?? null,
    contentOctets: node["content-octets"] ?? null,
    contentOctetsWithHeader: node["content-octets-with-header"] ?? null,
    contentSeptets: node["content-septets"] ?? null,
  };
}

function lowerPacked(symbols: readonly PartSymbol[]) {
  const octets = integerOctets(bitsOf(symbols) / 8);
  const parts = lowerParts(symbols);
  const hasDigits = parts.every(({ digits }) => digits !== null);
  const digits = hasDigits ? parts.reduce((sum, part) => sum + (part.digits ?? 0), 0) : null;
  return { wire: { kind: "integer", octets, signed: false } as const, parts, digits };
}

function lowerParts(symbols: readonly PartSymbol[]): Part[] {
  let shift = bitsOf(symbols);
  return symbols.map(({ name, property, bits, digits, min, max, node: { en, zh } }) => {
    shift -= bits;
    return { name, property, bits, shift, digits, min, max, en, zh };
  });
}

function lowerDigitParts(symbols: readonly DigitPartSymbol[]) {
  let from = 0;
  const parts = symbols.map(({ name, property, digits, node: { en, zh } }): DigitPart => {
    const part = { name, property, from, digits, en, zh };
    from += digits;
    return part;
  });
  return { parts, digits: from };
}

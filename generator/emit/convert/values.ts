import type { Field, NamedType, TlvBlock, WireType } from "../../model/index.js";
import { type Code, arrow, code, joinCode } from "../code/code.js";
import { literal, valueLiteral } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { emptyValue } from "../fields/empty-value.js";
import { ofBlock } from "../wire/tlvs.js";
import { ownBitsCode } from "./bits.js";
import type { Structural } from "../wire/structural.js";
import { contentValue } from "./contents.js";
import {
  definesMore,
  elementsOf,
  type FieldPair,
  hasOtherDefault,
  isBigInt,
  isWithin,
  keepsValue,
  maxCharacters,
  maxOctets,
  paddingOf,
  rangeOf,
  type TypedWire,
} from "./field-pairs.js";
import { knownValues } from "./known-values.js";
import { converterName, emptyName, type PlaceOf, tuple, variable, type VersionPair } from "./version-pair.js";

/** The value of a field of the other version. */
export function fieldValue(pair: VersionPair, { from, to }: FieldPair, placeOf: PlaceOf): Code {
  if (from === null && to.wire.kind === "tlvs") return code`null`;
  if (from === null)
    return code`${runtime.versions("invent")}(${variable.log}, ${placeOf(to)}, ${usualValue(pair, to)})`;
  const place = placeOf(from);
  const value = contentValue(pair, { from, to }, code`${variable.source}.${from.property}`, place);
  if (!hasOtherDefault(from, to)) return convertedValue(pair, [from, to], value, place);
  const defaults = tuple(defaultOf(from) ?? "", defaultOf(to) ?? "");
  const own = code`${runtime.versions("toOtherDefault")}(${variable.log}, ${place}, ${value}, ${defaults})`;
  return convertedValue(pair, [from, to], own, place);
}

/** The default of a field as it is created; null if it has none. */
export function defaultOf({ default: value, wire }: Field): Code | null {
  if (value === null) return null;
  const padding = paddingOf(wire);
  if (padding === null || value.kind !== "string" || value.value === "") return valueLiteral(value);
  return literal(value.value.padStart(padding.width, padding.pad));
}

/** The value of a field that the message does not have. */
export function usualValue(pair: VersionPair, field: Field): Code {
  return defaultOf(field) ?? emptyValue(field.wire, (type) => code`${emptyName(pair, type)}()`);
}

/** An expression that converts a value to the type of the other version. */
function convertedValue(
  pair: VersionPair,
  [from, to]: readonly [from: TypedWire, to: TypedWire],
  value: Code,
  place: Code,
): Code {
  if (keepsValue(from, to)) return value;
  // The values of a list are recorded one by one.
  const isRecorded = from.wire.kind !== "list" && definesMore(from.type, to.type);
  const known = isRecorded ? knownValue(pair, [from.type, to.type], value, place) : value;
  return convertedWire(pair, [from.wire, to.wire], known, place);
}

/** An expression that records values that only the own version defines. */
function knownValue(
  pair: VersionPair,
  [from, to]: readonly [NamedType | null, NamedType | null],
  value: Code,
  place: Code,
): Code {
  if (from?.kind === "bits" && to?.kind === "bits") return fitted("withKnownBits", value, place, ownBitsCode(from, to));
  if (from?.kind !== "enumeration" || to?.kind !== "enumeration") return value;
  return fitted("withKnownValue", value, place, knownValues(pair, from, to));
}

type WirePair = readonly [from: WireType, to: WireType];

function convertedWire(pair: VersionPair, [from, to]: WirePair, value: Code, place: Code): Code {
  switch (to.kind) {
    case "integer":
      return from.kind === "integer" ? convertedInteger([from, to], value, place) : value;
    case "octet-string":
    case "c-string":
    case "tail-string":
      return convertedString([from, to], value, place);
    case "mark":
      return value;
    case "tlvs":
      return from.kind === "tlvs" ? convertedTlvs(pair, [from.block, to.block], value) : value;
    case "digits":
      return value;
    case "octets":
      return from.kind === "octets" ? convertedOctets([from.octets, to.octets], value, place) : value;
    case "list":
      return from.kind === "list" ? convertedList(pair, [from, to], value, place) : value;
    case "structure":
      return from.kind === "structure" ? convertedStructure(pair, [from.structure, to.structure], value, place) : value;
    case "union":
      return from.kind === "union" ? convertedStructure(pair, [from.union, to.union], value, place) : value;
  }
}

/** TLVs keep their bytes: the other version reads what it knows, and keeps the others as they are. */
function convertedTlvs({ from, to }: VersionPair, [own, other]: readonly [TlvBlock, TlvBlock], value: Code): Code {
  const functions = [ofBlock(from, own, "measure"), ofBlock(from, own, "write"), ofBlock(to, other, "read")];
  return code`${runtime.versions("rereadTlvs")}(${joinCode([value, ...functions], ", ")})`;
}

/** A call of a function of the runtime that fits a value to a limit. */
function fitted(name: Parameters<typeof runtime.versions>[0], value: Code, place: Code, limit: Code | number): Code {
  return code`${runtime.versions(name)}(${variable.log}, ${place}, ${value}, ${limit})`;
}

type Integer = Extract<WireType, { readonly kind: "integer" }>;

function convertedInteger([from, to]: readonly [Integer, Integer], value: Code, place: Code): Code {
  const { min, max } = rangeOf(to);
  const suffix = isBigInt(to) ? "n" : "";
  if (!isWithin(from, to))
    return fitted(isBigInt(to) ? "fitBigInt" : "fitNumber", value, place, tuple(`${min}${suffix}`, `${max}${suffix}`));
  if (isBigInt(from) === isBigInt(to)) return value;
  return isBigInt(to) ? code`BigInt(${value})` : code`Number(${value})`;
}

function convertedString([from, to]: WirePair, value: Code, place: Code): Code {
  const padding = paddingOf(to);
  if (padding !== null && maxCharacters(from) !== padding.width)
    return fitted("fitPadded", value, place, tuple(padding.width, literal(padding.pad)));
  return maxCharacters(from) <= maxCharacters(to) ? value : fitted("fitString", value, place, maxCharacters(to));
}

type Octets = Extract<WireType, { readonly kind: "octets" }>["octets"];

function convertedOctets([from, to]: readonly [Octets, Octets], value: Code, place: Code): Code {
  if (typeof to === "number") return from === to ? value : fitted("fitFixedOctets", value, place, to);
  return maxOctets(from) <= maxOctets(to) ? value : fitted("fitOctets", value, place, maxOctets(to));
}

type List = Extract<WireType, { readonly kind: "list" }>;

function convertedList(pair: VersionPair, [from, to]: readonly [List, List], value: Code, place: Code): Code {
  const { max } = to.counter;
  const list = from.counter.max <= max ? value : fitted("fitList", value, place, max);
  const elements = [elementsOf(from), elementsOf(to)] as const;
  if (keepsValue(...elements)) return list;
  const { each, index } = local;
  const elementPlace = code`${runtime.versions("elementAt")}(${place}, ${index})`;
  return code`${list}.map(${arrow([each, index], convertedValue(pair, elements, each, elementPlace))})`;
}

function convertedStructure(
  pair: VersionPair,
  structures: readonly [from: Structural, to: Structural],
  value: Code,
  place: Code,
): Code {
  return code`${converterName(pair, ...structures)}(${joinCode([variable.log, place, value], ", ")})`;
}

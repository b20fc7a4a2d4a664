import type { FieldReference, WireReference } from "../../tables/index.js";
import { type FileNames, nameOf, WIDE } from "./names.js";
import type { ValidSpec, Wire } from "./spec-types.js";

/** What the encoding of a field refers to. */
export interface WireScope {
  readonly names: FileNames;
  /** Identifiers of the fields before it, by wire name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Latin-1: a character is an octet. */
const ENCODING = "ISO-8859-1";

/** How a field is read. */
export function wireOf(field: FieldReference, scope: WireScope): Wire {
  const wire = encodingOf(field.wire, field.type, scope);
  const valid = validConstant(field, wire) ?? wire.valid;
  return valid === undefined ? wire : { ...wire, valid };
}

function encodingOf(wire: WireReference, type: string | null, scope: WireScope): Wire {
  switch (wire.kind) {
    case "integer":
      return integerOf(wire, type, scope.names);
    case "octet-string":
      return { type: "str", size: wire.octets, terminator: 0, encoding: ENCODING };
    case "c-string":
      return { type: "strz", encoding: ENCODING, valid: atMost(wire.maxOctets - 1) };
    case "tail-string":
      return { type: "str", "size-eos": true, terminator: 0, encoding: ENCODING, valid: atMost(wire.maxOctets) };
    case "digits":
      return digitsOf(wire.octets, type, scope.names);
    case "mark":
      return { size: 0 };
    case "octets":
      return { size: wire.octets };
    case "counted-octets":
      return { size: idOf(scope, wire.counter) };
    case "remaining-octets":
      return { "size-eos": true, ...(wire.maxOctets === null ? {} : { valid: atMost(wire.maxOctets) }) };
    case "list":
      return { ...encodingOf(wire.element, type, scope), repeat: "expr", "repeat-expr": idOf(scope, wire.counter) };
    case "structure":
    case "union":
      return { type: nameOf(scope.names, wire.type) };
    case "tlvs":
      return { type: nameOf(scope.names, wire.type), repeat: "eos" };
  }
}

function idOf({ ids }: WireScope, counter: string): string {
  return ids.get(counter) ?? "0";
}

function atMost(octets: number): ValidSpec {
  return { expr: `_.length <= ${octets}` };
}

type IntegerReference = Extract<WireReference, { readonly kind: "integer" }>;

function integerOf({ octets, signed }: IntegerReference, slug: string | null, names: FileNames): Wire {
  const type = slug === null ? undefined : names.types.get(slug);
  if (type?.kind === "packed" || type?.kind === "bits") return { type: nameOf(names, type.slug) };
  if (octets === 8) return { type: WIDE };
  const isNamed = type?.kind === "enumeration" && hasNames(type);
  return { type: basicInteger(octets, signed), ...(isNamed ? { enum: nameOf(names, type.slug) } : {}) };
}

function basicInteger(octets: number, signed: boolean): string {
  return `${signed ? "s" : "u"}${octets}`;
}

/** Whether an enumeration has values with names: others become no enumeration. */
export function hasNames({
  of,
  values,
}: {
  readonly of: string;
  readonly values: readonly { kind: string }[];
}): boolean {
  return of === "integer" && values.some(({ kind }) => kind === "value");
}

function digitsOf(octets: number, slug: string | null, names: FileNames): Wire {
  const type = slug === null ? undefined : names.types.get(slug);
  if (type?.kind === "digits") return { type: nameOf(names, type.slug) };
  // Half an octet is a digit. The validation applies to each of them.
  return { type: "b4", repeat: "expr", "repeat-expr": 2 * octets, valid: { min: 0, max: 9 } };
}

/** The validation of a constant; undefined if it cannot be written as an expression. */
function validConstant({ constant }: FieldReference, wire: Wire): ValidSpec | undefined {
  if (constant?.kind === "number") return { expr: `${asInteger("_", wire)} == ${constant.value}` };
  if (constant?.kind === "wide") return { expr: wideEquals(BigInt(constant.value)) };
  return constant?.kind === "string" && /^[ -~]*$/.test(constant.value)
    ? { expr: `_ == ${stringLiteral(constant.value)}` }
    : undefined;
}

function wideEquals(value: bigint): string {
  const whole = BigInt.asUintN(64, value);
  return `_.high == ${whole >> 32n} and _.low == ${whole & 0xffffffffn}`;
}

/** A string in an expression. Only letters, digits and spaces stay characters. */
export function stringLiteral(text: string): string {
  const units = text.replaceAll(
    /[^A-Za-z0-9 ]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${units}"`;
}

/** An attribute in an expression as an integer: one with an enumeration must be converted. */
export function asInteger(id: string, wire: Wire): string {
  return wire.enum === undefined ? id : `${id}.to_i`;
}

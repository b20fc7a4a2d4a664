import { replaceBits } from "../../expression/index.js";
import type {
  BitReference,
  EnumerationValue,
  Expression,
  Field,
  Flow,
  Message,
  NamedType,
  Operation,
  WireType,
} from "../../model/index.js";

/** A constant that a condition compares a field with. */
export type StatedValue = Extract<Expression, { readonly kind: "integer" | "string" | "constant" }>;

/** The values that make a condition true, by property; null if it does not state them as `Field == constant`. */
export function statedBy(condition: Expression | null): ReadonlyMap<string, StatedValue> | null {
  const parts = partsStatedBy(condition);
  if (parts === null) return null;
  const values = new Map<string, StatedValue>();
  for (const { property, value, bits } of parts) {
    const other = values.get(property);
    values.set(property, bits === null ? value : withBits(value, bits, other));
  }
  return values;
}

/** A value that a condition states, of a field or of some of its bits. */
interface StatedPart {
  readonly property: string;
  readonly value: StatedValue;
  readonly bits: BitReference | null;
}

function partsStatedBy(condition: Expression | null): readonly StatedPart[] | null {
  switch (condition?.kind) {
    case "or":
      return partsStatedBy(condition.left);
    case "and": {
      const [left, right] = [partsStatedBy(condition.left), partsStatedBy(condition.right)];
      return left === null || right === null ? null : [...left, ...right];
    }
    case "in":
      return stated(condition.value, condition.members[0]?.first);
    case "compare": {
      const { operator, left, right } = condition;
      return operator === "==" ? (stated(left, right) ?? stated(right, left)) : null;
    }
    default:
      return null;
  }
}

function stated(field: Expression, value: Expression | undefined): readonly StatedPart[] | null {
  if ((field.kind !== "field" && field.kind !== "bits") || field.property.startsWith("request.")) return null;
  if (value === undefined || !isConstant(value)) return null;
  return [{ property: field.property, value, bits: field.kind === "bits" ? field.bits : null }];
}

/** The number of a field of which some bits have a value; the others are those of another value, or 0. */
function withBits({ value }: StatedValue, bits: BitReference, other: StatedValue | undefined): StatedValue {
  return { kind: "integer", value: replaceBits(Number(other?.value ?? 0), bits, Number(value)), isWide: false };
}

function isConstant(value: Expression): value is StatedValue {
  return value.kind === "integer" || value.kind === "string" || value.kind === "constant";
}

/** A property of a response, and the value of its enumeration that rejects. */
export interface RejectingValue {
  readonly property: string;
  readonly member: EnumerationValue;
}

/**
 * A value of the result that does not accept: that for other errors if the enumeration has a range, or else the first one.
 * Null if the result is not one of the fields, with an enumeration.
 */
export function rejectingValue(fields: readonly Field[], accepted: Expression | null): RejectingValue | null {
  const [property, ...others] = statedBy(accepted)?.keys() ?? [];
  if (property === undefined || others.length > 0 || accepted === null) return null;
  const type = fields.find((each) => each.property === property)?.type;
  const member = type?.kind === "enumeration" ? otherThan(constantsOf(accepted), type.values) : undefined;
  return member === undefined ? null : { property, member };
}

function otherThan(
  accepted: ReadonlySet<number | string>,
  values: readonly EnumerationValue[],
): EnumerationValue | undefined {
  const others = values.filter((each) => each.kind !== "value" || !accepted.has(each.value));
  return others.find(({ kind }) => kind === "range") ?? others.find(({ kind }) => kind === "value");
}

/** The values that a condition compares a field with. */
function constantsOf(condition: Expression): ReadonlySet<number | string> {
  switch (condition.kind) {
    case "integer":
    case "string":
    case "constant":
      return new Set([condition.value]);
    case "in":
      return new Set(condition.members.flatMap(({ first }) => [...constantsOf(first)]));
    case "compare":
    case "or":
      return new Set([...constantsOf(condition.left), ...constantsOf(condition.right)]);
    default:
      return new Set();
  }
}

/** The number or string of a value of an enumeration: the first one of a range, and a prefix itself. */
export function firstOf(member: EnumerationValue): number | string {
  if (member.kind === "range") return member.first;
  return member.kind === "value" ? member.value : member.prefix;
}

/** An operation with a response. */
export type Answering = Operation & { readonly response: Message };

/** Whether an operation has a response. */
export function isAnswering(operation: Operation): operation is Answering {
  return operation.response !== null;
}

/**
 * Where the values of a response come from. Fields with a default, those that the result states, and TLVs, which may be
 * absent, are in none of the lists.
 */
export interface ResponseSources {
  /** Fields that repeat a field of the request. */
  readonly copied: readonly Field[];
  /** Fields that are 0 or empty in a rejection. */
  readonly empty: readonly Field[];
  /** Fields that only a program knows. */
  readonly open: readonly Field[];
  /** Fields with a default that must be given, because the body is there only if one of its fields is given. */
  readonly defaulted: readonly Field[];
}

/** Where the values of a response come from, if its result states some properties. */
export function responseSources(
  flow: Flow,
  { request, response }: Answering,
  result: ReadonlySet<string>,
  isRejection: boolean,
): ResponseSources {
  const fields = response.fields.filter(
    (each) => isProperty(each) && each.wire.kind !== "tlvs" && !result.has(each.property),
  );
  const copied = fields.filter((each) => isCopy(flow, request, each));
  const others = fields.filter((each) => !copied.includes(each) && each.default === null);
  const empty = isRejection ? others.filter(mayBeEmpty) : [];
  const open = others.filter((each) => !empty.includes(each));
  const left = response.isBodyOptional ? fields.filter((each) => !copied.includes(each)) : [];
  return { copied, empty, open, defaulted: left.filter((each) => each.default !== null) };
}

/** Whether 0 or empty means that there is no value; for numbers and codes, 0 often means success. */
export function mayBeEmpty({ wire, type }: Field): boolean {
  const mustBeChosen =
    wire.kind === "structure" || wire.kind === "union" || (wire.kind === "integer" && type?.kind !== "packed");
  return type?.kind !== "enumeration" && !mustBeChosen;
}

/** Whether a field of a response repeats a field of the request, and is not the identifier that the receiver chooses. */
function isCopy(flow: Flow, request: Message, { property, wire, type }: Field): boolean {
  const isIdentifier = flow.reports.some((each) => each.of === request.typeName && each.identifier === property);
  if (isIdentifier) return false;
  const same = request.fields.find((each) => each.property === property && isProperty(each));
  return same !== undefined && kindOf(same.wire, same.type) === kindOf(wire, type);
}

/** Which values a field takes: the same text for fields whose values can be copied. */
function kindOf(wire: WireType, type: NamedType | null): string {
  switch (wire.kind) {
    case "integer":
      return type?.kind === "enumeration" ? type.typeName : wire.octets === 8 ? "wide integer" : "integer";
    case "octet-string":
      return type?.kind === "enumeration" ? type.typeName : "string";
    case "c-string":
    case "tail-string":
      return "string";
    case "mark":
    case "tlvs":
      return wire.kind;
    case "digits":
      return `${2 * wire.octets} digits`;
    case "octets":
      return "octets";
    case "list":
      return `list of ${kindOf(wire.element, wire.elementType)}`;
    case "structure":
      return wire.structure.typeName;
    case "union":
      return wire.union.typeName;
  }
}

/** Whether a field is a property of the message: counters and constants are not. */
export function isProperty({ counts, constant }: Field): boolean {
  return counts === null && constant === null;
}

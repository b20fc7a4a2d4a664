import type { EncodeErrorCode } from "../wire/index.js";
import type { CaseLayout, FieldLayout, IntegerLayout, MessageLayout, UnionLayout } from "../interpreter/index.js";
import { integerRange, isProperty, minSizeOf, minSizeOfAll } from "../interpreter/index.js";
import type { Boundaries, OutOfRange } from "./boundary-values.js";
import { tlvsBoundaries } from "./tlv-boundaries.js";
import { unknownTag } from "./unknown-tag.js";

/** The message with every field at its minimum. */
export function minMessage(layout: MessageLayout): Record<string, unknown> {
  return { name: layout.name, ...minOfAll([...layout.frame.header, ...layout.fields]) };
}

/** The boundaries of a field; `known` are the values of its enumeration, and an unknown one. */
export function boundariesOf(message: MessageLayout, field: FieldLayout, known: readonly unknown[]): Boundaries {
  const own = ownBoundaries(message, field);
  return { inside: [...own.inside, ...known], outOfRange: own.outOfRange };
}

/** `siblings` are the fields of the message or structure, among which its counter is. */
function ownBoundaries(
  message: MessageLayout,
  field: FieldLayout,
  siblings: readonly FieldLayout[] = message.fields,
): Boundaries {
  switch (field.kind) {
    case "integer":
      return integerBoundaries(field);
    case "octet-string":
      return stringBoundaries(field.octets);
    case "c-string":
      return stringBoundaries(field.maxOctets - 1);
    case "tail-string":
      return stringBoundaries(field.maxOctets - (field.terminated === true ? 1 : 0));
    case "mark":
      return { inside: [true], outOfRange: [false, null, 1, "true"].map(rejected("wrong-type")) };
    case "digits":
      return digitsBoundaries(2 * field.octets);
    case "octets":
      return octetsBoundaries(message, field, siblings);
    case "list":
      return listBoundaries(message, field, siblings);
    case "structure":
      return {
        inside: [minOfAll(field.fields), maxOfAll(message, field.fields)],
        outOfRange: noObjects(),
      };
    case "union":
      return unionBoundaries(message, field);
    case "tlvs":
      return tlvsBoundaries({ message, layout: field, min: minMessage(message), boundariesOf: ownBoundaries });
  }
}

function noObjects(): OutOfRange[] {
  return [null, 1].map(rejected("wrong-type"));
}

function minOfAll(fields: readonly FieldLayout[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(isProperty).map((field) => [field.property, minOf(field)]));
}

function maxOfAll(message: MessageLayout, fields: readonly FieldLayout[]): Record<string, unknown> {
  const properties = fields.filter(isProperty);
  return Object.fromEntries(
    properties.map((field) => [field.property, ownBoundaries(message, field, fields).inside.at(-1)]),
  );
}

function minOf(field: FieldLayout): unknown {
  switch (field.kind) {
    case "integer":
      return asInteger(field, integerRange(field).min);
    case "octet-string":
    case "c-string":
    case "tail-string":
      return "";
    case "mark":
      return true;
    case "tlvs":
      return null;
    case "digits":
      return "0".repeat(2 * field.octets);
    case "octets":
      return new Uint8Array(minSizeOf(field));
    case "list":
      return [];
    case "structure":
      return minOfAll(field.fields);
    case "union":
      return minOfUnion(field);
  }
}

/** The case with the fewest bytes, at its minimum. */
function minOfUnion({ tag, cases }: UnionLayout): object {
  const sized = cases.map((each) => ({ ...each, size: minSizeOfAll(each.fields) }));
  const { values, fields } = sized.reduce((one, other) => (other.size < one.size ? other : one));
  return { [tag.property]: values[0], ...minOfAll(fields) };
}

/** Every case at its minimum and its maximum, and a tag without a case. */
function unionBoundaries(message: MessageLayout, { tag, cases }: UnionLayout): Boundaries {
  const of = ({ values, fields }: CaseLayout): object[] =>
    values.flatMap((value) =>
      [minOfAll(fields), maxOfAll(message, fields)].map((inner) => ({ [tag.property]: value, ...inner })),
    );
  const unknown = unknownTag(tag, cases);
  const [first] = cases.flatMap(of);
  return {
    inside: cases.flatMap(of),
    outOfRange: [
      ...noObjects(),
      ...(unknown === null ? [] : [rejected("unknown-case")({ ...first, [tag.property]: unknown })]),
      rejected("wrong-type")({ ...first, [tag.property]: null }),
    ],
  };
}

function asInteger(field: IntegerLayout, value: bigint): number | bigint {
  return field.octets === 8 ? value : Number(value);
}

function integerBoundaries(field: IntegerLayout): Boundaries {
  const { min, max } = integerRange(field);
  const wrongType = field.octets === 8 ? [1, "1"] : [1n, "1"];
  const notWhole = field.octets === 8 ? [] : [0.5, Number.NaN, Number.POSITIVE_INFINITY];
  return {
    inside: [min, max].map((value) => asInteger(field, value)),
    outOfRange: [
      ...[asInteger(field, min - 1n), asInteger(field, max + 1n), ...notWhole].map(rejected("out-of-range")),
      ...[...wrongType, undefined, null].map(rejected("wrong-type")),
    ],
  };
}

function stringBoundaries(max: number): Boundaries {
  return {
    inside: ["", "0".repeat(max), "\u00ff".repeat(max)],
    outOfRange: [
      rejected("too-long")("0".repeat(max + 1)),
      ...(max === 0 ? [] : ["\u0000", "\u0100"].map(rejected("wrong-character"))),
      ...[undefined, null, 1].map(rejected("wrong-type")),
    ],
  };
}

function digitsBoundaries(count: number): Boundaries {
  const zeros = "0".repeat(count - 1);
  return {
    inside: [`${zeros}0`, `${zeros}9`, `9${zeros}`, "9".repeat(count)],
    outOfRange: [
      rejected("too-long")(`${zeros}00`),
      ...["", zeros, undefined, null, 0].map(rejected("wrong-type")),
      ...[`${zeros}/`, `${zeros}:`, `a${zeros}`, `\u0660${zeros}`].map(rejected("wrong-character")),
    ],
  };
}

function octetsBoundaries(
  message: MessageLayout,
  field: Extract<FieldLayout, { kind: "octets" }>,
  siblings: readonly FieldLayout[],
): Boundaries {
  const wrongTypes = [undefined, null, "00", [0]].map(rejected("wrong-type"));
  const { octets } = field;
  if (typeof octets === "number") {
    return {
      inside: [new Uint8Array(octets), new Uint8Array(octets).fill(0xff)],
      outOfRange: [
        rejected("too-long")(new Uint8Array(octets + 1)),
        rejected("wrong-type")(new Uint8Array(octets - 1)),
        ...wrongTypes,
      ],
    };
  }
  const capacity = capacityOf(message);
  const stated = octets === "rest" ? (field.maxOctets ?? Infinity) : counterMax(siblings, octets.counter);
  const max = Math.min(capacity, stated);
  const outOfRange = max < capacity ? "too-long" : "frame-length";
  return {
    inside: [new Uint8Array(0), new Uint8Array(max).fill(0xff)],
    outOfRange: [rejected(outOfRange)(new Uint8Array(max + 1)), ...wrongTypes],
  };
}

function listBoundaries(
  message: MessageLayout,
  field: Extract<FieldLayout, { kind: "list" }>,
  siblings: readonly FieldLayout[],
): Boundaries {
  const element = minOf(field.element);
  const capacity = Math.floor(capacityOf(message) / minSizeOf(field.element));
  const max = Math.min(capacity, counterMax(siblings, field.counter));
  const outOfRange = max < capacity ? "too-many" : "frame-length";
  const inner = ownBoundaries(message, field.element);
  const list = (count: number): unknown[] => Array.from({ length: count }, () => element);
  return {
    inside: [[], ...inner.inside.map((value) => [value]), list(max)],
    outOfRange: [
      rejected(outOfRange)(list(max + 1)),
      ...inner.outOfRange
        .filter(({ code }) => code !== "frame-length")
        .map(({ value, code }) => ({ value: [value], code })),
      ...[undefined, null, "x"].map(rejected("wrong-type")),
    ],
  };
}

/** The number of bytes that a message at its minimum leaves for one field. */
function capacityOf({ frame, fields }: MessageLayout): number {
  return frame.maxOctets - minSizeOfAll(frame.header) - minSizeOfAll(fields);
}

/** The maximum of a counter. */
function counterMax(fields: readonly FieldLayout[], counter: string): number {
  const field = fields.find(({ name }) => name === counter);
  return field?.kind === "integer" ? Number(integerRange(field).max) : 0;
}

function rejected(code: EncodeErrorCode): (value: unknown) => OutOfRange {
  return (value) => ({ value, code });
}

import {
  type FieldLayout,
  isProperty,
  type MessageLayout,
  type TlvLayout,
  type TlvsLayout,
  writeFrame,
} from "../interpreter/index.js";
import type { Tlv } from "../wire/index.js";
import type { Boundaries, OutOfRange } from "./boundary-values.js";

/** A message with TLVs. */
export interface TlvMessage {
  readonly message: MessageLayout;
  readonly layout: TlvsLayout;
  /** The message with every field at its minimum, and no TLVs. */
  readonly min: object;
  /** The boundaries of a field in a message. */
  readonly boundariesOf: (message: MessageLayout, field: FieldLayout) => Boundaries;
}

type Values = Readonly<Record<string, unknown>>;

/** Maximum size of bytes at the end of a structure, so that it fits its TLV. */
const TAIL = 16;

/** Size of a long value with an unknown tag. */
const MANY = 200;

/** The boundaries of the TLVs of a message; the last one inside has all that are known. */
export function tlvsBoundaries(owner: TlvMessage): Boundaries {
  return { inside: insideOf(owner), outOfRange: outOfRangeOf(owner) };
}

function insideOf(owner: TlvMessage): readonly (Values | null)[] {
  const { parameters } = owner.layout;
  const all = Object.fromEntries(parameters.map((each) => [each.value.property, leastOf(owner, each)]));
  const [empty, many] = [unknownTlv(owner, 0), unknownTlv(owner, MANY)];
  const order: number[] = [];
  for (const { tag } of parameters) order.unshift(tag);
  const misfits = parameters.flatMap((parameter) => misfitsOf(owner, parameter));
  return [
    null,
    ...parameters.flatMap((parameter) => aloneOf(owner, parameter)),
    ...[[empty], [many], [many, empty], ...misfits].map((others) => ({ others })),
    { ...all, order },
    { ...all, others: [many, empty], order: [empty.tag, ...order] },
    { ...all, others: [empty, many] },
  ];
}

/** A TLV alone: each of its values, and if there may be several, two of them. */
function aloneOf(owner: TlvMessage, { several, value: layout, tag }: TlvLayout): readonly Values[] {
  const { inside } = valuesOf(owner, layout);
  const { property } = layout;
  if (several === true) return [...inside.map((value) => [value]), inside].map((list) => ({ [property]: list }));
  // A second one stays bytes.
  const [least] = inside;
  const second = { [property]: least, others: [{ tag, octets: octetsOf(owner, { [property]: least }) }] };
  return [...inside.map((value) => ({ [property]: value })), second];
}

/** Values that do not fit the type of a TLV: no bytes, a byte too long, and bytes that are no digits. */
function misfitsOf(owner: TlvMessage, parameter: TlvLayout): readonly (readonly Tlv[])[] {
  const { several, tag, value: layout } = parameter;
  const last = valuesOf(owner, layout).inside.at(-1);
  const octets = octetsOf(owner, { [layout.property]: several === true ? [last] : last });
  const longer = Uint8Array.from([...octets, 0xff]);
  const sizes = longer.length > maxLength(owner) ? [] : [[{ tag, octets: longer }]];
  const noDigits = containsDigits(layout) ? [[{ tag, octets: new Uint8Array(octets.length).fill(0xff) }]] : [];
  return [[{ tag, octets: octets.subarray(0, 0) }], ...sizes, ...noDigits];
}

function containsDigits(layout: FieldLayout): boolean {
  if (layout.kind === "list") return containsDigits(layout.element);
  return layout.kind === "structure" ? layout.fields.some(containsDigits) : layout.kind === "digits";
}

function outOfRangeOf(owner: TlvMessage): readonly OutOfRange[] {
  const { parameters, tagOctets } = owner.layout;
  const octets = new Uint8Array(0);
  // Without any property, a body that is optional is absent.
  const isAlone = owner.message.body === "optional" && owner.message.fields.filter(isProperty).length === 1;
  const absent = isAlone ? [] : [undefined];
  const others: readonly unknown[] = [null, {}, { tag: 1 }, { octets }, { tag: "1", octets }, { tag: 1, octets: "00" }];
  return [
    ...[...absent, 1, "x", true].map((value) => rejected("wrong-type", value)),
    ...parameters.flatMap((parameter) => wrongValuesOf(owner, parameter)),
    ...others.map((other) => rejected("wrong-type", { others: [other] })),
    ...[-1, 0.5, 2 ** (8 * tagOctets)].map((tag) => rejected("out-of-range", { others: [{ tag, octets }] })),
    ...[null, {}, "x"].map((value) => rejected("wrong-type", { others: value })),
    ...[null, 1, ["1"], [undefined]].map((order) => rejected("wrong-type", { order })),
  ];
}

function wrongValuesOf(owner: TlvMessage, { several, value: layout }: TlvLayout): readonly OutOfRange[] {
  const { property } = layout;
  const { outOfRange } = valuesOf(owner, layout);
  if (several !== true) {
    const present = outOfRange.filter(({ value }) => value !== undefined);
    return present.map(({ value, code }) => rejected(code, { [property]: value }));
  }
  return [
    ...outOfRange.map(({ value, code }) => rejected(code, { [property]: [value] })),
    ...[null, 1, "x"].map((value) => rejected("wrong-type", { [property]: value })),
  ];
}

function rejected(code: OutOfRange["code"], value: unknown): OutOfRange {
  return { value, code };
}

/**
 * The boundaries of a value, which has less space than a field of the message: its head takes some, and its length limits it.
 */
function valuesOf(owner: TlvMessage, field: FieldLayout): Boundaries {
  const { message, layout, boundariesOf } = owner;
  const { tagOctets, lengthOctets } = layout;
  const head: FieldLayout = { kind: "octets", name: "head", property: "head", octets: tagOctets + lengthOctets };
  const limited = withMaxOctets(field, 2 ** (8 * lengthOctets) - 1);
  const { inside, outOfRange } = boundariesOf({ ...message, fields: [...message.fields, head] }, limited);
  return { inside: inside.filter((value) => sizeOf(owner, field, value) <= maxLength(owner)), outOfRange };
}

/** The size of a value in bytes. */
function sizeOf({ message, min }: TlvMessage, field: FieldLayout, value: unknown): number {
  const frame = { ...message.frame, maxOctets: Number.MAX_SAFE_INTEGER };
  const alone = { ...message, frame, fields: [field] };
  return writeFrame(alone, { ...min, [field.property]: value }).length - frame.minOctets;
}

/** The layout of a value of which bytes up to the end have a maximum size. */
function withMaxOctets(field: FieldLayout, max: number): FieldLayout {
  if (field.kind === "octets" && field.octets === "rest") {
    return { ...field, maxOctets: Math.min(max, field.maxOctets ?? max) };
  }
  if (field.kind !== "structure") return field;
  return { ...field, fields: field.fields.map((inner) => withMaxOctets(inner, TAIL)) };
}

function leastOf(owner: TlvMessage, { several, value }: TlvLayout): unknown {
  const [least] = valuesOf(owner, value).inside;
  return several === true ? [least] : least;
}

/** The value of the only TLV as bytes. */
function octetsOf({ message, layout, min }: TlvMessage, values: Values): Uint8Array {
  // The frame may be longer than the protocol allows: only the value is used.
  const unlimited = { ...message, frame: { ...message.frame, maxOctets: Number.MAX_SAFE_INTEGER } };
  const before = writeFrame(unlimited, min).length + layout.tagOctets + layout.lengthOctets;
  return writeFrame(unlimited, { ...min, [layout.property]: values }).subarray(before);
}

function unknownTlv(owner: TlvMessage, size: number): Tlv {
  const { parameters, tagOctets } = owner.layout;
  let tag = 2 ** (8 * tagOctets) - 1;
  while (parameters.some((parameter) => parameter.tag === tag)) tag--;
  return { tag, octets: new Uint8Array(Math.min(size, maxLength(owner))).fill(0xff) };
}

function maxLength({ layout }: TlvMessage): number {
  return 2 ** (8 * layout.lengthOctets) - 1;
}

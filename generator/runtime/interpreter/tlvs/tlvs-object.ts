import type { TlvLayout, TlvsLayout } from "../layout.js";

/** A TLV as a value of the object that is a property of a message; bytes if the parameter is null. */
export interface TlvProperty {
  readonly tag: number;
  readonly parameter: TlvLayout | null;
  readonly value: unknown;
}

/** The object of TLVs in wire order; null for an empty list. */
export function toTlvsObject(
  { parameters }: TlvsLayout,
  tlvs: readonly TlvProperty[],
): Readonly<Record<string, unknown>> | null {
  if (tlvs.length === 0) return null;
  const object: Record<string, unknown> = {};
  for (const parameter of parameters) object[parameter.value.property] = valueOf(parameter, tlvs);
  const others = tlvs.filter(({ parameter }) => parameter === null).map(({ tag, value }) => ({ tag, octets: value }));
  const order = isInOrder(parameters, tlvs) ? undefined : tlvs.map(({ tag }) => tag);
  return { ...object, others: others.length === 0 ? undefined : others, order };
}

function valueOf(parameter: TlvLayout, tlvs: readonly TlvProperty[]): unknown {
  const values = tlvs.filter((each) => each.parameter === parameter).map(({ value }) => value);
  return parameter.several === true && values.length > 0 ? values : values[0];
}

/** Whether TLVs are in the order in which they are written: those that stay bytes are the last. */
function isInOrder(parameters: readonly TlvLayout[], tlvs: readonly TlvProperty[]): boolean {
  const indexes = new Map(parameters.map((parameter, index) => [parameter, index]));
  const order = tlvs.map(({ parameter }) => (parameter === null ? Infinity : (indexes.get(parameter) ?? Infinity)));
  return order.every((index, at) => at === 0 || index >= (order[at - 1] ?? 0));
}

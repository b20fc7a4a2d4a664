import { type ErrorContext, kindOf } from "../../wire/index.js";
import { type Snapshot, snapshotValue } from "../snapshot.js";
import { writeError } from "../writer.js";

/**
 * TLVs in the order of a list of tags: each tag is that of its next TLV. Tags without one are ignored; TLVs that the list
 * does not name come last. Throws an EncodeError if the value is not a list of numbers or undefined.
 */
export function inOrder<Written extends { readonly tag: number }>(
  context: ErrorContext,
  tlvs: readonly Written[],
  order: Snapshot,
  path: string,
): Iterable<Written> {
  if (order.value === undefined) return tlvs;
  const byTag = new Map<number, Written[]>();
  for (const tlv of tlvs) {
    const same = byTag.get(tlv.tag);
    if (same === undefined) byTag.set(tlv.tag, [tlv]);
    else same.push(tlv);
  }
  const waiting = new Map([...byTag].map(([tag, same]) => [tag, same.values()]));
  const ordered = new Set<Written>();
  for (const tag of tagsIn(context, order, path)) {
    const next = waiting.get(tag)?.next();
    if (next?.done === false) ordered.add(next.value);
  }
  for (const tlv of tlvs) ordered.add(tlv);
  return ordered;
}

function* tagsIn(context: ErrorContext, order: Snapshot, path: string): Generator<number> {
  if (order.kind !== "list") throw writeError(context, "wrong-type", path, "an array", kindOf(order.value));
  for (let index = 0; index < order.length; index++) {
    const place = `${path}[${index}]`;
    const { value: tag } = snapshotValue(context, place, () => order.value[index]);
    if (typeof tag !== "number") throw writeError(context, "wrong-type", place, "a number", kindOf(tag));
    yield tag;
  }
}

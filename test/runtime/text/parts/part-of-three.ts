import type { Arrival, MessagePart, Reassembler } from "../../../../generated/runtime/text/index.js";
import type { PartOf } from "./part-of-two.js";

/** The sender and the receiver of each part. */
export const route = { from: "13800138000", to: "10658888" };

/** A part of a message of three parts, with ASCII text. Default identifier: its number. */
export function part(
  { number, total = 3, reference = 7, text = `<${number}>` }: PartOf,
  more: Partial<MessagePart> = {},
): MessagePart {
  const content = Uint8Array.of(5, 0, 3, reference, total, number, ...Buffer.from(text));
  return { ...route, content, format: 0, headerIndicator: 1, id: BigInt(number), ...more };
}

/** Adds parts in sequence and returns the last arrival. */
export async function addAll(to: Reassembler, ...parts: readonly MessagePart[]): Promise<Arrival> {
  let last: Arrival | null = null;
  for (const each of parts) last = await to.add(each);
  if (last === null) throw new Error("There is no part.");
  return last;
}

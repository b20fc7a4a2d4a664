import type { MessagePart } from "../../../../generated/runtime/text/index.js";

/** What differs between the parts of a test. */
export interface PartOf {
  readonly number: number;
  readonly total?: number;
  readonly reference?: number;
  readonly text?: string;
}

/** A part of a message of two parts. Default identifier: its number. */
export function part(
  { number, total = 2, reference = 7, text = `<${number}>` }: PartOf,
  more: object = {},
): MessagePart {
  const content = Uint8Array.of(5, 0, 3, reference, total, number, ...Buffer.from(text));
  return { from: "138", to: "106", content, format: 0, headerIndicator: 1, id: BigInt(number), ...more };
}

import type { TextFormats } from "../coding/text-formats.js";
import type { WholeMessage } from "./arrival.js";
import { copyParts } from "./copy-part.js";
import { joinParts } from "./join-parts.js";
import type { KeptPart, MessagePart } from "./part-store.js";

/** The options of a reassembler that concern whole messages. */
interface WholeOptions {
  readonly marks: "strip" | "keep";
  readonly warnAfter: number;
}

/** Joins all parts of a message. Throws what a decoder throws. */
export function wholeMessage<Part extends MessagePart>(
  formats: TextFormats,
  kept: readonly KeptPart<Part>[],
  { marks, warnAfter }: WholeOptions,
): WholeMessage<Part> {
  const parts = kept.map(({ part }) => part);
  const ids = parts.map(({ id }) => id);
  const times = kept.map(({ time }) => time);
  const isFarApart = Math.max(...times) - Math.min(...times) > warnAfter;
  const warning = isFarApart ? "parts-far-apart" : null;
  return { parts: copyParts(parts), ids, times, warning, ...joinParts(formats, parts, { marks }) };
}

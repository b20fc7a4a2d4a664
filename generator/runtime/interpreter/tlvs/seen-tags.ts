import type { TlvLayout } from "../layout.js";

/** The tags of the TLVs so far. */
export interface SeenTags {
  /** Of those that are properties. */
  readonly known: Set<number>;
  /** Of those that stay bytes. */
  readonly others: Set<number>;
}

/** No tags, before the first TLV. */
export function noTags(): SeenTags {
  return { known: new Set(), others: new Set() };
}

/**
 * Whether the next TLV of a known tag can be a property. A second one stays bytes, and so do all after one that does: the
 * TLVs of a tag keep their order.
 */
export function canBeProperty({ known, others }: SeenTags, { tag, several }: TlvLayout): boolean {
  return !others.has(tag) && (several === true || !known.has(tag));
}

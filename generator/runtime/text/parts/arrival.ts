import type { MessagePart } from "./part-store.js";
import type { TextError } from "../text-error.js";

/** A message of which all parts have come. */
export interface WholeMessage<Part extends MessagePart = MessagePart> {
  /** In the order of their numbers; one for a message that was never cut. */
  readonly parts: readonly Part[];
  /** The identifiers of all parts, in the same order: each gets a status report of its own. */
  readonly msgIds: readonly bigint[];
  /** Everything behind the headers. */
  readonly octets: Uint8Array;
  /** Null where a part holds no text, or where the octets say none. */
  readonly text: string | null;
  /** Why the octets say no text; null where they do, or where a part holds none. */
  readonly error: TextError | null;
}

/** A message that is given up before all its parts have come. */
export interface IncompleteMessage<Part extends MessagePart = MessagePart> {
  /** No more time, another message under the same reference, no more memory, or the end of the work. */
  readonly reason: "time-out" | "conflict" | "surplus" | "end";
  readonly from: string;
  readonly to: string;
  readonly reference: number;
  readonly total: number;
  /** The numbers of the parts that have not come; empty if only the answer to the last part was lost. */
  readonly missing: readonly number[];
  /** What has come, in the order of the numbers. */
  readonly parts: readonly Part[];
  readonly msgIds: readonly bigint[];
}

/** What a part brought about. */
export type Outcome<Part extends MessagePart = MessagePart> =
  /** The message is whole, and no longer kept. */
  | { readonly kind: "complete"; readonly message: WholeMessage<Part> }
  /** The part is kept until the missing ones come. */
  | { readonly kind: "kept"; readonly missing: readonly number[] }
  /** The same part came before: it is not kept again. */
  | { readonly kind: "duplicate"; readonly first: Part }
  /** Another part of this number is kept, and the reassembler was told to refuse: it is not kept. */
  | { readonly kind: "conflict"; readonly kept: Part }
  /** A header that is none, or a part such as 5 of 3: it is not kept. */
  | { readonly kind: "refused"; readonly error: TextError };

/** The outcome of a part, and the incomplete messages that were given up at this moment or by a call that failed before. */
export interface Arrival<Part extends MessagePart = MessagePart> {
  readonly outcome: Outcome<Part>;
  readonly dropped: readonly IncompleteMessage<Part>[];
}

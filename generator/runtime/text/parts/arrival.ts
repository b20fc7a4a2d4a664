import type { Deviation } from "../../wire/deviation.js";
import type { MessagePart, PartId } from "./part-store.js";
import type { TextError } from "../text-error.js";

/** A message whose parts have all arrived. */
export interface WholeMessage<Part extends MessagePart = MessagePart> {
  /** The parts in order; one for a message that was not split. */
  readonly parts: readonly Part[];
  /** The identifiers of all parts, in the same order: each gets a separate status report. */
  readonly ids: readonly PartId[];
  /** The times of arrival of all parts, in the same order, in milliseconds of the reassembler's clock. */
  readonly times: readonly number[];
  /**
   * `parts-far-apart` if the first and the last part to arrive lie further apart than `warnAfter`: they may be of two
   * messages with the same reference, of which each lost a part. Else null.
   */
  readonly warning: "parts-far-apart" | null;
  /** The content of all parts without their headers. */
  readonly octets: Uint8Array;
  /** Null if a part does not hold text, or if its bytes are invalid. */
  readonly text: string | null;
  /** The error if the bytes are invalid text, else null. Its offset counts from the first byte of the content of a part. */
  readonly error: TextError | null;
  /** Index of the part that the error is in; null if there is no error. */
  readonly errorPart: number | null;
  /** A list for each part: how its content deviates from the specification. Offsets count from its first byte. */
  readonly deviations: readonly (readonly Deviation[])[];
}

/** A message that was given up before all its parts arrived. */
export interface IncompleteMessage<Part extends MessagePart = MessagePart> {
  /** Time-out, a new message with the same reference, no more memory, or the end of the work. */
  readonly reason: "time-out" | "conflict" | "surplus" | "end";
  readonly from: string;
  readonly to: string;
  readonly reference: number;
  readonly total: number;
  /** The numbers of the missing parts; empty if only the answer to the last part was lost. */
  readonly missing: readonly number[];
  /** The parts that arrived, in order. */
  readonly parts: readonly Part[];
  readonly ids: readonly PartId[];
  /** The times of arrival of these parts, in the same order, in milliseconds of the reassembler's clock. */
  readonly times: readonly number[];
}

/** The outcome of adding a part. */
export type Outcome<Part extends MessagePart = MessagePart> =
  /** The message is complete, and no longer kept. */
  | { readonly kind: "complete"; readonly message: WholeMessage<Part> }
  /** The part is kept until the missing ones arrive. */
  | { readonly kind: "kept"; readonly missing: readonly number[] }
  /** The same part arrived before: it is not kept again. */
  | { readonly kind: "duplicate"; readonly first: Part }
  /** A different part with this number is kept, and the option is `reject`: this one is not kept. */
  | { readonly kind: "conflict"; readonly kept: Part }
  /** An invalid header: it is not kept. */
  | { readonly kind: "rejected"; readonly error: TextError };

/** The outcome of a part, and the incomplete messages that were given up at this moment or by a call that failed before. */
export interface Arrival<Part extends MessagePart = MessagePart> {
  readonly outcome: Outcome<Part>;
  readonly dropped: readonly IncompleteMessage<Part>[];
}

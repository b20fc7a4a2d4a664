import type { Range } from "./chance.js";

/** What the bytes of a response do on the connection. */
export type Delivery =
  /** The response is written as it is. */
  | "whole"
  /** In two halves, a second apart. */
  | "halves"
  /** Twice. */
  | "twice"
  /** Another response comes first, with a sequence that no request has. */
  | "other-first"
  /** Only the first half; then the connection is cut. */
  | "half";

/** What the simulator does with a request. */
export interface Reaction {
  /** Whether there is a response. */
  readonly answers: boolean;
  /** Milliseconds before the response. */
  readonly answerAfter: Range;
  /** The value of the result; null accepts. */
  readonly result: number | string | null;
  /** Whether the other fields of the response accept the request, so that a report follows. */
  readonly isAccepted: boolean;
  /** Values of other fields of the response, by property. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly delivery: Delivery;
  /** Milliseconds after which the connection is cut, without a response; null if it is not cut. */
  readonly cutAfter: number | null;
  /** Whether the report takes the connection of the request, or any of the account. */
  readonly reportOver: "same" | "any";
  /** The state in the report, and when it is sent. */
  readonly report: { readonly state: string; readonly after: Range; readonly isFirst: boolean };
}

/** Accepts a request at once. */
export const ACCEPTING: Reaction = {
  answers: true,
  answerAfter: { from: 0, to: 0 },
  result: null,
  isAccepted: true,
  fields: {},
  delivery: "whole",
  cutAfter: null,
  reportOver: "same",
  report: { state: "", after: { from: 0, to: 0 }, isFirst: false },
};

import type { Expression } from "./expression.js";
import type { Documentation } from "./documentation.js";

/** A restriction of the specification on the values of a message or structure, in addition to their layout. */
export interface Rule extends Documentation {
  /** The name in findings: part-within-total. */
  readonly id: string;
  readonly severity: "error" | "warning";
  /** The wire names of the fields that it uses, in order of use. */
  readonly fields: readonly string[];
  /** The same fields as properties; a counter is replaced by the list that it counts. */
  readonly properties: readonly string[];
  readonly section: string | null;
  /** The condition under which it applies; null if it always applies. */
  readonly when: Expression | null;
  readonly require: Expression;
}

/** A rule that states when an optional body is present: if and only if `require` is true. */
export interface Presence extends Rule {
  /** The condition as the schema states it. */
  readonly text: string;
}

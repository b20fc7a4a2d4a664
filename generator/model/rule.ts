import type { Expression } from "./expression.js";
import type { Documentation } from "./documentation.js";

/** What the specification asks of the values of a message or structure, beyond their layout. */
export interface Rule extends Documentation {
  /** Name in findings: part-within-total. */
  readonly id: string;
  readonly severity: "error" | "warning";
  /** Wire names of the fields it looks at, in the order it names them. */
  readonly fields: readonly string[];
  /** The same fields as properties; of a counter, the length of what it counts. */
  readonly properties: readonly string[];
  readonly section: string | null;
  /** Where it applies; null where it always does. */
  readonly when: Expression | null;
  readonly require: Expression;
}

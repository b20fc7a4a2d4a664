/** A rule of the specification that a message breaks. */
export interface Finding {
  /** The rule's id, such as part-within-total. */
  readonly rule: string;
  /** error: a peer that goes by the specification refuses the message. warning: unusual, or differently read. */
  readonly severity: "error" | "warning";
  /** Wire names of the fields that the rule looks at; inside structures and lists with their path: `Entries[2].Count`. */
  readonly fields: readonly string[];
  /** The same fields as properties, such as `entries[2].count`; only of rules that belong to a structure. */
  readonly properties?: readonly string[];
  /** What the rule asks for, in English. */
  readonly en: string;
  /** What the rule asks for, in Chinese. */
  readonly zh: string;
  /** Section of the specification; null where none is named. */
  readonly section: string | null;
}

/** A rule of the specification that a message breaks. */
export interface Finding {
  /** The rule's id, such as part-within-total. */
  readonly rule: string;
  /** error: a peer that goes by the specification refuses the message. warning: unusual, or differently read. */
  readonly severity: "error" | "warning";
  /** Wire names of the fields that the rule looks at. */
  readonly fields: readonly string[];
  /** What the rule asks for, in English. */
  readonly en: string;
  /** What the rule asks for, in Chinese. */
  readonly zh: string;
  /** Section of the specification; null where none is named. */
  readonly section: string | null;
}

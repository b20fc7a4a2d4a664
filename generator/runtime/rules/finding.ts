/** A rule of the specification that a message violates. */
export interface Finding {
  /** The rule's id, such as part-within-total. */
  readonly rule: string;
  /** error: a conforming peer rejects the message. warning: unusual, or interpreted differently by some peers. */
  readonly severity: "error" | "warning";
  /** Wire names of the fields of the rule, with the path in structures and lists: `Entries[2].Count`. */
  readonly fields: readonly string[];
  /** The same fields as properties, such as `entries[2].count`; only for rules of structures and TLVs. */
  readonly properties?: readonly string[];
  /** The rule in English. */
  readonly en: string;
  /** The rule in Chinese. */
  readonly zh: string;
  /** Section of the specification, or null. */
  readonly section: string | null;
}

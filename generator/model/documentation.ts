/** Documentation in both languages. */
export interface Documentation {
  readonly en: string;
  readonly zh: string;
}

/** A specification whose sections are named. */
export interface SpecReference {
  /** As it is displayed: CMPP 3.0. */
  readonly title: string;
  /** The document; null if the schema does not name it. */
  readonly specification: string | null;
}

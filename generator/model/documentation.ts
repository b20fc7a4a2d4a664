/** What something means, in both languages. */
export interface Documentation {
  readonly en: string;
  readonly zh: string;
}

/** A specification whose sections are named. */
export interface SpecReference {
  /** As people say it: CMPP 3.0. */
  readonly title: string;
  /** The document; null where nothing says which it is. */
  readonly specification: string | null;
}

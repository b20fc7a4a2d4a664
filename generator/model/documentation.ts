/** What something means, in both languages. */
export interface Documentation {
  readonly en: string;
  readonly zh: string;
}

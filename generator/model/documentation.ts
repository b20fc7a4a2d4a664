/** What something means, in both languages. */
export interface Texts {
  readonly en: string;
  readonly zh: string;
}

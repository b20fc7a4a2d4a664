/** A language of the texts. */
export type Language = "en" | "zh";

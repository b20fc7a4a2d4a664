/** A language of the documentation. */
export type Language = "en" | "zh";

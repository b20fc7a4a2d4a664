/** The languages of the tool's output, and of the documentation in a schema. */
export const LANGUAGES = ["en", "zh"] as const;

/** English or Chinese. */
export type Language = (typeof LANGUAGES)[number];

/** The same statement in both languages. Both contain the same names and values. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What is worded the same in both languages, such as a name or a number. */
export function verbatim(text: string): Bilingual {
  return { en: text, zh: text };
}

/** An English message with its translation, such as a diagnostic or an error of the command line. */
export interface Translated {
  /** The message in English. */
  readonly message: string;
  /** The message in Chinese. */
  readonly zh: string;
}

/** Returns the parts of a translated message. */
export function translated({ en, zh }: Bilingual): Translated {
  return { message: en, zh };
}

/** Returns a message in a language. */
export function messageIn({ message, zh }: Translated, language: Language): string {
  return language === "zh" ? zh : message;
}

/** The colon of each language, with its space. */
export const COLON: Bilingual = { en: ": ", zh: "：" };

/** Encloses a text that follows another one. */
export function inParentheses(text: string, language: Language): string {
  return language === "zh" ? `（${text}）` : ` (${text})`;
}

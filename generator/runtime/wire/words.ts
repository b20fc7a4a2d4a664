import type { Phrase } from "./phrases.js";

/** A phrase or a parameter of one: a string is a phrase only outside of a list. */
export type PhraseValue = string | number | bigint | undefined | readonly [text: string, ...PhraseValue[]];

/** The English text of a phrase. */
export function inEnglish(phrase: PhraseValue): string {
  if (typeof phrase !== "object") return `${phrase}`;
  const [text, ...values] = phrase;
  return text.replace(/%/g, () => inEnglish(values.shift()));
}

/** The words of an error as phrases: what was expected and found, or a reason. */
export interface ErrorPhrases {
  /** The subject of a TextError. */
  readonly subject?: Phrase;
  readonly expected?: Phrase;
  readonly actual?: Phrase;
  /** Of a FlowError, or a notice of a session. */
  readonly reason?: Phrase;
}

/**
 * The phrases of each error that this copy of the runtime has created, and the title of its protocol. They are not a
 * property, so that printed errors do not show them.
 */
export const phrases: WeakMap<object, readonly [ErrorPhrases, title?: string]> = /* @__PURE__ */ new WeakMap();

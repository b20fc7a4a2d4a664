/** Returns the first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?(?:[.](?= |$)|。)/.exec(text)?.[0] ?? text;
}

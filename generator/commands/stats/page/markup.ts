/** Text that is markup: made only by `markup`. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value in a template: markup, a list of it, or a text, which is escaped. */
export type Part = Markup | readonly Markup[] | string | number;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that change the direction of a text, or cannot be seen. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Returns a text in which nothing is markup. */
export function escapedText(text: string): string {
  return text.replaceAll(HIDDEN, "\ufffd").replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** Returns markup. All values that are not markup are escaped. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literals.map((literal, index) => literal + partText(parts[index] ?? "")).join(""));
}

function partText(part: Part): string {
  if (part instanceof Markup) return part.text;
  return typeof part === "object" ? part.map(({ text }) => text).join("") : escapedText(String(part));
}

import { escapeUnshaping } from "./escape-hidden.js";

/** Escapes a string for a doc comment. Every string of a schema that becomes a comment passes through here. */
export function docText(text: string): string {
  return (
    escapeUnshaping(text)
      // An end of comment would turn the rest of the string into code.
      .replaceAll("*/", "*\\/")
      // A line that begins with @ would become a tag, such as @deprecated.
      .replace(/(^|[\s*{])@/g, "$1\\@")
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
  );
}

/** The languages of the descriptions in doc comments. */
export type DocLanguage = "en" | "zh" | "both";

/** A description in the chosen language, or both with a separator. */
export function describedIn(
  language: DocLanguage,
  { en, zh }: { readonly en: string; readonly zh: string },
  separator = "\n",
): string {
  if (language !== "both") return language === "en" ? en : zh;
  return [en, zh].filter((text) => text !== "").join(separator);
}

/** Joins paragraphs into one doc comment. Skips empty ones and wraps long lines. */
export function docComment(...paragraphs: readonly (string | null)[]): string[] {
  const text = paragraphs
    .filter((each) => each !== null && each !== "")
    .map((each) => docText(each ?? ""))
    .join("\n\n")
    .split("\n")
    .map(wrapped)
    .join("\n");
  return [text.includes("\n") ? `\n${text}` : text];
}

/** A doc comment that ends with an example: one line of code each, with the result after an arrow. */
export function docCommentWithExample(text: string, ...lines: readonly string[]): string[] {
  const [comment = ""] = docComment(text);
  const example = lines.map((line) => docText(line).replaceAll("\n", " "));
  return lines.length === 0 ? [comment] : [`\n${comment.trimStart()}\n\n@example\n${example.join("\n")}`];
}

const MAX_LINE = 110;

function wrapped(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= MAX_LINE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

import { escapeUnshaping } from "./escape-hidden.js";

/** A text that can stand in a doc comment. Every text of a schema that becomes a comment goes through here. */
export function docText(text: string): string {
  return (
    escapeUnshaping(text)
      // The end of the comment would let the rest of the text become code.
      .replaceAll("*/", "*\\/")
      // A line that begins with @ would be a tag, such as @deprecated.
      .replace(/(^|[\s*{])@/g, "$1\\@")
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
  );
}

/** The languages of the descriptions in doc comments. */
export type DocLanguage = "en" | "zh" | "both";

/** A description in the chosen language; both with a separator between them. */
export function describedIn(
  language: DocLanguage,
  { en, zh }: { readonly en: string; readonly zh: string },
  separator = "\n",
): string {
  if (language !== "both") return language === "en" ? en : zh;
  return [en, zh].filter((text) => text !== "").join(separator);
}

/** Paragraphs as one doc comment; empty ones are left out, long lines are broken at blanks. */
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

/** A doc comment that ends with an example, a line of code each, with what it gives behind an arrow. */
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

/** A text that can stand in a doc comment. Every text of a schema that becomes a comment goes through here. */
export function docText(text: string): string {
  return (
    text
      // The end of the comment would let the rest of the text become code.
      .replaceAll("*/", "*\\/")
      // A line that begins with @ would be a tag, such as @deprecated.
      .replace(/(^|[\s*{])@/g, "$1\\@")
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]+/g, " ")
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
  );
}

/** Paragraphs as one doc comment; empty ones are left out. */
export function docComment(...paragraphs: readonly (string | null)[]): string[] {
  const text = paragraphs.filter((each) => each !== null && each !== "").join("\n\n");
  return [text.includes("\n") ? `\n${text}` : text];
}

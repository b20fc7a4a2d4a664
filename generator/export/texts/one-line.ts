import { withoutHidden } from "../../diagnostics/index.js";

/** A text of the schema as one line without invisible characters, such as those that reverse the reading direction. */
export function oneLine(text: string): string {
  return withoutHidden(text.replaceAll(/\s+/g, " ")).trim();
}

/** Several texts as one; empty ones are omitted. */
export function joinedTexts(texts: readonly (string | null)[]): string {
  return texts.flatMap((text) => (text === null || text.trim() === "" ? [] : [oneLine(text)])).join(" ");
}

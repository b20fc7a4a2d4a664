import { safeJson } from "../../diagnostics/index.js";

/** A JSON object as a file. Its first line holds the mark, under a key that readers of the format ignore. */
export function jsonFile(key: string, mark: string, content: object): string {
  const lines = safeJson(content, 2).split("\n");
  return [`{ ${safeJson(key)}: ${safeJson(mark)},`, ...lines.slice(1), ""].join("\n");
}

import type { Diagnostic, RelatedPlace } from "../diagnostic.js";
import { type Language, messageIn } from "../language.js";
import { escaped } from "./terminal-text.js";

/** Formats diagnostics as workflow commands. GitHub shows them next to the changed lines. */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
  language: Language = "en",
): string {
  const line = (place: RelatedPlace): string => {
    const { file, start } = place.range;
    return `\n${escaped(pathOf(file))}:${start.line}:${start.column} ${messageIn(place, language)}`;
  };
  return diagnostics
    .map((each) => {
      const { code, severity, related } = each;
      const { file, start, end } = each.range;
      const place = {
        file: pathOf(file),
        line: start.line,
        endLine: end.line,
        col: start.column,
        endColumn: end.column,
        title: code,
      };
      return githubCommand(severity, place, messageIn(each, language) + related.map(line).join(""));
    })
    .join("");
}

/** Returns a workflow command that annotates a location. */
export function githubCommand(
  severity: "error" | "warning" | "notice",
  place: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${severity} ${properties.join(",")}::${data(message)}\n`;
}

/** Encodes line ends for GitHub, and escapes other control characters. */
function data(text: string): string {
  const encoded = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return escaped(encoded);
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

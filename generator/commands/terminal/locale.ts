import type { Language } from "../../diagnostics/index.js";

/**
 * Returns the language of a locale: that of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. English, if none
 * is, or if the terminal does not use UTF-8: Chinese would be unreadable there.
 */
export function languageOfLocale(environment: Readonly<Record<string, string | undefined>>): Language {
  const [, language = "", codeset = "utf8"] = /^([a-z]+)[^.@]*(?:\.([^@]*))?/i.exec(localeOf(environment)) ?? [];
  const isUnicode = /^utf-?8$/i.test(codeset);
  return language.toLowerCase() === "zh" && isUnicode ? "zh" : "en";
}

/** Returns the locale of messages; empty if none is set. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): string {
  const values = ["LC_ALL", "LC_MESSAGES", "LANG"].map((name) => environment[name] ?? "");
  return values.find((value) => value !== "") ?? "";
}

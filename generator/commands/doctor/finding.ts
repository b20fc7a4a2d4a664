import type { Bilingual } from "../../diagnostics/index.js";

/** What a check is about. */
export type Subject = "node" | "config" | "schema" | "output" | "packages" | "cache" | "locale";

/** The result of a check. Only a problem makes the command fail. */
export interface Finding {
  readonly subject: Subject;
  readonly level: "ok" | "warning" | "problem";
  readonly message: Bilingual;
  /** How to solve it; null if nothing is wrong. */
  readonly fix: Bilingual | null;
}

/** Returns the result of a check that found nothing wrong. */
export function ok(subject: Subject, message: Bilingual): Finding {
  return { subject, level: "ok", message, fix: null };
}

/** Returns the result of a check that found something that may be intended. */
export function warning(subject: Subject, message: Bilingual, fix: Bilingual): Finding {
  return { subject, level: "warning", message, fix };
}

/** Returns the result of a check that found something that is wrong. */
export function problem(subject: Subject, message: Bilingual, fix: Bilingual | null): Finding {
  return { subject, level: "problem", message, fix };
}

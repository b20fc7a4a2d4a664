import { type Diagnostic, diagnostic, type SourceRange } from "../diagnostics/index.js";

/** One line of a vector file that is a JSON object. */
export interface LocatedVector {
  readonly range: SourceRange;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Reads a file of vectors, one JSON object a line. */
export function loadVectors(
  file: string,
  text: string,
): { readonly vectors: readonly LocatedVector[]; readonly diagnostics: readonly Diagnostic[] } {
  const vectors: LocatedVector[] = [];
  const diagnostics: Diagnostic[] = [];
  text.split("\n").forEach((content, index) => {
    if (content.trim() === "") return;
    const line = index + 1;
    const range = { file, start: { line, column: 1 }, end: { line, column: content.length + 1 } };
    const parsed = parseLine(content);
    if (parsed.ok) vectors.push({ range, value: parsed.value });
    else diagnostics.push(diagnostic("vector-not-json", range, { problem: parsed.problem }));
  });
  return { vectors, diagnostics };
}

type Parsed = { ok: true; value: Readonly<Record<string, unknown>> } | { ok: false; problem: string };

function parseLine(content: string): Parsed {
  try {
    const value: unknown = JSON.parse(content);
    if (isRecord(value)) return { ok: true, value };
    return { ok: false, problem: "another value stands here." };
  } catch (error) {
    return { ok: false, problem: `${error instanceof Error ? error.message : String(error)}.` };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

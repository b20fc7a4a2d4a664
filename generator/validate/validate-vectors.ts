import { type Diagnostic, diagnostic } from "../diagnostics/index.js";
import type { LocatedVector } from "../load/index.js";
import type { SourceRange } from "../diagnostics/index.js";
import type { VectorShape } from "./source-shapes.js";

/** A vector of the right shape, and where it stands. */
export interface ShapedVector {
  readonly range: SourceRange;
  readonly shape: VectorShape;
}

const TEXTS = {
  id: "a text that no other vector has",
  protocol: "the id of a version, such as the folder that is generated for it",
  message: "the wire name of a message",
  frame: "the whole frame, in hexadecimal",
  source: "who made the octets, independently of this project",
} as const;

/** Checks that every vector has what a vector needs. */
export function validateVectors(vectors: readonly LocatedVector[]): {
  readonly vectors: readonly ShapedVector[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const shaped = vectors.flatMap(({ range, value }): ShapedVector[] => {
    const missing = Object.entries(TEXTS).filter(([key]) => !isText(key, value[key]));
    for (const [key, expected] of missing) diagnostics.push(diagnostic("vector-incomplete", range, { key, expected }));
    if (typeof value["fields"] !== "object" || value["fields"] === null) {
      diagnostics.push(diagnostic("vector-incomplete", range, { key: "fields", expected: "values by wire name" }));
      return [];
    }
    if (missing.length > 0) return [];
    const text = (key: keyof typeof TEXTS): string => String(value[key]);
    const texts = { id: text("id"), protocol: text("protocol"), message: text("message") };
    return [{ range, shape: { ...texts, frame: text("frame"), source: text("source"), value } }];
  });
  return { vectors: shaped, diagnostics };
}

function isText(key: string, value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  return key !== "frame" || /^(?:[0-9a-f]{2})+$/.test(value);
}

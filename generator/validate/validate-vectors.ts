import { type Diagnostic, diagnostic } from "../diagnostics/index.js";
import type { LocatedVector } from "../load/index.js";
import type { VectorTree } from "../syntax/index.js";

const TEXTS = {
  id: "a text that no other vector has",
  protocol: "the id of a version, such as the folder that is generated for it",
  message: "the wire name of a message",
  frame: "the whole frame, in hexadecimal",
  source: "who made the octets, independently of this project",
} as const;

/** Checks that every vector has what a vector needs. */
export function validateVectors(vectors: readonly LocatedVector[]): {
  readonly vectors: readonly VectorTree[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const tree = vectors.flatMap((vector): VectorTree[] => {
    const { range, value, rangeOf } = vector;
    const missing = missingKeys(vector);
    for (const [key, expected] of missing) {
      diagnostics.push(diagnostic("vector-incomplete", rangeOf(key), { key, expected }));
    }
    if (missing.length > 0) return [];
    const text = (key: keyof typeof TEXTS): string => String(value[key]);
    const texts = { id: text("id"), protocol: text("protocol"), message: text("message") };
    return [{ range, rangeOf, node: { ...texts, frame: text("frame"), source: text("source"), value } }];
  });
  return { vectors: tree, diagnostics };
}

/** The keys that a vector lacks or has otherwise than they must be, and what they must be. */
function missingKeys({ value }: LocatedVector): readonly (readonly [string, string])[] {
  const texts = Object.entries(TEXTS).filter(([key]) => !isText(key, value[key]));
  const fields = value["fields"];
  const hasFields = typeof fields === "object" && fields !== null && !Array.isArray(fields);
  return hasFields ? texts : [...texts, ["fields", "values by wire name"] as const];
}

function isText(key: string, value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  return key !== "frame" || /^(?:[0-9a-f]{2})+$/.test(value);
}

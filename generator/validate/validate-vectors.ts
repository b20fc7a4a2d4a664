import { cachedStep } from "../cache/index.js";
import { type Diagnostic, diagnostic } from "../diagnostics/index.js";
import { isRecord, type LocatedVector } from "../load/index.js";
import type { VectorTree } from "../syntax/index.js";

const TEXTS = {
  id: "a string that no other vector has",
  protocol: "the id of a version, which is also the name of its generated folder",
  message: "the wire name of a message",
  frame: "the whole frame in hexadecimal digits",
  source: "the origin of the octets, which must not be this project",
} as const;

/** The result of validating a vector. */
export interface ValidatedVector {
  /** Null if the vector is incomplete. */
  readonly tree: VectorTree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks that a vector has its keys. */
export const validateVector = cachedStep("validate", (vector: LocatedVector): ValidatedVector => {
  const { range, value, rangeOf } = vector;
  const diagnostics = missingKeys(vector).map(([key, expected]) =>
    diagnostic("vector-incomplete", rangeOf(key), { key, expected }),
  );
  if (diagnostics.length > 0) return { tree: null, diagnostics };
  const text = (key: keyof typeof TEXTS): string => String(value[key]);
  const names = { id: text("id"), protocol: text("protocol"), message: text("message") };
  const node = { ...names, frame: text("frame"), source: text("source"), value };
  return { tree: { range, rangeOf, node }, diagnostics };
});

/** Returns the missing or invalid keys of a vector, each with the expected value in words. */
function missingKeys({ value }: LocatedVector): readonly (readonly [string, string])[] {
  const missing = Object.entries(TEXTS).filter(([key]) => !isText(key, value[key]));
  return isRecord(value["fields"]) ? missing : [...missing, ["fields", "the values by wire name"] as const];
}

function isText(key: string, value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  return key !== "frame" || /^(?:[0-9a-f]{2})+$/.test(value);
}

import { type RelatedPlace, relatedPlace, type SourceRange } from "../diagnostics/index.js";
import { type FieldSpan, type FrameLayout, isSequence, isStatus } from "../runtime/interpreter/index.js";
import type { VectorTree } from "../syntax/index.js";
import type { Difference, VectorPath } from "./differences.js";
import type { FrameError } from "./read-vector.js";

/** The first error of a vector, and the places of its other errors. */
export type Finding = {
  readonly vector: VectorTree;
  readonly range: SourceRange;
  /** The wire path of the field without indexes, so that the same error of several vectors has the same path. */
  readonly field: string;
  readonly related: readonly RelatedPlace[];
} & (
  | { readonly kind: "value"; readonly difference: Difference; readonly name: string; readonly offset: number | null }
  | { readonly kind: "frame" | "octets"; readonly error: FrameError }
);

/** Returns the finding for the differences of a vector: the first one, with the places of the others. */
export function valueFinding(
  vector: VectorTree,
  differences: readonly Difference[],
  spans: readonly FieldSpan[],
  { header }: FrameLayout,
): Finding | null {
  const [difference, ...others] = differences;
  if (difference === undefined) return null;
  const carried: CarriedNames = { sequence_id: header.find(isSequence)?.name, status: header.find(isStatus)?.name };
  const name = wirePath(difference.path, carried);
  const span = spans.find(({ path }) => path === name);
  const related = others.slice(0, 3).map((other) => {
    const path = wirePath(other.path, carried);
    return relatedPlace(rangeAt(vector, other.path), { en: `${path} also differs`, zh: `${path}也不符` });
  });
  const field = name.replaceAll(/\[\d+\]/g, "");
  const place = { vector, range: rangeAt(vector, difference.path), related };
  return { kind: "value", ...place, field, name, difference, offset: span?.offset ?? null };
}

/** Returns the finding for a wrong octet of a frame. */
export function frameFinding(kind: "frame" | "octets", vector: VectorTree, error: FrameError): Finding {
  const field = (error.field ?? "").replaceAll(/\[\d+\]/g, "");
  return { kind, vector, field, error, range: rangeOfOctets(vector, error), related: [] };
}

function rangeAt({ rangeOf }: VectorTree, path: VectorPath): SourceRange {
  return rangeOf(...path.map(String));
}

/** The wire names of the header fields that wire JSON has under keys of its own. */
type CarriedNames = Readonly<Record<string, string | undefined>>;

/** Formats a path into a vector as decoders and encoders do: `Entries[2].Count`. */
function wirePath(path: VectorPath, carried: CarriedNames): string {
  const [first = "", ...rest] = path.at(-1) === "hex" && path.length > 2 ? path.slice(0, -1) : path;
  const steps = first === "fields" && rest.length > 0 ? rest : [carried[first] ?? first, ...rest];
  return steps.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** Returns the range of octets of a frame in the file; the whole frame if it is not plain hexadecimal. */
function rangeOfOctets({ node, rangeOf }: VectorTree, { offset, octets }: FrameError): SourceRange {
  const range = rangeOf("frame");
  const { start, end } = range;
  if (end.column - start.column !== node.frame.length + 2) return range;
  const last = start.column + 1 + node.frame.length;
  const from = Math.min(start.column + 1 + 2 * offset, last);
  const to = Math.max(from + 1, Math.min(from + 2 * octets, last));
  const { line } = start;
  return { file: range.file, start: { line, column: from }, end: { line, column: to } };
}

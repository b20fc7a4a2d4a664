import { type DiagnosticParameters, firstDefined, type RelatedPlace, type SourceRange } from "../diagnostics/index.js";
import type { Reporting } from "./reports.js";

/* Codes about values that several checks report. Only this module reports them, as reports.ts does for other codes. */

/** Returns the number of digits of the largest integer with `bits` bits. */
export function digitsOfBits(bits: number): number {
  return String(2n ** BigInt(bits) - 1n).length;
}

/** Reports a number of digits that is too small for the bits of a number. */
export function reportTooFewDigits(
  { report }: Reporting<"digits-do-not-suffice">,
  range: SourceRange,
  { name, digits, bits }: { readonly name: string; readonly digits: number; readonly bits: number },
): void {
  const needed = digitsOfBits(bits);
  if (digits < needed) report("digits-do-not-suffice", range, { name, digits, needed });
}

/** Reports a value of another type than its place needs. */
export function reportWrongTypeOfValue(
  { report }: Reporting<"value-of-wrong-type">,
  range: SourceRange,
  value: DiagnosticParameters<"value-of-wrong-type">,
): void {
  report("value-of-wrong-type", range, value);
}

/** Reports a value that its octets cannot hold. The related place is that of the octets. */
export function reportTooLarge(
  { report }: Reporting<"value-too-large">,
  range: SourceRange,
  tooLarge: DiagnosticParameters<"value-too-large">,
  related: readonly RelatedPlace[],
): void {
  report("value-too-large", range, tooLarge, related);
}

/** Reports a value that its bits cannot hold. Related places are those of other such values of the same bits. */
export function reportValueOutOfRange(
  { report }: Reporting<"values-out-of-range">,
  range: SourceRange,
  outOfRange: DiagnosticParameters<"values-out-of-range">,
  related: readonly RelatedPlace[] = [],
): void {
  report("values-out-of-range", range, outOfRange, related);
}

/** Reports a value that overlaps with another value, which is at `other`. */
export function reportOverlap(
  { report }: Reporting<"overlapping-values">,
  range: SourceRange,
  overlap: DiagnosticParameters<"overlapping-values">,
  other: SourceRange,
): void {
  report("overlapping-values", range, overlap, firstDefined(other));
}

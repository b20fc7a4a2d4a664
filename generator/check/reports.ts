import {
  type DiagnosticCode,
  type DiagnosticParameters,
  firstDefined,
  type RelatedPlace,
  type SourceRange,
} from "../diagnostics/index.js";
import { type SourceRef, keyRange, valueRange } from "../syntax/index.js";
import {
  type BoundProtocol,
  fieldNamed,
  type FieldList,
  type FieldSymbol,
  hasPoisonedNames,
  isPoisonedType,
  isUnresolved,
  type TypeSymbol,
} from "../bind/index.js";
import type { CheckContext } from "./context.js";

/*
 * The codes that several checks report. Each is reported here and nowhere else, so that it reads the same wherever it is found.
 */

type Reporting<Code extends DiagnosticCode> = Pick<CheckContext<unknown, Code>, "report">;
type ReportingIn<Code extends DiagnosticCode> = CheckContext<BoundProtocol, Code>;

/** What is wrong with a key: what has it, and what may have it. */
export interface Misplaced {
  readonly key: string;
  /** In words, what has the key. */
  readonly kind: string;
  /** In words, what may have it. */
  readonly right: string;
  readonly instead?: string | null;
  /** What to do, if it is neither of removing the key and writing the other one. */
  readonly remedy?: string;
}

/** Reports a key that means nothing where it is; `range` is that of the key, or of the name of what cannot be there. */
export function reportMisplacedKey(
  { report }: Reporting<"misplaced-key">,
  range: SourceRange,
  misplaced: Misplaced,
  related: readonly RelatedPlace[] = [],
): void {
  report("misplaced-key", range, misplaced, related);
}

/** Reports a key that something needs because of its other keys. */
export function reportMissingKey({ report }: Reporting<"missing-key">, range: SourceRange, key: string): void {
  report("missing-key", range, { key });
}

/** Reports a text without quotes, which YAML reads as a number. */
export function reportUnquotedText(
  { report }: Reporting<"unquoted-text">,
  at: SourceRef,
  value: number,
  related: readonly RelatedPlace[] = [],
): void {
  const source = at.document.textAt(at.path);
  report("unquoted-text", valueRange(at), { source, value: String(value) }, related);
}

/** The digits of the greatest number of so many bits. */
export function digitsOfBits(bits: number): number {
  return String(2n ** BigInt(bits) - 1n).length;
}

/** Reports fewer digits than the bits of a number can have. */
export function reportTooFewDigits(
  { report }: Reporting<"digits-do-not-suffice">,
  range: SourceRange,
  { name, digits, bits }: { readonly name: string; readonly digits: number; readonly bits: number },
): void {
  const needed = digitsOfBits(bits);
  if (digits < needed) report("digits-do-not-suffice", range, { name, digits, needed });
}

/** Something that becomes a property, and where its name is. */
export interface PropertyOwner {
  readonly name: string;
  readonly property: string;
  readonly range: SourceRange;
}

/** Reports a property that two fields or parts would have. */
export function reportPropertyCollision(
  { report }: Reporting<"property-collision">,
  { name, property, range }: PropertyOwner,
  other: Pick<PropertyOwner, "name" | "range">,
): void {
  const related = [{ range: other.range, message: "first defined here" }];
  report("property-collision", range, { name, other: other.name, property }, related);
}

/** Reports a name that is that of no structure, unless the type of that name is poisoned. */
export function reportUnknownStructure(
  { protocol, report }: ReportingIn<"unknown-structure">,
  range: SourceRange,
  name: string,
  kinds: readonly TypeSymbol["kind"][],
): void {
  if (isPoisonedType(protocol, name)) return;
  const known = [...protocol.types.values()].filter(({ kind }) => kinds.includes(kind));
  const other = protocol.types.get(name);
  const related = other === undefined ? [] : [{ range: keyRange(other.at), message: `${name} is defined here` }];
  report("unknown-structure", range, { name, known: known.map((each) => each.name) }, related);
}

/** Reports a field that is named by something of this version, and exists in other versions only. */
export function reportAbsentField(
  { protocol, report }: ReportingIn<"field-absent">,
  range: SourceRange,
  names: { readonly name: string; readonly other: string },
  related: readonly RelatedPlace[] = [],
): void {
  report("field-absent", range, { ...names, version: protocol.version }, related);
}

/** A field that is named: by what, and where. */
export interface FieldReference {
  readonly name: string;
  /** In words, what names it. */
  readonly by: string;
  readonly range: SourceRange;
}

/**
 * The field of a message that is named; null if there is none, which is reported, or if its type is unknown. A name that
 * no version has is reported by `onUnknown`.
 */
export function findNamedField(
  context: ReportingIn<"field-absent">,
  list: FieldList,
  { name, by, range }: FieldReference,
  onUnknown: (known: readonly string[]) => void,
): FieldSymbol | null {
  const found = fieldNamed(list.fields, name);
  if (found !== undefined) return isUnresolved(found) ? null : found;
  if (list.absent.has(name)) reportAbsentField(context, range, { name: by, other: name });
  else if (!hasPoisonedNames(list)) onUnknown(list.fields.map((field) => field.name));
  return null;
}

/** Reports a value that its octets cannot hold; the related place is that of the octets. */
export function reportTooLarge(
  { report }: Reporting<"value-too-large">,
  range: SourceRange,
  tooLarge: DiagnosticParameters<"value-too-large">,
  related: readonly RelatedPlace[],
): void {
  report("value-too-large", range, tooLarge, related);
}

/** Reports a value that another one covers, which is at `other`. */
export function reportOverlap(
  { report }: Reporting<"overlapping-values">,
  range: SourceRange,
  overlap: DiagnosticParameters<"overlapping-values">,
  other: SourceRange,
): void {
  report("overlapping-values", range, overlap, firstDefined(other));
}

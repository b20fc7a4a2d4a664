import {
  type Bilingual,
  type DiagnosticCode,
  type DiagnosticParameters,
  firstDefined,
  type RelatedPlace,
  type SourceRange,
  verbatim,
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
import { definedHere } from "./related-places.js";

/* Codes that several checks report. Only this module, and value-reports.ts, report them, so that their diagnostics are always the same. */

/** What a report needs of the context of a check. */
export type Reporting<Code extends DiagnosticCode> = Pick<CheckContext<unknown, Code>, "report">;
type ReportingIn<Code extends DiagnosticCode> = CheckContext<BoundProtocol, Code>;

/** A key in the wrong place: where it is, and where it is allowed. */
export interface Misplaced {
  readonly key: string;
  /** The object that has the key, in words. */
  readonly kind: Bilingual;
  /** The objects that may have the key, in words. */
  readonly right: Bilingual;
  readonly instead?: string | null;
  /** The fix, if it is neither to remove the key nor to write another one. */
  readonly fix?: Bilingual;
}

/** Reports a key without meaning in its place. `range` is that of the key, or of the name that is not allowed there. */
export function reportMisplacedKey(
  { report }: Reporting<"misplaced-key">,
  range: SourceRange,
  misplaced: Misplaced,
  related: readonly RelatedPlace[] = [],
): void {
  report("misplaced-key", range, misplaced, related);
}

/** Reports a name that has another meaning. `rule` says what to write instead. */
export function reportTakenName(
  { report }: Reporting<"bad-name">,
  range: SourceRange,
  name: string,
  rule: Bilingual,
): void {
  report("bad-name", range, { name: verbatim(name), rule });
}

/** Reports a key that the other keys require. */
export function reportMissingKey({ report }: Reporting<"missing-key">, range: SourceRange, key: string): void {
  report("missing-key", range, { key });
}

/** Reports a string without quotes, which YAML parses as a number. */
export function reportUnquotedText(
  { report }: Reporting<"unquoted-text">,
  at: SourceRef,
  value: number,
  related: readonly RelatedPlace[] = [],
): void {
  const source = at.document.textAt(at.path);
  report("unquoted-text", valueRange(at), { source, value: String(value) }, related);
}

/** A part of a schema that becomes a property, and the place of its name. */
export interface PropertyOwner {
  readonly name: string;
  readonly property: string;
  readonly range: SourceRange;
}

/** Reports two fields or parts that would have the same property. */
export function reportPropertyCollision(
  { report }: Reporting<"property-collision">,
  { name, property, range }: PropertyOwner,
  other: Pick<PropertyOwner, "name" | "range">,
): void {
  report("property-collision", range, { name, other: other.name, property }, firstDefined(other.range));
}

/** Reports a field, TLV or bits with a property that has another meaning. */
export function reportReservedProperty(
  { report }: Reporting<"reserved-property">,
  { name, property, range }: PropertyOwner,
): void {
  report("reserved-property", range, { name, property });
}

/** Reports a name that does not name a structure, unless the type of that name is poisoned. */
export function reportUnknownStructure(
  { protocol, report }: ReportingIn<"unknown-structure">,
  range: SourceRange,
  name: string,
  kinds: readonly TypeSymbol["kind"][],
): void {
  if (isPoisonedType(protocol, name)) return;
  const known = [...protocol.types.values()].filter(({ kind }) => kinds.includes(kind));
  const other = protocol.types.get(name);
  const related = other === undefined ? [] : [definedHere(keyRange(other.at), name)];
  report("unknown-structure", range, { name, known: known.map((each) => each.name) }, related);
}

/** Reports a use of a field that exists only in other versions. */
export function reportAbsentField(
  { protocol, report }: ReportingIn<"field-absent">,
  range: SourceRange,
  names: { readonly name: Bilingual; readonly other: string },
  related: readonly RelatedPlace[] = [],
): void {
  report("field-absent", range, { ...names, version: protocol.version }, related);
}

/** A use of a field: its name, its user, and its place. */
export interface FieldReference {
  readonly name: string;
  /** The part of the schema that names the field, in words. */
  readonly by: Bilingual;
  readonly range: SourceRange;
}

/**
 * Finds the field that a part of a message names. Returns null if the field is missing or its type is unknown.
 * Reports a field of other versions; `onUnknown` reports a name that no version has.
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

/** What a range of integers must be. */
export const RISING_RANGE: Bilingual = {
  en: "a range from the smaller to the larger integer",
  zh: "从小到大的整数范围",
};

/** Reports a command id that its field cannot hold. */
export function reportIdOutOfRange(
  { report }: Reporting<"id-out-of-range">,
  range: SourceRange,
  words: DiagnosticParameters<"id-out-of-range">,
  related: readonly RelatedPlace[],
): void {
  report("id-out-of-range", range, words, related);
}

/** Reports a name that is not the name of a party. */
export function reportUnknownParty(
  { report }: Reporting<"unknown-party">,
  range: SourceRange,
  unknown: DiagnosticParameters<"unknown-party">,
  related: readonly RelatedPlace[] = [],
): void {
  report("unknown-party", range, unknown, related);
}

/** Reports values per version without one for the version. */
export function reportVersionValueMissing(
  { report }: Reporting<"version-value-missing">,
  range: SourceRange,
  missing: DiagnosticParameters<"version-value-missing">,
  related: readonly RelatedPlace[] = [],
): void {
  report("version-value-missing", range, missing, related);
}

/** Reports a name in a condition that no field has. `among` is what the condition can name, in words. */
export function reportUnknownRuleField(
  { report }: Reporting<"unknown-rule-field">,
  range: SourceRange,
  unknown: DiagnosticParameters<"unknown-rule-field">,
  related: readonly RelatedPlace[] = [],
): void {
  report("unknown-rule-field", range, unknown, related);
}

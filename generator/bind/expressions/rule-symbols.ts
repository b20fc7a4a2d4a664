import type { Report, SourceRange } from "../../diagnostics/index.js";
import type { Rule } from "../../model/index.js";
import type { RuleNode, SourceRef } from "../../syntax/index.js";

/* The conditions of messages and structures, in one version. */

/** The codes that the expressions of a rule can cause. */
export const EXPRESSION_CODES = [
  "expression-syntax",
  "expression-without-field",
  "unknown-bit",
  "unknown-function",
  "unknown-value-name",
  "wrong-number-of-values",
  "wrong-operand",
] as const;

/** The ids of the rules that every protocol has, which a rule of the schema cannot have. */
export const BUILT_IN_RULES: readonly string[] = [
  "body-as-status",
  "size-as-printed",
  "tlv-required",
  "tlv-octets",
  "tlv-repeated",
];

/** A diagnostic found while binding, which a check reports. */
export type DeferredReport = (report: Report<(typeof EXPRESSION_CODES)[number]>) => void;

/** A name, and the place where it is used. */
export interface NamedPlace {
  readonly name: string;
  readonly range: SourceRange;
}

/** A rule of a message or structure, parsed and typed. */
export interface RuleSymbol {
  readonly node: RuleNode;
  readonly at: SourceRef;
  /** Null if the rule has an error or names a field that has one. */
  readonly rule: Rule | null;
  readonly failures: readonly DeferredReport[];
  /** Names of fields that exist only in other versions. */
  readonly absent: readonly NamedPlace[];
  /** Names that no field has in any version. */
  readonly unresolved: readonly NamedPlace[];
}

/** When the specification expects a body that may be absent. */
export interface PresenceSymbol extends Pick<RuleSymbol, "at" | "rule" | "failures" | "absent" | "unresolved"> {
  /** The condition as the schema states it. */
  readonly text: string;
  /** The names that the condition can use. */
  readonly known: readonly string[];
}

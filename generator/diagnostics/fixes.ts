import type { catalogue } from "./catalogue.js";
import type { Bilingual } from "./language.js";

/* The corrections that follow from a diagnostic alone, and for the other codes the reason why none does. */

/** A correction of the source at the range of a diagnostic. */
export type Proposal =
  /**
   * Write the known name that is meant, if only one is near. A name that the schema defines must be in use elsewhere: otherwise
   * its definition may be misspelt.
   */
  | { readonly kind: "nearest"; readonly known: readonly string[]; readonly isDefined: boolean }
  | { readonly kind: "replace"; readonly by: string }
  | { readonly kind: "quote" }
  /** Remove the key or the entry. */
  | { readonly kind: "remove" }
  /** Remove the key if its value is that of the same key before it. */
  | { readonly kind: "remove-repetition" }
  /** Move the list entry with one name before the entry with another. */
  | { readonly kind: "move"; readonly name: string; readonly before: string };

/** Why a code has no correction that is certain. */
export type NoFix = "choice" | "content" | "elsewhere" | "syntax" | "frame";

/** The reasons in words. */
export const NO_FIX: Readonly<Record<NoFix, Bilingual>> = {
  choice: {
    en: "check --fix does not correct it: several corrections are possible, and only the author knows which one is right.",
    zh: "check --fix不会修正它：可能的改法不止一种，只有作者知道哪一种正确。",
  },
  content: {
    en: "check --fix does not correct it: something is missing that only the specification states.",
    zh: "check --fix不会修正它：缺少的内容只有协议规范中才有。",
  },
  elsewhere: {
    en: "check --fix does not correct it: the cause is in another place, such as another file or the name of a file.",
    zh: "check --fix不会修正它：原因在别处，例如另一个文件或文件名。",
  },
  syntax: {
    en: "check --fix does not correct it: the text cannot be parsed, so what it means is a guess.",
    zh: "check --fix不会修正它：文本无法解析，其含义只能猜测。",
  },
  frame: {
    en: "check --fix does not correct it: either the frame or the schema is wrong, and only a peer or the specification shows which.",
    zh: "check --fix不会修正它：是帧错还是schema错，只有对端或协议规范才能说明。",
  },
};

type Code = keyof typeof catalogue;
type Fix<Parameters> = ((parameters: Parameters) => Proposal | null) | NoFix;

/** The correction of each code. */
export const fixes: { readonly [Each in Code]: Fix<Parameters<(typeof catalogue)[Each]["message"]>[0]> } = {
  // YAML and form
  "yaml-syntax": "syntax",
  "hidden-character": "choice",
  "unquoted-key": quote,
  "duplicate-key": () => ({ kind: "remove-repetition" }),
  "unquoted-text": quote,
  "misplaced-file": "elsewhere",
  "missing-key": "content",
  "unknown-key": ({ known, inside = [], intended = null }) => otherKey(known, inside, intended),
  "wrong-shape": "choice",
  "unknown-value": ({ known }) => ({ kind: "nearest", known, isDefined: false }),
  "bad-name": "choice",
  "out-of-bounds": "choice",
  // Names
  "unknown-type": nearest,
  "duplicate-type": "choice",
  "unused-type": "choice",
  "unknown-version": nearest,
  "duplicate-version": remove,
  "empty-version-span": "choice",
  "unknown-party": nearest,
  "duplicate-leg": remove,
  "leg-to-sender": "choice",
  "duplicate-operation": "choice",
  "duplicate-message": "choice",
  "duplicate-id": "choice",
  // Messages
  "answers-twice": "choice",
  "answers-and-response": "choice",
  "body-without-fields": "choice",
  "response-without-name": "content",
  "request-named-response": ({ likely }) => ({ kind: "replace", by: likely }),
  "id-out-of-range": ({ likely }) => (likely === null ? null : { kind: "replace", by: likely }),
  "decimal-id": ({ likely }) => ({ kind: "replace", by: likely }),
  "duplicate-field": "choice",
  "property-collision": "choice",
  "reserved-property": "choice",
  "export-collision": "choice",
  "unusable-file-name": "elsewhere",
  // Types
  "type-of-two-kinds": "choice",
  "misplaced-key": ({ instead = null, fix }) => misplaced(instead, fix === undefined),
  "value-of-two-kinds": "choice",
  "value-without-name": "content",
  "value-of-wrong-type": "choice",
  "value-too-large": "choice",
  "overlapping-values": "choice",
  "duplicate-value-name": "choice",
  "unknown-structure": nearest,
  "invalid-receipt": "choice",
  "parts-do-not-add-up": "choice",
  "part-range-wrong": "choice",
  "digits-do-not-suffice": ({ needed }) => ({ kind: "replace", by: String(needed) }),
  "digits-missing": "content",
  "recursive-structure": "choice",
  "nesting-too-deep": "choice",
  "choice-of-unequal": "choice",
  "rest-not-last": "choice",
  "case-of-wrong-type": "choice",
  "case-value-twice": "choice",
  "case-value-out-of-range": "choice",
  // TLVs and bits
  "tlv-head-missing": "content",
  "unknown-tlv": nearest,
  "tlv-twice": remove,
  "duplicate-tag": "choice",
  "tag-out-of-range": "choice",
  "tlv-of-wrong-type": "choice",
  "tlvs-after-rest": "choice",
  "tlv-unused": "choice",
  "bits-overlap": "choice",
  "bit-out-of-range": "choice",
  "values-out-of-range": "choice",
  "unknown-bit": nearest,
  // Header
  "header-role-missing": "choice",
  "header-role-twice": "choice",
  "header-field-useless": "choice",
  "header-field-of-wrong-type": "choice",
  "status-without-default": "content",
  "limits-too-small": "choice",
  // Fields
  "octets-missing": "content",
  "octets-of-wrong-kind": ({ fromBits }) => (fromBits === null ? null : { kind: "replace", by: String(fromBits) }),
  "count-missing": "content",
  "unknown-counter": nearest,
  "counter-after-content": ({ name, counter }) => ({ kind: "move", name: counter, before: name }),
  "counter-of-wrong-type": "choice",
  "counter-shared": "choice",
  "field-absent": "choice",
  "default-too-long": "choice",
  "default-of-wrong-type": "choice",
  "default-and-constant": "choice",
  "version-value-missing": "content",
  "cached-private": "choice",
  "missing-translation": "content",
  "unknown-condition-field": nearest,
  // Rules, digests and texts
  "expression-syntax": "syntax",
  "expression-without-field": "choice",
  "unknown-rule-field": nearest,
  "unknown-value-name": nearest,
  "unknown-function": ({ known }) => ({ kind: "nearest", known, isDefined: false }),
  "wrong-number-of-values": "choice",
  "wrong-operand": "choice",
  "sizes-out-of-range": "choice",
  "duplicate-rule": "choice",
  "digest-part-of-two-kinds": "choice",
  "unknown-digest-field": nearest,
  "wrong-digest-part": "choice",
  "unknown-text-field": nearest,
  "wrong-text-field": "choice",
  "text-twice": "choice",
  "two-codings": "choice",
  // Vectors
  "vector-not-json": "syntax",
  "vector-incomplete": "content",
  "vector-frame-digits": "frame",
  "vector-of-unknown-message": nearest,
  "vector-of-unknown-field": nearest,
  "vector-of-unknown-protocol": nearest,
  "duplicate-vector": "choice",
  "vector-of-other-id": "frame",
  "vector-of-other-size": "frame",
  "vector-frame-invalid": "frame",
  "vector-of-other-value": "frame",
  "vector-not-encodable": "frame",
  // Flow
  "unknown-state": nearest,
  "unknown-setting": nearest,
  "unknown-operation": nearest,
  "unknown-flow-field": nearest,
  "unreachable-state": "choice",
  "state-without-end": "choice",
  "no-final-state": "content",
  "final-state-twice": "choice",
  "final-state-with-requests": "choice",
  "request-never-allowed": "choice",
  "request-without-leg": "choice",
  "leg-without-link": "choice",
  "answered-without-response": "choice",
  "transition-never-taken": "choice",
  "transition-missing": "content",
  "transition-without-reason": "content",
  "reason-useless": "choice",
  "login-not-in-first-state": "choice",
  "login-leads-nowhere": "choice",
  "login-differs-by-version": "choice",
  "keep-alive-not-allowed": "choice",
  "end-not-allowed": "choice",
  "setting-unused": "choice",
  "setting-of-wrong-kind": "choice",
  "window-too-large": "choice",
  "results-missing": "content",
  "slow-down-without-accepted": "content",
  "expression-not-exclusive": "choice",
  "duplicate-link": "choice",
  "duplicate-login": "choice",
  "duplicate-result": "choice",
  "invalid-report-names": "choice",
  "setting-of-zero": "choice",
  // Imports and the configuration
  "unknown-import": nearest,
  "already-imported": "choice",
  "limits-outgrown": "choice",
  "flow-change-useless": "choice",
  "import-cycle": "elsewhere",
  "output-folder-not-its-own": "choice",
  "unusable-path": "choice",
};

function nearest({ known }: { readonly known: readonly string[] }): Proposal {
  return { kind: "nearest", known, isDefined: true };
}

/** A key that belongs below another one is not misspelt. */
function otherKey(known: readonly string[], inside: readonly string[], intended: string | null): Proposal | null {
  if (intended !== null) return { kind: "replace", by: intended };
  return inside.length > 0 ? null : { kind: "nearest", known, isDefined: false };
}

function quote(): Proposal {
  return { kind: "quote" };
}

function remove(): Proposal {
  return { kind: "remove" };
}

/** A key that has no effect is removed, unless its diagnostic proposes something else. */
function misplaced(instead: string | null, isRemoved: boolean): Proposal | null {
  if (instead !== null) return { kind: "replace", by: instead };
  return isRemoved ? { kind: "remove" } : null;
}

import type { DigestForm } from "../model/index.js";
import { type DigestPartNode, type DigestNode, child, type SourceRef } from "../syntax/index.js";
import { fieldCountedBy } from "./field-index.js";
import type { FieldSymbol, MessageSymbol } from "./symbols.js";

/** A part of a digest, and where it is. */
export interface DigestPartSymbol {
  readonly node: DigestPartNode;
  readonly at: SourceRef;
}

/** A digest of a schema. */
export interface DigestSymbol {
  readonly field: FieldSymbol;
  readonly node: DigestNode;
  readonly parts: readonly DigestPartSymbol[];
}

/** The digests of a message. */
export function digestsOf({ fields }: Pick<MessageSymbol, "fields">): DigestSymbol[] {
  return fields.flatMap((field): DigestSymbol[] => {
    const node = field.digest;
    if (node === undefined) return [];
    const parts = node.of.map((part, index) => ({ node: part, at: child(field.at, "digest", "of", index) }));
    return [{ field, node, parts }];
  });
}

/** The kinds of parts, by the key that says which. */
export const PART_KEYS = ["field", "request", "digits", "zeros", "secret"] as const;

/** The forms that a field can be hashed in; none where it cannot be hashed, or is no property of its message. */
export function formsOf(
  { name, basic, octets, constant }: FieldSymbol,
  siblings: readonly FieldSymbol[],
): readonly DigestForm[] {
  if (constant !== undefined || fieldCountedBy(siblings, name) !== undefined) return [];
  switch (basic) {
    case "Unsigned Integer":
      return octets === 8 ? ["octets", "digits"] : ["octets", "four-octets", "digits"];
    case "Octet String":
      return ["octets", "text"];
    case "Octets":
      return typeof octets === "number" ? ["octets"] : [];
    default:
      return [];
  }
}

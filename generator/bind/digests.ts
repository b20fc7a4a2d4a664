import type { DigestForm } from "../model/index.js";
import { type DigestPartNode, type DigestNode, child, type SourceRef } from "../syntax/index.js";
import { fieldCountedBy } from "./field-index.js";
import type { FieldSymbol, MessageSymbol } from "./symbols.js";

/** A part of a digest, with its place. */
export interface DigestPartSymbol {
  readonly node: DigestPartNode;
  readonly at: SourceRef;
}

/** A field that holds a digest, with the parts that are hashed. */
export interface DigestSymbol {
  readonly field: FieldSymbol;
  readonly node: DigestNode;
  readonly parts: readonly DigestPartSymbol[];
}

/** Returns the digests of a message. */
export function digestsOf({ fields }: Pick<MessageSymbol, "fields">): DigestSymbol[] {
  return fields.flatMap((field): DigestSymbol[] => {
    const node = field.digest;
    if (node === undefined) return [];
    const parts = node.of.map((part, index) => ({ node: part, at: child(field.at, "digest", "of", index) }));
    return [{ field, node, parts }];
  });
}

/** The kinds of parts; the key of a part gives its kind. */
export const PART_KEYS = ["field", "request", "digits", "zeros", "secret"] as const;

/**
 * Returns the forms in which a field can be hashed. The result is empty if it cannot be hashed or is not a property of
 * its message.
 */
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
    case "Digits":
      return ["octets", "digits"];
    case "Octets":
      return typeof octets === "number" ? ["octets"] : [];
    default:
      return [];
  }
}

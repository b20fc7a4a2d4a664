import type { DigestForm } from "../model/index.js";
import { type DigestPartShape, type DigestShape, inside, type Located } from "../syntax/index.js";
import type { FieldView, MessageView } from "./symbols.js";

/** A digest of a schema, and where its parts stand. */
export interface DigestView {
  readonly field: FieldView;
  readonly shape: DigestShape;
  readonly parts: readonly { readonly shape: DigestPartShape; readonly at: Located }[];
}

/** The digests of a message. */
export function digestsOf({ fields }: Pick<MessageView, "fields">): DigestView[] {
  return fields.flatMap((field): DigestView[] => {
    const shape = "digest" in field.shape ? field.shape.digest : undefined;
    if (shape === undefined) return [];
    const parts = shape.of.map((part, index) => ({ shape: part, at: inside(field.at, "digest", "of", index) }));
    return [{ field, shape, parts }];
  });
}

/** The kinds of parts, by the key that says which. */
export const PART_KEYS = ["field", "request", "digits", "zeros", "secret"] as const;

/** The forms that a field can be hashed in; none where it cannot be hashed, or is no property of its message. */
export function formsOf(
  { name, basic, octets, constant }: FieldView,
  siblings: readonly FieldView[],
): readonly DigestForm[] {
  if (constant !== undefined || siblings.some(({ counter }) => counter === name)) return [];
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

import type { Documentation } from "../../model/index.js";
import type { PublicName } from "./public-names.js";

/** What a field is about; colours of byte maps follow it. */
export type FieldGroup = "header" | "identifier" | "counter" | "party" | "content" | "fee" | "time" | "other";

/** A field of a header, message, structure or union, or a TLV. */
export interface FieldReference extends PublicName, Documentation {
  /** Its place among the fields of the frame or structure, counted from 1; in a message after those of the header. */
  readonly number: number;
  /** The wire name. */
  readonly name: string;
  /** The property of the message object. */
  readonly property: string;
  readonly group: FieldGroup;
  readonly role: "length" | "command" | "sequence" | "status" | null;
  /** From the beginning, or from the end of the field `after`, the last one of variable size. */
  readonly offset: { readonly after: string | null; readonly octets: number };
  readonly width: WidthReference;
  readonly wire: WireReference;
  /** The type as the specification names it: Unsigned Integer. */
  readonly specType: string;
  /** The slug of its named type, or of that of its elements; null for a basic type. */
  readonly type: string | null;
  readonly section: string | null;
  /** The title of the specification of its section, if that is another one than its message's; otherwise null. */
  readonly specification: string | null;
  /** The field whose elements or octets it counts. */
  readonly counts: string | null;
  readonly constant: ValueReference | null;
  readonly default: ValueReference | null;
  /** The sizes that the specification lists; null if it lists none. */
  readonly sizes: readonly number[] | null;
  readonly reserved: boolean;
  readonly secret: boolean;
  readonly personal: "number" | "content" | null;
  /** The structures in its octets if another field has a certain value. */
  readonly contents: readonly ContentReference[];
  /** What an import changed: the protocol, and the values there by key. */
  readonly changed: { readonly of: string; readonly before: Readonly<Record<string, string>> } | null;
}

/** How many octets a field has. */
export type WidthReference =
  | { readonly kind: "fixed"; readonly octets: number }
  /** `each` octets for every element that `counter` counts. */
  | { readonly kind: "counted"; readonly each: number; readonly counter: string }
  /** Known only after reading it. `counter` counts the elements of a list. */
  | {
      readonly kind: "variable";
      readonly min: number;
      readonly max: number | null;
      readonly counter: string | null;
    }
  /** All remaining octets. */
  | { readonly kind: "rest"; readonly max: number | null };

/** How a field is encoded; `type` is a slug. */
export type WireReference =
  | { readonly kind: "integer"; readonly octets: number; readonly signed: boolean }
  | { readonly kind: "octet-string"; readonly octets: number; readonly padLeft: string | null }
  | { readonly kind: "c-string"; readonly maxOctets: number }
  | { readonly kind: "tail-string"; readonly maxOctets: number; readonly terminated: boolean }
  | { readonly kind: "digits"; readonly octets: number }
  | { readonly kind: "mark" }
  | { readonly kind: "octets"; readonly octets: number }
  | { readonly kind: "counted-octets"; readonly counter: string }
  | { readonly kind: "remaining-octets"; readonly maxOctets: number | null }
  | { readonly kind: "list"; readonly counter: string; readonly element: WireReference }
  | { readonly kind: "structure" | "union" | "tlvs"; readonly type: string };

/** A value: wide integers are decimal strings, octets are in hexadecimal. */
export type ValueReference =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "wide"; readonly value: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "octets"; readonly hex: string };

/** A structure or choice in raw octets: its slug, and the field that must have the value. */
export interface ContentReference {
  readonly type: string;
  readonly field: string;
  /** The bits of the field that must have it; null for all. */
  readonly bits: string | null;
  readonly equals: number;
}

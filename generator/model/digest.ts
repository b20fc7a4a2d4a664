import type { IntegerType, OctetsType, OctetStringType } from "./wire-type.js";

/** How a field of a message is computed by a hash. */
export interface Digest {
  /** The field that holds it: wire name and property. */
  readonly field: string;
  readonly property: string;
  readonly algorithm: "MD5";
  /** Octets of the hash. */
  readonly octets: number;
  /** What is hashed, in its order. */
  readonly parts: readonly DigestPart[];
}

/** One piece of what is hashed. */
export type DigestPart =
  | { readonly kind: "zeros"; readonly count: number }
  /** Something that both sides know and no message holds. */
  | { readonly kind: "secret"; readonly name: string }
  /** So many decimal digits of an integer. */
  | { readonly kind: "digits"; readonly field: DigestField; readonly count: number }
  | { readonly kind: "field"; readonly field: DigestField; readonly forms: readonly DigestForm[] };

/** A field that is hashed. */
export interface DigestField {
  readonly owner: "message" | "request";
  readonly name: string;
  readonly property: string;
  readonly wire: IntegerType | OctetStringType | OctetsType;
}

/** octets: as on the wire. text: without fill. four-octets, digits: what peers make of an integer. The first is the usual one. */
export type DigestForm = "octets" | "text" | "four-octets" | "digits";

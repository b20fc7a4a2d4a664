import type { DigitsType, IntegerType, OctetsType, OctetStringType } from "./wire-type.js";

/** A field that holds a hash of other values. */
export interface Digest {
  /** The field that holds the hash: wire name and property. */
  readonly field: string;
  readonly property: string;
  readonly algorithm: "MD5";
  /** The size of the hash. */
  readonly octets: number;
  /** The hashed parts in order. */
  readonly parts: readonly DigestPart[];
}

/** One part of the hashed octets. */
export type DigestPart =
  | { readonly kind: "zeros"; readonly count: number }
  /** A secret that both sides have and no message contains. */
  | { readonly kind: "secret"; readonly name: string }
  /** `count` decimal digits of an integer. */
  | { readonly kind: "digits"; readonly field: DigestField; readonly count: number }
  | { readonly kind: "field"; readonly field: DigestField; readonly forms: readonly DigestForm[] };

/** A field that is hashed. */
export interface DigestField {
  readonly owner: "message" | "request";
  readonly name: string;
  readonly property: string;
  readonly wire: IntegerType | OctetStringType | DigitsType | OctetsType;
}

/**
 * octets: as on the wire. text: without padding. four-octets, digits: how some peers encode an integer; digits also those of
 * Digits. The first form is the usual one.
 */
export type DigestForm = "octets" | "text" | "four-octets" | "digits";

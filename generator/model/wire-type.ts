/** An integer of 1, 2, 4 or 8 octets; 8 octets become a bigint. */
export interface IntegerType {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly signed: boolean;
}

/** A string of fixed size. */
export interface OctetStringType {
  readonly kind: "octet-string";
  readonly octets: number;
  /** The padding that is put before a short string; null if none exists. */
  readonly padLeft: string | null;
}

/** A string that ends with a zero octet. */
export interface CStringType {
  readonly kind: "c-string";
  /** The maximum size, including the zero octet. */
  readonly maxOctets: number;
}

/**
 * A string that ends where the value of its TLV ends. `terminated`: a NUL is written after it; reading accepts it without
 * one.
 */
export interface TailStringType {
  readonly kind: "tail-string";
  /** The maximum size, including the zero octet if it is terminated. */
  readonly maxOctets: number;
  readonly terminated: boolean;
}

/** A TLV without a value: that it is there says everything. */
export interface MarkType {
  readonly kind: "mark";
}

/** Decimal digits, two in each octet, the first one in the higher half. */
export interface DigitsType {
  readonly kind: "digits";
  readonly octets: number;
}

/** Raw octets. */
export interface OctetsType {
  readonly kind: "octets";
  readonly octets: number | CounterReference | "rest";
  /** The maximum number of remaining octets. */
  readonly maxOctets?: number;
}

/** The field that counts elements or octets. */
export interface CounterReference {
  /** The wire name. */
  readonly name: string;
  /** The property name; also the name of the emitted variable. */
  readonly property: string;
  /** The maximum value. */
  readonly max: number;
}

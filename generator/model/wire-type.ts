/** An integer of 1, 2, 4 or 8 octets; of 8 octets it is a bigint. */
export interface IntegerType {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly signed: boolean;
}

/** A text in a fixed number of octets. */
export interface OctetStringType {
  readonly kind: "octet-string";
  readonly octets: number;
  /** What is put before a text that is given and too short; null where nothing is. */
  readonly padLeft: string | null;
}

/** A text that ends with a zero octet. */
export interface CStringType {
  readonly kind: "c-string";
  /** The most octets, the zero octet included. */
  readonly maxOctets: number;
}

/** Raw octets. */
export interface OctetsType {
  readonly kind: "octets";
  readonly octets: number | CounterReference | "rest";
}

/** The field that counts elements or octets. */
export interface CounterReference {
  /** Its wire name. */
  readonly name: string;
  /** Its property name, which names the variable it is read into. */
  readonly property: string;
  /** The greatest number it can hold. */
  readonly max: number;
}

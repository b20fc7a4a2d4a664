import type { BitField } from "./bits.js";
import type { Field } from "./field.js";
import type { Rule } from "./rule.js";
import type { TextCoding } from "./text-binding.js";
import type { Documentation, SpecReference } from "./documentation.js";
import type { IntegerType, OctetStringType } from "./wire-type.js";

/** A type of the schema that becomes a module. */
export type NamedType = Enumeration | Packed | DigitString | Bits | Structure | Choice | Union | TlvBlock;

interface Named extends Documentation {
  /** The name in the schema. */
  readonly name: string;
  /** The name in TypeScript: MsgFmt. */
  readonly typeName: string;
  /** The file name without its ending: msg-fmt. */
  readonly fileName: string;
  /** The file of the schema, for the head of the generated file. */
  readonly source: string;
}

/** Values with documentation. Other values are valid. */
export interface Enumeration extends Named {
  readonly kind: "enumeration";
  readonly of: "integer" | "string";
  /** The maximum number of octets of a text if the values are codings; otherwise null. */
  readonly contentOctets: number | null;
  /** The maximum number of septets of a text in GSM 03.38; null if no value has such a coding. */
  readonly contentSeptets: number | null;
  readonly values: readonly EnumerationValue[];
}

/** The coding of a text, and the limits of its content if they differ from those of the enumeration; otherwise null. */
export interface ContentFormat {
  /** The coding of a text with this format; null if the value is not a format. */
  readonly coding: TextCoding | null;
  /** The maximum number of octets of such a text without a header. */
  readonly contentOctets: number | null;
  /** The maximum number of octets of such a text with its header. */
  readonly contentOctetsWithHeader: number | null;
  /** The maximum number of septets of such a text, with those of its header. */
  readonly contentSeptets: number | null;
}

/** One value of an enumeration, or a family of values. */
export type EnumerationValue = Documentation & {
  /** The legs on which it has this meaning, such as `SP -> ISMG`; empty for all. */
  readonly legs: readonly string[];
} & (
    | ({ readonly kind: "value"; readonly value: number | string; readonly name: string } & ContentFormat)
    | ({ readonly kind: "range"; readonly first: number; readonly last: number } & ContentFormat)
    | { readonly kind: "prefix"; readonly prefix: string }
  );

/** An integer made of several parts. */
export interface Packed extends Named {
  readonly kind: "packed";
  readonly wire: IntegerType;
  readonly parts: readonly Part[];
  /** The number of digits of the string form; null if there is no string form. */
  readonly digits: number | null;
}

/** A part of a packed integer. */
export interface Part extends Documentation {
  readonly name: string;
  readonly property: string;
  readonly bits: number;
  /** The number of bits to its right. */
  readonly shift: number;
  readonly digits: number | null;
  /** The minimum and maximum value. */
  readonly min: number;
  readonly max: number;
}

/** A string of decimal digits made of several parts. */
export interface DigitString extends Named {
  readonly kind: "digits";
  /** The number of all digits. */
  readonly digits: number;
  readonly parts: readonly DigitPart[];
}

/** Some of the digits of a string. */
export interface DigitPart extends Documentation {
  readonly name: string;
  readonly property: string;
  /** The index of its first digit. */
  readonly from: number;
  readonly digits: number;
}

/** An integer with named bits. Bits without a name are kept. */
export interface Bits extends Named {
  readonly kind: "bits";
  readonly wire: IntegerType;
  readonly bitFields: readonly BitField[];
}

/** Fields that belong together. */
export interface Structure extends Named {
  readonly kind: "structure";
  readonly section: string | null;
  /** The specification of its section. */
  readonly cited: SpecReference;
  readonly fields: readonly Field[];
  readonly rules: readonly Rule[];
  readonly size: Size;
}

/** Structures that are distinguished by their size. */
export interface Choice extends Named {
  readonly kind: "choice";
  readonly structures: readonly Structure[];
}

/** A tag, and the structure that it selects. */
export interface Union extends Named {
  readonly kind: "union";
  readonly section: string | null;
  /** The specification of its section. */
  readonly cited: SpecReference;
  readonly tag: Field;
  /** In the order of the schema; each structure once. */
  readonly cases: readonly UnionCase[];
  /** Fixed if all cases have the same fixed size. */
  readonly size: Size;
}

/** A structure of a union, and the tags that select it. */
export interface UnionCase {
  readonly values: readonly (number | string)[];
  readonly structure: Structure;
  /** The name in TypeScript of its value: DestAddressSmeAddress. */
  readonly typeName: string;
  /** The tag, and after it the fields of the structure. */
  readonly fields: readonly Field[];
}

/** The optional parameters of a message: tag, length and value of each, in any order. */
export interface TlvBlock extends Named {
  readonly kind: "tlvs";
  readonly section: string | null;
  /** The specification of its section. */
  readonly cited: SpecReference;
  readonly head: TlvHead;
  /** In the order of the schema, which is the order in which they are written. */
  readonly parameters: readonly Tlv[];
}

/** The octets of the tag and of the length before each value; the length counts the value alone. */
export interface TlvHead {
  readonly tagOctets: 1 | 2 | 4;
  readonly lengthOctets: 1 | 2 | 4;
}

/** One optional parameter; its offset counts from the beginning of its value. */
export interface Tlv extends Field {
  readonly tag: number;
  /** Whether a frame may have several; then the property is a list. */
  readonly several: boolean;
  /** Whether the specification requires it. The message has a rule for that, tlv-required; decoding ignores it. */
  readonly required: boolean;
}

/** The size of several fields together. */
export interface Size {
  /** The minimum; if `isFixed`, also the maximum. */
  readonly min: number;
  readonly isFixed: boolean;
}

/** The wire types of enumerations. */
export type EnumerationWire = IntegerType | OctetStringType;

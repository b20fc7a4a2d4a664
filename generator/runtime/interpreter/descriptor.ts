/** What something means, in both languages. */
interface Texts {
  readonly en: string;
  readonly zh: string;
}

/** What a value of an enumeration means: one value, a range of integers, or all texts with one beginning. */
export type ValueDescriptor = Texts &
  (
    | { readonly value: number | string; readonly name: string }
    | { readonly first: number; readonly last: number }
    | { readonly prefix: string }
  );

/** A part of a packed integer, from its highest bit on. */
export interface PartDescriptor extends Texts {
  readonly name: string;
  readonly bits: number;
  /** Digits in the text form; absent where there is none. */
  readonly digits?: number;
}

/** Structures that octets hold where another field of the same message has a certain value. */
export interface ContentDescriptor {
  /** Names of the structures; where there are several, the octets decide which. */
  readonly structures: readonly string[];
  /** Wire name of the other field. */
  readonly field: string;
  readonly equals: number;
}

/** What a field means. */
export interface FieldDescriptor extends Texts {
  /** Wire name. */
  readonly name: string;
  readonly property: string;
  /** The type that the specification prints. */
  readonly type: string;
  /** Octets and place, in words. */
  readonly octets: string;
  readonly section?: string;
  readonly reserved?: true;
  readonly secret?: true;
  readonly personal?: "number" | "content";
  /** Meanings of its values, where it is an enumeration. */
  readonly values?: readonly ValueDescriptor[];
  /** Parts of its value, where it is packed. */
  readonly parts?: readonly PartDescriptor[];
  /** Name of the structure that it, or each of its elements, is. */
  readonly structure?: string;
  /** What its octets hold. */
  readonly contents?: readonly ContentDescriptor[];
}

/** What a message means. */
export interface MessageDescriptor extends Texts {
  /** Wire name. */
  readonly name: string;
  readonly section?: string;
  /** Sender and receiver: SP -> ISMG. */
  readonly legs: readonly string[];
  readonly fields: readonly FieldDescriptor[];
}

/** What a structure means. */
export interface StructureDescriptor extends Texts {
  readonly name: string;
  readonly section?: string;
  readonly fields: readonly FieldDescriptor[];
}

/** What a protocol, its parties, messages and structures mean. */
export interface ProtocolDescriptor extends Texts {
  readonly protocol: string;
  readonly title: string;
  readonly specification?: string;
  readonly parties: readonly ({ readonly name: string } & Texts)[];
  readonly header: readonly FieldDescriptor[];
  readonly messages: readonly MessageDescriptor[];
  readonly structures: readonly StructureDescriptor[];
}

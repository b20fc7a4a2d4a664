/** A description in both languages. */
interface Documentation {
  readonly en: string;
  readonly zh: string;
}

/** Description of values of an enumeration: one value, a range of integers, or all strings with a prefix. */
export type ValueDescriptor = Documentation & {
  /** The legs on which it has this meaning; absent if on all. */
  readonly legs?: readonly string[];
} & (
    | { readonly value: number | string; readonly name: string }
    | { readonly first: number; readonly last: number }
    | { readonly prefix: string }
  );

/** Description of a part of a packed integer or of digits, highest bits first. */
export interface PartDescriptor extends Documentation {
  readonly name: string;
  readonly bits: number;
  /** Number of digits in the decimal form; absent for an integer without such a form. */
  readonly digits?: number;
}

/** Description of a value of bits, or of a range of values. */
export type BitValueDescriptor = Documentation & {
  /** The legs on which it has this meaning; absent if on all. */
  readonly legs?: readonly string[];
} & ({ readonly value: number; readonly name: string } | { readonly first: number; readonly last: number });

/** Description of adjacent bits with a name: a boolean if it is one bit without values. */
export interface BitDescriptor extends Documentation {
  /** Wire name. */
  readonly name: string;
  readonly property: string;
  /** The lowest bit; 0 is the lowest of the integer. */
  readonly low: number;
  /** Number of bits. */
  readonly count: number;
  /** The legs on which the bits have a meaning; absent if on all. */
  readonly legs?: readonly string[];
  readonly values?: readonly BitValueDescriptor[];
}

/** Structures inside a bytes field, if a different field of the message has a certain value. */
export interface ContentDescriptor {
  /** Names of the structures; if there are several, the size decides. */
  readonly structures: readonly string[];
  /** Wire name of the deciding field. */
  readonly field: string;
  /** The bits of that field that decide; absent if it is the whole field. */
  readonly bits?: { readonly name: string; readonly low: number; readonly count: number };
  readonly equals: number;
}

/** Description of a field. */
export interface FieldDescriptor extends Documentation {
  /** Wire name. */
  readonly name: string;
  readonly property: string;
  /** The type in the specification. */
  readonly type: string;
  /** Size and offset, in words. */
  readonly octets: string;
  readonly section?: string;
  readonly reserved?: true;
  readonly secret?: true;
  readonly personal?: "number" | "content";
  /** Descriptions of its values, if it is an enumeration. */
  readonly values?: readonly ValueDescriptor[];
  /** Parts of its value, if it is packed or digits with parts. */
  readonly parts?: readonly PartDescriptor[];
  /** The named bits of its value. */
  readonly bits?: readonly BitDescriptor[];
  /** Name of its structure, or that of its elements. */
  readonly structure?: string;
  /** Name of its union, or that of its elements. */
  readonly union?: string;
  /** The structures inside its bytes. */
  readonly contents?: readonly ContentDescriptor[];
  /** The TLVs that it holds. */
  readonly tlvs?: readonly TlvDescriptor[];
}

/** Description of a TLV. */
export interface TlvDescriptor extends FieldDescriptor {
  readonly tag: number;
  /** Whether a frame may have several. */
  readonly several?: true;
}

/** Description of a message. */
export interface MessageDescriptor extends Documentation {
  /** Wire name. */
  readonly name: string;
  readonly section?: string;
  /** Sender and receiver: SP -> ISMG. */
  readonly legs: readonly string[];
  readonly fields: readonly FieldDescriptor[];
}

/** Description of a structure. */
export interface StructureDescriptor extends Documentation {
  readonly name: string;
  readonly section?: string;
  readonly fields: readonly FieldDescriptor[];
}

/** Description of a union: its tag, and the structure that each value of the tag selects. */
export interface UnionDescriptor extends Documentation {
  readonly name: string;
  readonly section?: string;
  readonly tag: FieldDescriptor;
  readonly cases: readonly CaseDescriptor[];
}

/** Description of a case of a union: values of the tag, and the name of the structure after it. */
export interface CaseDescriptor {
  readonly values: readonly (number | string)[];
  readonly structure: string;
}

/** Descriptions of a protocol, its parties, messages, structures and unions. */
export interface ProtocolDescriptor extends Documentation {
  readonly protocol: string;
  readonly title: string;
  readonly specification?: string;
  readonly parties: readonly ({ readonly name: string } & Documentation)[];
  readonly header: readonly FieldDescriptor[];
  readonly messages: readonly MessageDescriptor[];
  readonly structures: readonly StructureDescriptor[];
  /** Absent if the protocol has no unions. */
  readonly unions?: readonly UnionDescriptor[];
}

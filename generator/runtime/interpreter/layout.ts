import type { FrameFormat } from "../frames/index.js";

/** The layout of a field, without descriptions. */
export type FieldLayout =
  | IntegerLayout
  | OctetStringLayout
  | CStringLayout
  | TailStringLayout
  | DigitsLayout
  | MarkLayout
  | OctetsLayout
  | ListLayout
  | StructureLayout
  | UnionLayout
  | TlvsLayout;

interface Named {
  /** Wire name, as the specification prints it. */
  readonly name: string;
  /** Property of the message object. */
  readonly property: string;
}

/** An integer of 1, 2, 4 or 8 bytes. */
export interface IntegerLayout extends Named {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly signed: boolean;
  /** Wire name of the field that it counts; a counter is not a property of the message. */
  readonly counts?: string;
  /** Its role in the header; such a field is not a property of the message. */
  readonly role?: "length" | "command";
  /** The only allowed value; a constant is not a property of the message. */
  readonly constant?: number | bigint;
}

/** A string of fixed size, padded with zeros. */
export interface OctetStringLayout extends Named {
  readonly kind: "octet-string";
  readonly octets: number;
  /** The only allowed value; a constant is not a property of the message. */
  readonly constant?: string;
}

/** A NUL-terminated string. */
export interface CStringLayout extends Named {
  readonly kind: "c-string";
  /** Maximum size in bytes, with the NUL. */
  readonly maxOctets: number;
}

/** A string up to the end of the value of a TLV, or to a NUL before it. */
export interface TailStringLayout extends Named {
  readonly kind: "tail-string";
  /** Maximum size in bytes, with the NUL if it is terminated. */
  readonly maxOctets: number;
  /** Set if a NUL is written after it. */
  readonly terminated?: true;
}

/** The value of a TLV without bytes: true. */
export interface MarkLayout extends Named {
  readonly kind: "mark";
}

/** Decimal digits, two in each byte, the first one in the higher half. */
export interface DigitsLayout extends Named {
  readonly kind: "digits";
  /** Number of bytes, half the number of digits. */
  readonly octets: number;
}

/** Raw bytes: a fixed number, the number in an earlier field, or all remaining bytes. */
export interface OctetsLayout extends Named {
  readonly kind: "octets";
  readonly octets: number | { readonly counter: string } | "rest";
  /** Maximum number of remaining bytes. */
  readonly maxOctets?: number;
}

/** A list; an earlier field holds the number of elements. */
export interface ListLayout extends Named {
  readonly kind: "list";
  readonly counter: string;
  readonly element: FieldLayout;
}

/** A structure of fields. */
export interface StructureLayout extends Named {
  readonly kind: "structure";
  readonly fields: readonly FieldLayout[];
}

/** A tag, and the fields of the structure that it selects. */
export interface UnionLayout extends Named {
  readonly kind: "union";
  readonly tag: IntegerLayout | OctetStringLayout;
  readonly cases: readonly CaseLayout[];
}

/** The fields after the tag, if it has one of some values. */
export interface CaseLayout {
  readonly values: readonly (number | string)[];
  readonly fields: readonly FieldLayout[];
}

/** The TLVs of a message, up to the end of the frame: tag, length and value of each, in any order. */
export interface TlvsLayout extends Named {
  readonly kind: "tlvs";
  /** Bytes of a tag. */
  readonly tagOctets: 1 | 2 | 4;
  /** Bytes of a length, which counts the value alone. */
  readonly lengthOctets: 1 | 2 | 4;
  /** The known ones, in the order in which they are written. */
  readonly parameters: readonly TlvLayout[];
}

/** The layout of a known TLV. */
export interface TlvLayout {
  readonly tag: number;
  /** Set if a frame may have several: the property is a list. */
  readonly several?: true;
  /** Name, property and layout of the value. */
  readonly value: FieldLayout;
}

/** The layout of the header of every frame. */
export interface FrameLayout extends FrameFormat {
  readonly command: {
    /** Wire name of the field that identifies the message. */
    readonly field: string;
    /** Its offset. */
    readonly offset: number;
  };
  readonly header: readonly FieldLayout[];
}

/** The layout of a message. */
export interface MessageLayout {
  readonly frame: FrameLayout;
  /** Wire name. */
  readonly name: string;
  readonly commandId: number;
  /** Set if its frame may end after the header. */
  readonly body?: "optional";
  /** The fields of its body. */
  readonly fields: readonly FieldLayout[];
}

/** The layouts of one version of a protocol. */
export interface ProtocolLayout {
  readonly frame: FrameLayout;
  readonly messages: readonly MessageLayout[];
  /** Structures in messages, or inside their bytes. */
  readonly structures: readonly StructureLayout[];
  /** Unions in messages and structures; absent if the protocol has no unions. */
  readonly unions?: readonly UnionLayout[];
}

import type { FrameFormat } from "../frames/index.js";

/** One field as the walker needs it: names, widths and counters, no texts. */
export type FieldLayout =
  IntegerLayout | OctetStringLayout | CStringLayout | OctetsLayout | ListLayout | StructureLayout;

interface Named {
  /** Wire name, as the specification prints it. */
  readonly name: string;
  /** Property of the message object. */
  readonly property: string;
}

/** An integer of 1, 2, 4 or 8 octets. */
export interface IntegerLayout extends Named {
  readonly kind: "integer";
  readonly octets: 1 | 2 | 4 | 8;
  readonly signed: boolean;
  /** Wire name of the field whose elements or octets it counts; it is then no property of the message. */
  readonly counts?: string;
  /** What it is for in the header; it is then no property of the message. */
  readonly role?: "length" | "command";
  /** The only value it may hold; it is then no property of the message. */
  readonly constant?: number | bigint;
}

/** A text in a fixed number of octets, zero octets behind it. */
export interface OctetStringLayout extends Named {
  readonly kind: "octet-string";
  readonly octets: number;
  /** The only value it may hold; it is then no property of the message. */
  readonly constant?: string;
}

/** A text that ends with a zero octet. */
export interface CStringLayout extends Named {
  readonly kind: "c-string";
  /** The most octets it takes, the zero octet included. */
  readonly maxOctets: number;
}

/** Raw octets: a fixed number, as many as an earlier field says, or all that are left. */
export interface OctetsLayout extends Named {
  readonly kind: "octets";
  readonly octets: number | { readonly counter: string } | "rest";
}

/** As many elements as an earlier field says. */
export interface ListLayout extends Named {
  readonly kind: "list";
  readonly counter: string;
  readonly element: FieldLayout;
}

/** Fields that belong together. */
export interface StructureLayout extends Named {
  readonly kind: "structure";
  readonly fields: readonly FieldLayout[];
}

/** The header of every frame, and how frames are told apart. */
export interface FrameLayout extends FrameFormat {
  readonly command: {
    /** Wire name of the field that tells messages apart. */
    readonly field: string;
    /** Octets before it. */
    readonly offset: number;
  };
  readonly header: readonly FieldLayout[];
}

/** One message. */
export interface MessageLayout {
  readonly frame: FrameLayout;
  /** Wire name. */
  readonly name: string;
  readonly commandId: number;
  /** The fields of its body. */
  readonly fields: readonly FieldLayout[];
}

/** All messages and structures of one version of a protocol. */
export interface ProtocolLayout {
  readonly frame: FrameLayout;
  readonly messages: readonly MessageLayout[];
  /** Structures that stand in messages or inside their octets. */
  readonly structures: readonly StructureLayout[];
}

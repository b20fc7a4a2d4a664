import type { SourceRange } from "../diagnostics/index.js";
import type { Documentation, SpecReference } from "./documentation.js";
import type { NamedType, Structure } from "./named-type.js";
import type { CounterReference, CStringType, IntegerType, OctetsType, OctetStringType } from "./wire-type.js";

/** One field of a message, structure or header, in one version. */
export interface Field extends Documentation {
  /** Wire name, as the specification prints it. */
  readonly name: string;
  /** Property of the message object, and name of the variables that belong to the field. */
  readonly property: string;
  readonly wire: WireType;
  /** The named type it has; null where it is a basic one. */
  readonly type: NamedType | null;
  /** What the specification prints as its type. */
  readonly specType: string;
  readonly section: string | null;
  /** Whose section that is, where it comes from a type that was imported; else null. */
  readonly cited: SpecReference | null;
  readonly offset: FieldOffset;
  readonly extent: Extent;
  /** Wire name of what it counts; it is then no property. */
  readonly counts: string | null;
  /** The only value it may hold; it is then no property. */
  readonly constant: Value | null;
  /** What `create…` writes where nothing is given. */
  readonly default: Value | null;
  readonly reserved: boolean;
  readonly personal: "number" | "content" | null;
  readonly secret: boolean;
  readonly repeats: boolean;
  readonly contents: readonly Content[];
  /** Name of the function that reads the structure; null where it has the usual one alone. */
  readonly accessor: string | null;
  /** What it said where it was imported from; null where nothing of it was changed. */
  readonly changed: Changed | null;
  readonly origin: Origin;
}

/** Where the schema defines a field. */
export interface Origin {
  /** The name of the field. */
  readonly field: SourceRange;
  /** The type that it names, and where that is defined; null where it names a basic one. */
  readonly type: { readonly name: string; readonly range: SourceRange } | null;
}

/** How a value stands on the wire. */
export type WireType = IntegerType | OctetStringType | CStringType | OctetsType | ListType | StructureType;

/** As many elements as a counter says. */
export interface ListType {
  readonly kind: "list";
  readonly counter: CounterReference;
  readonly element: WireType;
  readonly elementType: NamedType | null;
}

/** The fields of a structure. */
export interface StructureType {
  readonly kind: "structure";
  readonly structure: Structure;
}

/** What an imported field or type said before it was changed. */
export interface Changed {
  /** The protocol that it was imported from. */
  readonly of: string;
  /** What was said, by the keys that were changed: octets, default. */
  readonly before: Readonly<Record<string, string>>;
}

/** A value that a schema states. Octets are stated in hexadecimal. */
export type Value =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "bigint"; readonly value: bigint }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "octets"; readonly hex: string };

/** Where a field begins: so many octets behind the beginning, or behind the end of a field of changing size. */
export interface FieldOffset {
  /** Property of the last field of changing size before it; null where there is none. */
  readonly after: string | null;
  readonly octets: number;
}

/** How many octets a field takes, and the fewest that all fields behind it take. */
export type Extent =
  /** Always as many. */
  | { readonly kind: "fixed"; readonly octets: number }
  /** A counter's value times the octets of an element. */
  | { readonly kind: "counted"; readonly octets: number; readonly following: number }
  /** To be found out by reading. */
  | { readonly kind: "variable"; readonly following: number }
  /** All that are left. */
  | { readonly kind: "rest" };

/** A structure that raw octets hold when another field has a certain value. */
export interface Content {
  readonly type: NamedType;
  readonly whenField: string;
  readonly whenProperty: string;
  readonly equals: number;
}

import type { SourceRange } from "../diagnostics/index.js";
import type { BitReference } from "./bits.js";
import type { Documentation, SpecReference } from "./documentation.js";
import type { NamedType, Structure, TlvBlock, Union } from "./named-type.js";
import type {
  CounterReference,
  CStringType,
  DigitsType,
  IntegerType,
  MarkType,
  OctetsType,
  OctetStringType,
  TailStringType,
} from "./wire-type.js";

/** One field of a message, structure or header, in one version. */
export interface Field extends Documentation {
  /** The wire name, as in the specification. */
  readonly name: string;
  /** The property of the message object; also the name of emitted variables. */
  readonly property: string;
  readonly wire: WireType;
  /** Its named type; null for a basic type. */
  readonly type: NamedType | null;
  /** Its type, as in the specification. */
  readonly specType: string;
  readonly section: string | null;
  /** The specification of the section, if it comes from an imported type; otherwise null. */
  readonly cited: SpecReference | null;
  readonly offset: FieldOffset;
  readonly extent: Extent;
  /** The wire name of the field that it counts; a counter is not a property. */
  readonly counts: string | null;
  /** Its only valid value; a constant is not a property. */
  readonly constant: Value | null;
  /**
   * The sizes that the specification lists for its string, or for those of a list; null if it lists none. A C-Octet String is
   * counted in octets with its terminating zero octet, an Octet String in characters.
   */
  readonly sizes: readonly number[] | null;
  /** The value that `create…` uses if you pass none. */
  readonly default: Value | null;
  readonly reserved: boolean;
  readonly personal: "number" | "content" | null;
  readonly secret: boolean;
  readonly repeats: boolean;
  readonly contents: readonly Content[];
  /** The name of the function that reads the structure; null if only the usual function exists. */
  readonly accessor: string | null;
  /** How peers write the status report in its octets; null if it holds none. */
  readonly receipt: Receipt | null;
  /** Its values before the import changed it; null if unchanged. */
  readonly changed: Changed | null;
  readonly origin: Origin;
}

/** Where the schema defines a field. */
export interface Origin {
  /** The name of the field. */
  readonly field: SourceRange;
  /** Its named type and the range of the type's definition; null for a basic type. */
  readonly type: { readonly name: string; readonly range: SourceRange } | null;
}

/** How a field is encoded. */
export type WireType =
  | IntegerType
  | OctetStringType
  | CStringType
  | TailStringType
  | DigitsType
  | MarkType
  | OctetsType
  | ListType
  | StructureType
  | UnionType
  | TlvsType;

/** A list whose counter gives the number of elements. */
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

/** A tag and the fields of the structure that it selects. */
export interface UnionType {
  readonly kind: "union";
  readonly union: Union;
}

/** The TLVs of a message: its last field, up to the end of the frame. */
export interface TlvsType {
  readonly kind: "tlvs";
  readonly block: TlvBlock;
}

/** The values of an imported field or type before they were changed. */
export interface Changed {
  /** The protocol that it was imported from. */
  readonly of: string;
  /** The previous values by changed key: octets, default. */
  readonly before: Readonly<Record<string, string>>;
}

/** A value from the schema. Octets are in hexadecimal. */
export type Value =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "bigint"; readonly value: bigint }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "octets"; readonly hex: string };

/** The offset of a field: from the beginning, or from the end of the last field of variable size. */
export interface FieldOffset {
  /** The property of the last field of variable size before it; null if none exists. */
  readonly after: string | null;
  readonly octets: number;
}

/** The size of a field. `following` is the minimum size of all fields after it. */
export type Extent =
  /** Always the same size. */
  | { readonly kind: "fixed"; readonly octets: number }
  /** The value of a counter, multiplied by the size of an element. */
  | { readonly kind: "counted"; readonly octets: number; readonly following: number }
  /** Known only after reading the field. */
  | { readonly kind: "variable"; readonly following: number }
  /** All remaining octets. */
  | { readonly kind: "rest" };

/** The forms of a status report. */
export interface Receipt {
  /** The name of the function that reads all forms. */
  readonly reader: string;
  /** The keys of a text. */
  readonly keys: readonly string[];
  readonly stateKey: string;
  /** The wire name of the state in the structures; null if reports are only texts. */
  readonly state: string | null;
  /** A further condition under which the octets are a text; otherwise null. */
  readonly condition: Condition | null;
}

/** An integer that another field of the same message, or some of its bits, must hold. */
export interface Condition {
  readonly whenField: string;
  readonly whenProperty: string;
  /** The bits that must hold it; null for the whole field. */
  readonly whenBits: BitReference | null;
  readonly equals: number;
}

/** The structure in a field of raw octets if another field has a certain value. */
export interface Content extends Condition {
  readonly type: NamedType;
}

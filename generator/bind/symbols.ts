import type { Documentation } from "../model/index.js";
import {
  type BodyNode,
  type ChangedNode,
  type SpecReferenceNode,
  type DigestNode,
  type EnumerationValueNode,
  type FieldNode,
  type HeaderFieldNode,
  type TextBindingNode,
  type OperationNode,
  type ProtocolNode,
  type ReceiptNode,
  type RequestNode,
  type ResponseNode,
  type RuleNode,
  type TlvEntryNode,
  type TypeNode,
  type SourceRef,
} from "../syntax/index.js";
import type { FieldAttributes, Stated, TypedAttributes } from "./attribute.js";
import type { BitFieldSymbol, DigitPartSymbol, PartSymbol, Valued } from "./expressions/part-symbols.js";
import type { PresenceSymbol, RuleSymbol } from "./expressions/rule-symbols.js";

/*
 * A symbol is a node in one version: its references are resolved, its types inherited, its values chosen for the version.
 * A missing or unknown part is undefined or null. Checks report it.
 */

/** The basic types of the schema language. A schema may define a type Mark, which then takes precedence. */
export const BASIC_TYPES = [
  "Unsigned Integer",
  "Integer",
  "Octet String",
  "C-Octet String",
  "Digits",
  "Octets",
  "List",
  "Mark",
] as const;

/** The name of a basic type. */
export type BasicType = (typeof BASIC_TYPES)[number];

/** A named type. */
export interface TypeSymbol {
  readonly name: string;
  readonly at: SourceRef;
  readonly node: TypeNode;
  readonly kind: "scalar" | "enumeration" | "packed" | "digits" | "bits" | "structure" | "choice" | "union";
  readonly octets: Stated<number | string> | undefined;
  /** The values of an enumeration that exist in the version; empty for any other type. */
  readonly values: readonly ValueSymbol[];
  /** The values of an enumeration in all versions. */
  readonly allValues: readonly ValueSymbol[];
  /** The parts of a packed integer; null for any other type. */
  readonly parts: readonly PartSymbol[] | null;
  /** The parts of a string of digits; null for any other type. */
  readonly digitParts: readonly DigitPartSymbol[] | null;
  /** The bit fields of an integer with named bits that exist in the version; null for any other type. */
  readonly bitFields: readonly BitFieldSymbol[] | null;
  /** The fields of a structure; of a union, its tag. Empty for any other type. */
  readonly fields: readonly FieldSymbol[];
  /** The cases of a union; empty for any other type. */
  readonly cases: readonly CaseSymbol[];
  /** Names of fields, or of bits, that exist only in other versions. */
  readonly absent: ReadonlySet<string>;
  readonly rules: readonly RuleSymbol[];
}

/** A value of an enumeration. */
export type ValueSymbol = Valued<EnumerationValueNode>;

/** A case of a union: a value of the tag, and the structure that it selects. */
export interface CaseSymbol {
  /** The value as the schema writes it: 1, 0x01. */
  readonly key: string;
  /** The value; null if it is not an integer, and the tag is one. */
  readonly value: number | string | null;
  /** The name of the structure. */
  readonly name: string;
  /** Null if there is no structure of this name. */
  readonly structure: TypeSymbol | null;
  readonly at: SourceRef;
}

/** The possible contents of a field of octets, and the values of other fields on which they depend. */
export interface ContentSymbol {
  readonly type: string;
  readonly when: Readonly<Record<string, number>>;
  readonly at: SourceRef;
}

/** The resolved type of a field or of the elements of a list. */
export interface TypeRef {
  /** Null if the type is basic, unknown or poisoned. */
  readonly type: TypeSymbol | null;
  /** Null for a structure or a choice, and if the type is unknown. */
  readonly basic: BasicType | null;
  /** The place that names the type. */
  readonly typeAt: SourceRef;
  /** The attributes with their sources; `octets` and `maxOctets` are their values. */
  readonly attributes: TypedAttributes;
  readonly octets: number | string | undefined;
  readonly maxOctets: number | undefined;
  readonly padLeft: string | undefined;
  /** How a string ends that takes the remaining octets; null for any other value. */
  readonly tail: "natural" | "optional-terminator" | null;
  /** The sizes that the specification lists for a string. */
  readonly sizes: readonly number[] | undefined;
}

/** A field of a message, structure or header. */
export interface FieldSymbol extends TypeRef {
  readonly name: string;
  readonly property: string;
  readonly at: SourceRef;
  readonly node: FieldNode | HeaderFieldNode;
  readonly documentation: Partial<Documentation>;
  readonly section: string | undefined;
  /** The type of the elements of a list; null for any other field. */
  readonly element: TypeRef | null;
  /** The wire name of the field that counts the elements or octets. */
  readonly counter: string | null;
  readonly contents: readonly ContentSymbol[];
  readonly text: TextBindingNode | undefined;
  readonly digest: DigestNode | undefined;
  readonly accessor: string | undefined;
  readonly receipt: ReceiptNode | undefined;
  readonly attributes: FieldAttributes;
  readonly default: number | string | undefined;
  readonly constant: number | string | undefined;
  readonly printed: string | undefined;
  readonly reserved: boolean;
  readonly personal: "number" | "content" | undefined;
  readonly secret: boolean;
  readonly repeats: boolean;
  /** The values of the field before the import changed it. */
  readonly changed: ChangedNode | undefined;
  /** The specification to which its section refers, if the section comes from an imported type. */
  readonly cited: SpecReferenceNode | undefined;
}

/** A field of the header. */
export interface HeaderFieldSymbol extends FieldSymbol {
  readonly role: "length" | "command" | "sequence" | "status" | null;
}

/** A TLV: its definition, or what it is in a message. */
export interface TlvSymbol extends FieldSymbol {
  readonly tag: number;
  readonly several: boolean;
  readonly required: boolean;
  /** Its name in the list of a message; for a definition, its own place. */
  readonly listedAt: SourceRef;
}

/** An entry in the list of a message. The TLV may be unknown, or exist only in other versions. */
export interface ListedTlvSymbol {
  readonly node: TlvEntryNode;
  /** The place of the name. */
  readonly at: SourceRef;
}

/** A message. */
export interface MessageSymbol {
  /** Undefined if the schema gives no name. */
  readonly name: string | undefined;
  readonly id: number | undefined;
  readonly typeName: string;
  readonly at: SourceRef;
  readonly node: RequestNode | ResponseNode;
  readonly fields: readonly FieldSymbol[];
  /** The known TLVs that may follow the fields; null if nothing may follow them. */
  readonly tlvs: readonly TlvSymbol[] | null;
  /** The entries of its list of TLVs. */
  readonly listed: readonly ListedTlvSymbol[];
  /** Names of TLVs that it has only in other versions. */
  readonly absentTlvs: ReadonlySet<string>;
  /** Names of fields that exist only in other versions. */
  readonly absent: ReadonlySet<string>;
  readonly rules: readonly RuleSymbol[];
  /** Null if the schema does not state when a body is present. */
  readonly presence: PresenceSymbol | null;
}

/** An operation. */
export interface OperationSymbol {
  readonly at: SourceRef;
  readonly node: OperationNode;
  readonly request: MessageSymbol;
  readonly response: MessageSymbol | null;
}

/** The part of a version that all messages share. */
export interface VersionScope {
  readonly version: string;
  readonly id: string;
  readonly specification: string | undefined;
  /** The specification to which sections refer, unless another one was imported with them. */
  readonly cited: SpecReferenceNode;
  readonly versions: readonly string[];
  readonly at: SourceRef;
  readonly node: ProtocolNode;
  readonly header: readonly HeaderFieldSymbol[];
  /** The types by name, for lookups. */
  readonly types: ReadonlyMap<string, TypeSymbol>;
  /** The types in the order of their definitions, for iteration. */
  readonly definitions: readonly TypeSymbol[];
  /** The TLVs by name, for lookups. */
  readonly tlvs: ReadonlyMap<string, TlvSymbol>;
  /** The TLVs in the order of their definitions, for iteration. */
  readonly tlvDefinitions: readonly TlvSymbol[];
  /** Names of TLVs that exist only in other versions. */
  readonly absentTlvs: ReadonlySet<string>;
  /** Names of types whose errors are already reported. */
  readonly brokenTypes: ReadonlySet<string>;
}

/** A message, a structure, or a union, whose only field is its tag. */
export type FieldList = Pick<MessageSymbol | TypeSymbol, "at" | "fields" | "rules" | "absent"> & {
  readonly node: {
    readonly fields?: readonly FieldNode[];
    readonly rules?: readonly RuleNode[];
    readonly body?: BodyNode;
  };
} & Partial<Pick<MessageSymbol, "tlvs" | "listed" | "absentTlvs">>;

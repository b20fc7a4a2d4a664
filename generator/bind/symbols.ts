import type { Report, SourceRange } from "../diagnostics/index.js";
import type { Documentation, Rule } from "../model/index.js";
import {
  type ChangedNode,
  type SpecReferenceNode,
  type DigestNode,
  type EnumerationValueNode,
  type FieldNode,
  type HeaderFieldNode,
  type PartNode,
  type TextBindingNode,
  type OperationNode,
  type ProtocolNode,
  type RequestNode,
  type ResponseNode,
  type RuleNode,
  type TypeNode,
  type SourceRef,
  type VectorTree,
} from "../syntax/index.js";
import type { FieldAttributes, Stated, TypedAttributes } from "./attribute.js";

/*
 * A symbol is what a node says in one version: references followed, types inherited, values per version chosen.
 * Nothing is taken for granted: what is missing or unknown is undefined or null, and checks report it.
 */

/** The basic types of the schema language. */
export const BASIC_TYPES = ["Unsigned Integer", "Integer", "Octet String", "C-Octet String", "Octets", "List"] as const;

/** The name of a basic type. */
export type BasicType = (typeof BASIC_TYPES)[number];

/** A named type. */
export interface TypeSymbol {
  readonly name: string;
  readonly at: SourceRef;
  readonly node: TypeNode;
  readonly kind: "scalar" | "enumeration" | "packed" | "structure" | "choice";
  readonly octets: Stated<number | string> | undefined;
  /** The values of an enumeration that exist in the version, else none. */
  readonly values: readonly ValueSymbol[];
  /** All values, whatever the version. */
  readonly allValues: readonly ValueSymbol[];
  /** The parts of a packed integer; null for any other type. */
  readonly parts: readonly PartSymbol[] | null;
  /** The fields of a structure, else none. */
  readonly fields: readonly FieldSymbol[];
  /** Names of fields that exist in other versions only. */
  readonly absent: ReadonlySet<string>;
  readonly rules: readonly RuleSymbol[];
}

/** A value of an enumeration. */
export interface ValueSymbol {
  readonly node: EnumerationValueNode;
  readonly at: SourceRef;
}

/** A part of a packed integer. */
export interface PartSymbol {
  readonly name: string;
  readonly property: string;
  readonly bits: number;
  readonly digits: number | null;
  readonly min: number;
  readonly max: number;
  readonly node: PartNode;
  readonly at: SourceRef;
}

/** What octets of a field may hold, and the values of other fields that say so. */
export interface ContentSymbol {
  readonly type: string;
  readonly when: Readonly<Record<string, number>>;
  readonly at: SourceRef;
}

/** The diagnostics that a rule can have by its expressions alone. */
export const EXPRESSION_CODES = [
  "expression-syntax",
  "expression-without-field",
  "unknown-function",
  "unknown-value-name",
  "wrong-number-of-values",
  "wrong-operand",
] as const;

/** A diagnostic found while binding, which a check reports. */
export type DeferredReport = (report: Report<(typeof EXPRESSION_CODES)[number]>) => void;

/** A name, and where it is used. */
export interface NamedPlace {
  readonly name: string;
  readonly range: SourceRange;
}

/** A rule of a message or structure, parsed and typed. */
export interface RuleSymbol {
  readonly node: RuleNode;
  readonly at: SourceRef;
  /** Null where it has an error, or names a field that has one. */
  readonly rule: Rule | null;
  readonly failures: readonly DeferredReport[];
  /** Names of fields that exist in other versions only. */
  readonly absent: readonly NamedPlace[];
  /** Names that no field has, in any version. */
  readonly unresolved: readonly NamedPlace[];
}

/** What a field or the elements of a list are. */
export interface TypeRef {
  /** Null for a basic type, an unknown one, or a poisoned one. */
  readonly type: TypeSymbol | null;
  /** Null for a structure or a choice, and where the type is unknown. */
  readonly basic: BasicType | null;
  /** Where the type is named. */
  readonly typeAt: SourceRef;
  /** What is said of it, and where; `octets` and `maxOctets` are the values. */
  readonly attributes: TypedAttributes;
  readonly octets: number | string | undefined;
  readonly maxOctets: number | undefined;
  readonly padLeft: string | undefined;
}

/** A field of a message, structure or header. */
export interface FieldSymbol extends TypeRef {
  readonly name: string;
  readonly property: string;
  readonly at: SourceRef;
  readonly node: FieldNode | HeaderFieldNode;
  readonly documentation: Partial<Documentation>;
  readonly section: string | undefined;
  /** What the elements of a list are; null for anything else. */
  readonly element: TypeRef | null;
  /** Wire name of the field that counts elements or octets. */
  readonly counter: string | null;
  readonly contents: readonly ContentSymbol[];
  readonly text: TextBindingNode | undefined;
  readonly digest: DigestNode | undefined;
  readonly accessor: string | undefined;
  readonly attributes: FieldAttributes;
  readonly default: number | string | undefined;
  readonly constant: number | string | undefined;
  readonly printed: string | undefined;
  readonly reserved: boolean;
  readonly personal: "number" | "content" | undefined;
  readonly secret: boolean;
  readonly repeats: boolean;
  /** What it said where it was imported from. */
  readonly changed: ChangedNode | undefined;
  /** Whose its section is, where that is of a type that was imported. */
  readonly cited: SpecReferenceNode | undefined;
}

/** A field of the header. */
export interface HeaderFieldSymbol extends FieldSymbol {
  readonly role: "length" | "command" | "sequence" | null;
}

/** A message. */
export interface MessageSymbol {
  /** Undefined where nothing says it. */
  readonly name: string | undefined;
  readonly id: number | undefined;
  readonly typeName: string;
  readonly at: SourceRef;
  readonly node: RequestNode | ResponseNode;
  readonly fields: readonly FieldSymbol[];
  /** Names of fields that exist in other versions only. */
  readonly absent: ReadonlySet<string>;
  readonly rules: readonly RuleSymbol[];
}

/** An operation. */
export interface OperationSymbol {
  readonly at: SourceRef;
  readonly node: OperationNode;
  readonly request: MessageSymbol;
  readonly response: MessageSymbol | null;
}

/** What the messages of a protocol share in one version. */
export interface VersionScope {
  readonly version: string;
  readonly id: string;
  readonly specification: string | undefined;
  /** The specification that sections are of, where no other was imported with them. */
  readonly cited: SpecReferenceNode;
  readonly versions: readonly string[];
  readonly at: SourceRef;
  readonly node: ProtocolNode;
  readonly header: readonly HeaderFieldSymbol[];
  /** The types by their names, to look them up. */
  readonly types: ReadonlyMap<string, TypeSymbol>;
  /** The types in their order, to go through them. */
  readonly definitions: readonly TypeSymbol[];
  /** Names of types whose own mistakes are reported already. */
  readonly brokenTypes: ReadonlySet<string>;
}

/** A protocol in one version. */
export interface BoundProtocol extends VersionScope {
  readonly scope: VersionScope;
  readonly operations: readonly OperationSymbol[];
  readonly vectors: readonly VectorTree[];
}

/** What has fields: a message or a structure. */
export type FieldList = Pick<MessageSymbol | TypeSymbol, "at" | "fields" | "rules" | "absent"> & {
  readonly node: { readonly fields?: readonly FieldNode[]; readonly rules?: readonly RuleNode[] };
};

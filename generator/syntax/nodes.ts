import type { BitFieldNode } from "./bits-nodes.js";
import type { DocumentationNode, PerVersion } from "./documentation-node.js";
import type { ChangedFlowNode } from "./flow-nodes.js";
import type { ScalarNode } from "./scalar-node.js";
import type { ContentFormatNode, TextBindingNode } from "./text-nodes.js";
import type { ListedTlvNode, TailNode, TlvHeadNode, TlvNode } from "./tlv-nodes.js";
import type { DigitPartNode, PartNode } from "./part-nodes.js";

/* The nodes of the syntax tree: the content of a valid file, as the JSON Schema of the schema language describes it. */

/** The specification that sections refer to, if it is the specification of an imported protocol. */
export interface SpecReferenceNode {
  /** As it is displayed: CMPP 3.0. */
  readonly title: string;
  readonly specification: string | null;
}

/** The values of an imported field or type before they were changed. */
export interface ChangedNode {
  /** The protocol that it was imported from. */
  readonly of: string;
  /** The previous values by key. */
  readonly before: Readonly<Record<string, string>>;
}

/** How a field is computed by a hash. */
export interface DigestNode {
  readonly algorithm: "MD5";
  readonly of: readonly DigestPartNode[];
}

/** One part of the hashed octets: exactly one of the first five. */
export interface DigestPartNode {
  readonly field?: string;
  readonly request?: string;
  readonly digits?: string;
  readonly zeros?: number;
  readonly secret?: string;
  readonly count?: number;
  readonly forms?: readonly ("octets" | "text" | "four-octets" | "digits")[];
}

/** The forms of a status report. */
export interface ReceiptNode {
  readonly reader: string;
  readonly keys: readonly string[];
  readonly "state-key": string;
  readonly state?: string;
  readonly when?: Readonly<Record<string, number>>;
}

/** A field of a message or structure. */
export interface FieldNode extends ScalarNode, TailNode {
  readonly name: string;
  readonly type: string;
  readonly of?: string;
  readonly count?: string;
  readonly constant?: PerVersion<number | string>;
  readonly since?: string;
  readonly until?: string;
  readonly accessor?: string;
  readonly receipt?: ReceiptNode;
  readonly text?: TextBindingNode;
  readonly digest?: DigestNode;
  readonly contains?: readonly { readonly type: string; readonly when: Readonly<Record<string, number>> }[];
}

/** A value of an enumeration. */
export interface EnumerationValueNode extends ContentFormatNode {
  readonly value?: number | string;
  readonly range?: string;
  readonly prefix?: string;
  readonly name?: string;
  readonly legs?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly en: string;
  readonly zh: string;
}

/** A named type. */
export interface TypeNode extends ScalarNode {
  readonly type?: string;
  readonly "content-octets"?: number;
  readonly "content-septets"?: number;
  readonly values?: readonly EnumerationValueNode[];
  readonly packed?: readonly PartNode[];
  readonly parts?: readonly DigitPartNode[];
  readonly bits?: readonly BitFieldNode[];
  readonly fields?: readonly FieldNode[];
  readonly "by-octets"?: readonly string[];
  readonly case?: FieldNode;
  readonly of?: Readonly<Record<string, string>>;
  readonly rules?: readonly RuleNode[];
}

/** A file of types and TLVs. */
export interface TypesNode {
  readonly types?: Readonly<Record<string, TypeNode>>;
  readonly tlvs?: Readonly<Record<string, TlvNode>>;
}

/** A rule between the fields of a message or structure. */
export interface RuleNode extends DocumentationNode {
  readonly id: string;
  readonly require: string;
  readonly when?: string;
  readonly severity?: "error" | "warning";
  readonly since?: string;
  readonly until?: string;
  readonly en: string;
  readonly zh: string;
}

/** A body that may be absent; `present` is the condition under which the specification expects it. */
export type BodyNode = "optional" | { readonly present: string };

/** A request. */
export interface RequestNode extends DocumentationNode {
  readonly name: string;
  readonly id: number;
  readonly "also-ids"?: readonly number[];
  readonly answers?: "any";
  readonly body?: BodyNode;
  readonly fields?: readonly FieldNode[];
  readonly tlvs?: readonly ListedTlvNode[];
  readonly rules?: readonly RuleNode[];
}

/** A response. */
export interface ResponseNode extends DocumentationNode {
  readonly name?: string;
  readonly id?: number;
  readonly "also-ids"?: readonly number[];
  readonly body?: BodyNode;
  readonly fields?: readonly FieldNode[];
  readonly tlvs?: readonly ListedTlvNode[];
  readonly rules?: readonly RuleNode[];
}

/** A file of one operation. */
export interface OperationNode extends DocumentationNode {
  readonly operation: string;
  readonly en: string;
  readonly zh: string;
  readonly since?: string;
  readonly until?: string;
  readonly legs: readonly string[];
  readonly request: RequestNode;
  readonly response?: ResponseNode;
}

/** A field of the header. */
export interface HeaderFieldNode {
  readonly name: string;
  readonly type: string;
  readonly octets?: number;
  readonly role?: "length" | "command" | "sequence" | "status";
  readonly constant?: number | string;
  readonly default?: number;
  readonly en?: string;
  readonly zh?: string;
}

/** A version of a protocol. */
export interface DeclaredVersionNode {
  readonly version: string;
  readonly id: string;
  readonly specification?: string;
}

/** The file protocol.yaml. */
export interface ProtocolNode {
  readonly protocol: string;
  readonly en: string;
  readonly zh: string;
  readonly versions: readonly DeclaredVersionNode[];
  readonly "byte-order": "big-endian" | "little-endian";
  readonly parties: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
  readonly limits: { readonly "max-octets": number };
  readonly responses?: { readonly suffix: string; readonly "id-offset": number };
  readonly tlv?: TlvHeadNode;
  readonly header: readonly HeaderFieldNode[];
}

/** The file protocol.yaml as it is written. With `import`, the missing keys are those of the imported protocol. */
export interface ProtocolFileNode extends Partial<ProtocolNode> {
  readonly protocol: ProtocolNode["protocol"];
  readonly versions: ProtocolNode["versions"];
  readonly import?: ImportNode;
}

/** The imported protocol, and the changes to it. */
export interface ImportNode {
  readonly from: string;
  readonly version: string;
  readonly operations?: string | readonly string[];
  readonly change?: {
    readonly messages?: Readonly<Record<string, ChangedMessageNode>>;
    readonly structures?: Readonly<Record<string, ChangedFieldsNode>>;
    readonly types?: Readonly<Record<string, Omit<TypeNode, "fields">>>;
    readonly tlvs?: Readonly<Record<string, Partial<TlvNode>>>;
    readonly flow?: ChangedFlowNode;
  };
}

/** Changes to fields, by their names. */
export type ChangedFieldsNode = Readonly<Record<string, Partial<FieldNode>>>;

/** Changes to fields, by their names; under `tlvs`, TLVs that are added to the list. */
export type ChangedMessageNode = Readonly<Record<string, Partial<FieldNode> | readonly ListedTlvNode[]>>;

/** A vector: a frame and its values. */
export interface VectorNode {
  readonly id: string;
  readonly protocol: string;
  readonly message: string;
  readonly frame: string;
  readonly source: string;
  readonly value: Readonly<Record<string, unknown>>;
}

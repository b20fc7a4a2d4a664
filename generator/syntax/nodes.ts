/*
 * The shapes that the JSON Schema of the schema language describes, as TypeScript: what a valid file holds.
 */

import type { MendedShape } from "./poison.js";

/** One value, or one per version. */
export type PerVersion<Value> = Value | Readonly<Record<string, Value>>;

/** A text in both languages; absent ones are inherited. */
export interface TextsShape extends MendedShape {
  readonly en?: string;
  readonly zh?: string;
  readonly section?: PerVersion<string>;
}

/** The specification that sections are of, where it is that of a protocol that was imported. */
export interface CitedShape {
  /** As people say it: CMPP 3.0. */
  readonly title: string;
  readonly specification: string | null;
}

/** What an imported field or type said before it was changed. */
export interface ChangedShape {
  /** The protocol that it was imported from. */
  readonly of: string;
  /** By the keys that were changed. */
  readonly before: Readonly<Record<string, string>>;
}

/** What fields and scalar types have in common. */
export interface ScalarShape extends TextsShape {
  /** Not written in files: what `import` makes of them. */
  readonly changed?: ChangedShape;
  readonly octets?: PerVersion<number | string>;
  readonly "max-octets"?: PerVersion<number>;
  readonly default?: PerVersion<number | string>;
  readonly reserved?: boolean;
  readonly personal?: "number" | "content";
  readonly secret?: boolean;
  readonly repeats?: boolean;
  readonly printed?: PerVersion<string>;
  readonly "pad-left"?: string;
  readonly property?: string;
}

/** Which fields of the message belong to the text that octets say. */
export interface TextShape {
  readonly coding: string;
  readonly "header-indicator"?: string;
  readonly total?: string;
  readonly number?: string;
  readonly from?: string;
  readonly to?: string;
  readonly identifier?: string;
}

/** How a field is computed by a hash. */
export interface DigestShape {
  readonly algorithm: "MD5";
  readonly of: readonly DigestPartShape[];
}

/** One piece of what is hashed: exactly one of the first five. */
export interface DigestPartShape {
  readonly field?: string;
  readonly request?: string;
  readonly digits?: string;
  readonly zeros?: number;
  readonly secret?: string;
  readonly count?: number;
  readonly forms?: readonly ("octets" | "text" | "four-octets" | "digits")[];
}

/** A field of a message or structure. */
export interface FieldShape extends ScalarShape {
  readonly name: string;
  readonly type: string;
  readonly of?: string;
  readonly count?: string;
  readonly constant?: PerVersion<number | string>;
  readonly since?: string;
  readonly until?: string;
  readonly accessor?: string;
  readonly text?: TextShape;
  readonly digest?: DigestShape;
  readonly contains?: readonly { readonly type: string; readonly when: Readonly<Record<string, number>> }[];
}

/** A value of an enumeration. */
export interface EnumerationValueShape {
  readonly value?: number | string;
  readonly range?: string;
  readonly prefix?: string;
  readonly name?: string;
  readonly coding?: "ascii" | "ucs2" | "gb18030" | "binary" | "sim";
  readonly "content-octets"?: number;
  readonly since?: string;
  readonly until?: string;
  readonly en: string;
  readonly zh: string;
}

/** A part of a packed integer. */
export interface PartShape {
  readonly name: string;
  readonly bits: number;
  readonly digits?: number;
  readonly min?: number;
  readonly max?: number;
  readonly property?: string;
  readonly en: string;
  readonly zh: string;
}

/** A named type. */
export interface TypeShape extends ScalarShape {
  /** Not written in files: whose sections it names, where it was imported. */
  readonly cited?: CitedShape;
  readonly type?: string;
  readonly "content-octets"?: number;
  readonly values?: readonly EnumerationValueShape[];
  readonly packed?: readonly PartShape[];
  readonly fields?: readonly FieldShape[];
  readonly "by-octets"?: readonly string[];
  readonly rules?: readonly RuleShape[];
}

/** A file of types. */
export interface TypesShape {
  readonly types: Readonly<Record<string, TypeShape>>;
}

/** A rule between the fields of a message or structure. */
export interface RuleShape extends TextsShape {
  readonly id: string;
  readonly require: string;
  readonly when?: string;
  readonly severity?: "error" | "warning";
  readonly since?: string;
  readonly until?: string;
  readonly en: string;
  readonly zh: string;
}

/** A request. */
export interface RequestShape extends TextsShape {
  readonly name: string;
  readonly id: number;
  readonly fields?: readonly FieldShape[];
  readonly rules?: readonly RuleShape[];
}

/** A response. */
export interface ResponseShape extends TextsShape {
  readonly name?: string;
  readonly id?: number;
  readonly fields?: readonly FieldShape[];
  readonly rules?: readonly RuleShape[];
}

/** A file of one operation. */
export interface OperationShape extends TextsShape {
  /** Not written in files: the protocol that was imported, where the operation is none of it. */
  readonly addedTo?: string;
  /** Not written in files: whose sections it names, where it was imported. */
  readonly cited?: CitedShape;
  readonly operation: string;
  readonly en: string;
  readonly zh: string;
  readonly since?: string;
  readonly until?: string;
  readonly legs: readonly string[];
  readonly request: RequestShape;
  readonly response?: ResponseShape;
}

/** A field of the header. */
export interface HeaderFieldShape extends MendedShape {
  readonly name: string;
  readonly type: string;
  readonly octets?: number;
  readonly role?: "length" | "command" | "sequence";
  readonly constant?: number | string;
  readonly en?: string;
  readonly zh?: string;
}

/** A version of a protocol. */
export interface DeclaredVersionShape extends MendedShape {
  readonly version: string;
  readonly id: string;
  readonly specification?: string;
}

/** The file protocol.yaml. */
export interface ProtocolShape extends MendedShape {
  readonly protocol: string;
  readonly en: string;
  readonly zh: string;
  readonly versions: readonly DeclaredVersionShape[];
  readonly "byte-order": "big-endian" | "little-endian";
  readonly parties: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
  readonly limits: { readonly "greatest-octets": number };
  readonly responses?: { readonly suffix: string; readonly "id-offset": number };
  readonly header: readonly HeaderFieldShape[];
}

/** The file protocol.yaml as it is written: with `import`, what is left out is that of another protocol. */
export interface ProtocolFileShape extends Partial<ProtocolShape> {
  readonly protocol: ProtocolShape["protocol"];
  readonly versions: ProtocolShape["versions"];
  readonly import?: ImportShape;
}

/** Another protocol, which a protocol is made from. */
export interface ImportShape extends MendedShape {
  readonly from: string;
  readonly version: string;
  readonly operations?: string | readonly string[];
  readonly change?: {
    readonly messages?: Readonly<Record<string, ChangedFieldsShape>>;
    readonly structures?: Readonly<Record<string, ChangedFieldsShape>>;
    readonly types?: Readonly<Record<string, Omit<TypeShape, "fields">>>;
  };
}

/** What is different in fields, by their names. */
export type ChangedFieldsShape = Readonly<Record<string, Partial<FieldShape>>>;

/** A vector: a frame and what it holds. */
export interface VectorShape {
  readonly id: string;
  readonly protocol: string;
  readonly message: string;
  readonly frame: string;
  readonly source: string;
  readonly value: Readonly<Record<string, unknown>>;
}

import type { LinkNode, LoginNode, RejectionKey, ReportNode, SourceRef } from "../../syntax/index.js";
import type { FieldSymbol, OperationSymbol, TlvSymbol, TypeSymbol } from "../symbols.js";
import type { FlowExpression, Reference } from "./reference.js";

/** A login. */
export interface LoginSymbol {
  readonly at: SourceRef;
  readonly node: LoginNode;
  readonly operation: Reference<OperationSymbol>;
  readonly as: string | undefined;
  readonly account: Reference<FieldSymbol>;
  readonly fill: readonly { readonly field: Reference<FieldSymbol>; readonly with: "month-to-second" }[];
  readonly version: LoginVersionSymbol | null;
  readonly rejections: readonly { readonly reason: RejectionKey; readonly condition: FlowExpression }[];
}

/** The field of a login with the version of the protocol, and its values. */
export interface LoginVersionSymbol {
  readonly at: SourceRef;
  readonly field: Reference<FieldSymbol>;
  /** Empty if this version has no values. */
  readonly values: readonly { readonly first: number; readonly last: number; readonly at: SourceRef }[];
}

/** Which report belongs to which request. */
export interface ReportSymbol {
  readonly at: SourceRef;
  readonly node: ReportNode;
  readonly of: Reference<OperationSymbol>;
  /** A field of the response; null if it is the sequence of the request. */
  readonly identifier: Reference<FieldSymbol> | null;
  /** A field of the request that counts the receivers, if each has its own identifier; otherwise null. */
  readonly copies: Reference<FieldSymbol> | null;
  /** A field of the request that counts the receivers who share an identifier; null if there is one report. */
  readonly sharedBy: Reference<FieldSymbol> | null;
  readonly in: Reference<OperationSymbol>;
  readonly structure: Reference<TypeSymbol> | null;
  /** A field of the structure; without a structure, of the request of `in`. Null if a TLV or a text has the identifier. */
  readonly names: Reference<FieldSymbol> | null;
  /** The TLV of that message with the identifier; null if the schema names none. */
  readonly tlv: Reference<TlvSymbol> | null;
  /** The key of the identifier in a text; null if the schema names none. */
  readonly receipt: ReceiptKeySymbol | null;
  /** What a request holds that asks for a report; null if the schema does not state it. */
  readonly when: FlowExpression | null;
}

/** A key of a text in a message. */
export interface ReceiptKeySymbol {
  readonly at: SourceRef;
  readonly key: string;
  /** The field of the message with a receipt; null if it has none. */
  readonly field: FieldSymbol | null;
}

/** Two parties that connect to each other. */
export interface LinkSymbol {
  readonly at: SourceRef;
  readonly node: LinkNode;
  readonly name: string;
  readonly client: Reference<string>;
  readonly server: Reference<string>;
  readonly kind: "persistent" | "one-exchange";
  /** Fields of the logins, and their values on this link. */
  readonly set: readonly { readonly field: Reference<FieldSymbol>; readonly value: number | string }[];
}

import type { Expression } from "../../model/index.js";
import type { SourceRef } from "../../syntax/index.js";
import type { DeferredReport, NamedPlace } from "../expressions/rule-symbols.js";
import type { FieldSymbol, MessageSymbol, OperationSymbol } from "../symbols.js";

/** A name in the flow, and what it refers to. */
export interface Reference<Target> {
  readonly name: string;
  readonly at: SourceRef;
  /** Null if nothing has the name. */
  readonly target: Target | null;
}

/** What a name of the flow refers to. */
export type ReferenceKind = "operation" | "state" | "setting" | "party" | "field" | "structure";

/** A name that refers to nothing. */
export interface UnresolvedReference extends NamedPlace {
  readonly kind: ReferenceKind;
  /** The names that exist there. */
  readonly known: readonly string[];
}

/** An expression of the flow, bound to the fields of one message. */
export interface FlowExpression {
  readonly at: SourceRef;
  readonly operation: OperationSymbol;
  /** The message whose fields it names. */
  readonly message: MessageSymbol;
  /** The fields that it may name: those of the message, and the status of the header. */
  readonly fields: readonly FieldSymbol[];
  /** Null if it has an error or names a field that has one. */
  readonly expression: Expression | null;
  readonly failures: readonly DeferredReport[];
  /** Names of fields that the message has only in other versions. */
  readonly absent: readonly NamedPlace[];
  /** Names that the message has in no version. */
  readonly unresolved: readonly UnresolvedReference[];
}

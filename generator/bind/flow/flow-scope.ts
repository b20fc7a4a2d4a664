import {
  existsIn,
  isPoisoned,
  type Names,
  type OperationNode,
  type SourceRef,
  child,
  type SyntaxTree,
  type FlowNode,
  valueRange,
  keyRange,
} from "../../syntax/index.js";
import { hasPoisonedNames } from "../field-index.js";
import type { FieldList, FieldSymbol, MessageSymbol, OperationSymbol, TlvSymbol, VersionScope } from "../symbols.js";
import type { FlowExpression, Reference, ReferenceKind, UnresolvedReference } from "./reference.js";

/** What a flow is bound with. All of its parts are kept between runs. */
export interface FlowInputs {
  readonly scope: VersionScope;
  readonly flow: SyntaxTree<FlowNode>;
  /** The operations of all versions. */
  readonly files: readonly SyntaxTree<OperationNode>[];
  /** The operations of this version. */
  readonly operations: readonly OperationSymbol[];
  /** Whether some operations are unknown, because their files have errors. */
  readonly isIncomplete: boolean;
}

/** The context in which the parts of a flow are bound. */
export interface FlowScope extends FlowInputs {
  readonly at: SourceRef;
  readonly node: FlowNode;
  readonly targets: Targets<OperationSymbol>;
  /** Names of operations that exist only in other versions. */
  readonly absent: ReadonlySet<string>;
  /** Receives the names that refer to nothing. */
  readonly unresolved: UnresolvedReference[];
  /** Receives the expressions. */
  readonly expressions: FlowExpression[];
}

/** What names of one kind can refer to. */
export interface Targets<Target> {
  readonly kind: ReferenceKind;
  readonly byName: ReadonlyMap<string, Target>;
  /** Whether some of them are unknown, so that no name is missing. */
  readonly isIncomplete: boolean;
}

/** Returns the context for a flow. */
export function flowScope(inputs: FlowInputs): FlowScope {
  const { scope, flow, files, operations, isIncomplete } = inputs;
  const byName = new Map(operations.map((operation) => [operation.node.operation, operation]));
  const others = files.filter(({ node }) => !existsIn(node, scope.version, scope.versions));
  return {
    ...inputs,
    at: { document: flow.document, path: [] },
    node: flow.node,
    targets: { kind: "operation", byName, isIncomplete },
    absent: new Set(others.map(({ node }) => node.operation).filter((name) => !byName.has(name))),
    unresolved: [],
    expressions: [],
  };
}

/** Returns the targets that are keys of a map in the flow, such as its states. */
export function targetsUnder<Target>(
  { node }: FlowScope,
  key: "settings" | "states",
  byName: ReadonlyMap<string, Target>,
): Targets<Target> {
  const kind = key === "settings" ? "setting" : "state";
  return { kind, byName, isIncomplete: isPoisoned(node, key) };
}

/** Returns the fields of a message or structure as targets; nothing is missing if the list is unknown. */
export function fieldTargets(list: FieldList | null | undefined): Targets<FieldSymbol> {
  const fields = list?.fields ?? [];
  const byName = new Map(fields.toReversed().map((field) => [field.name, field]));
  const isIncomplete = list === null || list === undefined || hasPoisonedNames(list);
  return { kind: "field", byName, isIncomplete };
}

/** The TLVs of a message by name. */
export function tlvTargets(message: MessageSymbol | null | undefined): Targets<TlvSymbol> {
  const byName = new Map(message?.tlvs?.map((tlv) => [tlv.name, tlv]));
  if (message === null || message === undefined) return { kind: "field", byName, isIncomplete: true };
  const { node, listed, absentTlvs } = message;
  const isUnknown = (name: string): boolean => !byName.has(name) && !absentTlvs.has(name);
  const isIncomplete = isPoisoned(node, "tlvs") || listed.some((each) => isUnknown(each.node.name));
  return { kind: "field", byName, isIncomplete };
}

/** Resolves a name. Records it if it refers to nothing. `isKey` if the name is the key at its place. */
export function refer<Target>(
  { unresolved }: Pick<FlowScope, "unresolved">,
  { kind, byName, isIncomplete }: Targets<Target>,
  { name, at, isKey = false }: { readonly name: string; readonly at: SourceRef; readonly isKey?: boolean },
): Reference<Target> {
  const target = byName.get(name) ?? null;
  if (target === null && !isIncomplete && !/^poisoned/i.test(name)) {
    unresolved.push({ kind, name, range: isKey ? keyRange(at) : valueRange(at), known: [...byName.keys()] });
  }
  return { name, at, target };
}

/** Resolves the name of an operation. Returns null for one that exists only in other versions. */
export function operationOrNull(scope: FlowScope, name: string, at: SourceRef): Reference<OperationSymbol> | null {
  return scope.absent.has(name) ? null : refer(scope, scope.targets, { name, at });
}

/** Resolves a list of operations, without those that exist only in other versions. */
export function operationsAt(
  scope: FlowScope,
  names: Names | undefined,
  at: SourceRef,
): readonly Reference<OperationSymbol>[] {
  return namesAt(names, at).flatMap((place) => operationOrNull(scope, place.name, place.at) ?? []);
}

/** Returns names with their places; one name has the place of the value. */
export function namesAt(names: Names = [], at: SourceRef): { readonly name: string; readonly at: SourceRef }[] {
  if (typeof names === "string") return [{ name: names, at }];
  return names.map((name, index) => ({ name, at: child(at, index) }));
}

/** Returns the names of the logins. */
export function loginNames({ node: { login } }: FlowScope): ReadonlySet<string> {
  return new Set([login].flat().map(({ operation }) => operation));
}

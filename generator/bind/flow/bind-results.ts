import {
  child,
  existsIn,
  type ReportNode,
  RESULT_KEYS,
  type ResultKey,
  type ResultsNode,
  SEQUENCE,
  type SourceRef,
  valueIn,
} from "../../syntax/index.js";
import type { FieldList, MessageSymbol, OperationSymbol, TypeSymbol } from "../symbols.js";
import { bindFlowExpression, type ExpressionSource, tryFlowExpression } from "./flow-expressions.js";
import {
  fieldTargets,
  type FlowScope,
  namesAt,
  operationOrNull,
  refer,
  type Targets,
  tlvTargets,
} from "./flow-scope.js";
import type { OperationResultsSymbol, ResultsSymbol, WeightSymbol } from "./flow-symbols.js";
import type { ReportSymbol } from "./link-symbols.js";
import { bindOperations, isAny } from "./bind-transitions.js";
import type { FlowExpression, Reference } from "./reference.js";

/** Binds what responses mean, in a version. */
export function bindResults(scope: FlowScope): ResultsSymbol[] {
  const { version, versions } = scope.scope;
  const entries = (scope.node.results ?? []).map((node, index) => ({ node, at: child(scope.at, "results", index) }));
  const existing = entries.filter(({ node }) => existsIn(node, version, versions));
  const named = new Set(existing.flatMap(({ node }) => namesAt(node.of, scope.at).map(({ name }) => name)));
  return existing.map(({ node, at }) => {
    const { listed, operations } = bindOperations(scope, node.of, child(at, "of"));
    if (!isAny(node.of)) return { at, node, listed, of: operations.map((each) => bindMeaning(scope, node, each, at)) };
    const others = operations.filter((each) => !named.has(each.node.operation) && each.response !== null);
    const fitting = others.filter((each) => fits(scope, node, each, at));
    const bound = fitting.length > 0 ? fitting : others.slice(0, 1);
    return { at, node, listed, of: bound.map((each) => bindMeaning(scope, node, each, at)) };
  });
}

function sourcesOf(node: ResultsNode, operation: OperationSymbol, at: SourceRef): ExpressionSource[] {
  return RESULT_KEYS.flatMap((key) => {
    const text = node[key];
    return text === undefined ? [] : [{ text, at: child(at, key), operation, of: "response" as const }];
  });
}

/** Whether the response of an operation has all fields that a result names. */
function fits(scope: FlowScope, node: ResultsNode, operation: OperationSymbol, at: SourceRef): boolean {
  const expressions = sourcesOf(node, operation, at).map((source) => tryFlowExpression(scope, source));
  return expressions.every((each) => each !== null && each.unresolved.length + each.absent.length === 0);
}

function bindMeaning(
  scope: FlowScope,
  node: ResultsNode,
  operation: OperationSymbol,
  at: SourceRef,
): OperationResultsSymbol {
  const bound = new Map(
    sourcesOf(node, operation, at).map((source) => [source.at.path.at(-1), bindFlowExpression(scope, source)]),
  );
  const of = (key: ResultKey): FlowExpression | null => bound.get(key) ?? null;
  const meanings = {
    accepted: of("accepted"),
    "slow-down": of("slow-down"),
    repeated: of("repeated"),
    rejected: of("rejected"),
    "out-of-turn": of("out-of-turn"),
  };
  return { operation, meanings };
}

/** Binds how much requests count for rates. */
export function bindWeights(scope: FlowScope): WeightSymbol[] {
  return Object.entries(scope.node.weight ?? {}).flatMap(([name, text]): WeightSymbol[] => {
    const at = child(scope.at, "weight", name);
    if (scope.absent.has(name)) return [];
    const operation = refer(scope, scope.targets, { name, at, isKey: true });
    const { target } = operation;
    const weight =
      target === null
        ? null
        : bindFlowExpression(scope, { text, at, operation: target, of: "request", type: "integer" });
    return [{ at, operation, weight }];
  });
}

/** Binds which report belongs to which request. */
export function bindReports(scope: FlowScope): ReportSymbol[] {
  const nodes = scope.node.reports ?? [];
  return nodes.flatMap((node, index) => bindReport(scope, node, child(scope.at, "reports", index)) ?? []);
}

function bindReport(scope: FlowScope, node: ReportNode, at: SourceRef): ReportSymbol | null {
  const of = operationOrNull(scope, node.of, child(at, "of"));
  const within = operationOrNull(scope, node.in, child(at, "in"));
  return of === null || within === null ? null : reportSymbol(scope, { node, at, of, within });
}

/** A report whose operations exist in the version. */
interface ReportSource {
  readonly node: ReportNode;
  readonly at: SourceRef;
  readonly of: Reference<OperationSymbol>;
  readonly within: Reference<OperationSymbol>;
}

function reportSymbol(scope: FlowScope, { node, at, of, within }: ReportSource): ReportSymbol {
  const fieldOf = (list: FieldList | null | undefined, key: keyof ReportNode, name: string) =>
    refer(scope, fieldTargets(list), { name, at: child(at, key) });
  const countedBy = (key: "copies" | "shared-by") => {
    const name = valueIn(node[key], scope.scope.version);
    return name === undefined ? null : fieldOf(of.target?.request, key, name);
  };
  const structure = node.structure === undefined ? null : structureAt(scope, node.structure, child(at, "structure"));
  return {
    at,
    node,
    of,
    identifier: node.identifier === SEQUENCE ? null : fieldOf(of.target?.response, "identifier", node.identifier),
    copies: countedBy("copies"),
    sharedBy: countedBy("shared-by"),
    in: within,
    structure,
    ...namesOf(scope, node, { at, within, structure }),
    when: bindMark(scope, node, of, at),
  };
}

/** Binds what names the request in a report: a field, or the key of a text. */
function namesOf(
  scope: FlowScope,
  { names }: ReportNode,
  { at, within, structure }: Pick<ReportSource, "at" | "within"> & Pick<ReportSymbol, "structure">,
): Pick<ReportSymbol, "names" | "tlv" | "receipt"> {
  const message = within.target?.request;
  const place = child(at, "names");
  if (typeof names === "string") {
    const list = structure === null ? message : fieldsOf(scope, structure.target);
    return { names: refer(scope, fieldTargets(list), { name: names, at: place }), tlv: null, receipt: null };
  }
  const { tlv, receipt } = names;
  return {
    names: null,
    tlv: tlv === undefined ? null : refer(scope, tlvTargets(message), { name: tlv, at: child(place, "tlv") }),
    receipt: receipt === undefined ? null : receiptKey(message, receipt, child(place, "receipt")),
  };
}

function receiptKey(message: MessageSymbol | undefined, key: string, at: SourceRef): ReportSymbol["receipt"] {
  return { at, key, field: message?.fields.find(({ receipt }) => receipt !== undefined) ?? null };
}

/** Binds the condition of requests that ask for a report. */
function bindMark(
  scope: FlowScope,
  { when }: ReportNode,
  { target }: Reference<OperationSymbol>,
  at: SourceRef,
): FlowExpression | null {
  if (when === undefined || target === null) return null;
  return bindFlowExpression(scope, { text: when, at: child(at, "when"), operation: target, of: "request" });
}

function structureAt(scope: FlowScope, name: string, at: SourceRef) {
  const { definitions, brokenTypes } = scope.scope;
  const structures = definitions.filter(({ kind }) => kind === "structure" || kind === "choice");
  const targets: Targets<TypeSymbol> = {
    kind: "structure",
    byName: new Map(structures.map((type) => [type.name, type])),
    isIncomplete: brokenTypes.size > 1,
  };
  return refer(scope, targets, { name, at });
}

/** Returns the structure itself, or the first one of a choice. */
function fieldsOf({ scope }: FlowScope, type: TypeSymbol | null | undefined): TypeSymbol | undefined {
  const [first = ""] = type?.node["by-octets"] ?? [];
  return type?.kind === "choice" ? scope.types.get(first) : (type ?? undefined);
}

import { CompilationCache, cachedStep, stableStep } from "../cache/index.js";
import { invariant } from "../diagnostics/index.js";
import {
  isPoisoned,
  type OperationNode,
  type ProtocolNode,
  type RequestNode,
  type ResponseNode,
  type TypeNode,
  type TypesNode,
  child,
  type SourceRef,
  existsIn,
  type SyntaxTree,
  type ComposedProtocol,
} from "../syntax/index.js";
import { toTypeName } from "../naming/index.js";
import { bindPresence } from "./expressions/bind-presence.js";
import { bindRules } from "./expressions/bind-rules.js";
import { bindFlow } from "./flow/bind-flow.js";
import type { FlowInputs } from "./flow/flow-scope.js";
import type { FlowSymbol } from "./flow/flow-symbols.js";
import { statedAt } from "./attributes.js";
import { bindBits, bindDigitParts, bindParts, bindValues } from "./bind-values.js";
import { absentNames, type BindScope, bindFields, bindHeader } from "./bind-fields.js";
import { absentTlvs, bindListedTlvs, bindTlvs } from "./bind-tlvs.js";
import { kindsOf } from "./queries.js";
import type { MessageSymbol, OperationSymbol, TypeSymbol, VersionScope } from "./symbols.js";
import type { BoundProtocol } from "./bound-protocol.js";

/** Returns the symbols of a protocol in each of its versions. */
export function bindVersions(protocol: ComposedProtocol, cache = new CompilationCache()): BoundProtocol[] {
  const { protocol: tree, types, brokenTypes } = protocol;
  return tree.node.versions.map(({ id }, index) => {
    const scope = bindScope(cache, tree, types, brokenTypes, index);
    const operations = stableOperations(cache, id, bindOperations(scope, protocol.operations, cache));
    return {
      ...scope,
      scope,
      operations,
      vectors: protocol.vectors.filter((vector) => vector.node.protocol === id),
      flow: bindFlowOf(protocol, { scope, operations }, cache),
    };
  });
}

const stableOperations = stableStep<readonly OperationSymbol[]>();
const stableInputs = stableStep<FlowInputs>();

function bindFlowOf(
  { flow, operations: files, isIncomplete }: ComposedProtocol,
  version: Pick<FlowInputs, "scope" | "operations">,
  cache: CompilationCache,
): FlowSymbol | null {
  if (flow === null) return null;
  return bindFlow(cache, stableInputs(cache, version.scope.id, { ...version, flow, files, isIncomplete }));
}

/** Binds what the messages of a version share; the version is given by its index. */
const bindScope = cachedStep(
  "bind",
  (
    { document, node }: SyntaxTree<ProtocolNode>,
    files: readonly SyntaxTree<TypesNode>[],
    broken: ReadonlySet<string>,
    index: number,
  ): VersionScope => {
    const { version, id, specification } = invariant(node.versions[index], "A version of the protocol");
    const versions = node.versions.map((each) => each.version);
    const cited = { title: `${node.protocol} ${version}`, specification: specification ?? null };
    const brokenTypes = new Set([...broken, ...typesOfNoKind(files)]);
    const types = bindTypes(files, brokenTypes, { version, versions, cited });
    const at: SourceRef = { document, path: [] };
    const scope: BindScope = { version, versions, cited, types };
    const header = bindHeader(scope, node.header, child(at, "header"));
    const tlvs = bindTlvs(files, broken, scope);
    return {
      ...scope,
      id,
      specification,
      at,
      node,
      header,
      definitions: [...types.values()],
      tlvs,
      tlvDefinitions: [...tlvs.values()],
      absentTlvs: absentTlvs(files, tlvs),
      brokenTypes,
    };
  },
);

/** Returns the names of types that have no kind or several kinds. */
function typesOfNoKind(files: readonly SyntaxTree<TypesNode>[]): string[] {
  const all = files.flatMap(({ node }) => Object.entries(node.types ?? {}));
  return all.filter(([, type]) => kindsOf(type).length !== 1).map(([name]) => name);
}

/**
 * Returns the types of a version. If a name is defined twice, the first definition applies. Fields are bound in the
 * scope that has all types.
 */
function bindTypes(
  files: readonly SyntaxTree<TypesNode>[],
  brokenTypes: ReadonlySet<string>,
  version: Omit<BindScope, "types">,
): ReadonlyMap<string, TypeSymbol> {
  const types = new Map<string, TypeSymbol>();
  const scope: BindScope = { ...version, types };
  for (const { document, node } of files) {
    for (const [name, type] of Object.entries(node.types ?? {})) {
      if (types.has(name) || brokenTypes.has(name)) continue;
      types.set(name, bindType(scope, name, type, { document, path: ["types", name] }));
    }
  }
  return types;
}

/**
 * Binds a type. The fields of a structure are bound on first use, because they may name types that are defined later.
 */
function bindType(scope: BindScope, name: string, node: TypeNode, at: SourceRef): TypeSymbol {
  const fields = lazy(() => bindFields(scope, node.fields ?? [], child(at, "fields")));
  const type: TypeSymbol = {
    name,
    at,
    node,
    kind: kindOf(node),
    octets: node.octets === undefined ? undefined : statedAt(child(at, "octets"), node.octets, scope.version),
    get fields() {
      return fields();
    },
    ...bindValues(scope, node, at),
    parts: node.packed === undefined ? null : bindParts(node.packed, child(at, "packed")),
    digitParts: node.parts === undefined ? null : bindDigitParts(node.parts, child(at, "parts")),
    bitFields: bindBits(scope, node.bits, child(at, "bits")),
    absent: absentNames(scope, node.fields ?? node.bits ?? []),
    get rules() {
      return rules();
    },
  };
  const rules = lazy(() => bindRules(scope, type));
  return type;
}

/** Returns a function that computes a value on its first call. */
function lazy<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

function kindOf(node: TypeNode): TypeSymbol["kind"] {
  if (node.fields !== undefined) return "structure";
  if (node["by-octets"] !== undefined) return "choice";
  if (node.values !== undefined) return "enumeration";
  if (node.bits !== undefined) return "bits";
  if (node.packed !== undefined) return "packed";
  return node.parts === undefined ? "scalar" : "digits";
}

function bindOperations(
  scope: VersionScope,
  operations: readonly SyntaxTree<OperationNode>[],
  cache: CompilationCache,
): OperationSymbol[] {
  return operations
    .filter(({ node }) => existsIn(node, scope.version, scope.versions))
    .map((tree) => bindOperation(cache, scope, tree));
}

const bindOperation = cachedStep(
  "bind",
  (scope: VersionScope, { document, node }: SyntaxTree<OperationNode>): OperationSymbol => {
    const at: SourceRef = { document, path: [] };
    return {
      at,
      node,
      request: bindRequest(scope, node, child(at, "request")),
      response: node.response === undefined ? null : bindResponse(scope, scope.node, node, child(at, "response")),
    };
  },
);

function bindRequest(scope: VersionScope, { operation, request }: OperationNode, at: SourceRef): MessageSymbol {
  return bindMessage(scope, { ...namesOf(request, {}), typeName: operation, at, node: request });
}

type UnboundMessage = Omit<
  MessageSymbol,
  "fields" | "tlvs" | "listed" | "absentTlvs" | "absent" | "rules" | "presence"
>;

function bindMessage(scope: VersionScope, named: UnboundMessage): MessageSymbol {
  const nodes = named.node.fields ?? [];
  const message: MessageSymbol = {
    ...named,
    fields: bindFields(scope, nodes, child(named.at, "fields")),
    ...bindListedTlvs(scope, named.node, child(named.at, "tlvs")),
    absent: absentNames(scope, nodes),
    get rules() {
      return rules();
    },
    get presence() {
      return presence();
    },
  };
  const rules = lazy(() => bindRules(scope, message));
  const presence = lazy(() => bindPresence(scope, message));
  return message;
}

interface Names {
  readonly name?: string | undefined;
  readonly id?: number | undefined;
}

/**
 * Returns the name and id of a message. They default to those that follow from another message, and are undefined if
 * poisoned.
 */
function namesOf(node: RequestNode | ResponseNode, following: Names): Pick<MessageSymbol, "name" | "id"> {
  return {
    name: isPoisoned(node, "name") ? undefined : (node.name ?? following.name),
    id: isPoisoned(node, "id") ? undefined : (node.id ?? following.id),
  };
}

function bindResponse(
  scope: VersionScope,
  protocol: ProtocolNode,
  operation: OperationNode,
  at: SourceRef,
): MessageSymbol {
  const { responses } = protocol;
  const { request, response = {} } = operation;
  const { name, id } = namesOf(request, {});
  const following = {
    name: name === undefined || responses === undefined ? undefined : name + responses.suffix,
    id: id === undefined || responses === undefined ? undefined : id + responses["id-offset"],
  };
  const typeName = operation.operation + toTypeName(responses?.suffix ?? "_Resp");
  return bindMessage(scope, { ...namesOf(response, following), typeName, at, node: response });
}

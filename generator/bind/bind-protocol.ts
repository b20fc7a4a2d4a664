import { CompilationCache, cachedStep, stableStep } from "../cache/index.js";
import { invariant } from "../diagnostics/index.js";
import {
  isPoisoned,
  type OperationNode,
  type ProtocolNode,
  type RequestNode,
  type ResponseNode,
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
import { absentNames, type BindScope, bindFields, bindHeader } from "./bind-fields.js";
import { bindTypes, lazy, typesOfNoKind } from "./bind-types.js";
import { absentTlvs, bindListedTlvs, bindTlvs } from "./bind-tlvs.js";
import type { MessageSymbol, OperationSymbol, VersionScope } from "./symbols.js";
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

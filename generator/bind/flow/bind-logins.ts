import {
  child,
  type LinkNode,
  type LoginNode,
  type LoginVersionNode,
  REJECTION_KEYS,
  type SourceRef,
  type VersionValuesNode,
} from "../../syntax/index.js";
import { isPoisoned } from "../../syntax/index.js";
import type { FieldSymbol, OperationSymbol } from "../symbols.js";
import { bindFlowExpression } from "./flow-expressions.js";
import { fieldTargets, type FlowScope, operationOrNull, refer, type Targets } from "./flow-scope.js";
import type { LinkSymbol, LoginSymbol, LoginVersionSymbol } from "./link-symbols.js";

/** Binds the logins of a version. */
export function bindLogins(scope: FlowScope): LoginSymbol[] {
  const { login } = scope.node;
  const at = child(scope.at, "login");
  if (!("operation" in login)) return login.flatMap((node, index) => bindLogin(scope, node, child(at, index)) ?? []);
  return [bindLogin(scope, login, at) ?? []].flat();
}

function bindLogin(scope: FlowScope, node: LoginNode, at: SourceRef): LoginSymbol | null {
  const operation = operationOrNull(scope, node.operation, child(at, "operation"));
  if (operation === null) return null;
  const fields = fieldTargets(operation.target?.request);
  const absent = operation.target?.request.absent;
  const fill = Object.entries(node.fill ?? {}).filter(([name]) => absent?.has(name) !== true);
  return {
    at,
    node,
    operation,
    as: node.as,
    account: refer(scope, fields, { name: node.account, at: child(at, "account") }),
    fill: fill.map(([name, source]) => ({
      field: refer(scope, fields, { name, at: child(at, "fill", name), isKey: true }),
      with: source,
    })),
    version: node.version === undefined ? null : bindVersion(scope, fields, node.version, child(at, "version")),
    rejections: operation.target === null ? [] : bindRejections(scope, node, operation.target, at),
  };
}

function bindRejections(scope: FlowScope, { rejections = {} }: LoginNode, operation: OperationSymbol, at: SourceRef) {
  return REJECTION_KEYS.flatMap((reason) => {
    const text = rejections[reason];
    if (text === undefined) return [];
    const source = { text, at: child(at, "rejections", reason), operation, of: "response" } as const;
    const condition = bindFlowExpression(scope, source);
    return condition === null ? [] : [{ reason, condition }];
  });
}

function bindVersion(
  scope: FlowScope,
  fields: Targets<FieldSymbol>,
  { field, values }: LoginVersionNode,
  at: SourceRef,
): LoginVersionSymbol {
  const place = child(at, "values");
  const { version } = scope.scope;
  const isList = isValues(values);
  const [list = [], listAt] = isList ? [values, place] : [values[version], child(place, version)];
  return {
    at,
    field: refer(scope, fields, { name: field, at: child(at, "field") }),
    values: list.map((value, index) => ({ ...rangeOf(value), at: child(listAt, index) })),
  };
}

function isValues(values: LoginVersionNode["values"]): values is VersionValuesNode {
  return Array.isArray(values);
}

function rangeOf(value: number | string): { readonly first: number; readonly last: number } {
  const [first = 0, last = first] = String(value).split("..").map(Number);
  return { first, last };
}

/** Binds the links. Their constants are fields of the logins. */
export function bindLinks(scope: FlowScope, logins: readonly LoginSymbol[]): LinkSymbol[] {
  return scope.node.links.map((node, index) => bindLink(scope, node, logins, child(scope.at, "links", index)));
}

function bindLink(scope: FlowScope, node: LinkNode, logins: readonly LoginSymbol[], at: SourceRef): LinkSymbol {
  const protocol = scope.scope.node;
  const byName = new Map(Object.keys(protocol.parties).map((name) => [name, name]));
  const parties: Targets<string> = { kind: "party", byName, isIncomplete: isPoisoned(protocol, "parties") };
  const requests = logins.flatMap(({ operation }) => operation.target?.request ?? []);
  const lists = requests.map(fieldTargets);
  const fields: Targets<FieldSymbol> = {
    kind: "field",
    byName: new Map(lists.flatMap((list) => [...list.byName])),
    isIncomplete: lists.length === 0 || lists.some(({ isIncomplete }) => isIncomplete),
  };
  const isAbsent = (name: string): boolean =>
    !fields.byName.has(name) && requests.some(({ absent }) => absent.has(name));
  return {
    at,
    node,
    name: node.name,
    client: refer(scope, parties, { name: node.client, at: child(at, "client") }),
    server: refer(scope, parties, { name: node.server, at: child(at, "server") }),
    kind: node.kind ?? "persistent",
    set: Object.entries(node.set ?? {})
      .filter(([name]) => !isAbsent(name))
      .map(([name, value]) => ({
        field: refer(scope, fields, { name, at: child(at, "set", name), isKey: true }),
        value,
      })),
  };
}

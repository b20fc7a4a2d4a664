import { child, type SourceRef, type SyntaxTree, type TypeNode, type TypesNode } from "../syntax/index.js";
import { statedAt } from "./attributes.js";
import { absentNames, type BindScope, bindField, bindFields } from "./bind-fields.js";
import { bindBits, bindDigitParts, bindParts, bindValues } from "./bind-values.js";
import { bindRules } from "./expressions/bind-rules.js";
import { kindsOf } from "./queries.js";
import type { CaseSymbol, FieldSymbol, TypeSymbol } from "./symbols.js";

/** Returns the names of types that have no kind or several kinds. */
export function typesOfNoKind(files: readonly SyntaxTree<TypesNode>[]): string[] {
  const all = files.flatMap(({ node }) => Object.entries(node.types ?? {}));
  return all.filter(([, type]) => kindsOf(type).length !== 1).map(([name]) => name);
}

/**
 * Returns the types of a version. If a name is defined twice, the first definition applies. Fields are bound in the
 * scope that has all types.
 */
export function bindTypes(
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
  const fields = lazy(() => bindFieldsOfType(scope, node, at));
  const cases = lazy(() => bindCases(scope, node, fields(), at));
  const type: TypeSymbol = {
    name,
    at,
    node,
    kind: kindOf(node),
    octets: node.octets === undefined ? undefined : statedAt(child(at, "octets"), node.octets, scope.version),
    get fields() {
      return fields();
    },
    get cases() {
      return cases();
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

function bindFieldsOfType(scope: BindScope, node: TypeNode, at: SourceRef): FieldSymbol[] {
  if (node.case !== undefined && node.fields === undefined) return [bindField(scope, node.case, child(at, "case"))];
  return bindFields(scope, node.fields ?? [], child(at, "fields"));
}

/** Returns a function that computes a value on its first call. */
export function lazy<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

function kindOf(node: TypeNode): TypeSymbol["kind"] {
  if (node.fields !== undefined) return "structure";
  if (node["by-octets"] !== undefined) return "choice";
  if (node.case !== undefined) return "union";
  if (node.values !== undefined) return "enumeration";
  if (node.bits !== undefined) return "bits";
  if (node.packed !== undefined) return "packed";
  return node.parts === undefined ? "scalar" : "digits";
}

/** Returns the cases of a union, whose only field is the tag: integers in rising order, other values in the order of the schema. */
function bindCases(
  { types }: BindScope,
  { of = {} }: TypeNode,
  [tag]: readonly FieldSymbol[],
  at: SourceRef,
): CaseSymbol[] {
  if (tag === undefined) return [];
  return Object.entries(of).map(([key, name]) => {
    const type = types.get(name);
    const structure = type?.kind === "structure" ? type : null;
    return { key, value: valueOf(tag, key), name, structure, at: child(at, "of", key) };
  });
}

function valueOf({ basic }: FieldSymbol, key: string): number | string | null {
  if (basic === "Octet String") return key;
  return /^(?:0x[0-9a-fA-F]+|0|[1-9][0-9]*)$/.test(key) ? Number(key) : null;
}

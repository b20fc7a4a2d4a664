import {
  type CitedShape,
  isLeftOut,
  type OperationShape,
  type ProtocolShape,
  type RequestShape,
  type ResponseShape,
  type TypeShape,
  inside,
  type Located,
  existsIn,
  type Shaped,
  type ShapedProtocol,
} from "../syntax/index.js";
import { typeName } from "../naming/index.js";
import { type Scope, viewFields, viewHeader } from "./bind-fields.js";
import { kindsOf, type MessageView, type OperationView, type TypeView, type VersionView } from "./symbols.js";

/** A protocol as it looks in each of its versions. */
export function viewVersions(protocol: ShapedProtocol): VersionView[] {
  const shape = protocol.protocol.shape;
  const versions = shape.versions.map(({ version }) => version);
  const all = protocol.types.flatMap((file) => Object.entries(file.shape.types));
  const unclear = all.filter(([, type]) => kindsOf(type).length !== 1).map(([name]) => name);
  const brokenTypes = new Set([...protocol.brokenTypes, ...unclear]);
  return shape.versions.map(({ version, id, specification }) => {
    const cited = { title: `${shape.protocol} ${version}`, specification: specification ?? null };
    const types = viewTypes(protocol, brokenTypes, version, versions, cited);
    const scope: Scope = { version, versions, typeOf: (name) => types.get(name), cited };
    const at: Located = { document: protocol.protocol.document, path: [] };
    return {
      version,
      id,
      specification,
      cited,
      versions,
      at,
      shape,
      header: viewHeader(scope, shape.header, inside(at, "header")),
      operations: viewOperations(scope, shape, protocol.operations),
      types,
      vectors: protocol.vectors.filter((vector) => vector.shape.protocol === id),
      brokenTypes,
    };
  });
}

function viewTypes(
  protocol: ShapedProtocol,
  brokenTypes: ReadonlySet<string>,
  version: string,
  versions: readonly string[],
  cited: CitedShape,
): Map<string, TypeView> {
  const types = new Map<string, TypeView>();
  const scope: Scope = { version, versions, typeOf: (name) => types.get(name), cited };
  const all = protocol.types.flatMap(({ document, shape }) =>
    Object.entries(shape.types).map(([name, type]) => ({ name, type, at: { document, path: ["types", name] } })),
  );
  for (const { name, type, at } of all)
    if (!types.has(name) && !brokenTypes.has(name)) types.set(name, viewType(scope, name, type, at));
  return types;
}

/** A type; the fields of a structure are looked at when they are asked for, because they may name types behind it. */
function viewType(scope: Scope, name: string, shape: TypeShape, at: Located): TypeView {
  let fields: TypeView["fields"] | null = null;
  return {
    name,
    at,
    shape,
    kind: kindOf(shape),
    get fields() {
      fields ??= viewFields(scope, shape.fields ?? [], inside(at, "fields"));
      return fields;
    },
  };
}

function kindOf(shape: TypeShape): TypeView["kind"] {
  if (shape.fields !== undefined) return "structure";
  if (shape["by-octets"] !== undefined) return "choice";
  if (shape.values !== undefined) return "enumeration";
  return shape.packed === undefined ? "scalar" : "packed";
}

function viewOperations(
  scope: Scope,
  protocol: ProtocolShape,
  operations: readonly Shaped<OperationShape>[],
): OperationView[] {
  return operations
    .filter(({ shape }) => existsIn(shape, scope.version, scope.versions))
    .map(({ document, shape }) => {
      const at: Located = { document, path: [] };
      return {
        at,
        shape,
        request: viewRequest(scope, shape, inside(at, "request")),
        response: shape.response === undefined ? null : viewResponse(scope, protocol, shape, inside(at, "response")),
      };
    });
}

function viewRequest(scope: Scope, { operation, request }: OperationShape, at: Located): MessageView {
  const fields = viewFields(scope, request.fields ?? [], inside(at, "fields"));
  return { ...namesOf(request, {}), exportName: operation, at, shape: request, fields };
}

interface Names {
  readonly name?: string | undefined;
  readonly id?: number | undefined;
}

/** What a message is called, by itself or as it follows from another; undefined where that is left out. */
function namesOf(shape: RequestShape | ResponseShape, following: Names): Pick<MessageView, "name" | "id"> {
  return {
    name: isLeftOut(shape, "name") ? undefined : (shape.name ?? following.name),
    id: isLeftOut(shape, "id") ? undefined : (shape.id ?? following.id),
  };
}

function viewResponse(scope: Scope, protocol: ProtocolShape, operation: OperationShape, at: Located): MessageView {
  const { responses } = protocol;
  const { request, response = {} } = operation;
  const { name, id } = namesOf(request, {});
  const following = {
    name: name === undefined || responses === undefined ? undefined : name + responses.suffix,
    id: id === undefined || responses === undefined ? undefined : id + responses["id-offset"],
  };
  return {
    ...namesOf(response, following),
    exportName: operation.operation + typeName(responses?.suffix ?? "_Resp"),
    at,
    shape: response,
    fields: viewFields(scope, response.fields ?? [], inside(at, "fields")),
  };
}

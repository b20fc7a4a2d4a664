import {
  existsIn,
  type ListedTlvNode,
  type OperationNode,
  type SyntaxTree,
  type TlvNode,
  type TypesNode,
} from "../syntax/index.js";
import type { ImportContext } from "./import-context.js";
import { keepEntries } from "./keep-entries.js";
import { specializeToVersion } from "./specialize.js";

/** Returns the files of types of the imported protocol in the imported version. */
export function specializedTypes(from: ImportContext): SyntaxTree<TypesNode>[] {
  return from.source.types.map((file) => {
    const node = specializeToVersion(file, from);
    for (const name of absentIn(from, file)) Reflect.deleteProperty(node.tlvs ?? {}, name);
    return { document: file.document, node };
  });
}

/** Removes the TLVs that do not exist in the imported version from the lists of imported messages. */
export function dropAbsentTlvs(from: ImportContext, operations: readonly SyntaxTree<OperationNode>[]): void {
  const absent = new Set(from.source.types.flatMap((file) => absentIn(from, file)));
  if (absent.size === 0) return;
  const isKept = (entry: unknown): boolean => !absent.has(nameOf(entry));
  for (const { node } of operations) for (const list of listsOf(node)) keepEntries(list, isKept, from.sourceMap);
}

/** Returns the names of TLVs in a file that do not exist in the imported version. */
function absentIn({ version, versions }: ImportContext, { node }: SyntaxTree<TypesNode>): string[] {
  const tlvs = Object.entries(node.tlvs ?? {});
  return tlvs.flatMap(([name, tlv]) => (existsIn(tlv, version, versions) ? [] : [name]));
}

/** Returns the TLVs in files by name. */
export function tlvsIn(files: readonly SyntaxTree<TypesNode>[]): Map<string, TlvNode> {
  return new Map(files.flatMap(({ node }) => Object.entries(node.tlvs ?? {})));
}

/** Returns the names of the TLVs that operations list. */
export function listedIn(operations: readonly OperationNode[]): ReadonlySet<string> {
  return new Set(operations.flatMap((node) => listsOf(node).flatMap(namesIn)));
}

/** Returns the names in a list of TLVs. */
export function namesIn(list: readonly ListedTlvNode[]): string[] {
  return list.map(nameOf);
}

function listsOf({ request, response }: OperationNode): (readonly ListedTlvNode[])[] {
  return [request.tlvs ?? [], response?.tlvs ?? []];
}

function nameOf(entry: unknown): string {
  return String(typeof entry === "string" ? entry : Reflect.get(Object(entry), "name"));
}

import {
  annotate,
  annotationsOf,
  child,
  existsIn,
  type FieldNode,
  type ListedTlvNode,
  type RequestNode,
  type ResponseNode,
  type SourceRef,
  type SyntaxTree,
  type TlvEntryNode,
  type TlvNode,
  type TypesNode,
  valueIn,
} from "../syntax/index.js";
import { type BindScope, bindField } from "./bind-fields.js";
import type { ListedTlvSymbol, MessageSymbol, TlvSymbol, VersionScope } from "./symbols.js";

type SourceDocument = SyntaxTree<unknown>["document"];

/** Returns the TLVs of a version by name. If a name is defined twice, the first definition applies. */
export function bindTlvs(
  files: readonly SyntaxTree<TypesNode>[],
  broken: ReadonlySet<string>,
  scope: BindScope,
): ReadonlyMap<string, TlvSymbol> {
  const tlvs = new Map<string, TlvSymbol>();
  for (const { document, node } of files) {
    const named = withNames(document);
    for (const [name, tlv] of Object.entries(node.tlvs ?? {})) {
      if (tlvs.has(name) || broken.has(name) || !existsIn(tlv, scope.version, scope.versions)) continue;
      tlvs.set(name, bindTlv(scope, name, tlv, { document: named, path: ["tlvs", name] }));
    }
  }
  return tlvs;
}

/** Returns the names of TLVs that exist only in other versions. */
export function absentTlvs(
  files: readonly SyntaxTree<TypesNode>[],
  tlvs: ReadonlyMap<string, TlvSymbol>,
): ReadonlySet<string> {
  return new Set(files.flatMap(({ node }) => Object.keys(node.tlvs ?? {})).filter((name) => !tlvs.has(name)));
}

/** Returns a document in which each TLV has its key as its name, like a field. */
function withNames(document: SourceDocument): SourceDocument {
  const isName = ([first, , last, more]: SourceRef["path"]): boolean =>
    first === "tlvs" && last === "name" && more === undefined;
  return {
    file: document.file,
    value: document.value,
    rangeOfValue: (path) => (isName(path) ? document.rangeOfKey(path.slice(0, 2)) : document.rangeOfValue(path)),
    rangeOfKey: (path) => document.rangeOfKey(isName(path) ? path.slice(0, 2) : path),
    textAt: (path) => document.textAt(path),
  };
}

function bindTlv(scope: BindScope, name: string, node: TlvNode, at: SourceRef): TlvSymbol {
  const own: FieldNode = { ...node, name };
  annotate(own, annotationsOf(node));
  const field = bindField(scope, own, at);
  const isOwnSection = valueIn(node.section, scope.version) !== undefined;
  return {
    ...field,
    // What is absent has no default; only fields of fixed places are padded or cached.
    attributes: { ...field.attributes, default: undefined, repeats: undefined },
    default: undefined,
    repeats: false,
    reserved: false,
    padLeft: undefined,
    counter: null,
    cited: isOwnSection ? (annotationsOf(node).cited ?? scope.cited) : field.cited,
    tag: node.tag,
    several: node.several ?? false,
    required: false,
    listedAt: at,
  };
}

/** Returns the TLVs that a message lists in a version, the entries of its list, and the names of other versions. */
export function bindListedTlvs(
  { version, versions, tlvs, absentTlvs: absent }: ListScope,
  node: RequestNode | ResponseNode,
  at: SourceRef,
): Pick<MessageSymbol, "tlvs" | "listed" | "absentTlvs"> {
  const all = (node.tlvs ?? []).map((entry, index) => ({
    node: entryOf(entry),
    at: placeOf(entry, child(at, index)),
  }));
  const listed = all.filter((each) => existsIn(each.node, version, versions));
  const others = all.filter((each) => !listed.includes(each) || absent.has(each.node.name));
  const known = listed.flatMap((each) => specialize(tlvs.get(each.node.name), each, version));
  return {
    tlvs: node.tlvs === undefined ? null : known,
    listed,
    absentTlvs: new Set(others.map((each) => each.node.name)),
  };
}

type ListScope = Pick<VersionScope, "version" | "versions" | "tlvs" | "absentTlvs">;

function entryOf(entry: ListedTlvNode): TlvEntryNode {
  return typeof entry === "string" ? { name: entry } : entry;
}

function placeOf(entry: ListedTlvNode, at: SourceRef): SourceRef {
  return typeof entry === "string" ? at : child(at, "name");
}

/** Returns a TLV with what its message states about it. */
function specialize(tlv: TlvSymbol | undefined, { node, at }: ListedTlvSymbol, version: string): TlvSymbol[] {
  if (tlv === undefined) return [];
  const section = valueIn(node.section, version);
  const { en, zh } = node;
  const documentation = {
    ...tlv.documentation,
    ...(en === undefined ? {} : { en }),
    ...(zh === undefined ? {} : { zh }),
  };
  return [
    {
      ...tlv,
      documentation,
      section: section ?? tlv.section,
      cited: section === undefined ? tlv.cited : undefined,
      personal: node.personal ?? tlv.personal,
      several: node.several ?? tlv.several,
      required: node.required ?? false,
      listedAt: at,
    },
  ];
}
